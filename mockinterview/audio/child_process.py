"""A module of this package as a process of its own, spoken to in lines: the parent's side."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

from mockinterview import paths

EXIT_TIMEOUT_S = 1.0
"""How long a child may take to leave after its last line."""


class ChildProcess:
    """Runs `python -m MODULE ARGUMENTS` apart from the terminal: no signal of it arrives there, nothing is printed.

    The child sees its standard input end when this process ends in whatever way.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._process.pid

    def send(self, line: bytes) -> None:
        """Hand over one line; nothing happens when the child has gone."""
        if pipe := self._process.stdin:
            with contextlib.suppress(OSError, ValueError):
                pipe.write(line + b"\n")
                pipe.flush()

    def lines(self) -> Iterator[bytes]:
        """What it reports, line by line, until it has closed its output."""
        yield from self._process.stdout or ()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def reap(self) -> None:
        """Wait until it has gone, at most EXIT_TIMEOUT_S before it is killed; free its pipes."""
        try:
            self._process.wait(EXIT_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


def _environment() -> dict[str, str]:
    """This environment, with this package on the module path wherever it was imported from."""
    inherited = os.environ.get("PYTHONPATH")
    package_root = str(paths.PACKAGE_DIR.parent)
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (inherited, package_root)))}
