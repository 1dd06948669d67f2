"""Widgets: they show the values they are given and know of no file, device or model."""
