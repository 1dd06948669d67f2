"""Learnings: where they are found and how far they reach."""

from __future__ import annotations

from mockinterview.analysis.substance.learning import find_learning
from tests.labelled_sentences import spoken


def test_the_span_is_the_sentence() -> None:
    words = spoken("We shipped it. I learned to ask first. The end.", "result")
    learning = find_learning(words)
    assert learning.stated
    (span,) = learning.spans
    assert (span.first_word, span.last_word) == (3, 7)
    assert (span.start, span.end) == (words[3].start, words[7].end)


def test_without_punctuation_the_span_stays_near_its_words() -> None:
    words = spoken("and so " * 40 + "what i learned is that silence is expensive " + "and then " * 40, "result")
    (span,) = find_learning(words).spans
    assert span.first_word <= 80 <= span.last_word
    assert span.last_word - span.first_word < 45


def test_a_long_sentence_is_cut_at_its_clause() -> None:
    text = "The fix went live on that very evening after nine long hours of work, since then that check has caught "
    words = spoken(text + "several broken feeds before any customer had noticed them.", "result")
    (span,) = find_learning(words).spans
    assert words[span.first_word].text == "since"
    assert span.last_word == len(words) - 1


def test_a_fact_found_out_in_the_story_is_no_learning() -> None:
    text = "I learned that the vendor had left."
    assert not find_learning(spoken(text, "action")).stated
    assert find_learning(spoken(text, "result")).stated


def test_a_general_truth_is_a_learning_anywhere() -> None:
    assert find_learning(spoken("I learned that nobody should deploy on a Friday.", "action")).stated


def test_no_words_state_nothing() -> None:
    assert find_learning(()).spans == ()
