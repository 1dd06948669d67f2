"""How much memory transcribing takes while an answer goes on and on.

    python benchmarks/memory.py [--minutes N] [RECORDING...]

The recordings (without any, the fixtures), said again and again, are transcribed live from one take of N minutes:
10 by default, 60 for the hour. Time is compressed: blocks come faster than real time wherever nothing is computed
(`benchmarks.paced`). The figures are the most resident memory in the 1st, the 10th and the last minute, the speech
model included, the ratios to the 1st, and what each minute adds from the 10th on: in the first ones the model meets
windows of every length, and keeps working memory for each. Linux only. One JSON line per figure on stdout, progress
on stderr.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import print_figure
from benchmarks.paced import PacedRecording, listening
from benchmarks.recordings import Recording, load_recordings
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.errors import UsageError
from mockinterview.settings import load_settings
from mockinterview.speech.transcriber import load_transcriber

_MINUTE_S = 60
_MEMORY = Path("/proc/self/statm")
_MIB = 1024 * 1024
_LOOK_EVERY_S = 0.01
_SETTLED_MINUTE = 10


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument("--minutes", type=count, default=10, help="length of the recording (default 10)")
    arguments = parser.parse_args()
    if not _MEMORY.exists():
        raise UsageError("Resident memory is read from /proc, which this system lacks; run this on Linux.")
    settings = load_settings().speech
    with tempfile.TemporaryDirectory(prefix="mockinterview-") as folder:
        take = _record(load_recordings(arguments.recordings, settings), arguments.minutes, Path(folder))
        transcriber = load_transcriber(settings)
        transcriber.warm_up()
        with listening(take, transcriber, settings) as (live, recording), _watched(recording) as most_mib:
            live.run()
    _print(most_mib, arguments.minutes)


def _record(recordings: Sequence[Recording], minutes: int, folder: Path) -> Path:
    """A take of so many minutes: `recordings` said again and again."""
    wanted = minutes * _MINUTE_S * SAMPLE_RATE_HZ
    take = new_take_path(folder)
    with RecordingWriter(take) as writer:
        for recording in cycle(recordings):
            writer.append(recording.samples[: wanted - writer.sample_count])
            if writer.sample_count == wanted:
                return take
    return take


@contextmanager
def _watched(recording: PacedRecording) -> Iterator[dict[int, float]]:
    """The most resident memory in each minute of `recording` (the first is 1), in MiB, as a thread sees it."""
    most_mib: dict[int, float] = {}
    is_over = threading.Event()

    def watch() -> None:
        while not is_over.wait(_LOOK_EVERY_S):
            minute = int(recording.now_s / _MINUTE_S) + 1
            if minute not in most_mib:
                print(f"minute {minute}", file=sys.stderr)
            most_mib[minute] = max(most_mib.get(minute, 0.0), _resident_mib())

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield most_mib
    finally:
        is_over.set()
        thread.join()


def _resident_mib() -> float:
    pages = int(_MEMORY.read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MIB


def _print(most_mib: dict[int, float], minutes: int) -> None:
    marks = [minute for minute in sorted({1, _SETTLED_MINUTE, minutes}) if minute <= minutes]
    for minute in marks:
        print_figure(f"memory_minute_{minute}_mib", most_mib[minute], "MiB")
    for minute in marks[1:]:
        print_figure(f"memory_ratio_{minute}_to_1", most_mib[minute] / most_mib[1], "x")
    if minutes > _SETTLED_MINUTE:
        added_mib = (most_mib[minutes] - most_mib[_SETTLED_MINUTE]) / (minutes - _SETTLED_MINUTE)
        print_figure("memory_added_mib_per_minute", added_mib, "MiB")


if __name__ == "__main__":
    run(main)
