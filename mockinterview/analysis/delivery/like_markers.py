""" "Like" as a discourse marker, told from the verb, the preposition and the comparison."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import markers
from mockinterview.analysis.language.lexicon.irregular_verbs import BASE_OF_PAST
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.tokens import ends_clause
from mockinterview.analysis.language.verbs import is_base, is_past
from mockinterview.analysis.numbers.cardinals import read_cardinal


def like_length(tokens: Sequence[Token], position: int) -> int:
    """1 where the "like" at `position` is a marker, else 0."""
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    is_open = not tokens[position].raw.endswith(",")
    if (is_open and after in markers.SAID_AFTER_LIKE) or (
        is_open and after == "i" and text_at(tokens, position + 2) in markers.SAID_AFTER_LIKE
    ):
        return 0
    if tokens[position].follows_break:
        return int(_is_loose(tokens, position))
    if before in {"would", "could", "will"} and after.endswith("ly"):
        return 1
    if before in markers.LIKE_VERB_BEFORE | markers.LIKE_PREPOSITION_BEFORE:
        return int(_splits_verb(tokens, position))
    if after in markers.FILLED_PAUSES or after == "like":
        return 1
    if _is_closed(tokens, position):
        return int(tokens[position].raw.endswith(",") and before not in small.DETERMINERS)
    if before in markers.LIKE_GOVERNORS_BEFORE:
        return int(after in small.DETERMINERS or read_cardinal(tokens, position + 1) is not None)
    if read_cardinal(tokens, position + 1) is not None:
        return int(after not in {"a", "an"})
    return int(_is_inserted(tokens, position))


def _is_closed(tokens: Sequence[Token], position: int) -> bool:
    return position + 1 >= len(tokens) or ends_clause(tokens[position].raw)


def _splits_verb(tokens: Sequence[Token], position: int) -> bool:
    """ "A time I like dealt with": the verb of the subject comes after it."""
    after = text_at(tokens, position + 1)
    is_verb = after in BASE_OF_PAST and not is_base(after)
    return text_at(tokens, position - 1) in small.FIRST_PERSON_SUBJECTS and is_verb


def _is_loose(tokens: Sequence[Token], position: int) -> bool:
    """After a comma or at the start: a comma behind it, or words that no comparison begins with."""
    after = text_at(tokens, position + 1)
    if tokens[position].raw.endswith(","):
        return True
    if tokens[position].opens_sentence:
        return after in small.FILLED_PAUSES
    return (
        after in markers.LIKE_MARKER_AFTER
        or is_past(after)
        or (read_cardinal(tokens, position + 1) is not None and after not in {"a", "an"})
    )


def _is_inserted(tokens: Sequence[Token], position: int) -> bool:
    """ "It was like really hard", "and like we went", "we had like a meeting", "there was like a queue"."""
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    if before in markers.LIGHT_VERBS and after in {"a", "an", "the", "this", "some", "no"}:
        is_be = before in small.BE
        return not is_be or text_at(tokens, position - 2) == "there"
    if before not in markers.LIKE_MARKER_BEFORE or after not in markers.LIKE_MARKER_AFTER:
        return False
    is_comparison = before in {"just", "is", "it's", "that's"} and after in small.OTHER_SUBJECTS | {"i", "we", "what"}
    return not is_comparison
