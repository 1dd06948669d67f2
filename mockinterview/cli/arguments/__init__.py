"""What several commands take, and how it is read."""
