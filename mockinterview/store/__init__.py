"""What is kept of each take: one SQLite file beside the recordings."""
