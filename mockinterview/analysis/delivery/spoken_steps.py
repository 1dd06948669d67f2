"""The words of an answer without its fillers, as the rules for restarts walk them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from mockinterview.analysis.delivery.measures import DisfluencyRule, FillerMention
from mockinterview.analysis.language.lexicon.function_words import AUXILIARIES
from mockinterview.analysis.language.lexicon.unfinished import EDITING
from mockinterview.analysis.language.spoken import Token, matches
from mockinterview.analysis.language.verbs import is_base, is_past

_CUT = ("-", "–", "—")
_TRAILING_OFF = ("...", "…")
_EDITING_STARTS = frozenset(term[0] for term in EDITING)
_QUOTES = "\"'”’"


class Step(msgspec.Struct, frozen=True):
    """A word that is no filler; `word` is its index in the transcript.

    `is_cut`: written as broken off ("sh-"). `follows_break`, `follows_stop`: a comma or a full stop stands before it,
    `follows_filler`, `follows_editing`: a filler, or words such as "sorry", were left out there.
    """

    text: str
    word: int
    raw: str
    is_cut: bool
    follows_break: bool
    follows_stop: bool
    follows_filler: bool = False
    follows_editing: bool = False


class Restart(msgspec.Struct, frozen=True):
    """Positions of the first and last step said in vain, and of the one at which speech goes on."""

    first: int
    last: int
    resumes: int
    rule: DisfluencyRule


def step_text(steps: Sequence[Step], position: int) -> str:
    """The text at `position`, empty outside."""
    return steps[position].text if 0 <= position < len(steps) else ""


def is_verb(text: str) -> bool:
    """Whether the word can be the verb of a subject before it."""
    return is_past(text) or is_base(text) or text in AUXILIARIES


def is_letter(step: Step) -> bool:
    """ "Series A", "the A train"; at the start of a sentence it is the article."""
    return step.text == "a" and step.raw.startswith("A")


def read_steps(tokens: Sequence[Token], fillers: Iterable[FillerMention]) -> tuple[Step, ...]:
    """All words but the fillers and the editing terms, in order; three dots are no full stop."""
    filler_words = {index for one in fillers for index in range(one.first_word, one.last_word + 1)}
    editing = frozenset(_editing_positions(tokens))
    steps: list[Step] = []
    is_break = is_stop = is_filler = is_editing = False
    for position, token in enumerate(tokens):
        is_trailing = position > 0 and _bare(tokens[position - 1]).endswith(_TRAILING_OFF)
        is_break = is_break or token.follows_break
        is_stop = is_stop or (token.opens_sentence and not is_trailing)
        is_editing = is_editing or position in editing
        is_begun = bool(steps) and steps[-1].is_cut and token.text.startswith(steps[-1].text)
        if (token.word in filler_words and not is_begun) or position in editing:
            is_filler = is_filler or token.word in filler_words
            continue
        steps.append(Step(token.text, token.word, token.raw, _is_cut(token), is_break, is_stop, is_filler, is_editing))
        is_break = is_stop = is_filler = is_editing = False
    return tuple(steps)


def _bare(token: Token) -> str:
    return token.raw.rstrip(_QUOTES)


def _is_cut(token: Token) -> bool:
    return _bare(token).rstrip(",").endswith(_CUT)


def _editing_positions(tokens: Sequence[Token]) -> Iterator[int]:
    """Where "sorry", "no wait" and their like stand, set off by commas."""
    for start, token in enumerate(tokens):
        if token.text not in _EDITING_STARTS or token.opens_sentence or not token.follows_break:
            continue
        for term in EDITING:
            end = start + len(term)
            if matches(tokens, start, term) and end < len(tokens) and tokens[end].follows_break:
                yield from range(start, end)
