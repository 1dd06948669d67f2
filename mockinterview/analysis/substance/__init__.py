"""What is told: role, stakes, decisions, specifics, learning, values."""
