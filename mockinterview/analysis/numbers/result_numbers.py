"""Numbers of the Result: they measure what came of the work, unless they size the setting, an effort or a habit.

"Fifty-two signed", "a mark of 71" and "$46,000 in back pay" are outcomes. No outcome: the known ("the two teams"),
the whole something is a part of ("out of forty teams"), a place ("in 30 countries"), an effort ("it took four
rounds"), what it is compared with ("on a site that usually had sixty"), what one does since ("I keep three contacts"),
and what was learned ("plan for 80 percent of the people").
"""

from __future__ import annotations

from itertools import pairwise

from mockinterview.analysis.language.lexicon import effects
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.verbs import bases, is_base, is_participle, is_past, is_third_person
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.surroundings import Surroundings

_NOT_COMPARED = frozenset(["more", "less", "fewer", "greater", "better", "no"])
_SUM_UP = frozenset(["percent", "points", "multiple"])
_KNOWING = frozenset(["know", "knew", "heard", "aware"])
_TELLING = small.BE | {"that's", "it's", "worth", "meant", "means"}
_IT = frozenset(["it", "that", "this", "which", "what"])
_ASIDES = frozenset(["have", "think", "guess", "believe", "mean", "know", "say", "reckon", "remember", "recall"])
_SHORT_BE = ("'re", "'s", "'m")
_INSTANTS = frozenset(["milliseconds", "microseconds"])
_SOURCES = frozenset(["from", "across", "among"])
_NEAR = 4
_NEAR_VERB = 8
"""Words back to the verb that a comma parts from its time ("it loads faster, in two seconds")."""


def sizes_setting(quantity: Quantity, around: Surroundings) -> bool:
    """Whether a number of the Result (no duration, no change) measures no effect."""
    if around.says(effects.LESSONS) or says_habit(around) or _is_baseline(around) or _is_goal(around):
        return True
    if _is_effort(around):
        return True
    if _is_age(around) or _is_condition(quantity, around):
        return True
    is_effect = quantity.value == 0 or quantity.out_of is not None or quantity.unit in effects.BAD_METRICS
    if quantity.measure in _SUM_UP or is_effect:
        return False
    if quantity.measure == "money" and around.nearest[-1:] and around.nearest[-1] in {"every", "each", "per"}:
        return True
    if quantity.measure == "money":
        return around.says_before(effects.SIZE_WORDS) and not around.says_before(effects.ACHIEVING)
    if _is_part(around):
        return True
    if around.nearest[-1:] and around.nearest[-1] in _SOURCES and quantity.measure == "count":
        return True
    if (
        not effects.FURTHER.isdisjoint(around.said)
        or around.before[-1:] == ("only",)
        or around.says_before(effects.ACHIEVING)
    ):
        return False
    return _is_known(around) or _stands_in_setting(quantity, around)


def is_performance(quantity: Quantity, around: Surroundings) -> bool:
    """Whether a duration says how long things take now: "it runs in eight seconds", "the average wait was an hour"."""
    nearest = around.nearest
    if around.says(effects.LESSONS) or _is_baseline(around):
        return False
    if quantity.unit in _INSTANTS or around.says_after(effects.LEFT) or nearest[-2:] == ("down", "for"):
        return True
    if around.after[:1] == ("of",) and not effects.BAD_METRICS.isdisjoint(around.after[1:2]):
        return True
    if quantity.per is not None and nearest[-1:] and nearest[-1] in _TELLING:
        return True
    if nearest[-1:] in (("takes",), ("take",)):
        return True
    if nearest[-1:] == ("in",):
        return _is_done_in(around)
    if nearest[-1:] == ("at",) and nearest[-2:-1] and (nearest[-2] in small.BE or nearest[-2].endswith(_SHORT_BE)):
        return True
    is_level = nearest[-1:] and nearest[-1] in small.BE | effects.LEVELLING
    if nearest[-1:] and nearest[-1] in {"is", "are"} and around.after[:1] in (("now",), ("today",)):
        return True
    is_moment = around.says_after(effects.MOMENTS) and around.after[:2] != ("ever", "since")
    return bool(is_level) and around.says(effects.MEASURED_TIMES) and not is_moment


