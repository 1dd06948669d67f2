"""The rules hold on the labelled sentences of tests/data/: precision and recall have a floor."""

from __future__ import annotations

import pytest

from tests.labelled_rules import Score, scores

FLOOR = 0.95
MIN_SENTENCES = 150


@pytest.mark.parametrize("score", scores(), ids=lambda score: score.family)
def test_precision_and_recall_stay_above_the_floor(score: Score) -> None:
    shown = "\n".join(f"{miss.text}: expected {miss.expected}, found {miss.found}" for miss in score.misses)
    assert score.precision >= FLOOR, shown
    assert score.recall >= FLOOR, shown


@pytest.mark.parametrize("score", scores(), ids=lambda score: score.family)
def test_every_family_has_enough_sentences_to_mean_something(score: Score) -> None:
    assert score.sentences >= MIN_SENTENCES
