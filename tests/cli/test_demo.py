"""The demonstration, in its own process."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from mockinterview import paths
from tests.cli.programs import SLOW_MACHINE_S, run, start
from tests.stubs.program import HANGING


def test_it_prints_a_report_and_names_its_page():
    result = run("demo")
    assert result.returncode == 0, result.stderr
    assert "FIX NEXT" in result.stdout.upper()
    (page,) = paths.reports_dir().iterdir()
    assert "".join(str(page).split()) in "".join(result.stdout.split())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_told_to_go_it_waits_for_no_decode_and_leaves_nothing_behind(tmp_path: Path, number: signal.Signals):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = start("demo", HANGS="1", TMPDIR=str(temporary))
    try:
        assert any(HANGING in line for line in process.stderr)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=SLOW_MACHINE_S)
    finally:
        process.kill()
    assert (process.returncode, stdout) == (128 + number, "")
    assert "Traceback" not in stderr
    assert list(temporary.iterdir()) == []
