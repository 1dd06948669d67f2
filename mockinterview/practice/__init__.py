"""Practice: how a round runs, as values and rules without clock, file, thread or screen."""
