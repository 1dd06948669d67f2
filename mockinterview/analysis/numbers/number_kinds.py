"""What a number measures: an outcome (a change or an effect), the scope of the setting, time, or nothing (a label).

A duration is time, unless it is the effect itself: a before and after ("from 40 minutes to 6"), what a verb of change
leads to ("latency fell to 80 ms"), what was saved, and in the Result how long things take now. "Within six weeks" and
"at 3 am" stay time and label. A goal ("to cut costs by 20 percent") has not happened: scope. In the Situation and Task
a change is scope (the company grew, accuracy fell), unless the speaker made it or it is plainly for the better; what
the Action finds out to be worse is scope too. What the Result tells is an outcome, see `result_numbers`; so is a before
and after in a sentence that begins with "in the end", wherever it is told (some tell the end first).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.language.lexicon import effects, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token
from mockinterview.analysis.language.verbs import is_base, is_ing, is_participle, is_past
from mockinterview.analysis.numbers.duration_kinds import is_duration_effect, is_stretch
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.result_numbers import sizes_setting
from mockinterview.analysis.numbers.surroundings import Surroundings, is_listed, is_part_of, read_surroundings
from mockinterview.analysis.numbers.told_changes import PLAIN_COMPARATIVES, is_told_change, moves

NumberKind = Literal["outcome", "scope", "time", "other"]
_NEAR = 4
_UP_DOWN = frozenset(["up", "down", "by"])
_RELATIVE = frozenset(["percent", "points", "multiple"])
_MULTIPLYING = numerals.MULTIPLYING_VERBS.keys() | numerals.MULTIPLIERS.keys()
_GOALS = frozenset(["goals", "targets", "objectives"])
_LIKELY = frozenset(["likely"])
"""Outside the Result "three times more likely" is what was found out, no effect."""
_SCENE = frozenset(["situation", "task"])


def kinds_of(tokens: Sequence[Token], quantities: Sequence[Quantity], phases: Iterable[PhaseName]) -> list[NumberKind]:
    """The kind of each quantity, given the phase in which each is spoken."""
    kinds: list[NumberKind] = []
    leader: Quantity | None = None
    before: Quantity | None = None
    for quantity, phase in zip(quantities, phases, strict=True):
        leader = (leader or before) if before is not None and is_listed(tokens, before, quantity) else None
        is_part = before is not None and is_part_of(tokens, before, quantity)
        kinds.append(kinds[-1] if is_part else _kind(quantity, read_surroundings(tokens, quantity, phase, leader)))
        before = quantity
    return kinds


def _kind(quantity: Quantity, around: Surroundings) -> NumberKind:
    match quantity.measure:
        case "label":
            return "other"
        case "clock":
            return "time" if not effects.DEADLINES.isdisjoint(around.before[-_NEAR:]) else "other"
        case "duration":
            is_effect = is_duration_effect(quantity, around) and _is_own(quantity, around)
            return "outcome" if is_effect else "time"
    if quantity.measure == "percent" and around.says_after(effects.CERTAINTY):
        return "other"
    if is_stretch(quantity, around):
        return "time"
    is_frequency = quantity.measure == "count" and quantity.unit == "times" and quantity.per is not None
    if is_frequency and quantity.change is None:
        return "time"
    return "outcome" if _is_outcome(quantity, around) and _is_own(quantity, around) else "scope"


def _is_outcome(quantity: Quantity, around: Surroundings) -> bool:
    if is_told_change(quantity, around) or _is_changed(quantity, around):
        return True
    if around.phase == "result":
        return not sizes_setting(quantity, around)
    match quantity.measure:
        case "percent" | "points":
            return around.says_before(effects.REACHING) and around.nearest[-1:] != ("within",)
        case "multiple":
            return around.phase == "action" and _multiplies_metric(around)
        case "money":
            return around.phase == "action" and around.says_before(effects.EARNING)
        case "count":
            return around.phase == "action" and around.says_before(effects.PREVENTING)
    return False


def _multiplies_metric(around: Surroundings) -> bool:
    """ "Throughput doubled", "I doubled sales"; "I doubled the sample" sizes a step."""
    if numerals.MULTIPLYING_VERBS.keys().isdisjoint(around.said):
        return False
    is_step = not small.FIRST_PERSON_SUBJECTS.keys().isdisjoint(around.before[-2:]) and bool(around.after)
    return not is_step or around.says_after(effects.GOOD_METRICS | effects.BAD_METRICS)


def _is_changed(quantity: Quantity, around: Surroundings) -> bool:
    """A verb of change before it, "by" so much, a comparison or a noun of change after it."""
    is_relative = quantity.measure in _RELATIVE
    directly_before = around.before[-1:] and around.before[-1] in _UP_DOWN
    if is_relative and directly_before and around.before[-1] != "up":
        return True
    if is_relative and (around.after[:1] == ("off",) or _is_brought_to(around)):
        return True
    if around.says_before(effects.CHANGE_VERBS) or moves(around):
        return is_relative or quantity.measure == "money" or _is_directly_changed(around)
    if is_relative and around.says_after(_LIKELY):
        return around.phase == "result"
    if is_relative:
        compared = effects.COMPARATIVES if around.phase == "result" else PLAIN_COMPARATIVES | {"more", "better"}
        return around.says_after(compared | effects.CHANGE_NOUNS)
    return not PLAIN_COMPARATIVES.isdisjoint(around.after[:1])


def _is_brought_to(around: Surroundings) -> bool:
    """ "Got it to 22 percent"."""
    return around.nearest[-1:] == ("to",) and around.says_before(effects.MOVING)


def _is_directly_changed(around: Surroundings) -> bool:
    """Counts: "by 40 tickets", "down to 12 errors", "saved two engineers", "lost 30 customers"."""
    nearest = [text for text in around.before if text not in numerals.APPROXIMATORS or text in _UP_DOWN]
    verbs = effects.SAVING | effects.LOSING if around.phase == "action" else effects.CHANGE_VERBS
    if around.phase == "action" and nearest[-1:] == ["to"] and "down" in nearest:
        return not (effects.GOOD_METRICS | effects.BAD_METRICS).isdisjoint(around.sentence)
    return bool(nearest) and (nearest[-1] in {"by", "to", "down"} or nearest[-1] in verbs)


def _is_own(quantity: Quantity, around: Surroundings) -> bool:
    """Whether a change is the effect of the work that is told: no goal, no growth or decline of the setting."""
    if quantity.change is not None and (around.phase == "result" or around.sentence[:3] in effects.CLOSINGS):
        return True
    if around.phase == "result":
        return not _was_before(around)
    if around.says_before(effects.GOALS) or (around.phase == "task" and not _is_done(around)):
        return False
    if around.phase == "action" and quantity.change is None and around.says_before(effects.LOSING):
        return False
    if around.phase == "action":
        is_found = "had" in around.before or not effects.DISCOVERING.isdisjoint(around.sentence)
        return not (is_found and (quantity.change is None or _is_worse(quantity, around)))
    is_size = quantity.measure in {"money", "count"} and not around.says_before(effects.SAVING)
    has_moved = around.says_before(effects.CHANGE_VERBS) or moves(around) or not _MULTIPLYING.isdisjoint(around.said)
    if quantity.change is None and (is_size or not has_moved):
        return False
    return not _is_background(around) and not _is_worse(quantity, around) and _is_good(quantity, around)


def _was_before(around: Surroundings) -> bool:
    """ "A similar game had lost 9 percent the year before"."""
    has_had = any(verb == "had" and is_participle(following) for verb, following in pairwise(around.before))
    return has_had and around.says_after(effects.EARLIER)


def _is_done(around: Surroundings) -> bool:
    """Whether the Task tells a change that somebody made, not one that was asked for ("to cut it to 15 minutes")."""
    if not effects.GOAL_NAMES.isdisjoint(around.sentence) or not _GOALS.isdisjoint(around.sentence):
        return False
    is_asked = any(before == "to" and is_base(verb) for before, verb in pairwise((*around.before, *around.said)))
    verbs = (*around.before, *around.said)
    return not is_asked and any(is_past(verb) and verb in effects.CHANGE_VERBS | effects.MOVING for verb in verbs)


def _is_background(around: Surroundings) -> bool:
    """ "Had grown", "was growing": what went on before the story began."""
    is_going_on = any(verb in small.BE and is_ing(following) for verb, following in pairwise(around.before))
    return "had" in around.before or is_going_on


def _is_good(quantity: Quantity, around: Surroundings) -> bool:
    """Whether the speaker made the change, or it is known to be for the better."""
    words = frozenset(around.sentence) | frozenset(around.after)
    if "i" in around.before or around.says_before(effects.SAVING):
        return True
    return not (effects.GOOD_METRICS if _is_up(quantity, words) else effects.BAD_METRICS).isdisjoint(words)


def _is_worse(quantity: Quantity, around: Surroundings) -> bool:
    """Whether a good metric fell or a bad one rose; unknown metrics get the benefit of the doubt."""
    words = frozenset(around.sentence) | frozenset(around.after)
    is_up = _is_up(quantity, words)
    if not is_up and quantity.change is None and effects.FALLING.isdisjoint(words):
        return False
    is_good = not effects.GOOD_METRICS.isdisjoint(words)
    is_bad = not effects.BAD_METRICS.isdisjoint(words)
    if is_up:
        return is_bad
    return (is_good or around.says_before(effects.LOSING)) and not is_bad


def _is_up(quantity: Quantity, words: frozenset[str]) -> bool:
    if quantity.change is not None:
        return quantity.change[1] > quantity.change[0]
    return not effects.RISING.isdisjoint(words) or (quantity.measure == "multiple" and (quantity.value or 0) > 1)
