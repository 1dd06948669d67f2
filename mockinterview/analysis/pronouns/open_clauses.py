"""Clauses in which nothing is done: asked, supposed, proposed, promised, prevented, or waited for."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import speech_verbs as speech
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import bases, is_base, is_past
from mockinterview.analysis.pronouns.predicates import Predicate

_ASKING = frozenset(["or", "asked", "ask", "wondered"])
_MAX_PROPOSED_TO = 6
"""How far before "that" the verb may stand: "proposed to the committee that we wait"."""


def asked(tokens: Sequence[Token], position: int) -> Predicate | None:
    """ "What did I do", "how could we": a question that the speaker asks states no act."""
    before = text_at(tokens, position - 1)
    opener = text_at(tokens, position - 2)
    asks = opener in small.INTERROGATIVES | _ASKING or tokens[position - 1].follows_break
    if position == 0 or before not in small.AUXILIARIES or not asks:
        return None
    return Predicate(position - 1, before, False, "base")


def is_open_clause(tokens: Sequence[Token], position: int, predicate: Predicate) -> bool:
    """Whether the clause of the subject at `position` tells no fact."""
    if _is_supposed(tokens, position) or _is_prevented(tokens, position) or _is_waiting(tokens, position, predicate):
        return True
    verb = tokens[predicate.position].text
    is_base_form = predicate.form == "base" or (is_base(verb) and is_past(verb))
    return is_base_form and (_is_proposed(tokens, position) or _is_promised(tokens, position))


def _is_supposed(tokens: Sequence[Token], position: int) -> bool:
    """ "If I said nothing", "I wish I had": a condition, a wish or a question, no act."""
    opener = position - 1 - (text_at(tokens, position - 2) == "wish")
    return text_at(tokens, opener) in {"if", "unless", "whether", "wish"}


def _is_prevented(tokens: Sequence[Token], position: int) -> bool:
    """ "I stopped the rig so we didn't wreck more piles": an aim, no act."""
    opener = position - 1 - (text_at(tokens, position - 1) == "that")
    is_aim = text_at(tokens, opener) == "so" and not tokens[opener].follows_break
    return is_aim and text_at(tokens, position + 1) in {"didn't", "don't", "wouldn't"}


def _is_waiting(tokens: Sequence[Token], position: int, predicate: Predicate) -> bool:
    """ "While we waited", "as I was waiting"."""
    is_waiting = "wait" in bases(tokens[predicate.position].text)
    is_serving = text_at(tokens, predicate.position + 1) in {"tables", "on"}
    return text_at(tokens, position - 1) in {"while", "whilst", "as", "until"} and is_waiting and not is_serving


def _is_promised(tokens: Sequence[Token], position: int) -> bool:
    """ "I said that I would call", "two that I would follow up": nothing done yet, where "so I'd call" is a habit."""
    is_would = tokens[position].text.endswith("'d") or text_at(tokens, position + 1) == "would"
    before = text_at(tokens, position - 1)
    is_inside = before in {"that", "which"} or (is_past(before) and not tokens[position].follows_break)
    return is_would and is_inside


def _is_proposed(tokens: Sequence[Token], position: int) -> bool:
    """ "I suggested that we test both": nobody has acted yet."""
    has_that = text_at(tokens, position - 1) == "that"
    if has_that and text_at(tokens, position - 2) in small.BE and text_at(tokens, position - 3) in speech.PROPOSALS:
        return True
    reach = _MAX_PROPOSED_TO if has_that else 1
    last = position - 1 - has_that
    return any(text_at(tokens, before) in speech.PROPOSAL_VERBS for before in range(last, last - reach, -1))
