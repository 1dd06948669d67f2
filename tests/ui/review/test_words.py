"""The words as the review shows them."""

from __future__ import annotations

import pytest

from mockinterview.report.labels import load_labels
from mockinterview.ui.review.words import ReviewText, review_text
from tests.report import samples
from tests.stubs.transcripts import story


def text_of(feedback) -> ReviewText:
    return review_text(feedback, load_labels())


def marked(text: ReviewText, mark: str) -> list[str]:
    return [word.text for word in text.words if word.mark == mark]


def test_every_kind_is_marked_and_punctuation_is_not() -> None:
    text = text_of(samples.scored())
    assert marked(text, "we") == ["we", "We"]
    assert marked(text, "i")[:3] == ["I", "I", "I"]
    assert marked(text, "filler") == ["um"]
    assert next(word for word in text.words if word.mark == "filler").tail == ","
    assert marked(text, "number") == ["three", "weeks"]
    assert marked(text, "outcome") == ["thirty-five", "percent", "from", "nine", "percent", "to", "four"]


def test_words_under_one_mark_know_its_first_word() -> None:
    text = text_of(samples.scored())
    first = next(index for index, word in enumerate(text.words) if word.text == "from" and word.mark)
    assert [word.opens for word in text.words[first : first + 5]] == [first] * 5


def test_the_words_are_all_there() -> None:
    feedback = samples.scored()
    assert [word.text + word.tail for word in text_of(feedback).words] == [word.text for word in feedback.words]


def test_pauses_stand_behind_their_word() -> None:
    text = text_of(samples.scored())
    assert [(word.text, word.pause) for word in text.words if word.pause][:2] == [("data", "1.8 s"), ("high.", "1.2 s")]


@pytest.mark.parametrize("make", samples.every_kind(), ids=lambda feedback: feedback.structure + feedback.verdict)
def test_the_bands_cover_all_words_in_order(make) -> None:
    text = text_of(make)
    covered = [index for band in text.bands for index in range(band.first_word, band.last_word + 1)]
    assert covered == list(range(len(text.words)))


def test_an_unclear_band_names_its_other_reading_and_a_corrected_one_is_marked() -> None:
    doubtful = next(band for band in text_of(samples.doubtful()).bands if band.lane and band.lane.name == "Task")
    assert doubtful.alternative is not None
    assert doubtful.alternative.name == "Situation"
    corrected = text_of(samples.corrected())
    assert [band.lane.name for band in corrected.bands if band.is_corrected and band.lane] == ["Task"]
    assert [word.text for word in corrected.words if word.is_corrected] == ["winter", "orders"]


def test_nothing_that_was_said_steers_the_terminal() -> None:
    text = text_of(samples.build(*story("S: We called \x1b[31mit then."), samples.DATA_QUALITY))
    assert all(character.isprintable() for word in text.words for character in word.text)
