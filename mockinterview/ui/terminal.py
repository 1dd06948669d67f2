"""The terminal while the app draws on it: Textual alone writes there, whatever else is printed goes to a log."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from mockinterview import paths

MAX_LOG_BYTES = 1024 * 1024
"""A log that has grown beyond this is begun anew."""

_STDERR = 2


@contextmanager
def quiet_stderr(log_path: Path) -> Iterator[None]:
    """Point file descriptor 2 at `log_path` and keep the real one for Textual, which draws on `sys.__stderr__`.

    C libraries (ALSA, PortAudio, FFmpeg) print on descriptor 2 and would tear the screen. To be entered before
    Textual is imported. What is logged goes there too. A log that cannot be written is done without.
    """
    real = os.dup(_STDERR)
    kept = sys.stderr, sys.__stderr__
    log = _open_log(log_path)
    os.dup2(log, _STDERR)
    handler = _Log(os.fdopen(log, "w", encoding="utf-8", errors="backslashreplace"))
    logging.getLogger().addHandler(handler)
    try:
        with os.fdopen(real, "w", encoding="utf-8", errors="backslashreplace", closefd=False) as screen:
            sys.stderr = sys.__stderr__ = screen  # type: ignore[misc]  # typeshed calls it final
            yield
    finally:
        logging.getLogger().removeHandler(handler)
        sys.stderr, sys.__stderr__ = kept  # type: ignore[misc]
        os.dup2(real, _STDERR)
        os.close(real)
        with contextlib.suppress(OSError):  # a full disk
            handler.stream.close()


class _Log(logging.StreamHandler[TextIO]):
    """A log that says nothing when the disk is full; the screen is not the place for it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Do without."""


def _open_log(path: Path) -> int:
    try:
        paths.ensure_private_dir(path.parent)
        log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, paths.PRIVATE_FILE_MODE)
    except OSError:
        return os.open(os.devnull, os.O_WRONLY)
    if os.fstat(log).st_size > MAX_LOG_BYTES:
        os.ftruncate(log, 0)
    return log
