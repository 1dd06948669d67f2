"""Substance in a report: what was at stake, whose part it was, what was decided and why, what lasts, which values."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.substance.measures import (
    CompanyValue,
    Decision,
    Evidence,
    Generality,
    ShownValue,
    Specifics,
    Substance,
)
from mockinterview.report.compose import compose
from mockinterview.report.view import Line
from tests.report import samples


def evidence(words: str, rule: str = "because") -> Evidence:
    return Evidence(words, "action", 12.0, 14.0, 3, 5, rule)


def decision(words: str, reason: str | None) -> Decision:
    return Decision(words, "action", 12.0, 14.0, 3, 5, "choice", "i", evidence(reason) if reason else None)


FOUND = Substance(
    specifics=Specifics(3, (evidence("Kafka", "tool"), evidence("Ms Adeyemi", "name"))),
    generalities=(Generality("worked on stuff", "action", 30.0, 31.0, 9, 11, "unnamed_work", "On what?"),),
    stakes=(),
    role=(evidence("It was my job"),),
    decisions=(
        decision("I chose the smaller one", "because it was done by Friday"),
        decision("I moved the date", None),
    ),
    lasting_changes=(evidence("since then every release has it"),),
    values=(ShownValue("amazon", "dive-deep", "Dive Deep", (evidence("I read every log"),)),),
    values_missed=(
        CompanyValue("amazon", "earn-trust", "Earn Trust"),
        CompanyValue("amazon", "bias", "Bias for Action"),
    ),
)


def lines(found: Substance, feedback: Feedback | None = None) -> list[Line]:
    view = compose(replace(feedback or samples.scored(), substance=found))
    (section,) = [section for section in view.sections if section.heading == "Substance"]
    return list(section.lines)


def test_decisions_stand_with_their_reason_or_without() -> None:
    told = {line.text: line.note for line in lines(FOUND)}
    assert "Decisions: at least 2, with a reason: 1" in told
    assert told["I chose the smaller one"] == "because it was done by Friday"
    assert told["I moved the date"] == "no reason found"


def test_what_was_not_found_is_said_of_the_words_and_not_of_the_speaker() -> None:
    texts = [line.text for line in lines(FOUND)]
    assert "No words found that say what was at stake" in texts
    assert "Your own part in it" in texts
    assert "No words found that show Earn Trust, Bias for Action" in texts


def test_general_words_stand_with_the_question_they_raise() -> None:
    (general,) = [line for line in lines(FOUND) if line.text == "worked on stuff"]
    assert (general.note, general.when) == ("On what?", "0:30")


def test_concrete_things_are_a_floor_and_named_by_kind() -> None:
    (concrete,) = [line for line in lines(FOUND) if line.text.startswith("Concrete")]
    assert (concrete.text, concrete.note) == ("Concrete things named: at least 3", "names, tools")


def test_many_mentions_are_counted_and_a_few_quoted() -> None:
    many = replace(FOUND, decisions=tuple(decision(f"I chose plan {index}", None) for index in range(7)))
    texts = [line.text for line in lines(many)]
    assert "I chose plan 3" in texts
    assert "I chose plan 4" not in texts
    assert "and 3 more" in texts


def test_outside_star_nobody_asks_for_stakes() -> None:
    texts = [line.text for line in lines(FOUND, samples.weakness())]
    assert not any("stake" in text or "part" in text for text in texts)
