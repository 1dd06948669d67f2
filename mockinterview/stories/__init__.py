"""The story bank: stories as Markdown files, what they cover, and how each was told. Pure apart from `folder`."""
