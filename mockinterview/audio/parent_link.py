"""A sound process's link to the app that started it: the child's side."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import time

import msgspec

ORPHAN_GRACE_S = 2.0
"""How long a child whose parent is gone may take to close its file."""


class ParentLink:
    """Reports on what was standard output, and receives commands, one a line, from standard input.

    Whatever C libraries print goes nowhere. Ctrl-C is the parent's business.
    """

    def __init__(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._output = os.dup(1)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
        self._commands: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def next_command(self, timeout_s: float | None = None) -> bytes | None:
        """The next command; None when the parent is gone.

        Raises queue.Empty when none comes within `timeout_s` (None: waits for ever).
        """
        return self._commands.get(timeout=timeout_s)

    def report(self, message: msgspec.Struct, *, may_be_lost: bool = False) -> None:
        """Tell the parent. With `may_be_lost`, rather not at all than wait for one that is suspended."""
        if hasattr(os, "set_blocking"):
            os.set_blocking(self._output, not may_be_lost)
        with contextlib.suppress(OSError):
            os.write(self._output, msgspec.json.encode(message) + b"\n")

    def _listen(self) -> None:
        for line in sys.stdin.buffer:
            self._commands.put(line.rstrip(b"\n"))
        self._commands.put(None)
        time.sleep(ORPHAN_GRACE_S)
        os._exit(1)
