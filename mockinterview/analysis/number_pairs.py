"""Two numbers that are one statement: a before and after, a range, a part of a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import structs

from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import numerals
from mockinterview.analysis.quantities import Quantity
from mockinterview.analysis.spoken import Token, text_at

_MAX_GAP = 8
_MAX_RANGE_RATIO = 4.0
_GOING = frozenset(["down", "up", "all", "the", "way", "back"])
_REPLACING = (
    ("instead", "of"),
    ("rather", "than"),
    ("compared", "to"),
    ("compared", "with"),
    ("down", "from"),
    ("up", "from"),
    ("versus",),
    ("vs",),
    ("as", "opposed", "to"),
)

Join = Callable[[Sequence[Token], Quantity, Quantity], Quantity | None]


def join_pairs(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """`quantities` with every pair that belongs together made one."""
    joined: list[Quantity] = []
    for quantity in quantities:
        pair = _joined(tokens, joined[-1], quantity) if joined else None
        if pair is None:
            joined.append(quantity)
        else:
            joined[-1] = pair
    return [_with_between(tokens, quantity) for quantity in joined]


def _joined(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    is_close = second.first - first.last - 1 <= _MAX_GAP
    is_one_sentence = all(not tokens[position].opens_sentence for position in range(first.last + 1, second.first + 1))
    if not is_close or not is_one_sentence or first.change is not None or first.out_of is not None:
        return None
    if first.measure == "label" or second.measure == "label":
        return _calendar_range(tokens, first, second)
    joins: tuple[Join, ...] = (_part_of_whole, _replacement, _from_to, _range, _then_and_now)
    for join in joins:
        pair = join(tokens, _with_shared_scale(tokens, first, second), second)
        if pair is not None:
            return pair
    return None


def _with_shared_scale(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity:
    """ "Two to three hundred": the first number shares the scale that is said once."""
    spoken = [tokens[position].text for position in range(second.first, second.last + 1)]
    scale = next((numerals.SCALES[text] for text in spoken if text in numerals.SCALES), None)
    is_alone = first.measure == "bare" and first.first == first.last and first.value is not None
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


def gap_texts(tokens: Sequence[Token], first: Quantity, second: Quantity) -> list[str]:
    """The words between two quantities without the ones that only soften a number."""
    texts = [tokens[position].text for position in range(first.last + 1, second.first)]
    return [text for text in texts if text not in numerals.APPROXIMATORS or text in {"down", "up", "or", "of"}]


def has_from_before(tokens: Sequence[Token], quantity: Quantity) -> int | None:
    """The position of the "from" (or "between") before a quantity, over approximating words; None without one."""
    position = quantity.first - 1
    while position >= 0 and tokens[position].text in numerals.APPROXIMATORS:
        position -= 1
    return position if text_at(tokens, position) in {"from", "between"} else None


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether both measure the same, or one lacks its unit."""
    if "bare" in {first.measure, second.measure}:
        return True
    return first.measure == second.measure and (first.measure != "count" or first.unit == second.unit)


