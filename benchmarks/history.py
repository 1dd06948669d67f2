"""How long a history of many takes takes to open, search, sort, plot and mend, against reading every report in it.

    python benchmarks/history.py [--takes N] [--runs N]

The takes are entered through the store, each with the same transcript and the same report but figures of its own, into
a folder of its own. Both ways are run in turn. One JSON line per figure on stdout, progress on stderr.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import print_figure
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.progress.trends import develop
from mockinterview.questions.bank import load_bank
from mockinterview.questions.examples import load_examples
from mockinterview.report.progress_page import render_progress
from mockinterview.report.progress_view import compose_progress
from mockinterview.settings import Settings
from mockinterview.store.listing import Listing, TakeFilter
from mockinterview.store.takes import TakeStore
from mockinterview.transcript import Transcript
from mockinterview.ui.screens.history.history_work import PAGE_TAKES

_FIRST = datetime(2020, 1, 1, 18, tzinfo=UTC)
_RARE = "zanzibar"
"""Said in one take of a hundred."""
_TAKES_PER_EVENING = 4


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument("--takes", type=count, default=10_000, help="takes in the history (default 10000)")
    parser.add_argument("--runs", type=count, default=5, help="runs of each (default 5)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mockinterview-") as folder:
        store = TakeStore(Path(folder) / "takes")
        _fill(store, arguments.takes)
        store.close()
        _print(Path(folder) / "takes", arguments.runs)


def _fill(store: TakeStore, take_count: int) -> None:
    """A judged answer of the examples, again and again, four an evening."""
    settings = Settings()
    coach, bank = Coach(settings), load_bank(None)
    pair = load_examples(bank)[0]
    transcript = pair.strong.transcript(settings.thresholds.draft_words_per_minute)
    feedback = coach.assess_example(pair, "strong")
    rare = replace(transcript, words=(*transcript.words[:-1], replace(transcript.words[-1], text=_RARE)))
    rare_feedback = replace(feedback, words=(*feedback.words[:-1], replace(feedback.words[-1], text=_RARE)))
    asked = [question.asked() for question in bank.questions]
    for number in range(take_count):
        is_rare = number % 100 == 0
        _enter(
            store, number, asked[number % len(asked)], *((rare, rare_feedback) if is_rare else (transcript, feedback))
        )
        if number % 1000 == 999:
            print(f"{number + 1} takes entered", file=sys.stderr)


def _enter(store: TakeStore, number: int, asked: AskedQuestion, transcript: Transcript, feedback: Feedback) -> None:
    evening, turn = divmod(number, _TAKES_PER_EVENING)
    moment = _FIRST + timedelta(days=evening, minutes=6 * turn)
    audio = store.folder / f"{moment:%Y%m%dT%H%M%SZ}-{number:08x}.flac"
    audio.touch()
    take_id = store.add(audio, asked, recorded_at=f"{moment:%Y-%m-%dT%H:%M:%SZ}")
    store.save(take_id, transcript, Settings().speech)
    phases = tuple(replace(each, seconds=each.seconds + number % 17) for each in feedback.phases)
    store.save_feedback(take_id, replace(feedback, phases=phases), store.take(take_id).revision)


def _print(folder: Path, runs: int) -> None:
    store = TakeStore(folder)
    listing, settings = Listing(store.database), Settings()
    ids = listing.find()
    development = develop(listing.answers(), settings.progress, settings.thresholds)
    today = date(2040, 1, 1).toordinal()

    def page() -> str:
        view = compose_progress(development, today, settings.progress.answers_compared)
        return render_progress(view) if view else ""

    measured = {
        "history_open": _seconds(lambda: _open(folder), runs),
        "history_whole_list": _seconds(lambda: listing.rows(ids), runs),
        "history_search": _seconds(lambda: _shown(listing, TakeFilter(words=_RARE)), runs),
        "history_search_common": _seconds(lambda: _shown(listing, TakeFilter(words="the")), runs),
        "history_sort": _seconds(lambda: listing.rows(listing.find(order="i-share")[:PAGE_TAKES]), runs),
        "progress_figures": _seconds(lambda: develop(listing.answers(), settings.progress, settings.thresholds), runs),
        "progress_page": _seconds(page, runs),
    }
    reports = _seconds(lambda: [store.feedback(take_id) for take_id in ids[:PAGE_TAKES]], runs) * len(ids)
    doomed = iter(ids)
    measured["history_delete"] = _seconds(lambda: store.delete(next(doomed)), min(runs, len(ids)))
    for name, seconds in measured.items():
        print_figure(f"{name}_median_ms", seconds * 1000, "ms")
    every_report = reports / min(PAGE_TAKES, len(ids))
    print_figure("history_every_report_ms", every_report * 1000, "ms")
    print_figure("history_open_ratio", measured["history_open"] / every_report, "x")


def _open(folder: Path) -> None:
    """From nothing to the first page of the list."""
    store = TakeStore(folder)
    _shown(Listing(store.database), TakeFilter())
    store.close()


def _shown(listing: Listing, wanted: TakeFilter) -> Sequence[object]:
    return listing.rows(listing.find(wanted)[:PAGE_TAKES])


def _seconds(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        started_at = time.perf_counter()
        work()
        times.append(time.perf_counter() - started_at)
    return statistics.median(times)


if __name__ == "__main__":
    run(main)
