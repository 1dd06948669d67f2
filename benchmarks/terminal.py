"""The app in a terminal of its own, as a person sees it: what it has written so far, read as text."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import subprocess
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from mockinterview.errors import MockInterviewError

ROWS, COLUMNS = 24, 80
QUIT_KEY = b"\x11"
"""Ctrl-Q."""
MOST_S = 60.0
"""No start takes longer."""

_CONTROL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P^_X].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)
"""The escape sequences of terminals (ECMA-48): cursor movements and colours, and strings for the terminal itself."""
_READ_BYTES = 65536
_QUITTING_S = 10.0


class Terminal:
    """A running program and what it wrote on its screen."""

    def __init__(self, program: subprocess.Popen[bytes], descriptor: int) -> None:
        self._program = program
        self._descriptor = descriptor
        self._written = b""

    def wait_for(self, is_there: Callable[[str], bool]) -> None:
        """Return as soon as what was written, in one line, `is_there`. Raises MockInterviewError after MOST_S."""
        deadline = time.perf_counter() + MOST_S
        while not is_there(self._text()):
            if not self._read(deadline - time.perf_counter()):
                raise MockInterviewError(
                    f"The program did not show what was waited for; the end of its screen: {self._text()[-300:]}"
                )

    def quit(self) -> None:
        """Press the key that quits, and wait until the program has gone; end it when it does not go."""
        with contextlib.suppress(OSError):
            os.write(self._descriptor, QUIT_KEY)
        deadline = time.perf_counter() + _QUITTING_S
        while self._read(deadline - time.perf_counter()):
            pass
        self._program.kill()
        self._program.wait()
        os.close(self._descriptor)

    def _text(self) -> str:
        return " ".join(_CONTROL.sub("", self._written.decode(errors="replace")).split())

    def _read(self, most_s: float) -> bool:
        """Take in what is written next; False when the program has ended, or nothing came in `most_s`."""
        ready, _, _ = select.select([self._descriptor], [], [], max(0.0, most_s))
        try:
            content = os.read(self._descriptor, _READ_BYTES) if ready else b""
        except OSError:  # Linux: the other end was closed
            content = b""
        self._written += content
        return bool(content)


@contextmanager
def opened(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Terminal]:
    """`command` in a terminal of 80x24; it is quit at the end."""
    descriptor, inside = pty.openpty()
    termios.tcsetwinsize(inside, (ROWS, COLUMNS))
    program = subprocess.Popen(
        command, env=environment, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
    )
    os.close(inside)
    terminal = Terminal(program, descriptor)
    try:
        yield terminal
    finally:
        terminal.quit()
