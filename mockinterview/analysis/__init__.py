"""A transcript in, feedback out: pure rules over timed words, milliseconds for a five-minute answer."""
