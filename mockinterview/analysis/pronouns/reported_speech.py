"""Where somebody else speaks: words in quotation marks, and what follows "she said" up to the end of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon.speech_verbs import (
    AMBIGUOUS_SPEECH,
    MESSAGE_VERBS,
    QUOTATIVE_BE,
    SPEECH_VERBS,
)
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_past
from mockinterview.analysis.pronouns.predicates import read_predicate

_CLOSING_MARKS = ('"', "”")
_FIRST_PERSONS = frozenset(["i", "we", "i'd", "we'd", "i've", "we've", "i'm", "we're", "i'll", "we'll"])
_RESUMING = frozenset(["and", "so", "but", "then", "which", "although", "though", "while"])
_ANSWERS = frozenset(["yes", "no", "yeah", "okay", "ok", "nothing"])
_OTHERS = frozenset(["he", "she", "they", "who"])
_NARRATED = frozenset(["says", "saying", "goes", "tells", "asks", "say"])
"""Speech verbs of a story told in the present tense."""
_TELLING = frozenset(["told", "tell", "tells", "asked", "asks", "warned", "promised", "telling", "asking"])
_AFTER_LISTENER = small.SUBORDINATORS | small.OTHER_SUBJECTS | {"to"}
_MAX_LISTENER = 6
_FINITE_BE = frozenset(["was", "were"])
"""Right behind a speech verb these tell of who spoke ("those who complained were called back")."""
_KEPT = frozenset(["kept", "started", "began", "was", "were"])
_MAX_REPORTED = 40
"""Where no full stop ends it, reported speech is taken to be over after this many words."""
_MAX_SUBJECT_DISTANCE = 4
_MAX_QUOTE_DISTANCE = 12


def quoted_positions(tokens: Sequence[Token]) -> frozenset[int]:
    """Positions of the tokens that somebody other than the speaker says."""
    found: set[int] = set()
    marked = dict(_marked_stretches(tokens))
    for start, end in marked.items():
        is_own = _is_told_by_speaker(tokens, end) or _is_own_speech(tokens, start)
        if not is_own or _is_told_by_other(tokens, end):
            found.update(range(start, end))
    for position in range(len(tokens)):
        if position not in found and _is_speech_verb(tokens, position) and not _has_own_subject(tokens, position):
            body = _body_start(tokens, position)
            if body not in marked and not _is_request(tokens, body) and not _is_over(tokens, body):
                found.update(range(body, _speech_end(tokens, position, body)))
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


def _is_told_by_other(tokens: Sequence[Token], end: int) -> bool:
    """ "'We only read page one,' she said", "'we lose a day,' said the boss": who spoke is told after the quote."""
    if end < len(tokens) and tokens[end].opens_sentence:
        return False
    text, following = text_at(tokens, end), text_at(tokens, end + 1)
    if text in small.OTHER_SUBJECTS:
        return following in SPEECH_VERBS
    return text in SPEECH_VERBS and bool(following) and following not in _FIRST_PERSONS | {"and"}


def _is_told_by_speaker(tokens: Sequence[Token], end: int) -> bool:
    """ "'We will fix it,' I said"."""
    is_same_sentence = end < len(tokens) and not tokens[end].opens_sentence
    return is_same_sentence and tokens[end].text in _FIRST_PERSONS and text_at(tokens, end + 1) in SPEECH_VERBS


def _is_own_speech(tokens: Sequence[Token], start: int) -> bool:
    """ "I said, 'we will fix it'": the speaker's own words count, those of the last other subject do not."""
    for position in range(start - 1, max(-1, start - 1 - _MAX_QUOTE_DISTANCE), -1):
        text = tokens[position].text
        if text in _FIRST_PERSONS:
            return not any(_is_passive(tokens, position, verb) for verb in range(position + 1, start))
        if text in _OTHERS or (_is_speech_verb(tokens, position) and not _has_own_subject(tokens, position)):
            return False
        if tokens[position].opens_sentence:
            return False
    return False


def _is_over(tokens: Sequence[Token], body: int) -> bool:
    """ "Nobody had asked them, and": nothing of what was said follows."""
    return body < len(tokens) and tokens[body].follows_break and tokens[body].text in _RESUMING


def _is_request(tokens: Sequence[Token], body: int) -> bool:
    """ "She asked me to check what we had", "he asked for me": no speech."""
    return text_at(tokens, body) in {"for", "about"} or (
        text_at(tokens, body) == "to" and is_base(text_at(tokens, body + 1))
    )


def _is_speech_verb(tokens: Sequence[Token], position: int) -> bool:
    text, before = tokens[position].text, text_at(tokens, position - 1)
    if before == "you" or (before in small.AUXILIARIES and text_at(tokens, position - 2) == "you"):
        return False
    if text_at(tokens, position + 1) in _FINITE_BE and not tokens[position].raw.endswith((",", ":")):
        return False
    if text == "like":
        return before in QUOTATIVE_BE and tokens[position].raw.endswith(",")
    if text in {"say", "tell", "ask"}:
        return before in small.OTHER_SUBJECTS or (before == "to" and _brings_message(tokens, position - 1))
    if text in AMBIGUOUS_SPEECH:
        following = text_at(tokens, position + 1)
        is_noun = before in small.PREPOSITIONS or before in small.DETERMINERS
        return before in small.OTHER_SUBJECTS or (not is_noun and (following == "that" or following in _FIRST_PERSONS))
    if text == "goes":
        return tokens[position].raw.endswith((",", ":")) or text_at(tokens, position + 1) in _FIRST_PERSONS
    if text.endswith("ing") and not tokens[position].follows_break and _is_no_reporting_ing(before):
        return False
    return text in SPEECH_VERBS and before not in {"that", "which", "it", "sign"}