def _from_to(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "From 85 percent to 60", "85 down to 60", "dropped 20 to 5"."""
    gap = gap_texts(tokens, first, second)
    opener = has_from_before(tokens, first)
    if not gap or gap[-1] not in {"to", "towards"} or not _are_alike(first, second):
        return None
    is_direct = all(text in _GOING for text in gap[:-1])
    is_from = opener is not None and tokens[opener].text == "from" and len(gap) <= 6
    if not is_direct and not is_from:
        return None
    is_going = "down" in gap or "up" in gap
    is_falling = first.value is not None and second.value is not None and _in_unit(first, second) > second.value
    if not (is_from or is_going or is_falling):
        return None
    return _change(first, second, before=first, after=second, opener=opener)


def _replacement(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Five minutes instead of two hours", "60 percent, down from 85"."""
    texts = [tokens[position].text for position in range(first.last + 1, second.first)]
    while texts and texts[-1] in numerals.APPROXIMATORS and texts[-1] not in {"to", "from", "of", "than"}:
        texts.pop()
    is_replacing = any(tuple(texts[-len(phrase) :]) == phrase for phrase in _REPLACING)
    if not is_replacing or not _are_alike(first, second):
        return None
    return _change(first, second, before=second, after=first, opener=None)


def _then_and_now(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "It used to take two hours and now it takes ten minutes"."""
    gap = gap_texts(tokens, first, second) + [text for text in ("now",) if _is_said(tokens, first, second, text)]
    before = [text_at(tokens, position) for position in range(first.first - 5, first.first)]
    is_past = "used" in before or "was" in before or "were" in before or "took" in before
    if "now" not in gap or not is_past or first.measure != second.measure or not _are_alike(first, second):
        return None
    return _change(first, second, before=first, after=second, opener=None)


def _is_said(tokens: Sequence[Token], first: Quantity, second: Quantity, text: str) -> bool:
    return any(tokens[position].text == text for position in range(first.last + 1, second.first))


def _change(first: Quantity, second: Quantity, *, before: Quantity, after: Quantity, opener: int | None) -> Quantity:
    if before.value is None or after.value is None:
        return structs.replace(first, last=second.last)
    named = after if after.unit is not None else before
    return structs.replace(
        named,
        first=opener if opener is not None else first.first,
        last=second.last,
        value=after.value,
        change=(_in_unit(before, after), after.value),
        per=after.per or before.per,
    )


def _in_unit(quantity: Quantity, other: Quantity) -> float:
    """The value of `quantity` in the unit of `other`, where both are units of time."""
    value = quantity.value or 0.0
    seconds, other_seconds = numerals.SECONDS.get(quantity.unit or ""), numerals.SECONDS.get(other.unit or "")
    return value * seconds / other_seconds if seconds and other_seconds else value


def _range(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "10 to 15 percent", "between 10 and 15", "three or four", "eight people, or nine", "two, three weeks"."""
    if first.value is None or second.value is None or not _are_alike(first, second) or first.up_to is not None:
        return None
    gap = gap_texts(tokens, first, second)
    opener = has_from_before(tokens, first)
    is_between = gap == ["and"] and opener is not None and tokens[opener].text == "between"
    is_next = not gap and first.measure == "bare" and second.value == first.value + 1
    low, high = _in_unit(first, second), second.value
    is_range = gap in (["to"], ["or"], ["or", "maybe"], ["until"]) or is_between or is_next
    if not is_range or not 0 < low < high or (gap == ["or"] and high > low * _MAX_RANGE_RATIO):
        return None
    named = second if second.unit is not None else first
    return structs.replace(
        named, first=first.first, last=second.last, value=low, up_to=high, per=second.per or first.per
    )


def _with_between(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    """A range with its "between"."""
    opener = has_from_before(tokens, quantity) if quantity.up_to is not None else None
    is_between = opener is not None and tokens[opener].text == "between"
    return structs.replace(quantity, first=opener) if is_between and opener is not None else quantity


def _part_of_whole(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Nine out of ten", "nineteen of the eighty guests", "one in five rows"."""
    gap = [text for text in gap_texts(tokens, first, second) if text not in small.DETERMINERS or text == "half"]
    is_part = gap in (["out", "of"], ["of"]) and second.measure in {"bare", "count"}
    is_ratio = gap == ["in"] and first.measure == "bare" and second.measure in {"bare", "count"}
    values = (first.value, second.value)
    if not (is_part or is_ratio) or values[0] is None or values[1] is None:
        return None
    is_share = first.measure in {"percent", "multiple"}
    if not is_share and (first.measure not in {"bare", "count"} or values[0] > values[1]):
        return None
    unit = first.unit if is_share else second.unit or first.unit
    return structs.replace(first, last=second.last, unit=unit, out_of=values[1], measure=_part_measure(first, second))


def _part_measure(first: Quantity, second: Quantity) -> str:
    return first.measure if first.measure in {"percent", "multiple"} else second.measure


def _calendar_range(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "From 2019 to 2021", "March 15th, 2021": one label."""
    gap = gap_texts(tokens, first, second)
    is_range = first.is_year and second.is_year and gap in (["to"], ["and"], ["or"])
    is_date = not gap and first.measure == "label" and second.is_year
    if not is_range and not is_date:
        return None
    return structs.replace(first, last=second.last)
