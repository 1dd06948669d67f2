"""A small notation for phrases, matched against normalised words.

`a/b` one of several words; `<name>` an entry of that vocabulary; `(a/b)`, `(<name>)` may be missing; `*3` up to three
words of any kind; `!a/b`, `!<name>` none of these may follow. A name may stand among words (`is/<been>`). A bar `|`
among the words that are searched ends every phrase: none goes on over it, and a phrase may ask for one (`since |`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

Vocabulary = Mapping[str, str]
BAR = "|"


class _Element(NamedTuple):
    """One part of a phrase: single words, entries of several words, or the width of a gap."""

    kind: Literal["one", "maybe", "none", "gap"]
    words: frozenset[str] = frozenset()
    entries: tuple[tuple[str, ...], ...] = ()
    width: int = 0


Phrase = tuple[_Element, ...]
PhraseIndex = Mapping[str, tuple[Phrase, ...]]
"""Phrases by the words they begin with."""


def index_phrases(block: str, vocabulary: Vocabulary) -> PhraseIndex:
    """The phrases of `block`, one a line; none may begin with what may be missing.

    The entries of `vocabulary` are separated by commas. Raises KeyError for a name that it lacks, ValueError for a
    line that breaks the notation.
    """
    known = {name: entries.split(",") for name, entries in vocabulary.items()}
    index: defaultdict[str, list[Phrase]] = defaultdict(list)
    for line in block.splitlines():
        phrase = tuple(_element(part, known) for part in line.split())
        if not phrase:
            continue
        if phrase[0].kind != "one":
            raise ValueError(f'the phrase "{line.strip()}" must begin with a word')
        for word in phrase[0].words | {entry[0] for entry in phrase[0].entries}:
            index[word].append(phrase)
    return {word: tuple(phrases) for word, phrases in index.items()}


def check_phrase(phrase: str, vocabulary: Vocabulary) -> None:
    """Raises ValueError, in words for whoever wrote it, when `phrase` breaks the notation."""
    try:
        index_phrases(phrase, vocabulary)
    except KeyError as error:
        raise ValueError(f'the phrase "{phrase}" names a list that `words` lacks: {error.args[0]}') from error


def longest_match(index: PhraseIndex, texts: Sequence[str], position: int) -> int | None:
    """The place behind the longest phrase that begins at `position` of `texts`."""
    ends = (_end(phrase, 0, texts, position) for phrase in index.get(texts[position], ()))
    return max((end for end in ends if end is not None), default=None)


def _element(part: str, known: Mapping[str, Sequence[str]]) -> _Element:
    if part.startswith("*"):
        if not part[1:].isdigit():
            raise ValueError(f'"{part}": a number of words must stand behind *')
        return _Element("gap", width=int(part[1:]))
    kind: Literal["one", "maybe", "none"] = "one"
    if part.startswith("!"):
        kind, part = "none", part[1:]
    elif part.startswith("("):
        kind, part = "maybe", part[1:-1]
    options = [
        tuple(option.split())
        for name in part.split("/")
        for option in (known[name[1:-1]] if name.startswith("<") else [name])
    ]
    words = frozenset(option[0] for option in options if len(option) == 1)
    return _Element(kind, words, tuple(option for option in options if len(option) > 1))


def _end(phrase: Phrase, at: int, texts: Sequence[str], position: int) -> int | None:
    """The place behind the rest of `phrase` (from its element `at` on) where that stands at `position`."""
    while at < len(phrase) and phrase[at].kind == "one" and not phrase[at].entries:
        if position >= len(texts) or texts[position] not in phrase[at].words:
            return None
        at, position = at + 1, position + 1
    if at == len(phrase):
        return position
    element = phrase[at]
    if element.kind == "gap":
        return _end_behind_gap(phrase, at, texts, position)
    if element.kind == "none":
        is_there = next(_places_behind(element, texts, position), None) is not None
        return None if is_there else _end(phrase, at + 1, texts, position)
    for place in _places_behind(element, texts, position):
        end = _end(phrase, at + 1, texts, place)
        if end is not None:
            return end
    return _end(phrase, at + 1, texts, position) if element.kind == "maybe" else None


def _end_behind_gap(phrase: Phrase, at: int, texts: Sequence[str], position: int) -> int | None:
    """The shortest gap that the rest of the phrase allows."""
    for place in range(position, position + phrase[at].width + 1):
        end = _end(phrase, at + 1, texts, place)
        if end is not None:
            return end
        if place >= len(texts) or texts[place] == BAR:
            return None
    return None


def _places_behind(element: _Element, texts: Sequence[str], position: int) -> Iterator[int]:
    """The places behind each option of `element` that stands at `position`."""
    if position >= len(texts):
        return
    if texts[position] in element.words:
        yield position + 1
    for entry in element.entries:
        if texts[position] == entry[0] and tuple(texts[position : position + len(entry)]) == entry:
            yield position + len(entry)
