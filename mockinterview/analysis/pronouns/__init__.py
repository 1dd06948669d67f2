"""I and we: who acts, by the words."""
