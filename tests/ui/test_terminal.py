"""File descriptor 2 while the app draws. In child processes: pytest holds the descriptor of this one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

GUARDED = """
import contextlib, logging, os, sys
from pathlib import Path
from mockinterview.ui.terminal import quiet_stderr
with quiet_stderr(Path(sys.argv[1])):
    with contextlib.suppress(OSError):
        os.write(2, b"ALSA lib pcm.c: underrun\\n")
    logging.getLogger("ours").error("a worker failed")
    print("drawn", file=sys.__stderr__, flush=True)
os.write(2, b"afterwards\\n")
print("told", file=sys.stderr)
"""


def run_guarded(log: Path) -> str:
    return subprocess.run([sys.executable, "-c", GUARDED, str(log)], check=True, capture_output=True, text=True).stderr


def test_c_libraries_go_to_the_log_and_textual_to_the_terminal(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "app.log"
    assert run_guarded(log) == "drawn\nafterwards\ntold\n"
    assert log.read_text() == "ALSA lib pcm.c: underrun\na worker failed\n"
    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert run_guarded(tmp_path / "file" / "app.log") == "drawn\nafterwards\ntold\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full on this system")
def test_a_log_on_a_full_disk_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "app.log").symlink_to("/dev/full")
    assert run_guarded(tmp_path / "app.log") == "drawn\nafterwards\ntold\n"


@pytest.mark.parametrize(("size", "is_kept"), [(100, True), (1024 * 1024 + 1, False)])
def test_a_log_is_begun_anew_when_it_is_large(tmp_path: Path, size: int, is_kept: bool) -> None:
    log = tmp_path / "app.log"
    log.write_bytes(b"x" * size)
    run_guarded(log)
    assert log.read_bytes().startswith(b"x") is is_kept


def test_textual_is_imported_only_after_the_guard_stands() -> None:
    code = "import sys, mockinterview.ui.app; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
