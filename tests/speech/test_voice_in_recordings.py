"""The endpointer on the spoken fixtures, whose sentences and pauses are known, and on those without a voice."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.settings import SpeechSettings
from mockinterview.speech.endpointer import voiced_regions
from mockinterview.transcript import Region
from tests.stubs.recordings import Burst, said

AUDIO = Path(__file__).parents[2] / "fixtures" / "audio"
MANIFEST = {
    entry["name"]: entry for entry in json.loads((AUDIO / "manifest.json").read_text(encoding="utf-8"))["files"]
}
SENTENCES = MANIFEST["data-quality-demo"]["sentences"]
EDGE_S = 0.1
"""How far an edge may lie from the truth: three frames and a little."""
SURE_PAUSE_S = 0.38
"""The hangover and as much as the edges may be off: such a pause must be found."""


def fixture(name: str, start_s: float = 0.0, end_s: float = 600.0) -> Samples:
    return decode_file(AUDIO / f"{name}.flac")[round(start_s * SAMPLE_RATE_HZ) : round(end_s * SAMPLE_RATE_HZ)]


@pytest.mark.parametrize("name", ["silence", "tone", "clicks", "white-noise"])
def test_what_is_no_voice_gives_no_region(name: str) -> None:
    assert voiced_regions(fixture(name)) == ()


def test_pauses_between_sentences_lie_where_they_are() -> None:
    regions = voiced_regions(fixture("data-quality-demo"))
    gaps = [Region(before.end, after.start) for before, after in pairwise(regions)]
    assert regions[0].start == pytest.approx(SENTENCES[0]["start"], abs=EDGE_S)
    assert regions[-1].end == pytest.approx(SENTENCES[-1]["end"], abs=EDGE_S)
    for before, after in pairwise(SENTENCES):
        if after["start"] - before["end"] >= SURE_PAUSE_S:
            found = [gap.end for gap in gaps if abs(gap.start - before["end"]) <= EDGE_S]
            assert found == [pytest.approx(after["start"], abs=EDGE_S)]


def test_the_long_pause_within_a_clause_is_measured_right() -> None:
    (pause,) = MANIFEST["prioritization-framework"]["pauses"]
    first_s = pause["start"] - 6
    regions = voiced_regions(fixture("prioritization-framework", first_s, first_s + 15))
    before, after = max(pairwise(regions), key=lambda pair: pair[1].start - pair[0].end)
    assert before.end + first_s == pytest.approx(pause["start"], abs=EDGE_S)
    assert after.start - before.end == pytest.approx(pause["seconds"], abs=EDGE_S)


@pytest.mark.parametrize("gain", [0.1, 0.3, 1.5])
def test_a_quiet_voice_is_heard_like_a_loud_one(gain: float) -> None:
    regions = voiced_regions((fixture("data-quality-demo", 0, 15) * gain).astype(np.int16))
    for sentence in SENTENCES[1:4]:
        shared_s = [min(region.end, sentence["end"]) - max(region.start, sentence["start"]) for region in regions]
        assert sum(length_s for length_s in shared_s if length_s > 0) > 0.85 * (sentence["end"] - sentence["start"])


def test_a_voice_from_the_first_moment_to_the_last_is_kept_whole() -> None:
    start_s, end_s = SENTENCES[4]["start"], SENTENCES[6]["end"]
    regions = voiced_regions(fixture("data-quality-demo", start_s, end_s))
    assert regions[0].start <= EDGE_S
    assert regions[-1].end >= end_s - start_s - EDGE_S


def test_one_loud_frame_begins_no_endless_utterance() -> None:
    regions = voiced_regions(said([Burst(2.01, 2.04), Burst(5, 6)], 7), SpeechSettings(vad_min_speech_ms=30))
    assert sum(region.end - region.start for region in regions) < 1.5


@pytest.mark.parametrize("gain", [0.2, 0.05, 0.02])
def test_a_quiet_microphone_loses_no_words(gain: float) -> None:
    samples = decode_file(AUDIO / "data-quality-demo.flac")
    loud, quiet = voiced_regions(samples), voiced_regions((samples * gain).astype(np.int16))
    assert quiet[0].start == pytest.approx(loud[0].start, abs=0.1)
    assert sum(r.end - r.start for r in quiet) == pytest.approx(sum(r.end - r.start for r in loud), rel=0.03)


@pytest.mark.parametrize("name", ["silence", "white-noise", "tone"])
def test_quiet_noise_is_not_raised_to_a_voice(name: str) -> None:
    assert voiced_regions((decode_file(AUDIO / f"{name}.flac") * 0.05).astype(np.int16)) == ()
