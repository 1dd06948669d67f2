"""Two numbers that are one statement: a before and after, a range, a part of a whole, hours and minutes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import measures, numerals
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.earlier_units import with_earlier_units
from mockinterview.analysis.numbers.number_changes import HOURS, join_change, join_ratios
from mockinterview.analysis.numbers.number_gaps import are_alike, from_before, gap_texts, in_unit, texts_between
from mockinterview.analysis.numbers.quantities import Measure, Quantity

_MAX_GAP = 8
_SHARED = frozenset(["duration", "percent", "points"])
_MAX_RANGE_RATIO = 4.0
_ORDERING = frozenset(["first", "last", "next", "past", "top", "largest", "biggest", "remaining", "original"])
"""Words of "three of the last five"."""
_RANGE_GAPS = (["to"], ["or"], ["or", "maybe"], ["until"], ["or", "so", "to"])


def join_pairs(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """`quantities` with every pair that belongs together made one."""
    joined: list[Quantity] = []
    for quantity in _whole_statements(tokens, quantities):
        pair = _joined(tokens, joined[-1], quantity) if joined else None
        if pair is None:
            joined.append(quantity)
        else:
            joined[-1] = pair
    whole = join_ratios(tokens, [_with_between(tokens, quantity) for quantity in joined])
    return with_earlier_units(tokens, _with_shared_units(tokens, whole))


def _with_shared_units(tokens: Sequence[Token], quantities: list[Quantity]) -> list[Quantity]:
    """ "48 and 24 hours", "5, 10 and 20 percent": a unit said once, at the end."""
    for index in range(len(quantities) - 2, -1, -1):
        first, second = quantities[index : index + 2]
        between = texts_between(tokens, first, second)
        is_list = between in (["and"], ["or"]) or (not between and tokens[second.first].follows_break)
        is_listed = is_list and first.measure == "bare"
        is_sentence = not tokens[second.first].opens_sentence
        if is_listed and is_sentence and second.measure in _SHARED and second.change is None:
            quantities[index] = structs.replace(first, unit=second.unit, measure=second.measure)
    return quantities


def _whole_statements(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """Each side of a pair made whole: "two hours and ten minutes", "four in six weeks"."""
    whole: list[Quantity] = []
    for quantity in quantities:
        together = _together(tokens, whole[-1], quantity) if whole else None
        if together is None:
            whole.append(quantity)
        else:
            whole[-1] = together
    return whole


def _together(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    joins = (_hours_and_minutes, _rate, _one_or_two, _score)
    return next((whole for join in joins if (whole := join(tokens, first, second)) is not None), None)


def _one_or_two(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "One or two", as the second side of "from six to one or two"."""
    is_next = first.value is not None and second.value == first.value + 1 and first.measure == "bare"
    if not is_next or texts_between(tokens, first, second) != ["or"] or first.per or second.measure == "label":
        return None
    return structs.replace(second, first=first.first, value=first.value, up_to=second.value)


