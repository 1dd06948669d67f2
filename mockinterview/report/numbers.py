"""What is said about numbers: whether one measures an outcome, each with its kind; and words that stand for one."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Feedback, Number, NumbersCited
from mockinterview.analysis.language.tokens import normalise
from mockinterview.analysis.numbers.vague_quantifiers import VagueQuantifier
from mockinterview.report import notation
from mockinterview.report.labels import Label, Labels
from mockinterview.report.view import Line

MOST_VAGUE = 3
"""Vague words quoted; the rest are only counted."""


def number_lines(feedback: Feedback, cited: NumbersCited, labels: Labels) -> Iterable[Line]:
    """The tick, the numbers, then the words that leave open how much."""
    is_star = feedback.structure == "star"
    if cited.outcome:
        sentence = _outcome_sentence(cited) if is_star else "numbers_outcome_free"
        yield Line("", Label(labels.sentences[sentence], "good" if cited.outcome_in_result or not is_star else "even"))
    else:
        sentence = "numbers_no_outcome" if cited.any else "numbers_none"
        yield Line("", Label(labels.sentences[sentence], "look" if is_star else "even"))
    for number in feedback.numbers:
        notes = [labels.number_kinds[number.kind], labels.phases[number.phase] if is_star else ""]
        notes += [_read_as(number, labels), labels.sentences["misheard"] if number.maybe_misheard else ""]
        yield Line(
            number.text,
            note=", ".join(note for note in notes if note),
            starts=(number.start,),
            is_item=True,
        )
    yield from _vague(feedback.vague, labels, is_star=is_star)


def _outcome_sentence(cited: NumbersCited) -> str:
    return "numbers_in_result" if cited.outcome_in_result else "numbers_outcome"


def _read_as(number: Number, labels: Labels) -> str:
    """The normalised reading, where it says more than the words."""
    if number.kind == "other" or number.value is None:
        return ""
    unit = labels.units.get(number.unit or "", number.unit or "")
    reading = f"{_figures(number, number.value, labels)} {unit}".strip()
    if number.per is not None:
        reading = labels.say("number_rate", reading=reading, per=number.per)
    return "" if normalise(number.text) == normalise(reading) else labels.say("number_read_as", reading=reading)


def _figures(number: Number, value: float, labels: Labels) -> str:
    """The figures of a number without its unit: a before and after, a range, a part of a whole, or one."""
    if number.change is not None:
        pair = (number.change.from_, number.change.to)
    elif number.up_to is not None:
        pair = (value, number.up_to)
    elif number.out_of is not None:
        return labels.say("number_part", part=notation.figure(value), whole=notation.figure(number.out_of))
    else:
        return notation.figure(value)
    return labels.say("number_change", before=notation.figure(pair[0]), after=notation.figure(pair[1]))


def _vague(vague: tuple[VagueQuantifier, ...], labels: Labels, is_star: bool) -> Iterable[Line]:
    if not vague:
        return
    yield Line(labels.say("numbers_vague", count=len(vague)))
    for quantifier in sorted(sorted(vague, key=_mildness)[:MOST_VAGUE], key=lambda quantifier: quantifier.start):
        yield Line(
            labels.say("vague_words", words=quantifier.text, question=quantifier.question),
            note=labels.phases[quantifier.phase] if is_star else "",
            starts=(quantifier.start,),
            is_item=True,
        )
    if len(vague) > MOST_VAGUE:
        yield Line(labels.say("vague_more", count=len(vague) - MOST_VAGUE), is_item=True)


def _mildness(quantifier: VagueQuantifier) -> tuple[bool, bool]:
    """Sorts first what a listener would ask about, and of that what the Result says."""
    return quantifier.is_mild, quantifier.phase != "result"
