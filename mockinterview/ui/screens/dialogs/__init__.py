"""Small screens that stand over another and come back with one thing."""
