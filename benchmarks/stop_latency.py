"""How long after the stop the transcript is there, against decoding the whole answer at once.

    python benchmarks/stop_latency.py [--moments N] [RECORDING...]

Each recording is stopped at several moments, in the middle of a word and after a pause, and transcribed live up to
there, with the pace of real speech (`benchmarks.paced`: idle time is skipped). What a microphone needs to stop (its
last block, at most 0.15 s) is not in it. Without recordings the fixtures are taken. Where the text is known (NAME.txt
beside a recording), the share of wrong words is given too. Progress goes to stderr, one JSON line per figure to
stdout.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import percentile, print_figure
from benchmarks.paced import KEY_PRESS_S, listening, recorded
from benchmarks.recordings import Recording, load_recordings
from benchmarks.words import wrong_words
from mockinterview.audio.format import Samples
from mockinterview.settings import SpeechSettings, load_settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import load_transcriber
from mockinterview.transcript import Transcript

_SHORTEST_ANSWER_S = 8.0

Kind = Literal["in speech", "after a pause"]


@dataclass(frozen=True)
class Stop:
    """One measured stop."""

    kind: Kind
    at_s: float
    latency_s: float
    whole_s: float


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument("--moments", type=count, default=2, help="stops of each kind in a recording (default 2)")
    arguments = parser.parse_args()
    settings = load_settings().speech
    recordings = load_recordings(arguments.recordings, settings)
    transcriber = load_transcriber(settings)
    transcriber.warm_up()
    stops: list[Stop] = []
    wrong_live = wrong_whole = words = 0
    for recording in recordings:
        live, whole = _measure(recording, transcriber, settings, arguments.moments, stops)
        if recording.reference:
            wrong_live += wrong_words(recording.reference, live.text)[0]
            wrong_whole += wrong_words(recording.reference, whole.text)[0]
            words += wrong_words(recording.reference, "")[1]
    _print(stops)
    if words:
        print_figure("words_wrong_live", 100 * wrong_live / words, "percent")
        print_figure("words_wrong_whole", 100 * wrong_whole / words, "percent")


def _measure(
    recording: Recording, transcriber: Transcriber, settings: SpeechSettings, shares: int, stops: list[Stop]
) -> tuple[Transcript, Transcript]:
    """Stop `recording` at `shares` places of each kind; the transcripts of all of it, live and whole."""
    for share in range(1, shares + 1):
        in_speech_s, after_pause_s = _moments(recording, share / shares)
        started_at = time.perf_counter()
        whole = transcribe_whole(recording.until(after_pause_s), transcriber, settings)
        whole_s = time.perf_counter() - started_at
        moments_s: dict[Kind, float] = {"in speech": in_speech_s, "after a pause": after_pause_s}
        for kind, at_s in moments_s.items():
            latency_s, live = measure_stop(recording.until(at_s), transcriber, settings)
            stops.append(Stop(kind, at_s, latency_s, whole_s))
            print(
                f"{recording.name}: {kind} at {at_s:.1f} s: {latency_s:.2f} s, whole {whole_s:.1f} s", file=sys.stderr
            )
    return live, whole


def _moments(recording: Recording, share: float) -> tuple[float, float]:
    """A moment in the middle of speech and one in a pause, about `share` into the recording."""
    wanted_s = max(share * recording.duration_s, min(_SHORTEST_ANSWER_S, recording.duration_s))
    regions = recording.voiced
    spoken = min(regions, key=lambda region: abs((region.start + region.end) / 2 - wanted_s))
    pauses = [before for before, after in pairwise(regions) if after.start - before.end > KEY_PRESS_S]
    before_pause = min([*pauses, regions[-1]], key=lambda region: abs(region.end - wanted_s))
    is_end = before_pause is regions[-1]
    after_s = recording.duration_s if is_end else before_pause.end + KEY_PRESS_S
    return (spoken.start + spoken.end) / 2, after_s


def measure_stop(samples: Samples, transcriber: Transcriber, settings: SpeechSettings) -> tuple[float, Transcript]:
    """Seconds from the stop at the end of `samples` to the transcript, and that."""
    with recorded(samples) as take, listening(take, transcriber, settings) as (live, recording):
        transcript = live.run()
        return recording.late_s, transcript


def _print(stops: list[Stop]) -> None:
    latencies = [stop.latency_s for stop in stops]
    print_figure("stop_latency_median_s", statistics.median(latencies), "s")
    print_figure("stop_latency_p95_s", percentile(latencies, 0.95), "s")
    print_figure("stop_latency_ratio_median", statistics.median(stop.whole_s / stop.latency_s for stop in stops), "x")
    for kind in ("in speech", "after a pause"):
        of_kind = [stop.latency_s for stop in stops if stop.kind == kind]
        print_figure(f"stop_latency_{kind.replace(' ', '_')}_median_s", statistics.median(of_kind), "s")


if __name__ == "__main__":
    run(main)
