"""Two numbers that are a before and after: "from 85 percent to 60", "85 down to 60", "60, up from 40"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import structs

from mockinterview.analysis.language.lexicon import effects, entries, labels, numerals, phrases
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.number_gaps import are_alike, from_before, gap_texts, in_unit, texts_between
from mockinterview.analysis.numbers.quantities import Quantity

Join = Callable[[Sequence[Token], Quantity, Quantity], Quantity | None]

_MAX_FROM_GAP = 6
_MAX_OF_GAP = 4
"""Words of "45 minutes of work became"."""
HOURS = 12
"""Hours on a clock."""
_GOING = entries("down up all the way back")
_BECOMING = entries("became becomes become")
_REPLACING = phrases("""
instead of
in place of
rather than
down from
up from
""")
_COMPARING = phrases("""
compared to
compared with
against
versus
vs
as opposed to
""")
_OF_THE_BASELINE = entries("""
the a an our my their last previous prior usual former original year's month's week's quarter's year month week quarter
industry average what was it
""")
"""Words between "versus" and the number that was."""
_CLAUSE_STARTERS = entries("so and but because which")
_CHANGING = effects.CHANGE_VERBS | effects.MOTION
_PAST = entries("used was were took")
_OPEN = entries("open opened opens shift shifts work worked works working")
_SPENT_DAYS = entries("mornings afternoons evenings nights day days daily weekdays weekend weekends")
_SPENT = labels.DAY_PARTS | labels.WEEKDAYS | _SPENT_DAYS | _OPEN
"""Words before "from ten to six" that make it a stretch of the day."""
_MEASURED = effects.METRIC_HEADS | effects.BAD_METRICS | effects.GOOD_METRICS | {"number", "count"}
_STARTING = entries("started joined arrived began came took inherited")


def join_change(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """Both as one quantity with its `change`, or as a stretch of the day; None when they are neither."""
    joins: tuple[Join, ...] = (_replacement, _stretch_of_day, _from_to, _then_and_now, _now_and_before)
    return next((pair for join in joins if (pair := join(tokens, first, second)) is not None), None)


def _from_to(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "From 85 percent to 60", "85 down to 60", "dropped 20 to 5", "31 hours became 6"."""
    gap = gap_texts(tokens, first, second)
    if gap[-2:] == ["to", "the"]:
        gap.pop()
    opener = from_before(tokens, first)
    is_pressed = first.measure == "duration" and "-" in tokens[first.first].text and second.measure == "bare"
    is_apart = is_pressed or "clock" in {first.measure, second.measure} or _is_amount_of_change(tokens, first)
    if not gap or not are_alike(first, second) or is_apart:
        return None
    if gap[-1] in _BECOMING:
        is_next = len(gap) == 1 or (gap[0] == "of" and len(gap) <= _MAX_OF_GAP)
        return _change(first, second, before=first, after=second, opener=opener) if is_next else None
    is_direct = all(text in _GOING for text in gap[:-1])
    is_from = opener is not None and tokens[opener].text == "from" and len(gap) <= _MAX_FROM_GAP
    if gap[-1] not in {"to", "towards"} or not (is_direct or is_from):
        return None
    is_going = "down" in gap or "up" in gap
    is_falling = first.value is not None and second.value is not None and in_unit(first, second) > second.value
    if not (is_from or is_going or is_falling) or _are_rising_hours(tokens, first, second):
        return None
    return _change(first, second, before=first, after=second, opener=opener)


