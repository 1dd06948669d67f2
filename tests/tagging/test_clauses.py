"""Cutting answers into clauses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mockinterview.tagging.clauses import LONG_PAUSE_S, UNPUNCTUATED_WORDS, cut_clauses
from mockinterview.transcript import Word


def _words(texts, pauses=()):
    words, clock = [], 0.0
    for index, text in enumerate(texts):
        words.append(Word(text, clock, clock + 0.3))
        clock += 0.3 + (LONG_PAUSE_S + 0.1 if index in pauses else 0.0)
    return words


@given(st.lists(st.tuples(st.sampled_from(["so", "word", "stop.", "pause,"]), st.floats(0, 1)), max_size=120))
def test_clauses_cover_every_word_once_in_order(pairs):
    clauses = cut_clauses(_words([text for text, _ in pairs]), [chance for _, chance in pairs][:-1])
    covered = [index for clause in clauses for index in range(clause.first, clause.last + 1)]
    assert covered == list(range(len(pairs)))
    sentences = [clause.sentence for clause in clauses]
    assert sentences == sorted(sentences)


def test_a_full_stop_always_ends_a_sentence_and_chances_do_not():
    texts = ["we", "were", "late.", "i", "called", "the", "client", "and", "apologised"]
    clauses = cut_clauses(_words(texts), [0.9] * (len(texts) - 1))
    assert [clause.sentence for clause in clauses if clause.first in (0, 3)] == [0, 1]
    assert max(clause.sentence for clause in clauses) == 1


def test_where_punctuation_is_lost_a_likely_gap_and_a_long_pause_end_sentences():
    texts = ["word"] * (UNPUNCTUATED_WORDS + 20)
    gaps = [0.0] * (len(texts) - 1)
    gaps[29] = 0.9
    clauses = cut_clauses(_words(texts, pauses=(49,)), gaps)
    assert [clause.first for clause in clauses] == [0, 30, 50]


def test_inside_a_punctuated_sentence_only_marked_places_part_clauses():
    texts = [
        "the",
        "night",
        "shift",
        "had",
        "left",
        "everything",
        "open",
        "and",
        "i",
        "locked",
        "the",
        "doors",
        "myself.",
    ]
    gaps = [0.9] * (len(texts) - 1)
    assert [clause.first for clause in cut_clauses(_words(texts), gaps)] == [0, texts.index("and")]
