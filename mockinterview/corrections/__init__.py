"""What the user knows better than the program: words mended, spans relabelled, boundaries moved. Pure."""
