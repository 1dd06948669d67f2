"""The questions that are practised: data files, bundled and the user's own, read into one bank."""
