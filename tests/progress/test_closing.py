"""The end of a sitting: what got better within it, and the one thing for next time."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.progress.answers import Answer
from mockinterview.progress.closing import Closing, close_sitting
from mockinterview.progress.sittings import Sitting
from mockinterview.report.sitting_view import compose_sitting
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.progress.answers import answer
from tests.report import samples


def given(*names: str) -> tuple[Answer, ...]:
    """Answers to these questions, one after the other."""
    return tuple(
        replace(answer(0, minute=5 * turn), take_id=turn, question=AskedQuestion(name))
        for turn, name in enumerate(names)
    )


def fixing(title: str) -> Feedback:
    """An answer that leaves this to mend."""
    finding = replace(samples.scored().findings[0], id=title, title=title, do=f"Do {title}.")
    return replace(samples.scored(), findings=(finding,), fix=title)


def closed(names: tuple[str, ...], *feedback: Feedback) -> Closing:
    return close_sitting(Sitting(given(*names)), dict(enumerate(feedback)), DEFAULT_THRESHOLDS)


def test_a_question_told_again_is_set_beside_its_first_answer():
    closing = closed(("ethics", "proudest", "ethics"), samples.scored(), samples.scored(), samples.balanced())
    proudest, ethics = closing.questions
    assert (proudest.count, proudest.better, proudest.is_fixed) == (1, (), None)
    assert ethics.count == 2
    assert {each.metric for each in ethics.better} >= {"action"}
    told = compose_sitting(closing, goes_on=False)
    assert told.questions == ("proudest", "ethics (2 times)")
    assert any(line.startswith("Better within the sitting: ethics: ") for line in told.within)


def test_what_was_mended_within_the_sitting_is_not_for_next_time():
    closing = closed(("ethics", "ethics", "proudest"), fixing("Haste"), fixing("Numbers"), fixing("Silence"))
    assert closing.next is not None
    assert closing.next.title == "Silence"
    assert next(each for each in closing.questions if each.count == 2).is_fixed


def test_what_most_answers_leave_comes_first_and_else_the_latest():
    closing = closed(("a", "b", "c"), fixing("Numbers"), fixing("Numbers"), fixing("Silence"))
    assert closing.next is not None
    assert closing.next.title == "Numbers"


def test_a_sitting_of_which_nothing_is_known_is_counted():
    closing = closed(("ethics", "ethics"))
    told = compose_sitting(closing, goes_on=True)
    assert closing.next is None
    assert told.practised.startswith("2 answers to 1 question")
    assert told.opening == "So far (2 answers): nothing stood out to mend."
    assert told.within == ("The answers to ethics are much alike.",)


def test_single_answers_invite_to_tell_one_again():
    told = compose_sitting(closed(("ethics",), fixing("WE hides YOU")), goes_on=False)
    assert told.within == ("No question was answered twice; answer one again, and you hear what changes.",)
    assert told.next == "The one thing for next time: WE hides YOU. Do WE hides YOU."
    assert told.opening == 'Last time (2026-01-01, 1 answer): fix next "WE hides YOU".'
    assert told.lines[0] == "The sitting of 2026-01-01"
