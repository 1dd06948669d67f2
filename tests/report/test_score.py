"""The mark in the reports: with its sum, in all of them, and in none by default."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.score import LeftOut, Score, ScorePart
from mockinterview.report.contract import feedback_from_json, feedback_to_json
from mockinterview.report.html import render_html
from mockinterview.report.markdown import render_markdown
from mockinterview.report.text import render_text
from tests.report import samples

WHOLE = Score(61, 61, 100, (ScorePart("balance", 20, 25), ScorePart("outcome", 41, 75)))
SCALED = Score(
    40,
    4,
    10,
    (ScorePart("length", 4, 10),),
    (LeftOut("balance", "no_story"), LeftOut("learning", "no_story"), LeftOut("delivery", "not_measured")),
)
RENDERERS = (render_text, render_markdown, render_html)


def flat(text: str) -> str:
    return " ".join(text.split())


def marked(score: Score) -> Feedback:
    return replace(samples.scored(), score=score)


@pytest.mark.parametrize("render", RENDERERS)
def test_every_report_shows_the_sum(render) -> None:
    assert "61 of 100 = balance 20/25 + outcome number 41/75" in flat(render(marked(WHOLE)))
    assert "Left out" not in render(marked(WHOLE))


@pytest.mark.parametrize("render", RENDERERS)
def test_what_is_left_out_is_said_with_its_reason(render) -> None:
    shown = flat(render(marked(SCALED)))
    assert "40 of 100 = 4 of 10 = length 4/10" in shown
    assert "balance, learning (judged of STAR stories only); delivery (not measured)" in shown


@pytest.mark.parametrize("render", RENDERERS)
def test_no_report_shows_a_mark_by_default(render) -> None:
    assert "of 100" not in render(samples.scored())


def test_the_contract_has_the_mark_or_null() -> None:
    assert json.loads(feedback_to_json(samples.scored()))["score"] is None
    content = feedback_to_json(marked(SCALED))
    assert json.loads(content)["score"]["mark"] == 40
    assert feedback_from_json(content).score == SCALED
