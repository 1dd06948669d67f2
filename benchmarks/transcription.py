"""How fast the machine transcribes, and what decoding while the speaker goes on saves at the end.

    python benchmarks/transcription.py [RECORDING...]

Without recordings the fixtures are taken. `real_time_factor_median`: seconds of recording in a second of decoding, the
whole file at once. `last_block_ratio_median`: the time of that over the time from the last block of a live recording
to its complete transcript, both in this run. One JSON line per figure on stdout, progress on stderr.
"""

from __future__ import annotations

import statistics
import sys
import time

from benchmarks.command_line import BenchmarkParser, run
from benchmarks.figures import percentile, print_figure
from benchmarks.recordings import load_recordings
from benchmarks.stop_latency import measure_stop
from mockinterview.settings import load_settings
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import load_transcriber


def main() -> None:
    """Measure and print."""
    arguments = BenchmarkParser(__doc__).parse_args()
    settings = load_settings().speech
    recordings = load_recordings(arguments.recordings, settings)
    transcriber = load_transcriber(settings)
    transcriber.warm_up()
    factors, latencies, ratios = [], [], []
    for recording in recordings:
        started_at = time.perf_counter()
        transcribe_whole(recording.samples, transcriber, settings)
        whole_s = time.perf_counter() - started_at
        latency_s, _ = measure_stop(recording.samples, transcriber, settings)
        factors.append(recording.duration_s / whole_s)
        latencies.append(latency_s)
        ratios.append(whole_s / latency_s)
        print(f"{recording.name}: whole {whole_s:.1f} s, after the last block {latency_s:.2f} s", file=sys.stderr)
    print_figure("real_time_factor_median", statistics.median(factors), "x")
    print_figure("last_block_latency_median_s", statistics.median(latencies), "s")
    print_figure("last_block_latency_p95_s", percentile(latencies, 0.95), "s")
    print_figure("last_block_ratio_median", statistics.median(ratios), "x")


if __name__ == "__main__":
    run(main)
