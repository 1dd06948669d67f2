"""Fillers: counts, rate, exact words, rules and clusters."""

from __future__ import annotations

import pytest

from mockinterview.analysis.delivery.fillers import find_fillers
from mockinterview.analysis.delivery.measures import Fillers
from mockinterview.thresholds import DEFAULT_THRESHOLDS, Thresholds
from tests.labelled_sentences import SECONDS_PER_WORD, spoken


def found(text: str, thresholds: Thresholds = DEFAULT_THRESHOLDS) -> Fillers:
    return find_fillers(spoken(text), thresholds)


def test_sounds_and_markers_are_counted_apart_and_together() -> None:
    fillers = found("Um, it was, you know, kind of late, uh.")
    assert [(mention.text, mention.kind) for mention in fillers.mentions] == [
        ("Um", "filled_pause"),
        ("you know", "discourse_marker"),
        ("kind of", "discourse_marker"),
        ("uh", "filled_pause"),
    ]
    assert fillers.at_least == 4


def test_the_rate_runs_from_the_first_word_to_the_last() -> None:
    assert found("um " + "word " * 49).per_minute == pytest.approx(60 / (50 * SECONDS_PER_WORD))


def test_no_words_have_no_rate() -> None:
    assert found("") == Fillers(0, 0.0, (), ())


def test_a_marker_of_two_words_carries_both_and_names_its_rule() -> None:
    words = spoken("It was, I mean, late.")
    (mention,) = find_fillers(words, DEFAULT_THRESHOLDS).mentions
    assert (mention.first_word, mention.last_word) == (2, 3)
    assert (mention.start, mention.end) == (words[2].start, words[3].end)
    assert mention.rule == "i_mean"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It was, um, late.", "sound"),
        ("It was, ah, late.", "sound"),
        ("He was, like, late.", "like"),
        ("It was late, you know.", "you_know"),
        ("It was sort of late.", "kind_of"),
        ("Yeah, so, we left.", "so"),
        ("We were late, right, and left.", "right"),
        ("It was, actually, the pump.", "actually"),
        ("It was basically late.", "one_word"),
    ],
)
def test_every_filler_names_its_rule(text: str, rule: str) -> None:
    assert [mention.rule for mention in found(text).mentions] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "I worked in the ER and ER nurses are fast.",
        "We fitted it with the EM algorithm and told 'em so.",
        "I would rather err on the side of caution.",
        "Actually, it was the other pump, and it actually ran.",
        "I turned right, and she was right.",
    ],
)
def test_words_that_only_look_like_fillers_are_none(text: str) -> None:
    assert found(text).mentions == ()


def test_three_fillers_within_a_few_seconds_are_a_cluster_and_three_far_apart_are_none() -> None:
    (cluster,) = found("It was late. Um, I called, uh, the, um, landlord and then he came at last.").clusters
    assert (cluster.first_word, cluster.last_word, cluster.count) == (3, 8, 3)
    assert cluster.end - cluster.start <= DEFAULT_THRESHOLDS.filler_cluster_s
    assert found(("um " + "word " * 20) * 3).clusters == ()


def test_a_cluster_grows_while_fillers_follow_and_none_belongs_to_two() -> None:
    (cluster,) = found("um, one, um, two, " * 6).clusters
    assert cluster.count == 12
    first, second = found("um, um, um, " + "word " * 30 + "uh, uh, uh").clusters
    assert first.last_word < second.first_word


def test_how_many_fillers_make_a_cluster_is_a_setting() -> None:
    assert found("Um, I, uh, left.", Thresholds(filler_cluster_least=2)).clusters
