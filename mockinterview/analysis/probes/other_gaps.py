"""What an answer of another shape than STAR leaves open, and what any answer may."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Structure
from mockinterview.analysis.probes.gaps import Gap
from mockinterview.analysis.probes.heard import Heard, Rule

ONE_WORD_CERTAINTY = 0.6
"""A single general word: everybody says one. Ours."""


def general_words(heard: Heard) -> Iterable[Gap]:
    """Something was done, and nobody hears what."""
    found = heard.measured.substance.generalities
    if found:
        is_many = len(found) >= heard.thresholds.general_words_least
        quotes = tuple(heard.quotes.around(one.first_word, one.last_word) for one in found)
        yield Gap("general_words", quotes, 1.0 if is_many else ONE_WORD_CERTAINTY)


def missing_example(heard: Heard) -> Iterable[Gap]:
    """How it is done in general, and no time when it was."""
    if _lacks(heard, "example"):
        yield Gap("no_example", heard.own_clauses())


def missing_steps(heard: Heard) -> Iterable[Gap]:
    """A weakness, and nothing against it."""
    if _lacks(heard, "steps"):
        yield Gap("no_steps", heard.own_clauses())


EVERYWHERE: tuple[Rule, ...] = (general_words,)
BY_STRUCTURE: dict[Structure, tuple[Rule, ...]] = {
    "framework": (missing_example,),
    "weakness": (missing_steps,),
    "free": (),
}


def _lacks(heard: Heard, part: str) -> bool:
    """Whether the parts of the answer are known, and this is none of them."""
    parts = heard.measured.structure_parts
    return bool(parts) and all(one.name != part for one in parts)
