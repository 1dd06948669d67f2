"""Answers as a test wants them, without any feedback."""

from __future__ import annotations

from datetime import date
from random import Random

from msgspec.structs import replace

from mockinterview.analysis.question import AskedQuestion
from mockinterview.progress.answers import Answer
from mockinterview.progress.figures import MEASURES, Figures, Measure

FIRST = date(2026, 1, 1).toordinal()
NOON_S = 1_767_268_800.0
DAY_S = 86_400.0
LEVELS: dict[Measure, tuple[float, float]] = {
    "situation": (18, 5),
    "task": (12, 4),
    "action": (60, 15),
    "result": (20, 8),
    "length": (115, 20),
    "i_share": (0.7, 0.12),
    "outcome_numbers": (1.5, 1.1),
    "words_per_minute": (145, 9),
    "fillers_per_minute": (6, 2.5),
    "response_latency": (2.5, 1.0),
}
"""Usual figure and its spread from answer to answer; ours, about as the bundled answers scatter."""


def answer(number: int, *, minute: float = 0, **figures: float | None) -> Answer:
    """The answer of day `number`, with these figures and no others."""
    return Answer(
        take_id=number + 1,
        begun_s=NOON_S + number * DAY_S + minute * 60,
        day=FIRST + number,
        duration_s=120.0,
        question=AskedQuestion("ethics"),
        round_id="",
        model="base",
        analysis_version="1",
        figures=Figures(**figures),
    )


def practised(seed: int, sitting_count: int, per_day: dict[Measure, float] | None = None) -> list[Answer]:
    """Sittings of one to four answers, day after day; figures scatter, and those in `per_day` move by so much a day.

    Each sitting is a little better or worse as a whole, as real ones are.
    """
    random, answers = Random(seed), []
    for day in range(sitting_count):
        mood = {measure: random.gauss(0, LEVELS[measure][1] / 3) for measure in MEASURES}
        for turn in range(random.randint(1, 4)):
            figures = {m: _drawn(random, m, mood[m] + (per_day or {}).get(m, 0.0) * day) for m in MEASURES}
            given = answer(day, minute=turn * 5, **figures)
            answers.append(replace(given, take_id=len(answers) + 1))
    return answers


def _drawn(random: Random, measure: Measure, shift: float) -> float:
    level, spread = LEVELS[measure]
    drawn = max(0.0, random.gauss(level + shift, spread))
    if measure == "i_share":
        return min(1.0, drawn)
    return float(round(drawn)) if measure == "outcome_numbers" else drawn
