"""Feedback made readable: in the terminal, as a page, as Markdown, as JSON.

Every renderer lays out the same `view.View`; what is said is decided there, how it looks in the renderer.
"""
