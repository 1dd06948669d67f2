"""The app in the terminal (Textual, imported nowhere else): screens, widgets, and what they work with.

Widgets take values and post messages. Screens get their collaborators by constructor; `app` builds the real ones.
"""
