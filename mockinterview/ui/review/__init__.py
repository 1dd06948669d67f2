"""The review of an answer apart from its widgets: words, lines, places, and where the ear is. Pure."""
