"""A real terminal, driven by keys and read as text."""

from __future__ import annotations

import os
import secrets
import shlex
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

POLL_S = 0.05
GONE = "the program has ended with"
BORDER = "▌"
"""Before each line of what stands out."""


class Terminal:
    """One program in a tmux of its own; use as a context manager."""

    def __init__(self, command: list[str], environment: Mapping[str, str], size: tuple[int, int] = (80, 24)) -> None:
        self._socket = f"mockinterview-{secrets.token_hex(4)}"
        self._size = size
        variables = [f"{name}={value}" for name, value in environment.items()]
        told = f"{shlex.join(['env', *variables, *command])}; echo {GONE} $?; cat"
        self._command = f"sh -c {shlex.quote(told)}"

    def __enter__(self) -> Terminal:
        columns, rows = self._size
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", str(columns), "-y", str(rows), self._command)
        return self

    def __exit__(self, *_: object) -> None:
        self._tmux("kill-server")

    @property
    def screen(self) -> str:
        """What a person sees."""
        return self._tmux("capture-pane", "-p")

    def press(self, *keys: str) -> None:
        """Keys as tmux names them."""
        self._tmux("send-keys", *keys)

    def processes(self) -> list[int]:
        """The program's process number, and those of its children."""
        shell = int(self._tmux("list-panes", "-F", "#{pane_pid}"))
        (program,) = _children(shell)
        return [program, *_children(program)]

    def signal(self, name: str, *processes: int) -> None:
        """Send the program, or these `processes`, a signal, as `kill -NAME` does."""
        subprocess.run(["kill", f"-{name}", *map(str, processes or self.processes()[:1])], check=True)

    def wait_for(self, text: str, seconds: float = 30.0) -> str:
        """Wait until `text` is on the screen, wrapped or not; return the screen."""
        return self.wait_until(lambda screen: text in flat(screen), seconds)

    def wait_until(self, is_so: Callable[[str], bool], seconds: float = 30.0) -> str:
        """Wait until the screen `is_so`; return it."""
        deadline = time.monotonic() + seconds
        while not is_so(screen := self.screen):
            assert time.monotonic() < deadline, f"never came; the screen shows:\n{screen}"
            time.sleep(POLL_S)
        return screen

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-L", self._socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def flat(screen: str) -> str:
    """The words on the screen, however they are wrapped."""
    return " ".join(word for word in screen.split() if word != BORDER)


def _children(process: int) -> list[int]:
    threads = Path(f"/proc/{process}/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]


def package_path() -> str:
    """Where the package lies, for a child process that starts elsewhere."""
    return str(Path(__file__).parents[2])
