"""The answers of many people side by side: how each figure lies, question by question, and who is far off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mockinterview.analysis.feedback import PHASES, Feedback, Pair
from mockinterview.progress.figures import Measure, figures
from mockinterview.progress.spread import FEWEST_FOR_OUTLIERS, Spread, spread
from mockinterview.report import notation
from mockinterview.report.clean import shown
from mockinterview.report.cohort_words import load_cohort_words
from mockinterview.report.progress_words import counted, figure, target

SHARES = tuple(f"{phase}_share" for phase in PHASES)
COHORT_FIGURES = (*PHASES, *SHARES, "length", "i_share", "outcome_numbers")


class Bar(msgspec.Struct, frozen=True):
    """How many answers lie in a step; `height` from 0 to 1, `title` in words."""

    height: float
    title: str


class Panel(msgspec.Struct, frozen=True):
    """How one figure lies among the answers to a question. `band` is the target, from 0 to 1 along the bars."""

    figure: str
    lane: str
    name: str
    sentence: str
    target: str
    bars: tuple[Bar, ...]
    band: Pair | None
    ends: tuple[str, str]


class Outlier(msgspec.Struct, frozen=True):
    """An answer (by its number, from 1) that lies far from the others in one figure."""

    number: int
    label: str
    question: str
    name: str
    value: str
    middle: str


class QuestionView(msgspec.Struct, frozen=True):
    """All answers to one question, or to all."""

    heading: str
    count: str
    panels: tuple[Panel, ...]


class CohortView(msgspec.Struct, frozen=True):
    """All that is shown."""

    counted: str
    caveats: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    outliers: tuple[Outlier, ...]


class _Answer(msgspec.Struct, frozen=True):
    number: int
    label: str
    feedback: Feedback


def compose_cohort(results: Sequence[Feedback], *, has_names: bool) -> CohortView:
    """Answers are numbered from 1 in their order; `has_names` shows the names of their files, too."""
    words = load_cohort_words()
    answers = [
        _Answer(number, shown(feedback.source) if has_names else words.say("outlier", number=number), feedback)
        for number, feedback in enumerate(results, start=1)
    ]
    scored = [answer for answer in answers if answer.feedback.verdict == "ok"]
    groups = _by_question(scored)
    shown_groups = ([(words.say("all"), scored)] if len(groups) > 1 else []) + groups
    return CohortView(
        counted=words.say("counted", answers=counted(len(answers), "answer", "answers"), scored=len(scored)),
        caveats=tuple(_caveats(answers, scored)),
        questions=tuple(
            QuestionView(heading, counted(len(group), "answer", "answers"), tuple(_panels(group)))
            for heading, group in shown_groups
        ),
        outliers=tuple(outlier for heading, group in groups for outlier in _outliers(heading, group)),
    )


def value_of(feedback: Feedback, name: str) -> float | None:
    """A figure of `COHORT_FIGURES`; None where the answer has none."""
    if name not in SHARES:
        return figures(feedback).of(_measure(name))
    is_star = feedback.structure == "star" and feedback.verdict == "ok"
    shares = {f"{phase.phase}_share": phase.share for phase in feedback.phases} if is_star else {}
    return shares.get(name)


def _measure(name: str) -> Measure:
    measure: Measure = msgspec.convert(name, Measure)
    return measure


def _by_question(answers: list[_Answer]) -> list[tuple[str, list[_Answer]]]:
    groups: dict[str, list[_Answer]] = {}
    for answer in answers:
        asked = answer.feedback.question_text or answer.feedback.question
        groups.setdefault(shown(asked) if asked else load_cohort_words().say("no_question"), []).append(answer)
    return sorted(groups.items(), key=lambda group: -len(group[1]))


def _caveats(answers: list[_Answer], scored: list[_Answer]) -> Iterator[str]:
    words = load_cohort_words()
    refused = [str(answer.number) for answer in answers if answer.feedback.verdict != "ok"]
    if refused:
        count = counted(len(refused), "answer", "answers")
        yield words.say("refused", answers=count, numbers=", ".join(refused))
    if len({(answer.feedback.model, answer.feedback.analysis_version) for answer in scored}) > 1:
        yield words.say("mixed")


def _values(answers: list[_Answer], name: str) -> list[tuple[_Answer, float]]:
    values = ((answer, value_of(answer.feedback, name)) for answer in answers)
    return [(answer, value) for answer, value in values if value is not None]


def _panels(answers: list[_Answer]) -> Iterator[Panel]:
    for name in COHORT_FIGURES:
        values = [value for _, value in _values(answers, name)]
        if values:
            yield _panel(name, values, _target(answers, name))


def _panel(name: str, values: list[float], fine: Pair | None) -> Panel:
    words = load_cohort_words()
    lies = spread(values)
    ends = {"low": lies.first_quartile, "high": lies.third_quartile, "middle": lies.median}
    sentence = words.say("typical" if len(values) > 1 else "single", **{key: _text(name, ends[key]) for key in ends})
    if fine is not None:
        on_target = sum(fine[0] <= value <= fine[1] for value in values)
        sentence += " " + words.say("on_target", count=on_target, of=len(values), target=_range(name, fine))
    return Panel(
        figure=name,
        lane=name.removesuffix("_share") if name in SHARES else name,
        name=words.names[name],
        sentence=sentence,
        target=_range(name, fine) if fine else "",
        bars=tuple(_bars(name, lies)),
        band=_band(lies, fine) if fine else None,
        ends=(_text(name, lies.low), _text(name, lies.high)),
    )


def _bars(name: str, lies: Spread) -> Iterator[Bar]:
    step = (lies.high - lies.low) / len(lies.bars)
    for index, count in enumerate(lies.bars):
        low, high = (_text(name, lies.low + (index + offset) * step) for offset in (0, 1))
        title = load_cohort_words().say("bar", low=low, high=high, answers=counted(count, "answer", "answers"))
        yield Bar(count / max(lies.bars), title)


def _band(lies: Spread, fine: Pair) -> Pair | None:
    """The part of the target that lies between the ends."""
    if lies.high == lies.low:
        return None
    low, high = ((min(max(limit, lies.low), lies.high) - lies.low) / (lies.high - lies.low) for limit in fine)
    return (low, high) if high > low else None


def _target(answers: list[_Answer], name: str) -> Pair | None:
    """The target that all these answers share."""
    targets = {_target_of(answer.feedback, name) for answer in answers}
    return targets.pop() if len(targets) == 1 else None


def _target_of(feedback: Feedback, name: str) -> Pair | None:
    if name == "length":
        return feedback.timing.target if feedback.timing else None
    for phase in feedback.phases:
        if name == phase.phase:
            return phase.target
        if name == f"{phase.phase}_share":
            return phase.share_target
    return None


def _outliers(heading: str, answers: list[_Answer]) -> Iterator[Outlier]:
    words = load_cohort_words()
    for name in COHORT_FIGURES:
        values = _values(answers, name)
        if len(values) < FEWEST_FOR_OUTLIERS:
            continue
        lies = spread([value for _, value in values])
        for answer, value in values:
            if lies.is_far(value):
                texts = _text(name, value), _text(name, lies.median)
                yield Outlier(answer.number, answer.label, heading, words.names[name], *texts)


def _text(name: str, value: float) -> str:
    return notation.percent(value) if name in SHARES else figure(_measure(name), value)


def _range(name: str, fine: Pair) -> str:
    return notation.percent_range(fine) if name in SHARES else target(_measure(name), fine)
