"""The phase tagger at run time: a transcript in, a STAR phase for each word out."""
