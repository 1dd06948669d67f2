"""Fillers, restarts, hedges and phrases that come back, as a report tells them; and where the answer stood halfway."""

from __future__ import annotations

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.report.compose import compose
from mockinterview.report.view import Line
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.wording import load_wording
from tests.report import samples
from tests.stubs.transcripts import story

LINES = (
    "S: Um, it was, uh, like, the winter of the flood and I went to the, I went to the mill at the end of the day.",
    "T: It was my job to keep it dry, and at the end of the day nobody else was there.",
    "A: I just called the owner and I kind of took over. I think I calmed him. I, I built a wall of sand bags "
    "with her sons, and we carried the flour up to the loft by hand.",
    "R: At the end of the day the mill stood, and we lost 3 percent of the flour.",
)


def judged() -> Feedback:
    transcript, reading = story(*LINES)
    return analyze(transcript, reading, AskedQuestion(), DEFAULT_THRESHOLDS, load_wording())


def lines(feedback: Feedback, heading: str) -> list[Line]:
    return [line for section in compose(feedback).sections if section.heading == heading for line in section.lines]


def texts(heading: str) -> list[str]:
    return [line.text for line in lines(judged(), heading)]


def test_fillers_tell_where_several_stand_together_and_leave_the_hedges_out() -> None:
    assert texts("Fillers") == ["At least 3, 4.5 a minute", "3 within 2 s", "um", "uh", "like"]


def test_a_restart_is_quoted_up_to_where_the_speaker_went_on() -> None:
    count, first, second = texts("Restarts")
    assert count == "At least 2, 3.0 a minute"
    assert first == "I went to the, I went to the"
    assert second == "I, I built"


def test_a_hedge_is_quoted_with_its_act() -> None:
    assert texts("Hedges") == [
        "Own acts made smaller: 3 of 7",
        "I just called",
        "I kind of took",
        "I think I calmed",
    ]


def test_a_phrase_that_comes_back_is_counted_with_its_times() -> None:
    _, phrase = lines(judged(), "Phrases")
    assert phrase.text == '"at the end of the day" x 3'
    assert len(phrase.when.split(", ")) == 3


def test_an_answer_without_them_says_nothing_of_restarts_hedges_and_phrases() -> None:
    headings = {section.heading for section in compose(samples.scored()).sections}
    assert not headings & {"Restarts", "Hedges", "Phrases"}


def test_halfway_names_the_phase_and_when_the_action_began() -> None:
    halfway, action = texts("Halfway")
    assert halfway == "In the Action, at 0:20"
    assert action == "The Action began after 18 s"


def test_outside_star_there_is_no_phase_to_name() -> None:
    assert lines(samples.weakness(), "Halfway") == []


def test_steadiness_says_what_it_is() -> None:
    (steady,) = [line for line in lines(samples.scored(), "Pace") if line.note.startswith("median")]
    assert steady.status is not None
    assert steady.status.text == "even"
