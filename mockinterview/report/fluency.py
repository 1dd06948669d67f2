"""What is said about words that carry nothing: fillers, restarts, hedges, and phrases that come back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mockinterview.analysis.delivery.measures import Disfluencies, Disfluency, Fillers, Hedge, Hedges, RepeatedPhrase
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.language.tokens import normalise
from mockinterview.report import notation
from mockinterview.report.labels import Labels
from mockinterview.report.view import Line

MOST_QUOTED = 4
"""Restarts and hedges quoted; the rest are only counted."""
RESUMED_WORDS = 3
"""Words quoted from where the speaker went on."""


def filler_lines(fillers: Fillers, labels: Labels, *, is_draft: bool) -> Iterable[Line]:
    """How many, where several stand together, then each with its times."""
    if not fillers.mentions:
        yield Line(labels.sentences["fillers_draft" if is_draft else "fillers_none"])
        return
    yield Line(
        labels.say("fillers_count", count=fillers.at_least, rate=f"{fillers.per_minute:.1f}"),
        note="" if is_draft else labels.sentences["fillers_floor"],
    )
    for cluster in fillers.clusters:
        seconds = notation.seconds(max(cluster.end - cluster.start, 1.0))
        yield Line(
            labels.say("fillers_cluster", count=cluster.count, seconds=seconds),
            starts=(cluster.start,),
            is_item=True,
        )
    times: defaultdict[str, list[float]] = defaultdict(list)
    for mention in fillers.mentions:
        times[normalise(mention.text)].append(mention.start)
    for text, starts in times.items():
        yield Line(_times(text, len(starts), labels), starts=tuple(starts), is_item=True)


def restart_lines(feedback: Feedback, found: Disfluencies, labels: Labels) -> Iterable[Line]:
    """How many, and the first with the words at which the speaker went on."""
    yield Line(
        labels.say("restarts_count", count=found.at_least, rate=f"{found.per_minute:.1f}"),
        note=labels.sentences["restarts_floor"],
    )
    for one in found.mentions[:MOST_QUOTED]:
        yield Line(_quoted(feedback, *_taken_up(one, feedback)), starts=(one.start,), is_item=True)
    yield from _rest(len(found.mentions), labels)


def hedge_lines(feedback: Feedback, found: Hedges, labels: Labels) -> Iterable[Line]:
    """How many acts are hedged, and the first with the words of the act."""
    yield Line(labels.say("hedges_count", hedged=found.hedged_acts, acts=found.acts))
    for one in found.mentions[:MOST_QUOTED]:
        yield Line(_quoted(feedback, *_hedged(one)), starts=(one.start,), is_item=True)
    yield from _rest(len(found.mentions), labels)


def phrase_lines(phrases: tuple[RepeatedPhrase, ...], labels: Labels) -> Iterable[Line]:
    """How many, and each with its times."""
    yield Line(labels.say("phrases_count", count=len(phrases)))
    for phrase in phrases:
        starts = tuple(mention.start for mention in phrase.mentions)
        yield Line(_times(f'"{phrase.text}"', phrase.count, labels), starts=starts, is_item=True)


def _times(text: str, count: int, labels: Labels) -> str:
    return text if count == 1 else labels.say("filler_times", text=text, count=count)


def _taken_up(one: Disfluency, feedback: Feedback) -> tuple[int, int]:
    length = one.last_word - one.first_word + 1
    return one.first_word, min(one.resumes_word + min(length, RESUMED_WORDS), len(feedback.words) - 1)


def _hedged(one: Hedge) -> tuple[int, int]:
    first = one.first_word - 1 if one.rule == "softened" and one.first_word > 0 else one.first_word
    return min(first, one.act_word), max(one.last_word, one.act_word)


def _quoted(feedback: Feedback, first: int, last: int) -> str:
    return " ".join(word.text for word in feedback.words[first : last + 1])


def _rest(count: int, labels: Labels) -> Iterable[Line]:
    if count > MOST_QUOTED:
        yield Line(labels.say("fluency_more", count=count - MOST_QUOTED), is_item=True)
