"""How long after the last block of an answer its report is complete and kept, against decoding the answer at once.

    python benchmarks/report_latency.py [--seconds N]... [--answers N] [RECORDING...]

Answers of 60, 120 and 180 s are put together from the recordings (without any, from the fixtures). Each is told twice,
at the pace of real speech (`benchmarks.paced`: idle time is skipped): cut off with its last word, and with the time it
takes to press a key after it. The latency ends when the transcript is complete, tagged, analysed and in the history.
The processor time is that of transcribing while the answer is recorded; the recorder's own, in its process, is not in
it. Where the text is known (NAME.txt beside a recording), the share of wrong words is given. Progress goes to stderr,
one JSON line per figure to stdout.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from benchmarks.answers import Answer, compose
from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import percentile, print_figure
from benchmarks.paced import listening, recorded
from benchmarks.recordings import load_recordings
from benchmarks.words import closing_words, wrong_words
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.format import Samples
from mockinterview.audio.source import SourceStatus
from mockinterview.coach import Coach
from mockinterview.journal import Journal
from mockinterview.settings import Settings, load_settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import load_transcriber
from mockinterview.store.takes import TakeStore

_LENGTHS_S = (60, 120, 180)

Ending = Literal["at the last word", "after a pause"]


@dataclass(frozen=True)
class Told:
    """One answer, told live up to one of its endings."""

    seconds: int
    ending: Ending
    latency_s: float
    whole_s: float
    processor_share: float
    live: str
    whole: str
    reference: str | None


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument(
        "--seconds",
        type=count,
        action="append",
        metavar="N",
        help="length of the answers; may be given several times (default 60, 120 and 180)",
    )
    parser.add_argument("--answers", type=count, default=3, help="answers of each length (default 3)")
    arguments = parser.parse_args()
    settings = load_settings()
    recordings = load_recordings(arguments.recordings, settings.speech)
    transcriber = load_transcriber(settings.speech)
    transcriber.warm_up()
    told: list[Told] = []
    for seconds in arguments.seconds or _LENGTHS_S:
        for last in range(arguments.answers):
            told += _tell(compose(recordings, seconds, last), seconds, transcriber, settings)
    _print(told)


def _tell(answer: Answer, seconds: int, transcriber: Transcriber, settings: Settings) -> list[Told]:
    """`answer` with both of its endings."""
    complete = np.concatenate((answer.speech, answer.silence))
    started_at = time.perf_counter()
    whole = transcribe_whole(complete, transcriber, settings.speech).text
    whole_s = time.perf_counter() - started_at
    endings: dict[Ending, Samples] = {"at the last word": answer.speech, "after a pause": complete}
    told = []
    for ending, samples in endings.items():
        latency_s, share, live = measure_report(samples, transcriber, settings)
        told.append(Told(seconds, ending, latency_s, whole_s, share, live, whole, answer.reference))
        print(f"{seconds} s, {ending}: {latency_s:.2f} s, whole {whole_s:.1f} s", file=sys.stderr)
    return told


def measure_report(samples: Samples, transcriber: Transcriber, settings: Settings) -> tuple[float, float, str]:
    """Seconds from the last of `samples` to the report that is kept, the processor share before, and the words."""
    with recorded(samples) as take, closing(_journal(take.parent, settings)) as journal:
        take_id = journal.begin(take, AskedQuestion())
        with listening(take, transcriber, settings.speech) as (live, recording):
            transcript = live.run()
            journal.end(take_id, SourceStatus(elapsed_s=recording.duration_s))
            journal.keep(take_id, transcript)
            latency_s = recording.late_s
    return latency_s, recording.processor_share, transcript.text


def _journal(folder: Path, settings: Settings) -> Journal:
    return Journal(TakeStore(folder), Coach(settings), settings.speech)


def _print(told: Sequence[Told]) -> None:
    _print_latencies("report_latency", told)
    for seconds in sorted({each.seconds for each in told}):
        _print_latencies(f"report_latency_{seconds}_s", [each for each in told if each.seconds == seconds])
    for ending in ("at the last word", "after a pause"):
        latencies = [each.latency_s for each in told if each.ending == ending]
        print_figure(f"report_latency_{ending.replace(' ', '_')}_median_s", statistics.median(latencies), "s")
    share = statistics.mean(each.processor_share for each in told)
    print_figure("processor_while_recording", 100 * share, "percent of one core")
    _print_words(told)


def _print_latencies(figure: str, told: Sequence[Told]) -> None:
    latencies = [each.latency_s for each in told]
    print_figure(f"{figure}_median_s", statistics.median(latencies), "s")
    print_figure(f"{figure}_p95_s", percentile(latencies, 0.95), "s")
    print_figure(f"{figure}_ratio_median", statistics.median(each.whole_s / each.latency_s for each in told), "x")


def _print_words(told: Sequence[Told]) -> None:
    """Words in which both ways differ, and what each has wrong of the same text."""
    differing = [wrong_words(each.whole, each.live) for each in told]
    _print_share("words_unlike_whole", differing)
    known = [(each, _said(each)) for each in told if each.reference]
    if known:
        _print_share("words_wrong_live", [wrong_words(said, each.live) for each, said in known])
        _print_share("words_wrong_whole", [wrong_words(said, each.whole) for each, said in known])


def _print_share(figure: str, counts: Sequence[tuple[int, int]]) -> None:
    wrong, words = (sum(column) for column in zip(*counts, strict=True))
    print_figure(figure, 100 * wrong / max(words, 1), "percent")


def _said(told: Told) -> str:
    """What of the reference was said: the longer end of it that one of the transcripts fits."""
    return max((closing_words(told.reference or "", heard) for heard in (told.live, told.whole)), key=len)


if __name__ == "__main__":
    run(main)
