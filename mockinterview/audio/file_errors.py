"""What a user is told when the system refuses a recording."""

from __future__ import annotations

import errno
from pathlib import Path

FULL_DISK = (errno.ENOSPC, errno.EDQUOT)


def why_unreadable(path: Path, error: OSError) -> str:
    """The file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return f"There is no file {path}; check its name."
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return f"{path} is a folder; name the recordings inside it."
    if isinstance(error, PermissionError):
        return f"{path} may not be read by you; change its permissions or copy it to your own folder."
    return f"{path} cannot be read ({error.strerror}); check the disk or copy the file."


def why_not_copied(path: Path, error: OSError) -> str:
    """The file could not be taken into the folder of the takes."""
    if error.errno in FULL_DISK:
        return f"There is no room on the disk for {path}; make some and import it again."
    return f"{path} cannot be taken in ({error.strerror}); check the data folder and import it again."
