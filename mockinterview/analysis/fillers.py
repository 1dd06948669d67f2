"""Filled pauses and discourse markers, as far as the transcript kept them: the count is a floor.

"Like", "you know", "I mean", "sort of", "kind of" and "so" count only where nothing else in the sentence needs them;
the plain "so" that opens a sentence is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mockinterview.analysis.cardinals import read_cardinal
from mockinterview.analysis.feedback import FillerMention, Fillers, WordReading
from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import markers
from mockinterview.analysis.spoken import Token, matches, read_tokens, text_at
from mockinterview.analysis.tokens import ends_clause
from mockinterview.analysis.verbs import is_finite, is_past

_SECONDS_PER_MINUTE = 60.0
_MILLIMETRES = frozenset(["mm", "mmm"])


def find_fillers(words: tuple[WordReading, ...]) -> Fillers:
    """All fillers, and how many a minute between the first word and the last."""
    tokens = read_tokens(words)
    mentions, position = [], 0
    while position < len(tokens):
        length = _filled_pause(tokens, position)
        kind = "filled_pause" if length else "discourse_marker"
        length = length or _marker(tokens, position)
        if length:
            mentions.append(_mention(words, tokens[position].word, tokens[position + length - 1].word, kind))
        position += max(length, 1)
    seconds = words[-1].end - words[0].start if words else 0.0
    per_minute = len(mentions) * _SECONDS_PER_MINUTE / seconds if seconds > 0 else 0.0
    return Fillers(at_least=len(mentions), per_minute=per_minute, mentions=tuple(mentions))


def _mention(words: Sequence[WordReading], first: int, last: int, kind: str) -> FillerMention:
    text = " ".join(word.text for word in words[first : last + 1])
    return FillerMention(
        text=text.strip(' .,;:!?…"“”'),
        start=words[first].start,
        kind="filled_pause" if kind == "filled_pause" else "discourse_marker",
        first_word=first,
        last_word=last,
    )


def _filled_pause(tokens: Sequence[Token], position: int) -> int:
    """1 at "um" and its like; not at 5 mm, nor at the ER."""
    text, before = tokens[position].text, text_at(tokens, position - 1)
    if text not in markers.FILLED_PAUSES:
        return 0
    if text in _MILLIMETRES and any(character.isdigit() for character in before):
        return 0
    is_name = text == "er" and (before in {"the", "an", "our"} or tokens[position].raw.strip(".,;:!?") == "ER")
    return 0 if is_name else 1


def _marker(tokens: Sequence[Token], position: int) -> int:
    """How many words the discourse marker at `position` has; 0 for none."""
    text = tokens[position].text
    if text in markers.ONE_WORD_HEDGES:
        return 1
    rule = _RULES.get(text)
    return rule(tokens, position) if rule else 0


def _is_closed(tokens: Sequence[Token], position: int) -> bool:
    """Whether a comma, a stop or the end follows the word."""
    return position + 1 >= len(tokens) or ends_clause(tokens[position].raw)


def _like(tokens: Sequence[Token], position: int) -> int:
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    is_open = not tokens[position].raw.endswith(",")
    if (is_open and after in markers.SAID_AFTER_LIKE) or (
        is_open and after == "i" and text_at(tokens, position + 2) in markers.SAID_AFTER_LIKE
    ):
        return 0
    if tokens[position].follows_break:
        return int(_is_loose_like(tokens, position))
    if before in {"would", "could", "will"} and after.endswith("ly"):
        return 1
    if before in markers.LIKE_VERB_BEFORE | markers.LIKE_PREPOSITION_BEFORE:
        return 0
    if after in markers.FILLED_PAUSES or after == "like":
        return 1
    if _is_closed(tokens, position):
        return int(tokens[position].raw.endswith(",") and before not in small.DETERMINERS)
    if read_cardinal(tokens, position + 1) is not None:
        return int(after not in {"a", "an"})
    return int(_is_inserted_like(tokens, position))


def _is_loose_like(tokens: Sequence[Token], position: int) -> bool:
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


def _is_inserted_like(tokens: Sequence[Token], position: int) -> bool:
    """ "It was like really hard", "and like we went", "we had like a meeting", "there was like a queue"."""
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    if before in markers.LIGHT_VERBS and after in {"a", "an", "the", "this", "some", "no"}:
        is_be = before in small.BE
        return not is_be or text_at(tokens, position - 2) == "there"
    if before not in markers.LIKE_MARKER_BEFORE or after not in markers.LIKE_MARKER_AFTER:
        return False
    is_comparison = before in {"just", "is", "it's", "that's"} and after in small.OTHER_SUBJECTS | {"i", "we", "what"}
    return not is_comparison


def _you_know(tokens: Sequence[Token], position: int) -> int:
    if text_at(tokens, position + 1) != "know":
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
    is_aside = before in small.COORDINATORS and after == "it" and is_finite(text_at(tokens, position + 3))
    return 2 if is_closed or is_aside or after not in markers.YOU_KNOW_OBJECT_AFTER else 0


def _i_mean(tokens: Sequence[Token], position: int) -> int:
    if text_at(tokens, position + 1) != "mean":
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
    return 0 if is_verb and not _is_closed(tokens, position + 1) else 2


def _recent(tokens: Sequence[Token], position: int) -> set[str]:
    return {text_at(tokens, position - 1), text_at(tokens, position - 2)}


def _kind_of(tokens: Sequence[Token], position: int) -> int:
    """ "Sort of" and "kind of" as hedges, not as nouns ("this kind of error")."""
    if text_at(tokens, position + 1) != "of":
        return 0
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 2)
    if tokens[position].follows_break and _is_closed(tokens, position + 1):
        return 2
    if before in markers.KIND_NOUN_BEFORE or before == "to" or (before == "very" and after in markers.KIND_NOUN_AFTER):
        return 0
    if after in {"thing", "things", "stuff", "the"}:
        return 0
    if before in {"that", "it's"}:
        return 2 if before == "it's" or is_past(after) or after in small.ADVERBS else 0
    return 2


def _so(tokens: Sequence[Token], position: int) -> int:
    """ "So," on its own, or before a filled pause; never the conjunction or the adverb."""
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    if before in markers.SO_ORDINARY_BEFORE and not tokens[position].follows_break:
        return 0
    is_alone = tokens[position].raw.rstrip('"”').endswith((",", "...", "…"))
    is_paused = after in markers.FILLED_PAUSES
    is_last = position + 1 >= len(tokens) and before in {"yeah", "and", "okay", ""}
    return int((is_alone and after != "far") or is_paused or (is_last and position > 0))


_RULES: dict[str, Callable[[Sequence[Token], int], int]] = {
    "like": _like,
    "you": _you_know,
    "i": _i_mean,
    "kind": _kind_of,
    "sort": _kind_of,
    "so": _so,
}
