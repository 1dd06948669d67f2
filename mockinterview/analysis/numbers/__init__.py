"""Numbers: read, measured, and told apart by what they measure."""
