"""Feedback as JSON, against design.md 4."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Change, Feedback
from mockinterview.errors import DataFileError
from mockinterview.report.contract import feedback_from_json, feedback_to_json
from tests.report import samples

CONTRACT: dict[str, set[str]] = {
    "": {
        *("schema", "analysis_version", "source", "duration", "question", "verdict", "reason", "structure"),
        *("structure_parts", "words", "phases", "timing", "pronouns", "numbers", "numbers_cited", "pace", "pauses"),
        *("fillers", "learning", "findings", "fix", "strength", "corrections"),
    },
    "words": {
        *("text", "start", "end", "probability", "phase", "unclear", "alternative"),
        *("text_corrected", "phase_corrected"),
    },
    "corrections": {"kind", "start", "end", "said", "became", "fits"},
    "phases": {
        *("phase", "seconds", "share", "target", "status", "share_target", "share_status", "spans", "confidence"),
    },
    "timing": {"total", "target", "status", "response_latency", "speaking_seconds"},
    "pronouns": {"i", "we", "i_share", "action", "mentions"},
    "numbers": {"text", "value", "unit", "kind", "change", "phase", "start"},
    "numbers_cited": {"any", "outcome", "outcome_in_result"},
    "pace": {"words_per_minute", "articulation_rate", "status", "windows"},
    "pauses": {"start", "seconds", "kind"},
    "fillers": {"at_least", "per_minute", "mentions"},
    "learning": {"stated", "spans"},
    "findings": {"id", "severity", "title", "why", "do", "start", "end", "words"},
}


def _json(feedback: Feedback) -> Any:
    return json.loads(feedback_to_json(feedback))


@pytest.mark.parametrize("key", CONTRACT)
def test_the_keys_of_the_contract_are_there(key: str) -> None:
    part = _json(samples.corrected())
    if key:
        part = part[key]
    entries = part if isinstance(part, list) else [part]
    assert entries
    for entry in entries:
        assert set(entry) >= CONTRACT[key]


def test_nested_keys_of_the_contract() -> None:
    document = _json(samples.scored())
    assert set(document["phases"][0]["spans"][0]) == {"start", "end", "first_word", "last_word"}
    assert set(document["pronouns"]["mentions"][0]) >= {"word", "start", "phase", "kind", "subject_of"}
    assert set(document["pronouns"]["action"]) == {"i", "we", "i_share", "status"}
    assert document["numbers"][2]["change"] == {"from": 9.0, "to": 4.0}
    assert document["phases"][0]["target"] == [15, 20]


def test_it_is_one_line() -> None:
    assert b"\n" not in feedback_to_json(samples.scored())


def test_a_refusal_is_a_result_too() -> None:
    document = _json(samples.refused())
    assert document["verdict"] == "nothing_to_score"
    assert document["reason"]
    assert document["timing"] is None
    assert set(document) >= CONTRACT[""]


def test_times_are_rounded_to_milliseconds() -> None:
    feedback = samples.scored()
    word = replace(feedback.words[0], start=1 / 3)
    document = _json(replace(feedback, words=(word,), duration=2 / 3))
    assert document["words"][0]["start"] == 0.333
    assert document["duration"] == 0.667


def test_what_was_cited_is_not_rounded() -> None:
    feedback = samples.scored()
    number = replace(feedback.numbers[0], value=0.00042, change=Change(0.00084, 0.00042))
    document = _json(replace(feedback, numbers=(number,)))
    assert document["numbers"][0]["value"] == 0.00042
    assert document["numbers"][0]["change"]["from"] == 0.00084


@pytest.mark.parametrize("feedback", [samples.scored(), samples.doubtful(), samples.weakness(), samples.refused()])
def test_it_reads_back(feedback: Feedback) -> None:
    content = feedback_to_json(feedback)
    again = feedback_from_json(content)
    assert _json(again) == json.loads(content)
    assert [word.text for word in again.words] == [word.text for word in feedback.words]
    assert (again.fix, again.strength, again.findings) == (feedback.fix, feedback.strength, again.findings)


def test_words_of_any_script_travel_unchanged() -> None:
    feedback = replace(samples.scored(), question_text="naïve\u2028数据 \x1b 👩‍💻")
    assert feedback_from_json(feedback_to_json(feedback)).question_text == "naïve\u2028数据 \x1b 👩‍💻"


def test_a_file_name_that_is_no_utf8_does_not_break_it() -> None:
    feedback = replace(samples.scored(), source="caf\udce9.flac")
    assert _json(feedback)["source"] == "caf?.flac"


def test_keys_of_a_newer_version_are_ignored() -> None:
    document = {**_json(samples.scored()), "mood": "bright"}
    assert feedback_from_json(json.dumps(document)).verdict == "ok"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"verdict": "maybe"}', b"\xff\xfe"])
def test_what_is_no_feedback_is_refused_with_a_cure(content: bytes) -> None:
    with pytest.raises(DataFileError, match="analyse the recording again"):
        feedback_from_json(content)


def test_another_schema_is_refused_with_its_number() -> None:
    document = {**_json(samples.scored()), "schema": 2}
    with pytest.raises(DataFileError, match="schema 2"):
        feedback_from_json(json.dumps(document))
