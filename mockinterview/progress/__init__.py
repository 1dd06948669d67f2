"""What many answers show together: figures, sittings, trends, and what may be said of them. Pure."""
