"""What is refused, and what never is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.refusal import refusal
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.transcript import Transcript
from mockinterview.wording import load_wording
from tests.stubs.transcripts import spoken

TWENTY = "I was asked to move the server and I did it over one weekend so nobody lost a single hour."


@pytest.mark.parametrize(
    ("transcript", "reason"),
    [
        (Transcript(words=(), duration=8), "silence"),
        (replace(spoken(TWENTY), words=()), "no_speech"),
        (spoken("fine"), "too_few_words"),
        (spoken("I am doing fine today thank you"), "too_few_words"),
        (spoken(TWENTY, probability=0.2), "no_speech"),
        (spoken("la la la " * 20), "no_speech"),
        (replace(spoken(TWENTY), language="de", language_probability=0.97), "foreign_language"),
        (draft_transcript("Too short.", 145), "empty_draft"),
        (draft_transcript("- # -- * " * 9, 145), "empty_draft"),
    ],
)
def test_refused_with_its_reason(transcript, reason):
    assert refusal(transcript, DEFAULT_THRESHOLDS) == reason
    assert load_wording().refusals[reason].endswith(".")


@pytest.mark.parametrize(
    "transcript",
    [
        spoken(TWENTY),
        replace(spoken(TWENTY), language="cy", language_probability=0.5),
        draft_transcript(TWENTY, 145),
    ],
    ids=["terse", "accented", "draft"],
)
def test_never_refused(transcript):
    assert refusal(transcript, DEFAULT_THRESHOLDS) is None