def _hours_and_minutes(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Nine minutes and thirty seconds", "two years three months"."""
    if second.measure == "bare" and second.first == first.last + 1 and not tokens[second.first].follows_break:
        second = structs.replace(second, unit=measures.PARTS.get(first.unit or ""), measure="duration")
    seconds = [measures.SECONDS.get(quantity.unit or "", 0.0) for quantity in (first, second)]
    is_together = gap_texts(tokens, first, second) in ([], ["and"]) and first.measure == second.measure == "duration"
    if not is_together or tokens[second.first].opens_sentence or second.value is None or first.value is None:
        return None
    if not 0 < seconds[1] < seconds[0] or second.value * seconds[1] >= seconds[0] or first.per or first.value % 1:
        return None
    return structs.replace(
        first, last=second.last, value=first.value + second.value * seconds[1] / seconds[0], per=second.per
    )


def _score(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Four out of five", as a side of "from two to four out of five"."""
    is_said = texts_between(tokens, first, second) == ["out", "of"] and first.measure == "bare"
    return _part_of_whole(tokens, first, second) if is_said else None


def _rate(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """The first side of "from four in six weeks to one in ten"."""
    opener = from_before(tokens, first)
    is_rate = gap_texts(tokens, first, second) in (["in"], ["every"]) and second.measure == "duration"
    is_first_side = opener is not None and text_at(tokens, second.last + 1) == "to"
    if not is_rate or not is_first_side or first.measure not in {"bare", "count"}:
        return None
    return structs.replace(first, last=second.last, per=second.unit)


def _joined(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    is_close = second.first - first.last - 1 <= _MAX_GAP
    is_one_sentence = all(not tokens[position].opens_sentence for position in range(first.last + 1, second.first + 1))
    if not is_close or not is_one_sentence or first.change is not None or first.out_of is not None:
        return None
    if first.measure == "label" or second.measure == "label":
        return _calendar_range(tokens, first, second)
    ratio = _part_of_whole(tokens, first, second) if gap_texts(tokens, first, second) == ["in"] else None
    scaled = _with_shared_scale(tokens, first, second)
    return (
        ratio
        or _part_of_whole(tokens, scaled, second)
        or join_change(tokens, scaled, second)
        or _range(tokens, scaled, second)
    )


def _with_shared_scale(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity:
    """ "Two to three hundred": the first number shares the scale that is said once."""
    spoken = [tokens[position].text for position in range(second.first, second.last + 1)]
    scale = next((numerals.SCALES[text] for text in spoken if text in numerals.SCALES), None)
    is_alone = first.measure == "bare" and first.first == first.last
    if (
        scale is None
        or not is_alone
        or first.value is None
        or second.value is None
        or scale == numerals.SCALES["dozen"]
    ):
        return first
    factor = second.value / scale
    is_shared = first.value < factor or (scale >= numerals.SCALES["million"] and first.value < 10 * factor)
    return structs.replace(first, value=first.value * scale) if is_shared else first


def _range(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "10 to 15 percent", "between 10 and 15", "three or four", "eight people, or nine", "two, three weeks"."""
    if first.value is None or second.value is None or not are_alike(first, second) or first.up_to is not None:
        return None
    gap = gap_texts(tokens, first, second)
    if second.measure == "clock" and (first.measure == "clock" or first.value <= HOURS):
        between = texts_between(tokens, first, second)
        is_both = between == ["and"] and from_before(tokens, first) is not None
        is_stretch = between in (["to"], ["until"], ["till"]) or is_both
        return structs.replace(second, first=first.first, value=first.value) if is_stretch else None
    opener = from_before(tokens, first)
    is_between = gap == ["and"] and opener is not None and tokens[opener].text == "between"
    is_next = not gap and first.measure == "bare" and second.value == first.value + 1
    low, high = in_unit(first, second), second.value
    is_range = gap in _RANGE_GAPS or is_between or is_next
    if not is_range or not 0 < low < high or (gap == ["or"] and high > low * _MAX_RANGE_RATIO):
        return None
    named = second if second.unit is not None else first
    return structs.replace(
        named, first=first.first, last=second.last, value=low, up_to=high, per=second.per or first.per
    )


def _with_between(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    """A range with its "between"."""
    opener = from_before(tokens, quantity) if quantity.up_to is not None else None
    is_between = opener is not None and tokens[opener].text == "between"
    return structs.replace(quantity, first=opener) if is_between and opener is not None else quantity


def _part_of_whole(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Nine out of ten", "nineteen of the eighty guests", "one in five rows", "seven million out of eight"."""
    skipped = (small.DETERMINERS - {"half"}) | _ORDERING
    gap = [text for text in gap_texts(tokens, first, second) if text not in skipped]
    is_amount = second.measure in {"percent", "points", "money", "duration"} and first.measure == "bare"
    is_grouping = first.unit in measures.GROUPS and texts_between(tokens, first, second) == ["of"]
    is_apart = tokens[first.last + 1].follows_break or is_grouping
    is_part = gap in (["out", "of"], ["of"]) and (second.measure in {"bare", "count"} or is_amount) and not is_apart
    is_one = first.measure == "count" and first.value == 1.0
    is_ratio = gap == ["in"] and (first.measure == "bare" or is_one) and second.measure in {"bare", "count"}
    if not (is_part or is_ratio) or first.value is None or second.value is None:
        return None
    whole = _whole_like(tokens, first, second.value)
    is_share = first.measure in {"percent", "multiple"}
    if not is_share and (first.measure not in {"bare", "count"} or first.value > whole):
        return None
    unit = first.unit if is_share else second.unit or first.unit
    return structs.replace(first, last=second.last, unit=unit, out_of=whole, measure=_part_measure(first, second))


def _whole_like(tokens: Sequence[Token], first: Quantity, whole: float) -> float:
    """The whole with the scale of its part, where that was said only once."""
    scale = numerals.SCALES.get(text_at(tokens, first.last), 1.0)
    is_shared = first.value is not None and whole < first.value <= whole * scale
    return whole * scale if is_shared else whole


def _part_measure(first: Quantity, second: Quantity) -> Measure:
    return first.measure if first.measure in {"percent", "multiple"} else second.measure


def _calendar_range(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "From 2019 to 2021", "March 15th, 2021", "floors two to five": one label."""
    gap = gap_texts(tokens, first, second)
    is_range = first.is_year and second.is_year and gap in (["to"], ["and"], ["or"])
    is_date = not gap and first.measure == "label" and second.is_year
    is_run = first.measure == "label" and second.measure in {"bare", "label"} and gap in (["to"], ["through"])
    if not is_range and not is_date and not is_run:
        return None
    return structs.replace(first, last=second.last)
