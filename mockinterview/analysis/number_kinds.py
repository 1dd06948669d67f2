"""What a number measures: an outcome (a change or an effect), the scope of the setting, time, or nothing (a label).

A duration is time, unless it is the effect itself: a before and after ("from 40 minutes to 6"), what a verb of change
leads to ("latency fell to 80 ms") or what was saved ("saved three hours a week"). "Within six weeks" stays time.
A goal ("to cut costs by 20 percent") has not happened: scope. A change for the worse in Situation or Task ("accuracy
dropped to 60 percent") sizes the problem: scope; any other change is an outcome wherever it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.lexicon import effects, numerals
from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.quantities import Quantity
from mockinterview.analysis.spoken import Token
from mockinterview.analysis.surroundings import Surroundings, read_surroundings

NumberKind = Literal["outcome", "scope", "time", "other"]
_UP_DOWN = frozenset(["up", "down", "by"])
_PLAIN_COMPARATIVES = effects.COMPARATIVES - {"over", "above", "more", "better"}
_MOVING = effects.CHANGE_VERBS | {"brought", "got", "went", "came"}


def kind_of(tokens: Sequence[Token], quantity: Quantity, phase: PhaseName) -> NumberKind:
    """The kind of `quantity`, spoken in `phase`."""
    around = read_surroundings(tokens, quantity, phase)
    match quantity.measure:
        case "label":
            return "other"
        case "clock":
            return "time" if not {"by", "before", "until"}.isdisjoint(around.before[-2:]) else "other"
        case "duration":
            return "outcome" if _is_duration_effect(quantity, around) and _counts(quantity, around) else "time"
    if quantity.measure == "percent" and around.says_after(effects.CERTAINTY):
        return "other"
    if quantity.measure == "count" and quantity.unit == "times" and quantity.per is not None:
        return "time"
    return "outcome" if _is_outcome(quantity, around) and _counts(quantity, around) else "scope"


def _is_duration_effect(quantity: Quantity, around: Surroundings) -> bool:
    if quantity.change is not None:
        return True
    nearest = next((text for text in reversed(around.before) if text not in numerals.APPROXIMATORS | {"the"}), "")
    if nearest in effects.TIME_ADJUNCTS:
        return False
    if around.says_after(_PLAIN_COMPARATIVES):
        return True
    if nearest in {"by", "to", "under", "from", "down"}:
        return around.says_before(_MOVING) or _moves(around)
    return not effects.SAVING.isdisjoint(around.before[-5:]) or nearest in effects.CHANGE_VERBS


def _is_outcome(quantity: Quantity, around: Surroundings) -> bool:
    if quantity.change is not None:
        return True
    if _is_changed(quantity, around):
        return True
    match quantity.measure:
        case "percent" | "points":
            return around.phase == "result" or around.says_before(effects.REACHING)
        case "multiple":
            is_multiplied = quantity.value is not None and quantity.value > 1 and quantity.out_of is None
            return around.phase == "result" or (around.phase == "action" and is_multiplied)
        case "money":
            return _is_money_effect(around)
        case "bare":
            is_metric = quantity.value is not None and quantity.value % 1 != 0
            return around.phase == "result" and (is_metric or quantity.out_of is not None)
    return _is_count_effect(quantity, around)


def _is_changed(quantity: Quantity, around: Surroundings) -> bool:
    """A verb of change before it, "by" so much, a comparison or a noun of change after it."""
    is_relative = quantity.measure in {"percent", "points", "multiple"}
    directly_before = around.before[-1:] and around.before[-1] in _UP_DOWN
    if is_relative and directly_before and around.before[-1] != "up":
        return True
    if around.says_before(effects.CHANGE_VERBS) or _moves(around):
        return is_relative or quantity.measure in {"money", "bare"} or _is_directly_changed(around)
    if is_relative:
        return around.says_after(effects.COMPARATIVES | effects.CHANGE_NOUNS)
    return not _PLAIN_COMPARATIVES.isdisjoint(around.after[:1])


def _moves(around: Surroundings) -> bool:
    """ "Went down", "brought the wait down", "sales are up"; not "set up", "came up with"."""
    for index, text in enumerate(around.before):
        is_direction = text in {"up", "down"} and around.before[index + 1 : index + 2] != ("with",)
        if is_direction and not effects.MOTION.isdisjoint(around.before[:index]):
            return True
    return around.before[-2:] in (("down", "to"), ("up", "by"), ("down", "by"))


def _is_directly_changed(around: Surroundings) -> bool:
    """Counts: "by 40 tickets", "down to 12 errors", "saved two engineers", "lost 30 customers"."""
    nearest = [text for text in around.before if text not in numerals.APPROXIMATORS or text in _UP_DOWN]
    return bool(nearest) and (
        nearest[-1] in {"by", "to"} or nearest[-1] in effects.CHANGE_VERBS or nearest[-1] == "down"
    )


def _is_money_effect(around: Surroundings) -> bool:
    if around.says_before(effects.EARNING) and around.phase in {"action", "result"}:
        return True
    return around.phase == "result" and not around.says_before(effects.SIZE_WORDS)


def _is_count_effect(quantity: Quantity, around: Surroundings) -> bool:
    if around.says_before(effects.PREVENTING) and around.phase in {"action", "result"}:
        return True
    if around.phase != "result":
        return False
    if quantity.value == 0 or quantity.out_of is not None:
        return True
    return around.says_before(effects.ADOPTING | effects.REACHING) or around.says_after(effects.ADOPTING)


def _counts(quantity: Quantity, around: Surroundings) -> bool:
    """Neither a goal, nor a change for the worse in the part that sets the scene."""
    is_goal = around.phase != "result" and around.says_before(effects.GOALS)
    if is_goal or (around.phase == "task" and _is_planned(around)):
        return False
    if around.phase not in {"situation", "task"}:
        return True
    is_size = (
        quantity.measure in {"money", "count"} and quantity.change is None and not around.says_before(effects.SAVING)
    )
    return not is_size and not _is_worse(quantity, around)


def _is_planned(around: Surroundings) -> bool:
    return "to" in around.before and not small.BE.isdisjoint(around.sentence)


def _is_worse(quantity: Quantity, around: Surroundings) -> bool:
    """Whether a good metric fell or a bad one rose; unknown metrics get the benefit of the doubt."""
    words = frozenset(around.sentence) | frozenset(around.after)
    if quantity.change is not None:
        is_up = quantity.change[1] > quantity.change[0]
    else:
        is_up = not effects.RISING.isdisjoint(words) or (quantity.measure == "multiple" and (quantity.value or 0) > 1)
        if not is_up and effects.FALLING.isdisjoint(words):
            return False
    is_good = not effects.GOOD_METRICS.isdisjoint(words)
    is_bad = not effects.BAD_METRICS.isdisjoint(words)
    return is_bad if is_up else is_good and not is_bad
