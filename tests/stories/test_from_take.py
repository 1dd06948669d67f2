"""A story made of a take."""

from __future__ import annotations

from mockinterview.stories.document import new_text, read_story
from mockinterview.stories.from_take import metrics_of_take, parts_of_take
from tests.report.samples import scored


def test_the_words_of_each_phase_stand_under_its_heading() -> None:
    feedback = scored()
    parts = parts_of_take(feedback)
    said = " ".join(word.text for word in feedback.words).split()
    assert sorted(" ".join(parts.values()).casefold().split()) == sorted(word.casefold() for word in said)
    story = read_story("x", "x.md", new_text("Mine", parts=parts).encode())
    assert story.parts == parts


def test_outcome_numbers_become_metrics_with_their_words() -> None:
    feedback = scored()
    outcomes = [number for number in feedback.numbers if number.kind == "outcome" and not number.maybe_misheard]
    metrics = metrics_of_take(feedback)
    assert outcomes
    assert len(metrics) <= len(outcomes)
    assert all(any(number.text.split()[0] in metric for metric in metrics) for number in outcomes)
