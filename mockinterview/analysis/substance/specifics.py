"""What makes the story concrete: names, numbers, and decisions with their reason; each is counted once."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Number
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.measures import Decision, Evidence, Specifics
from mockinterview.analysis.substance.names import find_names


def find_specifics(answer: Answer, numbers: Iterable[Number], decisions: Iterable[Decision]) -> Specifics:
    """All of them in the order of their words; a name that is said again counts once."""
    named: dict[str, Evidence] = {}
    for name in find_names(answer):
        said = " ".join(token.text.removesuffix("'s") for token in answer.tokens[name.first : name.last + 1])
        named.setdefault(said, answer.exactly(name.first, name.last, name.rule))
    cited = [number for number in numbers if number.kind != "other"]
    mentions = [*named.values(), *(_number(answer, number) for number in cited)]
    mentions += [_decision(one) for one in decisions if one.reason is not None]
    mentions.sort(key=lambda mention: (mention.first_word, mention.last_word))
    return Specifics(at_least=len(mentions), mentions=tuple(mentions))


def _number(answer: Answer, number: Number) -> Evidence:
    first, last = answer.words[number.first_word], answer.words[number.last_word]
    return Evidence(
        number.text, number.phase, first.start, last.end, number.first_word, number.last_word, rule="number"
    )


def _decision(decision: Decision) -> Evidence:
    return Evidence(
        decision.words,
        decision.phase,
        decision.start,
        decision.end,
        decision.first_word,
        decision.last_word,
        rule="decision",
    )