def _is_done_in(around: Surroundings) -> bool:
    """ "It runs in eight seconds", "it now renders in one", "orders are shipped in two days"."""
    nearest = around.nearest
    verb = nearest[-2] if len(nearest) > 1 else ""
    is_far = not verb or verb in effects.COMPARATIVES
    performing = around.sentence[-_NEAR_VERB:] if is_far else (verb,)
    is_passive = is_participle(verb) and not {"is", "are"}.isdisjoint(around.before)
    is_now = around.before[-3:-2] == ("now",) and verb.endswith("s")
    is_known = any(is_third_person(text) and not effects.PERFORMING.isdisjoint(bases(text)) for text in performing)
    return is_passive or is_now or (is_known and not any(is_past(text) for text in around.before))


def says_habit(around: Surroundings) -> bool:
    """ "I keep", "we now use": what the speaker does since then."""
    words = [text for text in around.before if text not in small.ADVERBS]
    following = [verb for subject, verb in pairwise(words) if subject in small.FIRST_PERSON_SUBJECTS]
    return bool(following) and is_base(following[-1]) and not is_past(following[-1]) and following[-1] not in _ASIDES


def _is_age(around: Surroundings) -> bool:
    """ "People under 30", "the oldest is 84"."""
    return around.before[-1:] == ("aged",) or around.says_before(effects.AGES) or around.before[-2:] in effects.AGED


def _is_condition(quantity: Quantity, around: Surroundings) -> bool:
    """ "We raised prices on one in eight items", "even at 3x the volume": where or under what it held."""
    nearest = around.nearest[-1:]
    is_load = quantity.measure == "multiple" and nearest == ("at",) and around.says_after(effects.LOADS)
    return is_load or (quantity.out_of is not None and nearest == ("on",))


def _is_effort(around: Surroundings) -> bool:
    """ "It took four rounds", "I wrote twenty pages"."""
    near = () if around.opens else around.nearest[-_NEAR:]
    is_first_person = not small.FIRST_PERSON_SUBJECTS.keys().isdisjoint(around.before)
    if "spent" in near:
        return True
    has_taken = any(verb == "took" and subject in _IT for subject, verb in pairwise(near))
    return has_taken or (is_first_person and not effects.EFFORT.isdisjoint(near))


def _is_baseline(around: Surroundings) -> bool:
    """ "Faster than 20", "on a site that usually had sixty"."""
    if len(around.after) == 1 and around.after[0] in effects.EARLIER:
        return True
    pairs = set(pairwise(around.before))
    if not effects.HYPOTHETICAL.isdisjoint({*around.before, *pairs}):
        return True
    if around.says_before(effects.FORMERLY) or not effects.FORMERLY_PHRASES.isdisjoint(pairs):
        return True
    return any(after == "than" and before not in _NOT_COMPARED for before, after in pairs)


def _is_goal(around: Surroundings) -> bool:
    return around.says_before(effects.GOAL_NAMES) and around.nearest[-1:] in (("of",), ("was",), ("is",), ("at",))


def _is_known(around: Surroundings) -> bool:
    """ "The two teams", "my other three": told before, so nothing new came of it."""
    nearest = [text for text in around.nearest if text not in effects.REMAINING]
    return bool(nearest) and nearest[-1] in effects.DEFINITE


def _is_part(around: Surroundings) -> bool:
    """ "A cohort of 90"; "a score of 92" is a measure."""
    heads = {head for head, after in pairwise(around.before) if after == "of"}
    return around.nearest[-1:] == ("of",) and heads.isdisjoint(effects.METRIC_HEADS | _KNOWING)


def _stands_in_setting(quantity: Quantity, around: Surroundings) -> bool:
    """ "In 30 countries", "with two helpers"."""
    nearest = [text for text in around.nearest if text != "all"]
    if nearest[-1:] == ["in"] and nearest[-2:-1] and nearest[-2] in effects.LEVELLING:
        return False
    is_phrasal = nearest[-1:] in (["in"], ["on"]) and nearest[-2:-1] and nearest[-2] in effects.PHRASAL
    if nearest and nearest[-1] in effects.SPREAD:
        return True
    if not nearest or is_phrasal or around.says_before(effects.ADOPTING):
        return False
    return nearest[-1] in effects.PLACING or (
        nearest[-1] == "at" and quantity.measure == "count" and quantity.per is None
    )
