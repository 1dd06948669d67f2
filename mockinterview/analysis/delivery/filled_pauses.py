"""Filled pauses: "um" and its like, told apart from the names, verbs and units that are written the same."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import entries, markers
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.tokens import ends_clause
from mockinterview.analysis.numbers.cardinals import is_numeral

_MILLIMETRES = frozenset(["mm", "mmm"])
_ALSO_WORDS = entries("er em erm err hm mm")
"""Besides sounds these are names and verbs: "the ER", "the EM algorithm", "to err"."""
_LEADS_TO_NAME = entries("the a an our my your this that his her their")
_EDGES = ".,;:!?…\"“”()-–—'’"


def is_filled_pause(tokens: Sequence[Token], position: int) -> bool:
    """Whether a sound of hesitation stands at `position`."""
    text = tokens[position].text
    if text == "ah":
        is_inside = not tokens[position].opens_sentence and text_at(tokens, position - 1) not in markers.QUOTING
        return is_inside and _is_set_off(tokens, position)
    return text in markers.FILLED_PAUSES and not _is_word(tokens, position)


def _is_word(tokens: Sequence[Token], position: int) -> bool:
    """5 mm, initials ("HM", "the EM algorithm"), "told 'em", "to err", and "the er" without a comma."""
    text, raw, before = tokens[position].text, tokens[position].raw, text_at(tokens, position - 1)
    initials = raw.strip(_EDGES)
    if len(initials) > 1 and initials.isupper():
        return True
    if text in _MILLIMETRES and (is_numeral(before) or any(character.isdigit() for character in before)):
        return True
    if text == "em" and raw.startswith(("'", "’")):
        return True
    if text not in _ALSO_WORDS or _is_set_off(tokens, position):
        return False
    is_verb = text == "err" and (before in small.MODALS | {"to", "rather"} or text_at(tokens, position + 1) == "on")
    return is_verb or before in _LEADS_TO_NAME


def _is_set_off(tokens: Sequence[Token], position: int) -> bool:
    """Whether a comma or a stop stands before the word and after it."""
    return tokens[position].follows_break and (position + 1 >= len(tokens) or ends_clause(tokens[position].raw))
