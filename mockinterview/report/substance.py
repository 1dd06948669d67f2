"""What is said about the substance of an answer: what was at stake, whose part it was, what was decided and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mockinterview.analysis.substance.measures import (
    CompanyValue,
    Decision,
    Evidence,
    Generality,
    ShownValue,
    Substance,
)
from mockinterview.report import notation
from mockinterview.report.labels import Labels
from mockinterview.report.view import Line

MOST_QUOTED = 4
"""Mentions quoted of each kind; the rest are only counted."""
QUOTED_WORDS = 14


def substance_lines(found: Substance, labels: Labels, *, is_star: bool) -> Iterable[Line]:
    """Stakes and role where a story is asked for, then decisions, specifics, generalities, what lasted, values."""
    if is_star:
        yield from _evidence("stakes", found.stakes, labels)
        yield from _evidence("role", found.role, labels)
    yield from _decisions(found.decisions, labels)
    kinds = {mention.rule for mention in found.specifics.mentions}
    yield Line(
        labels.say("substance_specifics", count=found.specifics.at_least),
        note=", ".join(labels.specifics[kind] for kind in labels.specifics if kind in kinds),
    )
    yield from _generalities(found.generalities, labels)
    if found.lasting_changes:
        yield from _evidence("lasting", found.lasting_changes, labels)
    yield from _values(found.values, labels)
    if found.values_missed:
        yield Line(labels.say("values_missed", names=_named(found.values_missed)))


def _evidence(kind: str, found: Sequence[Evidence], labels: Labels) -> Iterable[Line]:
    yield Line(labels.sentences[f"substance_{kind}" if found else f"substance_no_{kind}"])
    yield from _items(((one.words, one.start) for one in found[:MOST_QUOTED]), len(found), labels)


def _decisions(decisions: Sequence[Decision], labels: Labels) -> Iterable[Line]:
    reasoned = sum(decision.reason is not None for decision in decisions)
    yield Line(labels.say("substance_decisions", count=len(decisions), reasoned=reasoned))
    for one in decisions[:MOST_QUOTED]:
        reason = one.reason
        note = notation.opening(reason.words, QUOTED_WORDS) if reason else labels.sentences["substance_no_reason"]
        yield Line(notation.opening(one.words, QUOTED_WORDS), note=note, starts=(one.start,), is_item=True)
    yield from _rest(len(decisions), labels)


def _generalities(found: Sequence[Generality], labels: Labels) -> Iterable[Line]:
    if not found:
        return
    yield Line(labels.say("substance_generalities", count=len(found)))
    for one in found[:MOST_QUOTED]:
        yield Line(one.words, note=one.question, starts=(one.start,), is_item=True)
    yield from _rest(len(found), labels)


def _values(shown: Sequence[ShownValue], labels: Labels) -> Iterable[Line]:
    for value in shown:
        yield Line(labels.say("value_shown", name=value.name, company=value.company.capitalize()))
        first = value.mentions[0]
        yield from _items([(first.words, first.start)], 1, labels)


def _named(values: Sequence[CompanyValue]) -> str:
    return ", ".join(value.name for value in values)


def _items(quoted: Iterable[tuple[str, float]], count: int, labels: Labels) -> Iterable[Line]:
    for words, start in quoted:
        yield Line(notation.opening(words, QUOTED_WORDS), starts=(start,), is_item=True)
    yield from _rest(count, labels)


def _rest(count: int, labels: Labels) -> Iterable[Line]:
    if count > MOST_QUOTED:
        yield Line(labels.say("substance_more", count=count - MOST_QUOTED), is_item=True)
