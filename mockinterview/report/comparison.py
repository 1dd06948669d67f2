"""Two takes of one question side by side, in words and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from mockinterview.analysis.comparison import Comparison, Difference, Notation, Verdict
from mockinterview.analysis.feedback import Feedback, Pair
from mockinterview.report import notation
from mockinterview.report.labels import Labels, load_labels

VERDICTS: tuple[Verdict, ...] = ("better", "worse", "same")


class ComparedRow(msgspec.Struct, frozen=True):
    """A figure of both takes; `remark` says why it is better, worse or the same."""

    name: str
    before: str
    after: str
    remark: str


class ComparisonView(msgspec.Struct, frozen=True):
    """The rows of each verdict, under its heading; `summary` is all of it in a sentence or two."""

    groups: tuple[tuple[str, tuple[ComparedRow, ...]], ...]
    summary: str
    fix: str
    caveats: tuple[str, ...]


def compose_comparison(before: Feedback, after: Feedback, comparison: Comparison) -> ComparisonView:
    """What is said about `comparison`, which was made of these two."""
    labels = load_labels()
    groups = ((verdict, comparison.of(verdict)) for verdict in VERDICTS)
    return ComparisonView(
        groups=tuple(
            (labels.headings[verdict], tuple(_row(each, before, after, labels) for each in found))
            for verdict, found in groups
            if found
        ),
        summary=_summary(comparison, labels),
        fix=_fix(before, comparison, labels),
        caveats=tuple(
            labels.say(f"caveat_{name}", before=before.model, after=after.model) for name in comparison.caveats
        ),
    )


def _row(each: Difference, before: Feedback, after: Feedback, labels: Labels) -> ComparedRow:
    return ComparedRow(
        name=labels.compared[each.metric],
        before=_figure(each.metric, each.before, each, before),
        after=_figure(each.metric, each.after, each, after),
        remark=_remark(each, labels),
    )


def _figure(metric: str, value: float, each: Difference, feedback: Feedback) -> str:
    """The figure of one take; phases have their seconds beside their share."""
    written = _WRITTEN[each.notation](value, _limits(each))
    phase = next((phase for phase in feedback.phases if phase.phase == metric), None)
    return f"{written}, {notation.seconds(phase.seconds)}" if phase else written


def _remark(each: Difference, labels: Labels) -> str:
    low, high = _limits(each)
    was_fine, is_fine = low <= each.before <= high, low <= each.after <= high
    if each.verdict == "same":
        sentence = "compared_both_fine" if was_fine and is_fine else "compared_noise"
    elif each.verdict == "better":
        sentence = "compared_now_fine" if is_fine else "compared_nearer"
    else:
        sentence = "compared_left" if was_fine else "compared_further"
    noise = _WRITTEN[each.notation](each.noise, (0.0, high))
    return labels.say(sentence, fine=_range(each, labels), noise=noise)


def _range(each: Difference, labels: Labels) -> str:
    low, high = each.fine
    write = _WRITTEN[each.notation]
    if high is None:
        return labels.say("range_from", low=write(low, (low, low)))
    if low == high:
        return write(low, (low, low))
    if low == 0:
        return labels.say("range_to", high=write(high, (high, high)))
    return _RANGES[each.notation]((low, high))


def _limits(each: Difference) -> Pair:
    low, high = each.fine
    return (low, float("inf") if high is None else high)


def _summary(comparison: Comparison, labels: Labels) -> str:
    told: dict[Verdict, Iterable[Difference]] = {"better": comparison.of("better"), "worse": comparison.of("worse")}
    parts = [
        labels.say(f"compared_{verdict}", names=", ".join(labels.compared[each.metric] for each in found))
        for verdict, found in told.items()
        if found
    ]
    return " ".join(parts) or labels.sentences["compared_alike"]


def _fix(before: Feedback, comparison: Comparison, labels: Labels) -> str:
    title = next((finding.title for finding in before.findings if finding.id == comparison.fix), "")
    if not title:
        return ""
    return labels.say("fix_gone" if comparison.is_fixed else "fix_remains", title=title)


def _count(value: float, _: Pair | None = None) -> str:
    return notation.figure(round(value))


def _rate(value: float, limits: Pair | None = None) -> str:
    return f"{notation.whole(value, limits)} / min"


_Write = Callable[[float, Pair | None], str]
_WRITTEN: dict[Notation, _Write] = {
    "clock": notation.clock,
    "percent": notation.percent,
    "count": _count,
    "rate": _rate,
}
_RANGES: dict[Notation, Callable[[Pair], str]] = {
    "clock": notation.clock_range,
    "percent": notation.percent_range,
    "count": lambda limits: f"{_count(limits[0])}-{_count(limits[1])}",
    "rate": lambda limits: f"{round(limits[0])}-{_rate(limits[1])}",
}
