"""The virtual microphone, and a place for modules that stand in front of the real ones in child processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.virtual_mic import VirtualMicrophone


@pytest.fixture(scope="session")
def virtual_microphone_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the plugin is built once."""
    return tmp_path_factory.mktemp("virtual_microphone")


@pytest.fixture
def microphone(virtual_microphone_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualMicrophone]:
    """A microphone and a loudspeaker without faults, the only ones that child processes see."""
    virtual = VirtualMicrophone(virtual_microphone_folder)
    for name, value in virtual.environment.items():
        monkeypatch.setenv(name, value)
    yield virtual
    virtual.stop()


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put this source code in place of the module sounddevice, in child processes."""

    def put(source: str) -> None:
        folder = tmp_path / "stand_in"
        folder.mkdir()
        (folder / "sounddevice.py").write_text(source, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(folder))

    return put
