"""The spaced plan: its checkpoints, what is due next, and why. Pure apart from `dates_file`; today is a value."""
