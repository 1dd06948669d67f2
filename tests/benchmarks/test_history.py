"""The benchmark of a long history, on a short one: its lines and their names hold."""

from __future__ import annotations

import json
import sys

import pytest

from benchmarks import history
from benchmarks.command_line import run


def test_every_figure_is_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["history", "--takes", "12", "--runs", "1"])
    run(history.main)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    figures = {line["figure"]: line["value"] for line in lines}
    assert figures.keys() >= {
        "history_open_median_ms",
        "history_search_median_ms",
        "progress_figures_median_ms",
        "progress_page_median_ms",
        "history_open_ratio",
    }
    assert all(value > 0 for value in figures.values())