def join_ratios(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """ "From one in four hundred to one in eleven hundred", each already whole, as a before and after."""
    joined: list[Quantity] = []
    for quantity in quantities:
        pair = _ratio_change(tokens, joined[-1], quantity) if joined else None
        if pair is None:
            joined.append(quantity)
        else:
            joined[-1] = pair
    return joined


def _ratio_change(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """Parts of one whole stay parts of it ("from 12 of 20 to 18 of 20"); others become shares."""
    opener = from_before(tokens, first)
    is_from = opener is not None and tokens[opener].text == "from" and gap_texts(tokens, first, second)[-1:] == ["to"]
    is_one_sentence = not any(tokens[at].opens_sentence for at in range(first.last + 1, second.first + 1))
    if not (is_from and is_one_sentence) or first.change is not None or second.change is not None:
        return None
    shares = [_share(first), _share(second)]
    if first.out_of == second.out_of and first.out_of is not None:
        return _change(first, second, before=first, after=second, opener=opener)
    if None in shares:
        return None
    before, after = (
        Quantity(one.first, one.last, share, "times", "multiple")
        for one, share in zip((first, second), shares, strict=True)
    )
    return _change(first, second, before=before, after=after, opener=opener)


def _share(quantity: Quantity) -> float | None:
    """The part of the whole; None where no whole was told."""
    if quantity.value is None or not quantity.out_of:
        return None
    return quantity.value / quantity.out_of


def _is_moving(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether a verb of change stands before it."""
    start = max(0, quantity.first - _MAX_FROM_GAP)
    return any(tokens[position].text in _CHANGING for position in range(start, quantity.first))


def _are_hours(first: Quantity, second: Quantity) -> bool:
    """Whether both could stand on a clock."""
    values = (first.value or 0.0, second.value or 0.0)
    return first.measure == second.measure == "bare" and max(values) <= HOURS


def _are_rising_hours(tokens: Sequence[Token], first: Quantity, second: Quantity) -> bool:
    """ "Visits from ten to twelve": two hours, where nothing rises."""
    is_rising = (first.value or 0.0) < (second.value or 0.0)
    return is_rising and _are_hours(first, second) and not _is_moving(tokens, first)


def _stretch_of_day(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Open from ten to twelve", "three nights, from ten to six", as one label that stands at its first hour."""
    opener = first.first - 1
    if text_at(tokens, opener) != "from" or gap_texts(tokens, first, second) != ["to"] or not _are_hours(first, second):
        return None
    before = {text_at(tokens, position) for position in range(opener - _MAX_FROM_GAP, opener)}
    is_measure = _is_moving(tokens, first) or not before.isdisjoint(_MEASURED)
    is_stretch = text_at(tokens, opener - 1) in _OPEN or not (is_measure or before.isdisjoint(_SPENT))
    return Quantity(opener, second.last, first.value, None, "clock") if is_stretch else None


def _is_amount_of_change(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "Fell by 85 percent to six a week": what follows "by" is not where it began."""
    position = quantity.first - 1
    while text_at(tokens, position) in numerals.APPROXIMATORS:
        position -= 1
    return text_at(tokens, position) == "by"


def _replacement(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "Five minutes instead of two hours", "60 percent, down from 85", "2 percent versus last year's 3"."""
    texts = texts_between(tokens, first, second)
    softening = (numerals.APPROXIMATORS - {"to", "from", "of", "than"}) | _OF_THE_BASELINE
    if texts[-2:] in (["average", "of"], ["total", "of"]):
        texts = texts[:-2]
    while texts and texts[-1] in softening:
        texts.pop()
    is_comparing = any(tuple(texts[-len(phrase) :]) == phrase for phrase in _COMPARING)
    is_replacing = is_comparing or any(tuple(texts[-len(phrase) :]) == phrase for phrase in _REPLACING)
    if not is_replacing or not are_alike(first, second) or "clock" in {first.measure, second.measure}:
        return None
    is_moving = texts[-1] == "from" and texts[-3:-2] and texts[-3] in effects.MOTION | effects.CHANGE_VERBS
    is_apart = is_moving or not _CLAUSE_STARTERS.isdisjoint(texts_between(tokens, first, second))
    if is_apart:
        return None
    pair = _change(first, second, before=second, after=first, opener=None)
    return structs.replace(pair, is_comparison=is_comparing or texts[-1] != "from")


def _then_and_now(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "It used to take two hours and now it takes ten minutes"."""
    before = {text_at(tokens, position) for position in range(first.first - 5, first.first)}
    is_told = "now" in texts_between(tokens, first, second) and not _PAST.isdisjoint(before)
    if not is_told or not _are_levels(tokens, first, second):
        return None
    return _change(first, second, before=first, after=second, opener=None)


def _now_and_before(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Quantity | None:
    """ "It takes ten minutes, it was two hours before", "61 now, it was 38 when I started"."""
    after = [text_at(tokens, position) for position in range(second.last + 1, second.last + 4)]
    between = texts_between(tokens, first, second)
    is_told = (
        not effects.EARLIER.isdisjoint(after) or (after[0] == "when" and after[2] in _STARTING) or "used" in between
    )
    is_past = not _PAST.isdisjoint(between)
    if not (is_told and is_past) or not _are_levels(tokens, first, second):
        return None
    return _change(first, second, before=second, after=first, opener=None)


def _are_levels(tokens: Sequence[Token], first: Quantity, second: Quantity) -> bool:
    """Whether both measure the same; a bare second only right after its verb ("18 minutes, it used to be 35")."""
    if first.measure == second.measure:
        return are_alike(first, second)
    return second.measure == "bare" and gap_texts(tokens, first, second)[-1:] in (["be"], ["is"], ["was"], ["takes"])


def _change(first: Quantity, second: Quantity, *, before: Quantity, after: Quantity, opener: int | None) -> Quantity:
    if before.value is None or after.value is None:
        return structs.replace(first, last=second.last)
    named = after if after.unit is not None else before
    return structs.replace(
        named,
        first=opener if opener is not None else first.first,
        last=second.last,
        value=after.value,
        change=(in_unit(before, after), after.value),
        per=after.per or before.per,
    )
