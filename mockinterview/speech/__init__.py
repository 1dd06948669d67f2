"""Speech: finding the voice in a recording and turning it into timed words."""
