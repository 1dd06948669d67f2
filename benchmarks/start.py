"""How long the app takes from its start to the question on the screen, against importing numpy and Textual alone.

    python benchmarks/start.py [--runs N] [RECORDING...]

The app runs in a real terminal (a pseudo-terminal of 80x24; Linux and macOS) with folders of its own, and loads its
speech model meanwhile, as always. With recordings it is opened to answer from them. Both programs take turns; a first
turn, for cold files, does not count. One JSON line per figure on stdout, progress on stderr.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import percentile, print_figure
from benchmarks.recordings import load_recordings
from benchmarks.terminal import opened
from mockinterview.paths import PACKAGE_DIR
from mockinterview.questions.bank import load_bank
from mockinterview.settings import load_settings
from mockinterview.speech.model_files import find_model

_IMPORTS = [sys.executable, "-c", "import numpy, textual"]
_APP = [sys.executable, "-m", "mockinterview"]
_QUESTION_CHARACTERS = 24
"""How much of a question must be on the screen. It is less than the card's first line holds."""
_SEASONED = '[audio]\ninput_device = "microphone"\n'
"""Settings of somebody who has chosen a microphone: at the first start a welcome lies over the question."""


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument("--runs", type=count, default=5, help="starts of each program (default 5)")
    arguments = parser.parse_args()
    speech = load_settings().speech
    if arguments.recordings:
        load_recordings(arguments.recordings, speech)
    with tempfile.TemporaryDirectory(prefix="mockinterview-") as folder:
        environment = _environment(Path(folder), find_model(speech.model, speech).parent)
        openings = _openings(Path(folder))
        apps, imports = [], []
        for turn in range(arguments.runs + 1):
            apps.append(_seconds_to_question(_command(arguments.recordings, turn), environment, openings))
            imports.append(_seconds_to_end(_IMPORTS, environment))
            print(f"question {apps[-1]:.2f} s, imports {imports[-1]:.2f} s", file=sys.stderr)
    _print(apps[1:], imports[1:])


def _environment(folder: Path, models: Path) -> Mapping[str, str]:
    """Of a user with an empty history, the speech models of this machine and a terminal with colours."""
    (folder / "settings.toml").write_text(_SEASONED, encoding="utf-8")
    return {
        **os.environ,
        "MOCKINTERVIEW_CONFIG": str(folder),
        "MOCKINTERVIEW_DATA": str(folder / "data"),
        "MOCKINTERVIEW_MODELS": str(models),
        "PYTHONPATH": os.pathsep.join(filter(None, (str(PACKAGE_DIR.parent), os.environ.get("PYTHONPATH")))),
        "TERM": "xterm-256color",
    }


def _openings(config_dir: Path) -> tuple[str, ...]:
    return tuple(question.text[:_QUESTION_CHARACTERS] for question in load_bank(config_dir).questions)


def _command(recordings: Sequence[Path], turn: int) -> Sequence[str]:
    return [*_APP, "practice", "--source", str(recordings[turn % len(recordings)])] if recordings else _APP


def _seconds_to_question(command: Sequence[str], environment: Mapping[str, str], openings: Sequence[str]) -> float:
    started_at = time.perf_counter()
    with opened(command, environment) as terminal:
        terminal.wait_for(lambda written: any(opening in written for opening in openings))
        return time.perf_counter() - started_at


def _seconds_to_end(command: Sequence[str], environment: Mapping[str, str]) -> float:
    started_at = time.perf_counter()
    subprocess.run(command, env=environment, check=True)
    return time.perf_counter() - started_at


def _print(apps: Sequence[float], imports: Sequence[float]) -> None:
    print_figure("start_to_question_median_s", statistics.median(apps), "s")
    print_figure("start_to_question_p95_s", percentile(apps, 0.95), "s")
    print_figure("start_imports_median_s", statistics.median(imports), "s")
    ratios = [app / alone for app, alone in zip(apps, imports, strict=True)]
    print_figure("start_ratio_median", statistics.median(ratios), "x")


if __name__ == "__main__":
    run(main)
