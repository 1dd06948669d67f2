"""What comes into the history from outside, and what goes out of it."""
