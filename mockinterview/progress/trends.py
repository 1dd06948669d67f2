"""What may be said of each figure over the weeks, and what may not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import PHASES, Pair
from mockinterview.analysis.question import AskedQuestion
from mockinterview.progress.answers import Answer, distance, fine_range
from mockinterview.progress.figures import MEASURES, Measure
from mockinterview.progress.sittings import Sitting, group, typical
from mockinterview.progress.slopes import Slope, condensed, theil_sen
from mockinterview.settings import ProgressSettings
from mockinterview.thresholds import Thresholds

Course = Literal["none", "baseline", "direction", "unclear", "steady", "trend"]
"""No figures; one sitting; two or three; more, which are too few or too scattered to say more; a trend too small to
matter; a trend. design, section 8: one session is a baseline, two or three a direction, four or more a trend."""
Verdict = Literal["better", "worse", "same"]
SITTINGS_OF_A_DIRECTION = (2, 3)
MOST_POINTS = 80
"""More sittings than this are taken together, neighbour with neighbour: the pairs would be too many to count."""


class Trend(msgspec.Struct, frozen=True):
    """One figure. `before` and `now` are typical of the first and the last `reach` answers that have it.

    `points` are the sittings that have it: number of the sitting, figure. `slope` is a sitting's, where it is known;
    `fine` the range in which nothing is to be mended; `verdict` whether a trend leads nearer to it; `line` the figures
    at both ends of the line through a trend.
    """

    measure: Measure
    course: Course
    points: tuple[tuple[int, float], ...]
    reach: int
    before: float | None
    now: float | None
    fine: Pair
    slope: Slope | None = None
    verdict: Verdict = "same"
    line: tuple[float, float] | None = None

    @property
    def is_seen_at_the_ends(self) -> bool:
        """Whether the first and the last answers show what the line through all sittings shows."""
        if self.line is None or self.before is None or self.now is None:
            return False
        return (self.now > self.before) == (self.line[1] > self.line[0]) and self.now != self.before

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where: of the first and last answers, or of the line where these do not show it."""
        if self.line is not None and not self.is_seen_at_the_ends:
            return self.line
        return self.before or 0.0, self.now or 0.0


class Exclusion(msgspec.Struct, frozen=True):
    """Answers that are shown but not compared: another `model` heard them, or other `rules` judged them."""

    what: Literal["model", "rules"]
    names: tuple[str, ...]
    count: int
    last_day: int


