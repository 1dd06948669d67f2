"""Discourse markers: "like", "you know", "I mean", "kind of", "so", "right", "actually" where nothing needs them.

Each counts only where the sentence is whole without it. The plain "so" that opens a sentence is none, nor is an
"actually" that corrects or contrasts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mockinterview.analysis.delivery.like_markers import like_length
from mockinterview.analysis.delivery.measures import FillerRule
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import markers
from mockinterview.analysis.language.spoken import Token, matches, text_at
from mockinterview.analysis.language.tokens import ends_clause
from mockinterview.analysis.language.verbs import is_finite, is_past, is_third_person

_QUOTES = ('"', "“")
_SUBJECTS = small.FIRST_PERSON_SUBJECTS.keys() | small.OTHER_SUBJECTS
_MOST_SUBJECT_WORDS = 4
_DEFINED_WITHIN = 6
"""Words before "I mean" in which "by" or "when I say" makes it a definition ("by late I mean after ten")."""


def read_marker(tokens: Sequence[Token], position: int) -> tuple[int, FillerRule]:
    """How many words the discourse marker at `position` has (0 for none), and its rule."""
    text = tokens[position].text
    if text in markers.ONE_WORD_HEDGES:
        return int(not tokens[position].raw.startswith(_QUOTES)), "one_word"
    rule = _RULES.get(text)
    return (rule[1](tokens, position), rule[0]) if rule else (0, "one_word")


def _is_closed(tokens: Sequence[Token], position: int) -> bool:
    """Whether a comma, a stop or the end follows the word."""
    return position + 1 >= len(tokens) or ends_clause(tokens[position].raw)


def _is_pair(tokens: Sequence[Token], position: int, second: str) -> bool:
    """Whether `second` follows without a comma between ("kind, of course" is no "kind of")."""
    return text_at(tokens, position + 1) == second and not ends_clause(tokens[position].raw)


def _leads_to_clause(tokens: Sequence[Token], position: int) -> bool:
    """Whether a subject and its verb begin at `position` ("the baker was", "it was"), no mere object."""
    if text_at(tokens, position) == "it":
        return is_finite(text_at(tokens, position + 1))
    for offset in range(1, _MOST_SUBJECT_WORDS):
        text = text_at(tokens, position + offset)
        if not text or tokens[position + offset].follows_break or text in small.SUBORDINATORS | small.OTHER_SUBJECTS:
            return False
        if offset > 1 and is_finite(text):
            return True
    return False


def _you_know(tokens: Sequence[Token], position: int) -> int:
    if not _is_pair(tokens, position, "know"):
        return 0
    if matches(tokens, position + 2, ("what", "i", "mean")):
        return 5
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 2)
    is_set_off = tokens[position].follows_break and not tokens[position].opens_sentence
    is_closed = _is_closed(tokens, position + 1)
    if is_set_off and is_closed:
        return 2
    if before in markers.YOU_KNOW_VERB_BEFORE and not tokens[position].opens_sentence:
        return 0
    is_aside = not tokens[position].opens_sentence and _leads_to_clause(tokens, position + 2)
    return 2 if is_closed or is_aside or after not in markers.YOU_KNOW_OBJECT_AFTER else 0


def _i_mean(tokens: Sequence[Token], position: int) -> int:
    if not _is_pair(tokens, position, "mean") or _is_definition(tokens, position):
        return 0
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 2)
    if _is_closed(tokens, position + 1) and tokens[position].follows_break:
        return 2
    if not tokens[position].follows_break and (
        before in markers.I_MEAN_VERB_BEFORE or "that" in _recent(tokens, position)
    ):
        return 0
    if not after and not tokens[position].follows_break:
        return 0
    is_verb = after in markers.I_MEAN_VERB_AFTER or (after == "it" and _is_closed(tokens, position + 2))
    if is_verb and tokens[position].follows_break and after in small.DETERMINERS:
        is_verb = not _leads_to_clause(tokens, position + 2)
    return 0 if is_verb and not _is_closed(tokens, position + 1) else 2


def _is_definition(tokens: Sequence[Token], position: int) -> bool:
    """ "By late I mean after ten", "when I say clean, I mean spotless"."""
    for start in range(position - 1, max(-1, position - 1 - _DEFINED_WITHIN), -1):
        if text_at(tokens, start) in {"by", "mean"} or matches(tokens, start, ("i", "say")):
            return True
        if tokens[start].opens_sentence:
            return False
    return False


def _recent(tokens: Sequence[Token], position: int) -> set[str]:
    return {text_at(tokens, position - 1), text_at(tokens, position - 2)}


def _kind_of(tokens: Sequence[Token], position: int) -> int:
    """ "Sort of" and "kind of" as hedges, not as nouns ("this kind of error", "the worst kind of test")."""
    if not _is_pair(tokens, position, "of"):
        return 0
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 2)
    if tokens[position].follows_break and _is_closed(tokens, position + 1):
        return 2
    if before in markers.EVERYBODY and text_at(tokens, position - 2) in _SUBJECTS:
        return 2
    if before in markers.KIND_NOUN_BEFORE or before == "to" or (before == "very" and after in markers.KIND_NOUN_AFTER):
        return 0
    if after in {"thing", "things", "stuff", "the"}:
        return 2 if after == "the" and before in small.BE | markers.CONTRACTED_BE else 0
    if before == "that":
        return 2 if is_past(after) or after in small.ADVERBS else 0
    is_described = text_at(tokens, position - 2) in small.DETERMINERS and before not in small.AUXILIARIES
    return 2 if not is_described or _is_verb_or_adverb(after) else 0


def _is_verb_or_adverb(text: str) -> bool:
    return is_past(text) or is_third_person(text) or text in small.AUXILIARIES | small.ADVERBS


def _so(tokens: Sequence[Token], position: int) -> int:
    """ "So," on its own, or before a filled pause; never the conjunction or the adverb."""
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    is_set_off = tokens[position].follows_break
    if not is_set_off and before not in markers.SO_MARKER_BEFORE:
        return 0
    is_alone = tokens[position].raw.rstrip('"”').endswith((",", "...", "…"))
    is_paused = after in markers.FILLED_PAUSES
    is_last = position + 1 >= len(tokens) and before in markers.SO_MARKER_BEFORE
    return int((is_alone and after not in markers.SO_CLAUSE_AFTER) or is_paused or is_last)


def _right(tokens: Sequence[Token], position: int) -> int:
    """The tag ("we were late, right, and"); not a direction, an agreement or somebody's question."""
    if not _is_closed(tokens, position) or not tokens[position].follows_break:
        return 0
    if tokens[position].opens_sentence:
        return int(tokens[position].raw.rstrip('"”').endswith("?") and position > 0)
    return int(text_at(tokens, position - 1) not in markers.RIGHT_ORDINARY_BEFORE)


def _actually(tokens: Sequence[Token], position: int) -> int:
    """Inside a clause, between commas, behind a word that cannot end it ("it was, actually, the pump")."""
    is_set_off = tokens[position].follows_break and not tokens[position].opens_sentence
    before = text_at(tokens, position - 1)
    is_inside = before in small.AUXILIARIES | small.PREPOSITIONS | markers.ARTICLES | markers.CONTRACTED_BE
    return int(is_set_off and ends_clause(tokens[position].raw) and is_inside)


_RULES: dict[str, tuple[FillerRule, Callable[[Sequence[Token], int], int]]] = {
    "like": ("like", like_length),
    "you": ("you_know", _you_know),
    "i": ("i_mean", _i_mean),
    "kind": ("kind_of", _kind_of),
    "sort": ("kind_of", _kind_of),
    "so": ("so", _so),
    "right": ("right", _right),
    "actually": ("actually", _actually),
}
