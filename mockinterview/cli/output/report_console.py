"""Where reports are printed."""

from __future__ import annotations

import errno
import os
from typing import NoReturn

from rich.console import Console


class ReportConsole(Console):
    """Stdout. A reader that went away, as `head` does, ends the command as every command ends then."""

    def __init__(self) -> None:
        super().__init__(highlight=False)

    def on_broken_pipe(self) -> NoReturn:
        """Rich would leave with exit code 1. Raises BrokenPipeError."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
