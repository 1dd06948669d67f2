"""The screens, a room for each part of the work; each screen has its style sheet beside it."""