def _is_no_reporting_ing(before: str) -> bool:
    """ "Without saying", "stopped asking", where "kept saying that we" reports."""
    return (is_past(before) and before not in _KEPT) or before in small.PREPOSITIONS or before in small.ADVERBS


def _has_own_subject(tokens: Sequence[Token], position: int) -> bool:
    """Whether I or we stand before the speech verb in its clause, and it is no passive ("I was told")."""
    for before in range(position - 1, max(-1, position - 1 - _MAX_SUBJECT_DISTANCE), -1):
        text = tokens[before].text
        if text in _FIRST_PERSONS or text in {"me", "myself"}:
            return not _is_passive(tokens, before, position)
        if text == "to":
            return not _brings_message(tokens, before)
        is_light = text in small.ADVERBS or text in _KEPT or text in small.AUXILIARIES or text in small.FILLED_PAUSES
        if not is_light and text not in {"and", "then", "or", "just"}:
            return _is_coordinated_own(tokens, before, position)
        if tokens[before + 1].opens_sentence:
            break
    return tokens[position].opens_sentence


def _brings_message(tokens: Sequence[Token], to: int) -> bool:
    """ "He called to say I had", where somebody else comes to say something."""
    is_message = text_at(tokens, to - 1) in MESSAGE_VERBS and tokens[to].text == "to"
    return is_message and text_at(tokens, to - 2) in _OTHERS


def _is_coordinated_own(tokens: Sequence[Token], before: int, position: int) -> bool:
    """ "I called her and told her", "I wrote back, saying": no other subject before the verb, I or we earlier."""
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


def _speech_end(tokens: Sequence[Token], verb: int, body: int) -> int:
    """One past the last token of the speech that the verb at `verb` reports from `body` on."""
    end = min(len(tokens), body + _MAX_REPORTED)
    for position in range(body, end):
        if tokens[position].opens_sentence:
            return position
        if position > body and _resumes_story(tokens, position, tokens[verb].text):
            return position
    return end


def _body_start(tokens: Sequence[Token], verb: int) -> int:
    """The token after the listener ("told me", "said to the team") and "that"."""
    start = verb + 1
    if text_at(tokens, start) == "to" and not is_base(text_at(tokens, start + 1)):
        start += 1
    if text_at(tokens, start) in small.OBJECT_PRONOUNS - {"that", "it", "this"}:
        return start + 1
    return _after_listener(tokens, start) if tokens[verb].text in _TELLING else start


def _after_listener(tokens: Sequence[Token], start: int) -> int:
    """ "Told my manager that we": the first word of what was told."""
    if text_at(tokens, start) not in small.DETERMINERS:
        return start
    for position in range(start + 1, min(len(tokens), start + _MAX_LISTENER)):
        text = tokens[position].text
        if (
            tokens[position].follows_break
            or text in small.SUBORDINATORS
            or text in _FIRST_PERSONS
            or text in small.OTHER_SUBJECTS
            or text == "to"
        ):
            return position
    return start + 2


def _resumes_story(tokens: Sequence[Token], position: int, verb_text: str) -> bool:
    """Whether the speaker's own story goes on here: "..., so I built", "..., and I called"."""
    token = tokens[position]
    if token.text in _FIRST_PERSONS:
        before = text_at(tokens, position - 1)
        is_resumed = token.follows_break or before in _RESUMING or before in _ANSWERS
        if before == "so" and tokens[position - 1].follows_break and verb_text in _NARRATED:
            return True
        is_told = _tells_past(tokens, position) or text_at(tokens, position + 1) == "now"
        return (is_resumed and is_told) or (before == "what" and _resumes_what(tokens, position))
    if token.text in _RESUMING and token.follows_break:
        if token.text == "which" and text_at(tokens, position + 1) in _FIRST_PERSONS:
            return True
        if (text_at(tokens, position + 1), text_at(tokens, position + 2)) == ("is", "why"):
            return True
        return any(is_past(text_at(tokens, position + offset)) for offset in (1, 2, 3, 4))
    if token.text in _RESUMING and text_at(tokens, position + 1) not in _FIRST_PERSONS:
        return verb_text in {"said", "told", "asked"} and is_past(text_at(tokens, position + 1))
    return False


def _resumes_what(tokens: Sequence[Token], position: int) -> bool:
    """ "So what I did": not what somebody asked."""
    return text_at(tokens, position - 2) in _RESUMING and text_at(tokens, position + 1) in {"did", "decided", "ended"}


def _tells_past(tokens: Sequence[Token], position: int) -> bool:
    text = tokens[position].text
    contraction = text[text.index("'") :] if "'" in text else ""
    predicate = read_predicate(tokens, position + 1, contraction)
    return predicate is not None and predicate.form != "base"
