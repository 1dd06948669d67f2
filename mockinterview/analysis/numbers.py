"""The numbers of an answer: what was said, its value and unit, and whether it measures an outcome.

`value` is the number reached for a before and after, the lower end for a range, the part for "X of Y". Labels that
are written as numbers ("Q3", "phase two", 2019) are kept as kind other; "no one", "this one" and ordinals are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.feedback import Change, Number, NumbersCited, WordReading
from mockinterview.analysis.number_kinds import kind_of
from mockinterview.analysis.number_pairs import join_pairs
from mockinterview.analysis.number_reading import is_numeral, read_quantities
from mockinterview.analysis.quantities import Quantity
from mockinterview.analysis.spoken import Token, read_tokens
from mockinterview.thresholds import Thresholds

_EDGES = " .,;:!?…\"'“”‘’()[]-–—"


def find_numbers(words: tuple[WordReading, ...], thresholds: Thresholds) -> tuple[Number, ...]:
    """Every number in the order of the words; one whose figures are under `misheard_probability` says so."""
    tokens = read_tokens(words)
    quantities = join_pairs(tokens, read_quantities(tokens))
    return tuple(_number(words, tokens, quantity, thresholds) for quantity in quantities)


def cited(numbers: Sequence[Number]) -> NumbersCited:
    """Whether a number, an outcome, and an outcome in the Result was cited; labels do not count."""
    outcomes = [number for number in numbers if number.kind == "outcome"]
    return NumbersCited(
        any=any(number.kind != "other" for number in numbers),
        outcome=bool(outcomes),
        outcome_in_result=any(number.phase == "result" for number in outcomes),
    )


def _number(
    words: Sequence[WordReading], tokens: Sequence[Token], quantity: Quantity, thresholds: Thresholds
) -> Number:
    first, last = tokens[quantity.first].word, tokens[quantity.last].word
    said = words[first : last + 1]
    phase = said[0].phase
    return Number(
        text=" ".join(word.text for word in said).strip(_EDGES),
        value=quantity.value,
        unit=quantity.unit,
        kind=kind_of(tokens, quantity, phase),
        change=Change(*quantity.change) if quantity.change else None,
        phase=phase,
        start=said[0].start,
        first_word=first,
        last_word=last,
        maybe_misheard=any(
            words[token.word].probability < thresholds.misheard_probability
            for token in tokens[quantity.first : quantity.last + 1]
            if is_numeral(token.text)
        ),
        up_to=quantity.up_to,
        out_of=quantity.out_of,
        per=quantity.per,
    )
