"""The table of times: the whole answer, its phases or parts, and the line on which they follow each other."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Feedback, PhaseMetric, StructurePart, TimedSpan, Timing
from mockinterview.report import notation
from mockinterview.report.labels import Labels
from mockinterview.report.marks import Lane, part_lanes, phase_lane
from mockinterview.report.view import Row, Stretch, Times


def times(feedback: Feedback, timing: Timing, labels: Labels) -> Times:
    """Whole answer and rows. Where all shares are in range they lead, and no seconds are held against the answer."""
    is_star = feedback.structure == "star"
    is_share_led = is_star and all(metric.share_status == "ok" for metric in feedback.phases)
    if is_star:
        rows = tuple(_phase_row(metric, labels, is_share_led) for metric in feedback.phases)
    else:
        lanes = part_lanes(feedback, labels)
        rows = tuple(_part_row(part, lanes[part.name], timing.total) for part in feedback.structure_parts)
    return Times(
        start=feedback.words[0].start,
        end=feedback.words[-1].end,
        total=notation.clock(timing.total, timing.target),
        target=notation.clock_range(timing.target),
        status=labels.whole[timing.status],
        rows=rows,
        stretches=_stretches(feedback, timing.total, labels),
        is_star=is_star,
        is_share_led=is_share_led,
        note=labels.sentences["by_share"] if is_share_led and _is_off_seconds(feedback.phases) else "",
    )


def _phase_row(metric: PhaseMetric, labels: Labels, is_share_led: bool) -> Row:
    target, share_target = metric.target, metric.share_target
    judges_seconds = metric.status is not None and (metric.status == "ok" or not is_share_led)
    judges_share = metric.share_status not in {None, "missing"}
    return Row(
        lane=phase_lane(metric.phase, labels),
        share=metric.share,
        band=share_target,
        seconds_text=notation.seconds(metric.seconds, target),
        target_text=notation.seconds_range(target) if target else "",
        status=labels.phase_seconds[str(metric.status)] if judges_seconds else None,
        share_text=notation.percent(metric.share, share_target),
        share_target_text=notation.percent_range(share_target) if share_target else "",
        share_status=labels.phase_share[str(metric.share_status)] if judges_share else None,
    )


def _part_row(part: StructurePart, lane: Lane, total_s: float) -> Row:
    share = part.seconds / total_s if total_s > 0 else 0.0
    return Row(
        lane=lane,
        share=share,
        band=None,
        seconds_text=notation.seconds(part.seconds),
        target_text="",
        status=None,
        share_text=notation.percent(share),
        share_target_text="",
        share_status=None,
    )


def _is_off_seconds(phases: tuple[PhaseMetric, ...]) -> bool:
    return any(metric.status != "ok" for metric in phases)


def _stretches(feedback: Feedback, total_s: float, labels: Labels) -> tuple[Stretch, ...]:
    """Runs in order of time; each holds the floor until the next begins."""
    spans = sorted(_laned_spans(feedback, labels), key=lambda pair: pair[1].start)
    if not spans or total_s <= 0:
        return ()
    origin, end = feedback.words[0].start, feedback.words[-1].end
    starts = [span.start for _, span in spans]
    ends = [*starts[1:], end]
    return tuple(
        Stretch(lane, (start - origin) / total_s, (until - start) / total_s)
        for (lane, _), start, until in zip(spans, starts, ends, strict=True)
    )


def _laned_spans(feedback: Feedback, labels: Labels) -> Iterable[tuple[Lane, TimedSpan]]:
    if feedback.structure == "star":
        for metric in feedback.phases:
            for span in metric.spans:
                yield phase_lane(metric.phase, labels), span
        return
    lanes = part_lanes(feedback, labels)
    for part in feedback.structure_parts:
        for span in part.spans:
            yield lanes[part.name], span
