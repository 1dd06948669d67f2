"""What is said about follow-ups: what would be asked next, and whether the answer to one gave what it asked for."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.probes.probe import FollowUp, Probe
from mockinterview.report.labels import Label, Labels
from mockinterview.report.view import Line


def probe_lines(probes: Iterable[Probe], labels: Labels) -> Iterable[Line]:
    """The questions, each with the moment that it goes back to and its rule."""
    yield Line(labels.sentences["probes_asked"])
    for probe in probes:
        yield Line(probe.question, note=probe.rule, starts=(probe.start,), is_item=True)


def follow_up_lines(found: FollowUp, labels: Labels) -> Iterable[Line]:
    """What was asked for, and the words that give it."""
    filled, still_open = labels.sentences["follow_up_filled"], labels.sentences["follow_up_open"]
    status = Label(filled, "good") if found.is_filled else Label(still_open, "look")
    yield Line(labels.say("follow_up_wanted", wanted=found.wanted), status)
    if found.start is not None:
        yield Line(found.words, starts=(found.start,), is_item=True)
