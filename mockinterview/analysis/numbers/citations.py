"""The numbers of an answer: what was said, its value and unit, and whether it measures an outcome.

`value` is the number reached for a before and after, the lower end for a range, the part for "X of Y". Labels that
are written as numbers ("Q3", "phase two", 2019) are kept as kind other; "no one", "this one" and ordinals are none,
but for a place that was reached ("finished third").
"""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.feedback import Change, Number, NumbersCited, WordReading
from mockinterview.analysis.language.spoken import Token, read_tokens
from mockinterview.analysis.numbers.cardinals import is_numeral
from mockinterview.analysis.numbers.figure_words import FigureWord, join_figures, split_number_words
from mockinterview.analysis.numbers.number_baselines import mark_baselines
from mockinterview.analysis.numbers.number_kinds import NumberKind, kinds_of
from mockinterview.analysis.numbers.number_pairs import join_pairs
from mockinterview.analysis.numbers.number_reading import read_quantities
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.thresholds import Thresholds

_EDGES = " .,;:!?…\"'“”‘’()[]-–—"


def find_numbers(words: tuple[WordReading, ...], thresholds: Thresholds) -> tuple[Number, ...]:
    """Every number in the order of the words; one whose figures are under `misheard_probability` says so."""
    figures = join_figures(words)
    tokens = split_number_words(read_tokens([figure.reading for figure in figures]))
    quantities = join_pairs(tokens, read_quantities(tokens))
    phases = [figures[tokens[quantity.first].word].reading.phase for quantity in quantities]
    told = zip(quantities, kinds_of(tokens, quantities, phases), strict=True)
    found = [_number(words, figures, tokens[one.first : one.last + 1], one, kind, thresholds) for one, kind in told]
    return mark_baselines(found)


def cited(numbers: Sequence[Number]) -> NumbersCited:
    """Whether a number, an outcome, and an outcome in the Result was cited; labels do not count."""
    outcomes = [number for number in numbers if number.kind == "outcome"]
    return NumbersCited(
        any=any(number.kind != "other" for number in numbers),
        outcome=bool(outcomes),
        outcome_in_result=any(number.phase == "result" for number in outcomes),
    )


def _number(
    words: Sequence[WordReading],
    figures: Sequence[FigureWord],
    said: Sequence[Token],
    quantity: Quantity,
    kind: NumberKind,
    thresholds: Thresholds,
) -> Number:
    first, last = figures[said[0].word].first, figures[said[-1].word].last
    return Number(
        text=" ".join(word.text for word in words[first : last + 1]).strip(_EDGES),
        value=quantity.value,
        unit=quantity.unit,
        kind=kind,
        change=Change(*quantity.change) if quantity.change else None,
        phase=words[first].phase,
        start=words[first].start,
        first_word=first,
        last_word=last,
        maybe_misheard=any(
            figures[token.word].reading.probability < thresholds.misheard_probability
            for token in said
            if is_numeral(token.text)
        ),
        up_to=quantity.up_to,
        out_of=quantity.out_of,
        per=quantity.per,
    )