class Development(msgspec.Struct, frozen=True):
    """All that the answers show. `comparable` are the numbers of those that are compared with each other."""

    sittings: tuple[Sitting, ...]
    comparable: frozenset[int]
    exclusions: tuple[Exclusion, ...]
    trends: tuple[Trend, ...]
    length_target: Pair

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All of them, the oldest first."""
        return tuple(answer for sitting in self.sittings for answer in sitting.answers)

    def value(self, answer: Answer, measure: Measure) -> float | None:
        """The figure of an answer, where it is one of a kind with the others."""
        return comparable_value(answer, measure, self.length_target)

    def figure(self, sitting: Sitting, measure: Measure) -> float | None:
        """The typical figure of a sitting; None where no answer has it."""
        return typical(measure, [self.value(answer, measure) for answer in sitting.answers])


def develop(answers: Sequence[Answer], settings: ProgressSettings, thresholds: Thresholds) -> Development:
    """The development over scored answers, in whatever order they come.

    Compared are those that the speech model of the latest one heard and the rules of the latest one judged.
    """
    sittings = group(answers, settings.sitting_gap_minutes)
    ordered = [answer for sitting in sittings for answer in sitting.answers]
    comparable = [answer for answer in ordered if _is_like(answer, ordered[-1])]
    usual = _usual_question(comparable)
    numbers = frozenset(answer.take_id for answer in comparable)
    return Development(
        sittings=sittings,
        comparable=numbers,
        exclusions=_exclusions(ordered),
        trends=tuple(_trend(measure, sittings, numbers, usual, settings, thresholds) for measure in MEASURES),
        length_target=usual.target_s,
    )


def comparable_value(answer: Answer, measure: Measure, length_target: Pair) -> float | None:
    """A figure; None for the length of an answer that should be longer or shorter than the others."""
    if measure == "length" and answer.question.target_s != length_target:
        return None
    return answer.figures.of(measure)


def _is_like(answer: Answer, latest: Answer) -> bool:
    return (answer.model, answer.analysis_version) == (latest.model, latest.analysis_version)


def _usual_question(answers: Sequence[Answer]) -> AskedQuestion:
    """The targets that most answers have, the latest of equals."""
    star = [answer.question for answer in answers if answer.question.structure == "star"]
    questions = star or [answer.question for answer in answers]
    if not questions:
        return AskedQuestion()
    counts = Counter(question.target_s for question in questions)
    return max(reversed(questions), key=lambda question: counts[question.target_s])


def _exclusions(answers: Sequence[Answer]) -> tuple[Exclusion, ...]:
    if not answers:
        return ()
    latest = answers[-1]
    unheard = [answer for answer in answers if answer.model != latest.model]
    outdated = [answer for answer in answers if answer.analysis_version != latest.analysis_version]
    found = []
    if unheard:
        names = tuple(dict.fromkeys(answer.model for answer in unheard))
        found.append(Exclusion("model", names, len(unheard), unheard[-1].day))
    if outdated:
        names = tuple(dict.fromkeys(answer.analysis_version for answer in outdated))
        found.append(Exclusion("rules", names, len(outdated), outdated[-1].day))
    return tuple(found)


def _trend(
    measure: Measure,
    sittings: Sequence[Sitting],
    comparable: frozenset[int],
    usual: AskedQuestion,
    settings: ProgressSettings,
    thresholds: Thresholds,
) -> Trend:
    rows = [
        [
            comparable_value(answer, measure, usual.target_s)
            for answer in sitting.answers
            if answer.take_id in comparable
        ]
        for sitting in sittings
    ]
    found = ((number, typical(measure, row)) for number, row in enumerate(rows, start=1))
    points = tuple((number, value) for number, value in found if value is not None)
    values = [value for row in rows for value in row if value is not None]
    fine = fine_range(measure, usual, thresholds)
    reach = max(1, min(settings.answers_compared, len(values) // 2))
    if not values:
        return Trend(measure, "none", (), 0, None, None, fine)
    before, now = typical(measure, values[:reach]), typical(measure, values[-reach:])
    plain = Trend(measure, _course(len(points)), points, reach, before, now, fine)
    return plain if plain.course != "unclear" else _judged(plain, settings, thresholds)


def _course(sitting_count: int) -> Course:
    if sitting_count == 1:
        return "baseline"
    return "direction" if sitting_count in SITTINGS_OF_A_DIRECTION else "unclear"


def _judged(trend: Trend, settings: ProgressSettings, thresholds: Thresholds) -> Trend:
    """Whether the sittings are enough, and go one way for sure, by enough to be felt.

    So many figures are looked at, that one of them would seem to move by chance: each must be the surer for it.
    """
    values = condensed([value for _, value in trend.points], MOST_POINTS)
    slope = _a_sitting(theil_sen(values, settings.false_alarm / len(MEASURES)), len(values), len(trend.points))
    if slope is None or not slope.is_sure or trend.before is None or trend.now is None:
        return msgspec.structs.replace(trend, slope=slope)
    line = _line([value for _, value in trend.points], slope.value)
    if abs(line[1] - line[0]) < noise(trend.measure, settings, thresholds):
        return msgspec.structs.replace(trend, slope=slope, course="steady")
    found = msgspec.structs.replace(trend, slope=slope, course="trend", line=line)
    before, now = found.ends
    gain = distance(before, trend.fine) - distance(now, trend.fine)
    verdict: Verdict = "same" if gain == 0 else "better" if gain > 0 else "worse"
    return msgspec.structs.replace(found, verdict=verdict)


def _line(values: Sequence[float], rise: float) -> tuple[float, float]:
    """Through the middle of the figures."""
    start = median(value - rise * place for place, value in enumerate(values))
    return start, start + rise * (len(values) - 1)


def _a_sitting(slope: Slope | None, group_count: int, sitting_count: int) -> Slope | None:
    """The slope from sitting to sitting, which was found from group to group."""
    if slope is None:
        return None
    share = (group_count - 1) / (sitting_count - 1)
    return Slope(slope.value * share, slope.low * share, slope.high * share)


def noise(measure: Measure, settings: ProgressSettings, thresholds: Thresholds) -> float:
    """A smaller change than this is none."""
    if measure in PHASES:
        return settings.phase_noise_s
    noises: dict[Measure, float] = {
        "length": thresholds.length_noise_s,
        "i_share": thresholds.i_share_noise,
        "outcome_numbers": thresholds.mention_noise,
        "words_per_minute": thresholds.speech_rate_noise,
        "fillers_per_minute": thresholds.fillers_noise_per_minute,
        "response_latency": settings.response_latency_noise_s,
    }
    return noises[measure]
