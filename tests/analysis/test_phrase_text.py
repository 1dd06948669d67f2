"""Phrases found in the words of an answer, and the way back to the words."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import index_phrases
from mockinterview.analysis.language.phrase_text import Found, PhraseText
from mockinterview.analysis.language.spoken import read_tokens
from tests.labelled_sentences import spoken

RULES = {"job": index_phrases("my job was\nmy job was to", {}), "wait": index_phrases("wait", {})}


def test_a_filled_pause_parts_no_phrase() -> None:
    text = PhraseText(read_tokens(spoken("So my, um, job was to, uh, wait.")))
    assert list(text.find(RULES)) == [Found("job", 1, 5), Found("wait", 7, 7)]


def test_no_phrase_goes_on_over_a_full_stop() -> None:
    assert list(PhraseText(read_tokens(spoken("He took my job. Was it fair?"))).find(RULES)) == []


def test_a_comma_ends_a_phrase_only_where_breaks_are_bars() -> None:
    tokens = read_tokens(spoken("my job, was"))
    assert PhraseText(tokens).longest(RULES["job"], 0) == 2
    assert PhraseText(tokens, bars="breaks").longest(RULES["job"], 0) is None


def test_a_phrase_may_end_with_the_answer() -> None:
    assert list(PhraseText(read_tokens(spoken("um, um"))).find(RULES)) == []
    assert list(PhraseText(()).find(RULES)) == []
