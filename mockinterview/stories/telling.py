"""How a story, or an answer to a question, was told one time: facts that hold or don't, and the speaker's own mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import Feedback

FactName = Literal["length", "all_parts", "own_part", "outcome", "learning"]


class Fact(msgspec.Struct, frozen=True):
    """Something that a good telling has, and whether this one had it."""

    name: FactName
    holds: bool


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One take, as far as stories and plan need it. `told_at` is local time; `seconds` the length of the answer."""

    take_id: int
    told_at: datetime
    question_id: str | None
    round_id: str
    story_id: str | None
    facts: tuple[Fact, ...]
    seconds: float
    self_rating: int | None

    @property
    def share(self) -> float:
        """The share of the facts that hold, 0 to 1."""
        return sum(fact.holds for fact in self.facts) / len(self.facts) if self.facts else 0.0

    @property
    def lacking(self) -> tuple[FactName, ...]:
        """The facts that do not hold."""
        return tuple(fact.name for fact in self.facts if not fact.holds)


class Standing(msgspec.Struct, frozen=True):
    """All tellings of one story, the first one first."""

    story_id: str
    tellings: tuple[Telling, ...] = ()

    @property
    def last(self) -> Telling | None:
        """The latest one."""
        return self.tellings[-1] if self.tellings else None

    @property
    def best(self) -> Telling | None:
        """The one with most facts; of several the latest."""
        return max(self.tellings, key=lambda told: (told.share, told.told_at), default=None)


def facts_of(feedback: Feedback) -> tuple[Fact, ...]:
    """What is judged of an answer; of one that is no STAR story, its length and whether both parts were told."""
    if feedback.verdict != "ok" or feedback.timing is None:
        return ()
    return (Fact("length", feedback.timing.status in {"ok", "brisk"}), *_structure_facts(feedback))


def standings(story_ids: Iterable[str], tellings: Iterable[Telling]) -> dict[str, Standing]:
    """How each story stands, by id; tellings in the order of time."""
    by_story: dict[str, list[Telling]] = {story_id: [] for story_id in story_ids}
    for telling in sorted(tellings, key=lambda told: (told.told_at, told.take_id)):
        if telling.story_id in by_story and telling.facts:
            by_story[telling.story_id].append(telling)
    return {story_id: Standing(story_id, tuple(told)) for story_id, told in by_story.items()}


def weakest(ranked: Iterable[Standing], most: int) -> tuple[Standing, ...]:
    """The told stories whose last telling had the fewest facts, the weakest first; at most so many.

    Of equals the one with the lower mark of the speaker, then the one told longer ago. One that lacked nothing is none.
    """
    told = [(standing, standing.last) for standing in ranked]
    weak = [(standing, last) for standing, last in told if last is not None and last.lacking]
    weak.sort(key=lambda pair: (pair[1].share, pair[1].self_rating or 3, pair[1].told_at))
    return tuple(standing for standing, _ in weak[:most])


def _structure_facts(feedback: Feedback) -> Iterator[Fact]:
    if feedback.structure == "star":
        yield Fact("all_parts", all(phase.status != "missing" for phase in feedback.phases))
        status = feedback.pronouns.action.status if feedback.pronouns else "not_enough"
        if status != "not_enough":
            yield Fact("own_part", status == "ok")
        yield Fact("outcome", feedback.numbers_cited is not None and feedback.numbers_cited.outcome)
        yield Fact("learning", feedback.learning is not None and feedback.learning.stated)
    elif feedback.structure in {"framework", "weakness"}:
        told: Sequence[str] = [part.name for part in feedback.structure_parts if part.seconds > 0]
        yield Fact("all_parts", len(told) >= 2)
