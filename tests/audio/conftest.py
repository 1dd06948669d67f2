"""A place for modules that stand in front of the real ones in child processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put this source code in place of the module sounddevice, in child processes."""

    def put(source: str) -> None:
        folder = tmp_path / "stand_in"
        folder.mkdir()
        (folder / "sounddevice.py").write_text(source, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(folder))

    return put
