"""The story bank and the plan."""
