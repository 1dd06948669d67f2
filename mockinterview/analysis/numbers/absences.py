"""An outcome told as nothing left: "no complaints since", "not a single return", "it never happened again"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.feedback import WordReading
from mockinterview.analysis.language.phrase_patterns import index_phrases
from mockinterview.analysis.language.phrase_text import PhraseText
from mockinterview.analysis.language.spoken import read_tokens

_NONE_LEFT = index_phrases(
    """
    no/zero *3 since/again/anymore/afterwards
    not/never a single
    not one
    nobody/none/never/no-one *6 since/again/anymore/afterwards
    no one *6 since/again/anymore/afterwards
    without a single
    hasn't/haven't/hadn't *4 since/again
    """,
    {},
)


def tells_none_left(words: Sequence[WordReading]) -> bool:
    """Whether the Result says that something happens no more."""
    tokens = read_tokens([word for word in words if word.phase == "result"])
    text = PhraseText(tokens)
    return any(text.longest(_NONE_LEFT, position) is not None for position in range(len(tokens)))
