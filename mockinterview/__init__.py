"""A speech-driven trainer for behavioral interviews that runs entirely on your own computer."""

__version__ = "0.1.0"
