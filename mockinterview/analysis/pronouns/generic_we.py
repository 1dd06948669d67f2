"""The we that is nobody in particular: "as we know", "we all make mistakes", "as engineers we overbuild"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import speech_verbs as speech
from mockinterview.analysis.language.spoken import Token, matches, text_at
from mockinterview.analysis.language.verbs import is_base, is_past


def is_generic(tokens: Sequence[Token], position: int) -> bool:
    """Whether the we at `position` speaks of everybody."""
    after = position + 1 + (text_at(tokens, position + 1) in {"all", "can", "often", "usually"})
    following = text_at(tokens, after)
    if text_at(tokens, position - 1) in {"as", "what"} and following in speech.GENERIC_AFTER_AS:
        return text_at(tokens, position - 1) == "as" or following == "call"
    if any(matches(tokens, position + 1, phrase) for phrase in speech.GENERIC_AFTER):
        return True
    if _is_as_plural(tokens, position) and is_base(following) and not is_past(following):
        return True
    is_present = following in speech.GENERIC_FRAME_VERBS and after == position + 1
    return is_present and text_at(tokens, position - 1) in speech.GENERIC_FRAMES


def _is_as_plural(tokens: Sequence[Token], position: int) -> bool:
    """ "As engineers we tend to overbuild": all of them."""
    return text_at(tokens, position - 2) == "as" and text_at(tokens, position - 1).endswith("s")
