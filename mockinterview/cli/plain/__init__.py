"""An answer given line by line, without the app."""
