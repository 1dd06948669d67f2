"""Follow-ups in a report: what would be asked next, and what became of it."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.analysis.probes.probe import FollowUp, Probe
from mockinterview.report.compose import compose
from mockinterview.report.html import render_html
from mockinterview.report.labels import Label
from mockinterview.report.markdown import render_markdown
from mockinterview.report.text import render_text
from mockinterview.report.view import Line
from tests.report import samples

ASKED = Probe(
    id="we_in_action",
    question='You said "We rolled it out together". Which part of that was yours?',
    other_wordings=(),
    words="We rolled it out together",
    start=49.4,
    end=51.0,
    first_word=115,
    last_word=119,
    wanted="the part of it that was yours",
    rule="Mostly we.",
)
FILLED = FollowUp("we_in_action", ASKED.wanted, True, "I wrote the rule", 1.2, 2.4, 3, 6)
OPEN = FollowUp("we_in_action", ASKED.wanted, False)


def lines(**changes: object) -> tuple[Line, ...]:
    view = compose(replace(samples.scored(), **changes))
    return next((section.lines for section in view.sections if section.heading == "Follow-up"), ())


def test_the_questions_stand_with_their_moment_and_their_rule() -> None:
    told = lines(probes=(ASKED,))
    assert Line(ASKED.question, note="Mostly we.", starts=(49.4,), is_item=True) in told


def test_every_form_of_the_report_asks_them() -> None:
    feedback = replace(samples.scored(), probes=(ASKED,))
    assert "Which part of that was yours?" in " ".join(render_text(feedback).split())
    assert "Which part of that was yours?" in render_markdown(feedback)
    assert "Which part of that was yours?" in render_html(feedback)


def test_an_answer_to_a_follow_up_is_told_first_whether_it_gave_what_was_asked_for() -> None:
    filled, still_open = lines(follow_up=FILLED), lines(follow_up=OPEN)
    assert filled[0] == Line("It asked for the part of it that was yours", Label("found", "good"))
    assert filled[1].text == "I wrote the rule"
    assert still_open == (Line("It asked for the part of it that was yours", Label("not found in the words", "look")),)
    view = compose(replace(samples.scored(), follow_up=FILLED))
    assert view.sections[0].heading == "Follow-up"
    assert view.heading == "Follow-up question"


def test_without_any_there_is_no_section() -> None:
    assert not lines()
