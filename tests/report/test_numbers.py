"""The lines about numbers: how a reading is told, and which vague words are quoted."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.numbers.vague_quantifiers import VagueQuantifier
from mockinterview.report.compose import compose
from mockinterview.report.contract import feedback_to_json
from mockinterview.report.numbers import MOST_VAGUE
from tests.report import samples


def vague(text: str, phase: PhaseName, start: float, *, is_mild: bool = False) -> VagueQuantifier:
    return VagueQuantifier(text, phase, start, 0, 0, "How much?", is_mild)


def numbers_section(*quantifiers: VagueQuantifier) -> list[str]:
    view = compose(replace(samples.scored(), vague=quantifiers))
    section = next(section for section in view.sections if section.heading == "Numbers")
    return [" ".join(part for part in (line.when, line.text, line.note) if part) for line in section.lines]


def test_vague_words_come_with_their_question_phase_and_time() -> None:
    assert numbers_section(vague("significantly", "result", 61.0))[-2:] == [
        "Words in place of a figure: 1",
        '1:01 "significantly": How much? Result',
    ]


def test_without_vague_words_nothing_is_said_of_them() -> None:
    assert not [line for line in numbers_section() if "figure" in line]


def test_what_a_listener_would_ask_about_is_quoted_first_and_the_rest_counted() -> None:
    mild = [vague("several", "situation", second, is_mild=True) for second in (1.0, 2.0, 3.0)]
    told = numbers_section(*mild, vague("many", "action", 30.0), vague("a lot", "result", 60.0))
    assert told[-(MOST_VAGUE + 2) :] == [
        "Words in place of a figure: 5",
        '0:01 "several": How much? Situation',
        '0:30 "many": How much? Action',
        '1:00 "a lot": How much? Result',
        "and 2 more",
    ]


@pytest.mark.parametrize(
    ("change", "reading"),
    [
        ({"up_to": 40.0}, "35 to 40 percent"),
        ({"out_of": 40.0, "unit": "guests"}, "35 of 40 guests"),
        ({"per": "month", "unit": "usd"}, "35 $ per month"),
        ({"value": None}, ""),
    ],
)
def test_ranges_parts_and_rates_are_read_in_full(change: dict[str, object], reading: str) -> None:
    feedback = samples.scored()
    number = replace(feedback.numbers[1], **change)
    view = compose(replace(feedback, numbers=(number,)))
    line = next(section for section in view.sections if section.heading == "Numbers").lines[1]
    assert line.note == ", ".join(("outcome", "Result", f"read as {reading}") if reading else ("outcome", "Result"))


def test_vague_words_stand_in_the_json() -> None:
    document = json.loads(feedback_to_json(replace(samples.scored(), vague=(vague("a lot", "result", 60.0),))))
    assert set(document["vague"][0]) >= {"text", "phase", "start", "question", "is_mild", "first_word", "last_word"}
