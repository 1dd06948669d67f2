"""The whole way on real speech: each spoken fixture through the real model, the tagger and the rules."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.words import wrong_words
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.codec import decode_file
from mockinterview.coach import Coach
from mockinterview.report.contract import feedback_to_json
from mockinterview.settings import Settings
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import WhisperTranscriber, load_transcriber
from tests.report.schema import breaches

AUDIO = Path(__file__).parents[1] / "fixtures" / "audio"
MANIFEST = json.loads((AUDIO / "manifest.json").read_text(encoding="utf-8"))["files"]
SPOKEN = [entry for entry in MANIFEST if entry["verdict"] == "ok"]
NON_ANSWERS = [entry for entry in MANIFEST if entry["verdict"] == "nothing_to_score"]
MOST_WRONG_WORDS = 0.08
"""Whisper base on clean synthetic speech; a share above this means that segments are cut or decoded badly."""
SPOKEN_TOLERANCE_S = 0.5
"""How far the first and last word may lie from where the synthesiser put them."""

pytestmark = pytest.mark.model


@cache
def transcriber() -> WhisperTranscriber:
    return load_transcriber(Settings().speech)


@cache
def feedback(name: str) -> Feedback:
    settings = Settings()
    transcript = transcribe_whole(decode_file(AUDIO / name), transcriber(), settings.speech)
    return Coach(settings).assess(transcript, AskedQuestion(), source=name)


def heard(entry) -> str:
    return " ".join(word.text for word in feedback(entry["file"]).words)


def each(entries):
    return pytest.mark.parametrize("entry", entries, ids=[entry["name"] for entry in entries])


def test_the_words_are_right():
    counts = [wrong_words(entry["words"], heard(entry)) for entry in SPOKEN]
    wrong, said = sum(count[0] for count in counts), sum(count[1] for count in counts)
    names = [entry["name"] for entry in SPOKEN]
    assert wrong / said <= MOST_WRONG_WORDS, dict(zip(names, counts, strict=True))


@each(MANIFEST)
def test_the_output_holds_to_its_schema(entry):
    assert breaches(feedback_to_json(feedback(entry["file"]))) == []


@each(SPOKEN)
def test_phase_seconds_fill_the_time_from_the_first_word_to_the_last(entry):
    said = feedback(entry["file"])
    assert said.timing is not None
    truth_s = entry["sentences"][-1]["end"] - entry["sentences"][0]["start"]
    assert sum(metric.seconds for metric in said.phases) == pytest.approx(said.timing.total, abs=0.01)
    assert said.timing.total == pytest.approx(truth_s, abs=2 * SPOKEN_TOLERANCE_S)


@each(SPOKEN)
def test_words_are_ordered_inside_the_recording_and_inside_the_voice(entry):
    words = feedback(entry["file"]).words
    for before, after in pairwise(words):
        assert before.start < before.end <= after.start
    assert words[0].start >= entry["sentences"][0]["start"] - SPOKEN_TOLERANCE_S
    assert words[-1].end <= min(entry["duration"], entry["sentences"][-1]["end"] + SPOKEN_TOLERANCE_S)


@each([entry for entry in SPOKEN if any(pause["seconds"] >= 2 for pause in entry["pauses"])])
def test_long_pauses_are_found_where_they_are(entry):
    pauses = feedback(entry["file"]).pauses
    for truth in (pause for pause in entry["pauses"] if pause["seconds"] >= 2):
        nearest = min(pauses, key=lambda pause: abs(pause.start - truth["start"]))
        assert nearest.start == pytest.approx(truth["start"], abs=SPOKEN_TOLERANCE_S)
        assert nearest.seconds == pytest.approx(truth["seconds"], abs=SPOKEN_TOLERANCE_S)


def cites_an_outcome(entry) -> bool:
    return any(number["kind"] == "outcome" and not number.get("alternative") for number in entry["numbers"])


@each([entry for entry in SPOKEN if cites_an_outcome(entry)])
def test_an_outcome_number_that_was_said_earns_the_tick(entry):
    cited = feedback(entry["file"]).numbers_cited
    assert cited is not None
    assert cited.outcome


@each([entry for entry in SPOKEN if not entry["numbers"]])
def test_no_number_is_claimed_where_none_was_said(entry):
    cited = feedback(entry["file"]).numbers_cited
    assert cited is not None
    assert not cited.outcome


def test_we_in_the_action_is_told_and_i_is_praised():
    team, own = feedback("accuracy-latency-we.flac"), feedback("model-failure-good.flac")
    assert team.pronouns is not None
    assert own.pronouns is not None
    assert team.pronouns.action.status == "poor"
    assert "we_in_action" in {finding.id for finding in team.findings}
    assert own.pronouns.action.status == "ok"


def test_the_ramble_is_too_long_and_a_terse_answer_is_weak_but_scored():
    ramble, terse = feedback("good-enough-ramble.flac"), feedback("backup-terse.flac")
    assert ramble.timing is not None
    assert ramble.timing.status == "too_long"
    assert (terse.verdict, terse.timing.status if terse.timing else None) == ("ok", "short")
    assert terse.fix is not None


@each(NON_ANSWERS)
def test_a_non_answer_is_refused_with_its_reason(entry):
    said = feedback(entry["file"])
    assert (said.verdict, said.fix, said.timing) == ("nothing_to_score", None, None)
    assert said.reason
