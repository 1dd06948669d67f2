"""Lines typed by the user, waited for without blocking: the recording may end by itself meanwhile."""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
from typing import Protocol

READ_BYTES = 4096


class Lines(Protocol):
    """Where typed lines come from."""

    def wait(self, timeout_s: float | None = None) -> str | None:
        """The next line without its end; None when none came in time. Raises EndOfLines when none will come."""
        ...


class EndOfLines(Exception):  # noqa: N818 - as EOFError, whose place it takes
    """The input is at its end."""


class TypedLines:
    """Standard input, read in a thread of its own: `select` cannot watch it on every system."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._has_begun = False

    def wait(self, timeout_s: float | None = None) -> str | None:
        """See `Lines.wait`."""
        if not self._has_begun:
            self._has_begun = True
            threading.Thread(target=self._read, name="typed-lines", daemon=True).start()
        try:
            line = self._lines.get(timeout=timeout_s)
        except queue.Empty:
            return None
        if line is None:
            self._lines.put(None)
            raise EndOfLines
        return line

    def _read(self) -> None:
        try:
            self._pass_on()
        finally:
            self._lines.put(None)

    def _pass_on(self) -> None:
        """Read past Python's buffer: its lock, held by a waiting thread, aborts the interpreter when it leaves."""
        pending = b""
        with contextlib.suppress(OSError):  # the terminal was closed
            while sys.stdin is not None and (content := os.read(sys.stdin.fileno(), READ_BYTES)):
                *lines, pending = (pending + content).split(b"\n")
                for line in lines:
                    self._lines.put(line.decode(errors="replace").rstrip("\r"))
