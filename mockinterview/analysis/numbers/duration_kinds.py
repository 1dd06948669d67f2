"""Whether a duration is the effect itself ("latency fell to 80 ms", "it saved three hours"), or tells when."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import effects, labels
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.result_numbers import is_performance, says_habit
from mockinterview.analysis.numbers.surroundings import Surroundings
from mockinterview.analysis.numbers.told_changes import MOVING, PLAIN_COMPARATIVES, is_told_change, moves

_STRETCHES = labels.WEEKDAYS | {"shift", "weekday"}
_DURING = frozenset(["for", "over", "last", "past", "next", "following"])


def is_stretch(quantity: Quantity, around: Surroundings) -> bool:
    """ "For three shifts", "the last four Fridays": counted, and yet a stretch of time."""
    is_counted = quantity.measure == "count" and (quantity.unit or "").removesuffix("s") in _STRETCHES
    return is_counted and around.nearest[-1:] != () and around.nearest[-1] in _DURING


def is_duration_effect(quantity: Quantity, around: Surroundings) -> bool:
    """Whether the duration changed, was saved, leads a plan, or says in the Result how long things take now."""
    if is_told_change(quantity, around):
        return True
    if around.after[:1] == ("late",):
        return False
    if around.after[:1] == ("off",) and around.after[1:2] and around.after[1] in small.DETERMINERS:
        return True
    if around.phase == "result":
        if says_habit(around):
            return False
        is_ahead = around.after[:1] in effects.EARLY or around.after[:2] in effects.EARLY
        if is_ahead or quantity.out_of is not None or is_performance(quantity, around):
            return True
    return not _places_in_time(around) and _is_changed_duration(around)


def _places_in_time(around: Surroundings) -> bool:
    """ "Within six weeks", "over two years": when or for how long, no effect; nor what was learned of it."""
    if around.nearest[-1:] and around.nearest[-1] in effects.TIME_ADJUNCTS:
        return True
    if around.before[-1:] == ("over",) and effects.CHANGE_VERBS.isdisjoint(around.before[-2:]):
        return True
    return around.phase == "result" and around.says(effects.LESSONS)


def _is_changed_duration(around: Surroundings) -> bool:
    nearest = around.nearest[-1] if around.nearest else ""
    if around.says_after(PLAIN_COMPARATIVES):
        return True
    if nearest in {"by", "to", "under", "down", "up"}:
        return around.says_before(MOVING) or moves(around)
    is_given_back = "back" in around.before and around.says_before(effects.GIVING)
    is_given_back = is_given_back and not around.says_after(effects.MOMENTS)
    return is_given_back or not effects.SAVING.isdisjoint(around.before[-5:]) or nearest in effects.CHANGE_VERBS
