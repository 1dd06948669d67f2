"""Where somebody else speaks: words in quotation marks, and what follows "she said" up to the end of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon.speech_verbs import QUOTATIVE_BE, SPEECH_VERBS
from mockinterview.analysis.predicates import read_predicate
from mockinterview.analysis.spoken import Token, text_at
from mockinterview.analysis.verbs import is_base, is_past

_CLOSING_MARKS = ('"', "”")
_FIRST_PERSONS = frozenset(["i", "we", "i'd", "we'd", "i've", "we've", "i'm", "we're", "i'll", "we'll"])
_RESUMING = frozenset(["and", "so", "but", "then", "which"])
_MAX_SUBJECT_DISTANCE = 4


def quoted_positions(tokens: Sequence[Token]) -> frozenset[int]:
    """Positions of the tokens that somebody other than the speaker says."""
    found: set[int] = set()
    for start, end in _marked_stretches(tokens):
        if not _is_own_speech(tokens, start):
            found.update(range(start, end))
    for position, token in enumerate(tokens):
        if position not in found and _is_speech_verb(tokens, position) and not _has_own_subject(tokens, position):
            found.update(range(_body_start(tokens, position), _speech_end(tokens, position, token.text)))
    return frozenset(found)


def _marked_stretches(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    stretches, start = [], None
    for position, token in enumerate(tokens):
        raw = token.raw
        if start is None and raw.startswith(('"', "“")):
            start = position
        if start is not None and raw.rstrip(".,!?;:").endswith(_CLOSING_MARKS) and len(raw) > 1:
            stretches.append((start, position + 1))
            start = None
    return stretches


def _is_own_speech(tokens: Sequence[Token], start: int) -> bool:
    """ "I said, 'we will fix it'": the speaker's own words count."""
    return any(
        _is_speech_verb(tokens, position) and _has_own_subject(tokens, position)
        for position in range(max(0, start - _MAX_SUBJECT_DISTANCE), start)
    )


def _is_speech_verb(tokens: Sequence[Token], position: int) -> bool:
    text = tokens[position].text
    if text == "like":
        return text_at(tokens, position - 1) in QUOTATIVE_BE and tokens[position].raw.endswith(",")
    if text in {"say", "tell", "ask"}:
        return text_at(tokens, position - 1) in small.OTHER_SUBJECTS
    before = text_at(tokens, position - 1)
    if text.endswith("ing") and (is_past(before) or before in small.PREPOSITIONS or before in small.ADVERBS):
        return False
    return text in SPEECH_VERBS and before not in {"that", "which", "it", "sign"}


def _has_own_subject(tokens: Sequence[Token], position: int) -> bool:
    """Whether I or we stand before the speech verb in its clause, and it is no passive ("I was told")."""
    for before in range(position - 1, max(-1, position - 1 - _MAX_SUBJECT_DISTANCE), -1):
        text = tokens[before].text
        if text in _FIRST_PERSONS or text in {"me", "myself"}:
            return not _is_passive(tokens, before, position)
        if text == "to":
            return True
        is_light = text in small.ADVERBS or text in small.AUXILIARIES or text in small.FILLED_PAUSES
        if not is_light and text not in {"and", "then", "or", "just"}:
            return _is_coordinated_own(tokens, before, position)
    return position == 0


def _is_coordinated_own(tokens: Sequence[Token], before: int, position: int) -> bool:
    """ "I called her and told her": no other subject between the coordinator and the verb, I or we earlier."""
    if text_at(tokens, position - 1) not in {"and", "then", "or"} and not tokens[position].follows_break:
        return False
    for earlier in range(before, -1, -1):
        text = tokens[earlier].text
        if text in _FIRST_PERSONS:
            return True
        if text in {"he", "she", "they", "who"} or tokens[earlier].opens_sentence:
            return False
    return False


def _is_passive(tokens: Sequence[Token], subject: int, verb: int) -> bool:
    between = {tokens[position].text for position in range(subject + 1, verb)}
    has_be = not between.isdisjoint({"was", "were", "been", "am", "being", "got"}) or tokens[subject].text in {
        "i'm",
        "we're",
    }
    return has_be and tokens[verb].text in {"told", "asked", "promised", "warned"}


def _speech_end(tokens: Sequence[Token], verb: int, verb_text: str) -> int:
    """One past the last token that belongs to the reported speech."""
    body = _body_start(tokens, verb)
    for position in range(body, len(tokens)):
        if tokens[position].opens_sentence:
            return position
        if position > body and _resumes_story(tokens, position, verb_text):
            return position
    return len(tokens)


def _body_start(tokens: Sequence[Token], verb: int) -> int:
    """The token after the listener ("told me", "said to the team") and "that"."""
    start = verb + 1
    if text_at(tokens, start) == "to" and not is_base(text_at(tokens, start + 1)):
        start += 1
    if text_at(tokens, start) in small.OBJECT_PRONOUNS - {"that", "it", "this"}:
        start += 1
    return start


def _resumes_story(tokens: Sequence[Token], position: int, verb_text: str) -> bool:
    """Whether the speaker's own story goes on here: "..., so I built", "..., and I called"."""
    token = tokens[position]
    if token.text in _FIRST_PERSONS:
        before = text_at(tokens, position - 1)
        return (token.follows_break or before in _RESUMING) and _tells_past(tokens, position)
    if token.text in _RESUMING and token.follows_break:
        return any(is_past(text_at(tokens, position + offset)) for offset in (1, 2, 3, 4))
    if token.text in _RESUMING and text_at(tokens, position + 1) not in _FIRST_PERSONS:
        return verb_text in {"said", "told", "asked"} and is_past(text_at(tokens, position + 1))
    return False


def _tells_past(tokens: Sequence[Token], position: int) -> bool:
    text = tokens[position].text
    contraction = text[text.index("'") :] if "'" in text else ""
    predicate = read_predicate(tokens, position + 1, contraction)
    return predicate is not None and predicate.form != "base"
