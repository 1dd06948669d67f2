"""Follow-ups on kept takes: chained, judged for what they asked, finished after a crash, gone with their answer."""

from __future__ import annotations

import pytest

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.asking_back import next_follow_up
from mockinterview.errors import StoreError
from mockinterview.journal import Journal
from mockinterview.leftovers import find_leftovers
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.store.takes import TakeStore
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.stubs.transcripts import spoken
from tests.test_journal import ETHICS, journal_with, record

TARGET_S = DEFAULT_THRESHOLDS.follow_up_s
OURS = (
    "Our fraud model failed in production two years ago and the payments stood still. I was responsible for the "
    "repair. We read the logs first, we found the broken feed, we wrote a check for it and we rolled the model back. "
    "In the end the losses were a lot smaller and everybody was happy."
)


@pytest.fixture
def journal() -> Journal:
    return journal_with()


def answered(journal: Journal, text: str = OURS, question: AskedQuestion = ETHICS, round_id: str = "") -> int:
    take_id = journal.begin(record(), question, "practice", round_id)
    journal.keep(take_id, spoken(text))
    return take_id


def asked(journal: Journal, take_id: int) -> FollowUpQuestion:
    question = next_follow_up(journal, take_id, TARGET_S)
    assert question is not None
    return question


def test_each_gap_of_an_answer_is_asked_for_once_and_then_nothing(journal):
    answer = answered(journal)
    listed = [probe.id for probe in journal.judged(answer).probes]
    assert len(listed) > 1
    told, last = [], answer
    while (question := next_follow_up(journal, last, TARGET_S)) is not None:
        told.append(question.probe)
        assert question.follows == answer
        last = answered(journal, "I wrote the check and I tested it myself.", question.asked())
    assert told == listed


def test_the_report_on_a_follow_up_says_whether_it_gave_what_was_asked_for(journal):
    question = asked(journal, answered(journal)).asked()
    assert question.probe == "we_in_action"
    filled = journal.judged(answered(journal, "I wrote the check and I tested it myself.", question))
    still_open = journal.judged(answered(journal, "We did that all together as a team.", question))
    assert (filled.follow_up.is_filled, still_open.follow_up.is_filled) == (True, False)
    assert (filled.structure, filled.probes) == ("free", ())
    assert filled.timing.target == TARGET_S


def test_an_answer_of_the_same_round_is_asked_in_other_words(journal):
    first = asked(journal, answered(journal, round_id="monday"))
    answered(journal, "I wrote the check myself.", first.asked())
    second = asked(journal, answered(journal, OURS, AskedQuestion(id="proudest"), "monday"))
    other_round = asked(journal, answered(journal, OURS, AskedQuestion(id="proudest"), "tuesday"))
    assert second.probe != first.probe
    assert other_round.text == first.text


def test_what_was_skipped_in_a_round_counts_as_asked(journal):
    skipped = asked(journal, answered(journal, round_id="monday"))
    other = answered(journal, OURS, AskedQuestion(id="proudest"), "monday")
    question = next_follow_up(journal, other, TARGET_S, [skipped])
    assert question is not None
    assert question.probe != skipped.probe


def test_nothing_is_asked_about_what_has_no_report_or_could_not_be_scored(journal):
    assert next_follow_up(journal, journal.begin(record(), ETHICS), TARGET_S) is None
    assert next_follow_up(journal, answered(journal, "Thank you."), TARGET_S) is None


def test_a_follow_up_that_a_crash_left_is_judged_as_one_when_it_is_finished(journal):
    question = asked(journal, answered(journal)).asked()
    left = journal.begin(record(), question)
    journal.close()
    again = journal_with()
    (take,) = find_leftovers(again)
    assert (take.id, take.question) == (left, question)
    assert again.keep(left, spoken("I wrote the check myself.")).follow_up.is_filled


def test_deleting_an_answer_takes_its_follow_ups_along_with_their_sound(journal):
    answer = answered(journal)
    follow_up = answered(journal, "I wrote the check myself.", asked(journal, answer).asked())
    journal.release(answer)
    with pytest.raises(StoreError, match=f"Take {follow_up} is being recorded"):
        journal_with().delete(answer)
    journal.delete(answer)
    assert [path.name for path in paths.takes_dir().iterdir()] == [TakeStore.DATABASE]
    assert journal.store.takes() == ()


def test_deleting_a_follow_up_leaves_its_answer(journal):
    answer = answered(journal)
    question = asked(journal, answer)
    journal.delete(answered(journal, "I wrote the check myself.", question.asked()))
    assert asked(journal, answer).text == question.text
