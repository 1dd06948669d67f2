"""Voiced regions: tight edges, no noise taken for a voice, the same however the audio arrives."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.settings import SpeechSettings
from mockinterview.speech.endpointer import FRAME_S, Endpointer, voiced_regions
from tests.stubs.sounds import clicks, noise, quiet, sequence, tone, voice

AUDIO = Path(__file__).parents[2] / "fixtures" / "audio"
EDGE_S = 0.09
"""Three frames: webrtcvad's own hangover."""


def edges(samples):
    return [(region.start, region.end) for region in voiced_regions(samples)]


def test_regions_lie_where_the_voice_is_and_the_hangover_is_no_part_of_them():
    found = edges(sequence(0.8, 1.5, 0.9, 2.0, 1.2))
    assert np.array(found) == pytest.approx(np.array([(0.8, 2.3), (3.2, 5.2)]), abs=EDGE_S)


def test_a_gap_shorter_than_the_hangover_ends_nothing():
    assert len(edges(sequence(0.5, 1.0, 0.15, 1.0, 0.5))) == 1


def test_the_hangover_is_a_setting():
    samples = sequence(0.5, 1.0, 0.4, 1.0, 0.9)
    assert len(voiced_regions(samples, SpeechSettings(vad_hangover_ms=300))) == 2
    assert len(voiced_regions(samples, SpeechSettings(vad_hangover_ms=600))) == 1


@pytest.mark.parametrize(
    "sound",
    [
        quiet(6),
        np.zeros(6 * SAMPLE_RATE_HZ, np.int16),
        noise(6, 300),
        noise(6, 3000),
        tone(6),
        tone(6, 1000, 3000),
        clicks(6),
    ],
    ids=["quiet", "zeros", "hiss", "loud hiss", "tone", "high tone", "clicks"],
)
def test_what_is_no_voice_is_not_taken_for_one(sound):
    assert edges(sound) == []


def test_a_voice_is_heard_over_steady_noise_and_only_where_it_is():
    background = noise(6, 150)
    samples = background.copy()
    samples[2 * SAMPLE_RATE_HZ : 4 * SAMPLE_RATE_HZ] += voice(2)
    assert np.array(edges(samples)) == pytest.approx(np.array([(2.0, 4.0)]), abs=EDGE_S)


def test_a_recording_may_begin_and_end_in_the_middle_of_a_word():
    samples = np.concatenate((voice(0.7), quiet(0.5), voice(1.5)))
    found = edges(samples)
    assert found[0][0] <= EDGE_S
    assert found[-1][1] == pytest.approx(2.7, abs=EDGE_S)


@pytest.mark.parametrize("seconds", [0, 0.01, 0.5])
def test_very_short_recordings_do_no_harm(seconds):
    assert edges(quiet(seconds)) == []


@settings(max_examples=20)
@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=40))
def test_regions_do_not_depend_on_how_the_audio_arrives(sizes):
    samples = sequence(0.4, 1.1, 0.6, 0.7, 0.5)
    endpointer = Endpointer()
    closed, start = [], 0
    for size in [*sizes, len(samples)]:
        closed += endpointer.push(samples[start : start + size])
        start += size
    closed += endpointer.finish()
    assert tuple(closed) == endpointer.regions == voiced_regions(samples)


def test_silence_and_openness_are_told_while_listening():
    endpointer = Endpointer()
    endpointer.push(sequence(0.5, 1.5))
    assert not endpointer.is_between_utterances
    assert endpointer.silence_s <= EDGE_S
    endpointer.push(quiet(0.6))
    assert endpointer.is_between_utterances
    assert endpointer.silence_s == pytest.approx(0.6, abs=EDGE_S)


def test_regions_between_are_clipped():
    endpointer = Endpointer()
    endpointer.push(sequence(1.0, 1.0, 1.0, 1.0, 1.0))
    (first, second) = endpointer.regions_between(1.5, 3.5)
    assert (first.start, second.end) == (1.5, 3.5)
    assert endpointer.regions_between(2.4, 2.8) == ()


def test_the_quietest_moment_is_the_middle_of_the_longest_pause():
    endpointer = Endpointer()
    endpointer.push(sequence(0.5, 1.0, 0.2, 1.0, 0.6, 1.0, 0.3, 1.0))
    assert endpointer.quietest_moment(0.6, 5.0) == pytest.approx(3.0, abs=EDGE_S)


def test_without_a_pause_the_quietest_moment_is_the_quietest_frame():
    samples = np.concatenate((quiet(1), voice(1.0), voice(0.06, 3000), voice(1.0)))
    endpointer = Endpointer()
    endpointer.push(samples)
    assert endpointer.quietest_moment(1.2, 2.8) == pytest.approx(2.03, abs=2 * FRAME_S)


def test_pauses_of_spoken_answers_are_found_where_they_were_put():
    manifest = json.loads((AUDIO / "manifest.json").read_text(encoding="utf-8"))["files"]
    errors = []
    for entry in (entry for entry in manifest if entry["verdict"] == "ok"):
        regions = voiced_regions(decode_file(AUDIO / entry["file"]))
        gaps = [(before.end, after.start) for before, after in pairwise(regions)]
        for pause in (pause for pause in entry["pauses"] if pause["seconds"] >= 0.8):
            start, end = pause["start"], pause["start"] + pause["seconds"]
            errors.append(min(max(abs(gap[0] - start), abs(gap[1] - end)) for gap in gaps))
    assert len(errors) >= 10
    assert max(errors) <= 2 * FRAME_S
