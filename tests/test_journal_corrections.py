"""What the user corrected stays corrected, whatever the program hears or judges later."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.corrections.making import mend, relabel
from mockinterview.errors import UsageError
from mockinterview.journal import Journal
from mockinterview.settings import Settings
from mockinterview.store.takes import TakeStore
from mockinterview.transcript import Span, Transcript
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken

MISHEARD = STORY.replace("feed, I wrote", "feet, I wrote")
FEED = STORY.split().index("feed,")
OWNED = Span(14, 19)


def journal_with(settings: Settings = Settings()) -> Journal:  # noqa: B008 - frozen
    return Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech)


@pytest.fixture
def journal() -> Journal:
    return journal_with()


@pytest.fixture
def take_id(journal: Journal) -> int:
    """A take whose words were misheard once."""
    audio = paths.takes_dir() / "one.wav"
    audio.write_bytes(b"RIFF")
    take_id = journal.begin(Path(audio), AskedQuestion(id="ethics"))
    journal.keep(take_id, spoken(MISHEARD))
    return take_id


def seen(journal: Journal, take_id: int) -> Feedback:
    feedback = journal.feedback(take_id)
    assert feedback is not None
    return feedback


def mend_feed(journal: Journal, take_id: int) -> Feedback:
    return journal.correct(take_id, mend(seen(journal, take_id), Span(FEED, FEED), "feed,"))


def name_owned(journal: Journal, take_id: int) -> Feedback:
    return journal.correct(take_id, relabel(seen(journal, take_id), OWNED, "result"))


def check(feedback: Feedback) -> None:
    """Both corrections are there and say so."""
    assert " ".join(word.text for word in feedback.words) == STORY
    assert [index for index, word in enumerate(feedback.words) if word.text_corrected] == [FEED]
    named = [index for index, word in enumerate(feedback.words) if word.phase_corrected]
    assert named == list(range(OWNED.first_word, OWNED.last_word + 1))
    assert {feedback.words[index].phase for index in named} == {"result"}
    assert not any(feedback.words[index].unclear for index in named)
    assert [(note.kind, note.fits) for note in feedback.corrections] == [("words", True), ("span", True)]


def test_corrections_change_the_figures_at_once(journal, take_id):
    before = seen(journal, take_id)
    mend_feed(journal, take_id)
    after = name_owned(journal, take_id)
    check(after)
    assert after.phases[3].seconds > before.phases[3].seconds
    assert sum(phase.seconds for phase in after.phases) == pytest.approx(after.timing.total)
    assert seen(journal, take_id) == after


def test_they_are_there_after_a_restart_and_by_other_rules(journal, take_id):
    mend_feed(journal, take_id)
    kept = name_owned(journal, take_id)
    journal.close()
    assert journal_with().feedback(take_id) == kept
    changed = Settings()
    changed = replace(changed, thresholds=replace(changed.thresholds, draft_words_per_minute=111.0))
    again = journal_with(changed).feedback(take_id)
    assert again.analysis_version != kept.analysis_version
    check(again)


@pytest.mark.parametrize("heard", [MISHEARD, STORY, STORY.replace("feed, I wrote", "fee, I wrote")])
def test_a_finer_hearing_never_overrides_them(journal, take_id, heard):
    mend_feed(journal, take_id)
    name_owned(journal, take_id)
    finer = spoken(heard, start_s=0.4)
    check(journal.keep(take_id, replace(finer, model="other"), is_refined=True))
    assert journal.store.transcript(take_id).text == heard


def test_what_no_longer_fits_is_kept_said_and_comes_back(journal, take_id):
    mend_feed(journal, take_id)
    kept = name_owned(journal, take_id)
    lost = journal.keep(take_id, spoken("Quite another answer, which nobody gave to this question at any time."))
    assert [(note.said, note.became, note.fits) for note in lost.corrections] == [
        ("feet,", "feed,", False),
        ("I was responsible for the repair.", "result", False),
    ]
    assert not any(word.text_corrected or word.phase_corrected for word in lost.words)
    assert journal.keep(take_id, spoken(MISHEARD)) == kept


def test_undo_and_redo_give_the_very_feedback_back(journal, take_id):
    shown = [seen(journal, take_id), mend_feed(journal, take_id), name_owned(journal, take_id)]
    assert journal.undo(take_id) == shown[1]
    assert journal.undo(take_id) == shown[0]
    with pytest.raises(UsageError, match=f"no correction of take {take_id} to undo"):
        journal.undo(take_id)
    assert [entry.is_undone for entry in journal_with().corrections(take_id)] == [True, True]
    assert journal.redo(take_id) == shown[1]
    assert journal.redo(take_id) == shown[2]
    with pytest.raises(UsageError, match="to redo"):
        journal.redo(take_id)


def test_a_correction_of_words_that_changed_meanwhile_finds_its_place(journal, take_id):
    shown = seen(journal, take_id)
    journal.keep(take_id, spoken(f"Um, {MISHEARD}", start_s=0.1), is_refined=True)
    after = journal.correct(take_id, mend(shown, Span(FEED, FEED), "feed,"))
    assert [index for index, word in enumerate(after.words) if word.text_corrected] == [FEED + 1]


def test_feedback_judged_before_a_correction_is_not_cached_after_it(journal, take_id, monkeypatch):
    correction = mend(seen(journal, take_id), Span(FEED, FEED), "feed,")
    assess = Coach.assess

    def slow(self, *arguments):
        feedback = assess(self, *arguments)
        monkeypatch.setattr(Coach, "assess", assess)
        journal_with().correct(take_id, correction)
        return feedback

    journal.store.save(take_id, spoken(MISHEARD), Settings().speech)
    monkeypatch.setattr(Coach, "assess", slow)
    assert not seen(journal, take_id).corrections
    assert seen(journal, take_id).corrections


def test_a_take_without_words_cannot_be_corrected(journal, take_id):
    audio = paths.takes_dir() / "two.wav"
    audio.write_bytes(b"RIFF")
    silent = journal.begin(audio, AskedQuestion())
    with pytest.raises(UsageError, match="no report yet"):
        journal.correct(silent, mend(seen(journal, take_id), Span(0, 0), "x"))
    assert journal.corrections(silent) == ()


def test_judging_applies_them_and_keeps_nothing(journal, take_id):
    mend_feed(journal, take_id)
    name_owned(journal, take_id)
    check(journal.judge(take_id, spoken(STORY)))
    assert journal.store.transcript(take_id).text == MISHEARD


def test_answers_with_a_corrected_phase_join_the_corpus(journal, take_id):
    mend_feed(journal, take_id)
    assert journal.corrected_answers() == ()
    name_owned(journal, take_id)
    (answer,) = journal.corrected_answers()
    assert (answer.id, answer.question, answer.structure) == (f"take-{take_id}", "ethics", "star")
    assert " ".join(line.text for line in answer.sentences) == STORY
    assert [line.phase for line in answer.sentences if line.text == "I was responsible for the repair."] == ["result"]


def test_an_empty_transcript_is_no_reason_to_fail(journal, take_id):
    mend_feed(journal, take_id)
    assert not journal.keep(take_id, Transcript(words=(), duration=1.0)).corrections[0].fits
