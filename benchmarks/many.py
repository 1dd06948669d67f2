"""How much sooner two workers are done than one, decoding in one thread each.

    python benchmarks/many.py [RECORDING...] [--rounds N]

`processes_scaling` of several processes (`--jobs`), `dask_scaling` of a local cluster (`--dask local`): the time of one
worker over that of two for the same recordings, both in this run, models loaded before; the medians of N rounds.
Without recordings the fixtures are taken. Only as good as the machine is idle. One JSON line per figure on stdout,
progress on stderr.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import print_figure
from benchmarks.recordings import FIXTURES, load_recordings
from mockinterview.analysis.question import AskedQuestion
from mockinterview.batch.dask_crew import LocalDaskCrew
from mockinterview.batch.job import Crew, Job
from mockinterview.batch.judge import Recipe
from mockinterview.batch.local_crew import LocalCrew
from mockinterview.coach import Coach
from mockinterview.settings import load_settings

WARM_UP = FIXTURES / "too-few-words.flac"


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument("--rounds", type=count, default=3, metavar="N", help="how often; 3 unless given")
    arguments = parser.parse_args()
    settings = load_settings()
    load_recordings(arguments.recordings, settings.speech)  # refuses what is no speech
    paths = arguments.recordings or sorted(FIXTURES.glob("*.flac"))
    recipe = Recipe(settings, AskedQuestion(), Coach(settings).analysis_version)
    makers: dict[str, Callable[[int], Crew]] = {
        "processes": lambda workers: LocalCrew(recipe, workers, 1),
        "dask": lambda workers: LocalDaskCrew(recipe, workers, 1, needs_speech=True),
    }
    for name, make in makers.items():
        print_figure(f"{name}_scaling", measure(name, make, paths, arguments.rounds), "x")


def measure(name: str, make: Callable[[int], Crew], paths: list[Path], rounds: int) -> float:
    """The median ratio of one worker's time to two workers' time."""
    ratios = []
    for _ in range(rounds):
        alone_s, together_s = (elapsed_s(make, workers, paths) for workers in (1, 2))
        ratios.append(alone_s / together_s)
        print(f"{name}: one worker {alone_s:.1f} s, two {together_s:.1f} s", file=sys.stderr)
    return statistics.median(ratios)


def elapsed_s(make: Callable[[int], Crew], workers: int, paths: list[Path]) -> float:
    """From handing out the recordings to the last outcome; each worker has loaded its model before."""
    with ExitStack() as stack:
        crew = stack.enter_context(closing(make(workers)))
        list(crew.work([Job(number, WARM_UP) for number in range(2 * workers)]))
        started_at = time.perf_counter()
        outcomes = list(crew.work([Job(number, path) for number, path in enumerate(paths)]))
        assert len(outcomes) == len(paths)
        return time.perf_counter() - started_at


if __name__ == "__main__":
    run(main)
