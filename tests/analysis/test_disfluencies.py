"""Repeated words and restarts: where they lie, which rule found them, and what a decoder invents."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.delivery.disfluencies import find_disfluencies
from mockinterview.analysis.delivery.fillers import find_fillers
from mockinterview.analysis.delivery.measures import Disfluencies
from mockinterview.analysis.feedback import WordReading
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import SECONDS_PER_WORD, spoken


def found(words: tuple[WordReading, ...]) -> Disfluencies:
    fillers = find_fillers(words, DEFAULT_THRESHOLDS).mentions
    return find_disfluencies(words, fillers, DEFAULT_THRESHOLDS)


@pytest.mark.parametrize(
    ("text", "kind", "rule"),
    [
        ("I opened the the valve.", "repeat", "repeated_word"),
        ("I, um, I opened it.", "repeat", "repeated_word"),
        ("I went to the, I went to the mill.", "restart", "retraced"),
        ("I opened the val- valve.", "restart", "cut_off"),
        ("We should- we had to go.", "restart", "cut_off"),
        ("I asked the, my neighbor.", "restart", "replaced"),
    ],
)
def test_each_kind_names_its_rule(text: str, kind: str, rule: str) -> None:
    (mention,) = found(spoken(text)).mentions
    assert (mention.kind, mention.rule) == (kind, rule)


def test_a_mention_carries_the_words_said_in_vain_and_where_speech_goes_on() -> None:
    words = spoken("So I went to the, um, I went to the mill.")
    (mention,) = found(words).mentions
    assert (mention.first_word, mention.last_word, mention.resumes_word) == (1, 4, 6)
    assert (mention.text, mention.start, mention.end) == ("I went to the,", words[1].start, words[4].end)


def test_the_rate_runs_from_the_first_word_to_the_last() -> None:
    disfluencies = found(spoken("the the " + "word " * 48))
    assert disfluencies.at_least == 1
    assert disfluencies.per_minute == pytest.approx(60 / (50 * SECONDS_PER_WORD))


def test_no_words_have_none() -> None:
    assert found(()) == Disfluencies(0, 0.0, ())


def test_copies_without_time_to_be_spoken_are_the_decoders() -> None:
    said = spoken("I went to the I went to the mill")
    squeezed = tuple(
        replace(word, start=said[0].start + 0.02 * index, end=said[0].start + 0.02 * (index + 1)) if index < 4 else word
        for index, word in enumerate(said)
    )
    assert found(said).at_least == 1
    assert found(squeezed).at_least == 0


def test_a_word_that_the_decoder_wrote_twice_at_a_seam_is_not_blamed() -> None:
    words = spoken("They paid the vendor, and and they had opinions.")
    first, copy = words[4], words[5]
    seam = replace(first, end=copy.end - 0.02), replace(copy, start=copy.end - 0.02, probability=0.24)
    assert found(words).at_least == 1
    assert found((*words[:4], *seam, *words[6:])).at_least == 0


def test_words_that_were_hardly_heard_are_not_blamed() -> None:
    assert found(spoken("I went to the I went to the mill", probability=0.2)).at_least == 0


@pytest.mark.parametrize("text", ["I went to the " * 5 + "mill", "and the client said that we had to " * 2 + "stop"])
def test_a_loop_or_a_long_copy_is_the_decoders(text: str) -> None:
    assert found(spoken(text)).at_least == 0
