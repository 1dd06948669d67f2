"""The mark out of 100 with its sum beside it, for those who want one."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.score import Score
from mockinterview.report.labels import Labels
from mockinterview.report.view import Line, Section

MOST = 100


def score_section(score: Score, labels: Labels) -> Section:
    """The section that all reports have of it."""
    return Section(labels.headings["score"], tuple(score_lines(score, labels)))


def score_lines(score: Score, labels: Labels) -> Iterable[Line]:
    """The mark as the sum it is; then what was left out, and why."""
    parts = " + ".join(f"{labels.score[part.name]} {part.points}/{part.most}" for part in score.parts)
    sentence = "score" if score.most == MOST else "score_scaled"
    yield Line(labels.say(sentence, mark=score.mark, points=score.points, most=score.most, parts=parts))
    if score.left_out:
        yield Line(labels.say("score_left_out", parts="; ".join(_left_out(score, labels))))


def _left_out(score: Score, labels: Labels) -> Iterable[str]:
    """The parts of one reason together."""
    for reason in dict.fromkeys(part.reason for part in score.left_out):
        names = ", ".join(labels.score[part.name] for part in score.left_out if part.reason == reason)
        yield f"{names} ({labels.score[reason]})"
