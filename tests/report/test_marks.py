"""Words, marks and blocks of the transcript."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback, FillerMention, Mention
from mockinterview.report.labels import load_labels
from mockinterview.report.marks import (
    BLOCK_WORDS,
    Block,
    Mark,
    Piece,
    Silence,
    has_correction,
    transcript_blocks,
    used_marks,
)
from tests.report import samples

ALL = [samples.scored, samples.doubtful, samples.corrected, samples.balanced, samples.draft, samples.weakness]


def _blocks(feedback: Feedback) -> tuple[Block, ...]:
    return transcript_blocks(feedback, load_labels())


def _marked(blocks: tuple[Block, ...], mark: Mark) -> list[str]:
    return [piece.text for block in blocks for piece in block.pieces if isinstance(piece, Piece) and piece.mark == mark]


@pytest.mark.parametrize("sample", ALL)
def test_no_word_is_lost_or_doubled(sample: object) -> None:
    feedback = sample()  # type: ignore[operator]
    pieces = [piece for block in _blocks(feedback) for piece in block.pieces if isinstance(piece, Piece)]
    assert " ".join(piece.text + piece.tail for piece in pieces) == " ".join(word.text for word in feedback.words)
    indexes = [index for piece in pieces for index in range(piece.first_word, piece.last_word + 1)]
    assert indexes == list(range(len(feedback.words)))


def test_each_kind_of_mark_sits_on_its_words_without_their_punctuation() -> None:
    blocks = _blocks(samples.scored())
    assert _marked(blocks, "we") == ["we", "We"]
    assert _marked(blocks, "outcome") == ["thirty-five percent", "from nine percent to four"]
    assert _marked(blocks, "number") == ["three weeks"]
    assert _marked(blocks, "filler") == ["um"]


def test_silences_stand_where_they_were() -> None:
    first = _blocks(samples.scored())[0]
    texts = [piece.text for piece in first.pieces]
    place = texts.index("1.8 s")
    assert isinstance(first.pieces[place], Silence)
    assert texts[place - 1].endswith("the sales data")
    assert texts[place + 1].startswith("was a mess.")
    assert texts[-1] == "1.2 s", "a pause belongs to the phase before it"


def test_a_number_outranks_a_filler_on_the_same_word() -> None:
    feedback = samples.scored()
    assert feedback.fillers is not None
    three = feedback.numbers[0].first_word
    like = FillerMention("three", 0.0, "discourse_marker", three, three)
    crowded = replace(feedback, fillers=replace(feedback.fillers, mentions=(like,)))
    assert _marked(_blocks(crowded), "number") == ["three weeks"]
    assert _marked(_blocks(crowded), "filler") == []


def test_two_numbers_side_by_side_stay_two() -> None:
    feedback = samples.scored()
    first = feedback.numbers[1]
    beside = replace(first, text="and wasted", first_word=first.last_word + 1, last_word=first.last_word + 2)
    both = replace(feedback, numbers=(first, beside))
    assert _marked(_blocks(both), "outcome") == ["thirty-five percent", "and wasted"]


@pytest.mark.parametrize(
    ("kind", "is_action", "marked"),
    [
        ("subject", False, True),
        ("elided", True, True),
        ("elided", False, False),
        ("generic", True, False),
        ("quoted", True, False),
        ("possessive", False, False),
    ],
)
def test_only_the_we_that_counts_is_marked(kind: str, is_action: bool, marked: bool) -> None:
    feedback = samples.scored()
    assert feedback.pronouns is not None
    mention = Mention(2, "last", 0.0, "situation", "we", kind, "forecast", is_action)  # type: ignore[arg-type]
    only = replace(feedback, pronouns=replace(feedback.pronouns, mentions=(mention,)))
    assert _marked(_blocks(only), "we") == (["last"] if marked else [])


def test_an_unclear_stretch_is_its_own_block_with_its_alternative() -> None:
    blocks = _blocks(samples.doubtful())
    unclear = [block for block in blocks if block.is_unclear]
    assert [(block.lane.letter, block.alternative.name) for block in unclear if block.lane and block.alternative] == [
        ("T", "Situation")
    ]
    assert not any(block.is_unclear for block in _blocks(samples.scored()))


def test_what_the_user_corrected_stands_apart() -> None:
    blocks = _blocks(samples.corrected())
    assert [block.lane.name for block in blocks if block.is_corrected and block.lane] == ["Task"]
    pieces = [piece for block in blocks for piece in block.pieces if isinstance(piece, Piece) and piece.is_corrected]
    assert [(piece.text, piece.tail) for piece in pieces] == [("winter orders", ".")]
    assert has_correction(blocks)
    assert not has_correction(_blocks(samples.doubtful()))


def test_a_corrected_stretch_parts_from_its_neighbours_of_the_same_phase() -> None:
    feedback = samples.scored()
    words = tuple(replace(word, phase_corrected=index < 3) for index, word in enumerate(feedback.words))
    first, second = _blocks(replace(feedback, words=words))[:2]
    assert first.lane == second.lane
    assert (first.is_corrected, second.is_corrected) == (True, False)


def test_a_corrected_word_keeps_its_other_mark() -> None:
    feedback = samples.scored()
    number = feedback.numbers[1]
    words = tuple(replace(word, text_corrected=index == number.first_word) for index, word in enumerate(feedback.words))
    outcomes = [
        (piece.text, piece.is_corrected)
        for block in _blocks(replace(feedback, words=words))
        for piece in block.pieces
        if isinstance(piece, Piece) and piece.mark == "outcome"
    ]
    assert outcomes[:2] == [("thirty-five", True), ("percent", False)]


def test_a_long_phase_is_cut_at_the_end_of_a_sentence() -> None:
    actions = [block for block in _blocks(samples.balanced()) if block.lane and block.lane.letter == "A"]
    assert len(actions) == 2
    first = actions[0].pieces[-1]
    assert isinstance(first, Piece)
    assert first.text.endswith(".")
    assert first.last_word - actions[0].pieces[0].first_word + 1 >= BLOCK_WORDS  # type: ignore[union-attr]


def test_outside_star_the_lanes_are_the_parts() -> None:
    assert [block.lane.name for block in _blocks(samples.weakness()) if block.lane] == ["Weakness", "Steps"]


def test_without_parts_there_are_no_lanes() -> None:
    free = replace(samples.weakness(), structure="free", structure_parts=())
    assert {block.lane for block in _blocks(free)} == {None}


def test_the_legend_names_only_what_occurs() -> None:
    assert used_marks(_blocks(samples.scored())) == ("we", "outcome", "number", "filler")
    assert used_marks(_blocks(samples.weakness())) == ()
