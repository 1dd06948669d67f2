"""A real Chromium without a window, told what to do line by line (`driver.mjs`)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
PROGRAM = "chromium"
CURE = "no browser: apt-get install chromium nodejs npm, then make browser"

DESK = (1200, 900)
PHONE = (360, 740)


def is_there() -> bool:
    """Whether Chromium, Node and what drives them are installed."""
    return bool(shutil.which(PROGRAM) and shutil.which("node") and (HERE / "node_modules").is_dir())


class Chromium:
    """One browser with one page at a time; use as a context manager."""

    def __enter__(self) -> Chromium:
        self._driver = subprocess.Popen(
            ["node", str(HERE / "driver.mjs"), str(shutil.which(PROGRAM))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._driver.communicate()  # the end of its input ends it

    def open(self, path: Path, scheme: Literal["light", "dark"] = "light", size: tuple[int, int] = DESK) -> None:
        """Open the file in a fresh window."""
        self.do("open", path=str(path), scheme=scheme, width=size[0], height=size[1])

    def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression in the page."""
        return self.do("evaluate", script=script)

    def wait(self, condition: str) -> None:
        """Until the JavaScript expression is true; fails after half a minute."""
        self.do("wait", condition=condition)

    def click(self, selector: str, position: tuple[float, float] | None = None) -> None:
        """Click the element, at a place inside it."""
        place = {"x": position[0], "y": position[1]} if position else None
        self.do("click", selector=selector, **({"position": place} if place else {}))

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for each in keys:
            self.do("press", keys=each)

    def told(self) -> dict[str, Any]:
        """What the page has asked for (`requests`) and complained of (`errors`, `dialogs`) since it was opened."""
        told: dict[str, Any] = self.do("told")
        return told

    def do(self, command: str, **facts: object) -> Any:
        """Any command of the driver."""
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        self._driver.stdin.write(json.dumps({"command": command, **facts}) + "\n")
        self._driver.stdin.flush()
        answer = json.loads(self._driver.stdout.readline())
        assert "failure" not in answer, answer["failure"]
        return answer["value"]
