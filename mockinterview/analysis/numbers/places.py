"""Places in an order: "third out of forty reps", "ranked #2", "from fifth to second"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import entries, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.cardinals import read_cardinal
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.units import read_unit

_AFTER_A_RANK = frozenset(["in", "for", "out", "across", "nationally", "on", "among", "overall", "worldwide"])
_FROM_PLACES = numerals.ORDINALS.keys() | {"last", "bottom"}
_PERCENTILES = frozenset(["percentile", "percentiles"])
_HOLDERS = entries("rep reps store branch team seller salesperson agent region school performer")
"""Who or what can be number one of its kind ("the number one rep")."""
_NO_STANDINGS = frozenset(["command", "line", "charge", "call"])
_NO_RACES = frozenset(["become", "became", "rated"])


def read_place(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Third out of forty reps", "ranked second of nine", "finished third": a place in an order."""
    place = numerals.ORDINALS.get(tokens[start].text)
    if place is None:
        return None
    if _is_percentile(tokens, start):
        last = start + (text_at(tokens, start + 1) in _PERCENTILES)
        return Quantity(start, last, place, "percentile", "count")
    if is_reached_place(tokens, start) and text_at(tokens, start + 1) != "out":
        return Quantity(start, start, place, None, "bare")
    is_out_of = text_at(tokens, start + 1) == "out"
    is_among = text_at(tokens, start + 1) == "of" and text_at(tokens, start - 1) in numerals.RANKING | {"to"}
    if not (is_out_of or is_among):
        return None
    position = start + 2 + is_out_of
    position += text_at(tokens, position) in small.DETERMINERS
    whole = read_cardinal(tokens, position)
    if whole is None or whole.value < place:
        return None
    return Quantity(start, read_unit(tokens, whole.end).end - 1, place, None, "bare", out_of=whole.value)


def _is_percentile(tokens: Sequence[Token], start: int) -> bool:
    """Both sides of "from the 38th to the 71st percentile"."""
    following = [text_at(tokens, start + offset) for offset in (1, 2, 3, 4)]
    is_first_side = following[0] == "to" and following[1] == "the" and following[2] in numerals.ORDINALS
    return following[0] in _PERCENTILES or (is_first_side and following[3] in _PERCENTILES)


def is_rank(tokens: Sequence[Token], start: int) -> bool:
    """ "Number one in the region", "ranked #2": a place, not a name ("the number one thing")."""
    before = text_at(tokens, start - 1)
    if tokens[start].text in numerals.ORDINALS:
        return is_reached_place(tokens, start)
    if not tokens[start].text.startswith("#") and before != "number":
        return False
    verb = text_at(tokens, start - 1 - (before == "number"))
    is_holder = verb in {"the", "our", "my"} and text_at(tokens, start + 1) in _HOLDERS
    return is_holder or verb in numerals.RANKING or text_at(tokens, start + 1) in _AFTER_A_RANK


def is_reached_place(tokens: Sequence[Token], start: int) -> bool:
    """ "Finished 3rd", "came second in the region", "went from last to 2nd"; not "came first"."""
    verb = text_at(tokens, start - 1)
    following = text_at(tokens, start + 1)
    is_end = start + 1 >= len(tokens) or tokens[start + 1].follows_break
    if verb == "from" and following == "to":
        return text_at(tokens, start + 2) in numerals.ORDINALS
    if not is_end and following not in _AFTER_A_RANK:
        return False
    if verb == "to" and text_at(tokens, start - 3) == "from":
        return text_at(tokens, start - 2) in _FROM_PLACES
    if verb == "to":
        return any(text_at(tokens, start - distance) in _FROM_PLACES for distance in (2, 3))
    if verb in small.BE and not is_end:
        return tokens[start].text not in {"first", "1st"} and text_at(tokens, start + 2) not in _NO_STANDINGS
    if verb == "in" and text_at(tokens, start - 2) in {"came", "come"}:
        return True
    return verb in numerals.RANKING - _NO_RACES and (verb != "came" or tokens[start].text not in {"first", "1st"})
