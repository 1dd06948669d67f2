"""Where words stand in place of a figure: "a lot of tickets", "significantly", "much faster", "a huge improvement".

An amount raises "how much?" or "how many?", a change "how much?". Not listed: what a figure beside it answers
("improved significantly, by 40 percent", "a lot of tickets, about 300"), and what asks for none ("I liked it a lot",
"many thanks", "the next few weeks", "no significant change").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import Number, WordReading
from mockinterview.analysis.language.lexicon import numerals
from mockinterview.analysis.language.lexicon.vague import CHANGES, EXEMPT, HOW_MANY, HOW_MUCH
from mockinterview.analysis.language.phrase_text import PhraseText
from mockinterview.analysis.language.spoken import Token, read_tokens, text_at
from mockinterview.analysis.numbers.cardinals import is_numeral
from mockinterview.analysis.numbers.units import duration_unit, is_plural
from mockinterview.analysis.numbers.vague_quantifiers import VagueQuantifier

Question = Literal["how_much", "how_many"]

_EDGES = " .,;:!?…\"'“”‘’()[]-–—"
_ANSWERING_UNITS = frozenset(["percent", "points"])
_NEAR = 9
"""A figure this many words behind an amount answers it, when words like "about" lead there."""
_LEADING = numerals.APPROXIMATORS - {"of", "well", "up", "more", "less", "fewer", "most", "a", "an", "and"}
_COUNTED_HEAPS = frozenset(["lots", "tons", "loads", "heaps", "piles", "masses"])
"""After a figure these are units ("three lots of engineers", "40 tons of sand")."""
_NOUN_DISTANCE = 3
_CLAUSE_STARTERS = frozenset(["and", "but", "so", "because", "which", "while", "when", "then"])


class _Phrase(msgspec.Struct, frozen=True):
    first: int
    last: int
    question: Question
    is_change: bool


def find_vague(
    words: Sequence[WordReading], numbers: Iterable[Number], questions: Mapping[str, str]
) -> tuple[VagueQuantifier, ...]:
    """All in order. `questions` words `how_much` and `how_many`; `numbers` are those of the answer."""
    tokens = read_tokens(words)
    by_word = {number.first_word: number for number in numbers if number.value is not None}
    told = {position: by_word[token.word] for position, token in enumerate(tokens) if token.word in by_word}
    return tuple(
        _quantifier(words, tokens, phrase, questions[phrase.question])
        for phrase in _phrases(tokens)
        if not _is_answered(tokens, phrase, told)
    )


def _phrases(tokens: Sequence[Token]) -> Iterator[_Phrase]:
    text = PhraseText(tokens, bars="breaks")
    position = 0
    while position < len(tokens):
        last = text.longest(EXEMPT, position)
        if last is None and (phrase := _phrase_at(tokens, text, position)):
            yield phrase
            last = phrase.last
        position = (position if last is None else last) + 1


def _phrase_at(tokens: Sequence[Token], text: PhraseText, position: int) -> _Phrase | None:
    """The longest phrase that begins here; of equal ones a change."""
    if tokens[position].text in _COUNTED_HEAPS and is_numeral(text_at(tokens, position - 1)):
        return None
    if _is_most(tokens, position):
        return _Phrase(position, position, "how_many", is_change=False)
    change, many, much = (text.longest(index, position) for index in (CHANGES, HOW_MANY, HOW_MUCH))
    last = max((end for end in (change, many, much) if end is not None), default=None)
    if last is None:
        return None
    is_count = last == many or (last == much and _counts_things(tokens, last))
    is_change = last == change
    return _Phrase(position, last, "how_many" if is_count and not is_change else "how_much", is_change)


def _is_most(tokens: Sequence[Token], position: int) -> bool:
    """ "Most customers"; not "the most customers", "most importantly"."""
    if tokens[position].text != "most" or text_at(tokens, position - 1) in {"the", "at"}:
        return False
    following = text_at(tokens, position + 1)
    return is_plural(following) and not tokens[position + 1].follows_break and duration_unit(following) is None


def _counts_things(tokens: Sequence[Token], last: int) -> bool:
    """Whether "of" leads to things that can be counted ("a lot of angry calls")."""
    if tokens[last].text != "of":
        return False
    following = [text_at(tokens, last + offset) for offset in range(1, _NOUN_DISTANCE + 1)]
    return any(is_plural(text) for text in following)


def _is_answered(tokens: Sequence[Token], phrase: _Phrase, numbers: Mapping[int, Number]) -> bool:
    """Whether a figure of the same clause says how much: behind the words, and before them where a change is told."""
    behind = _reach(tokens, phrase.last + 1, 1)
    if not phrase.is_change:
        return any(
            numbers[position].kind in {"scope", "outcome"} and _is_led_to(tokens, position)
            for position in behind[:_NEAR]
            if position in numbers
        )
    ahead = [] if tokens[phrase.first].opens_sentence else _reach(tokens, phrase.first - 1, -1)
    told = [numbers[position] for position in (*behind, *ahead) if position in numbers]
    return any(number.kind == "outcome" or number.unit in _ANSWERING_UNITS for number in told)


def _reach(tokens: Sequence[Token], position: int, step: int) -> list[int]:
    """Positions from `position` on, as far as the clause reaches."""
    reached = []
    while 0 <= position < len(tokens) and tokens[position].text not in _CLAUSE_STARTERS:
        if step > 0 and tokens[position].opens_sentence:
            break
        reached.append(position)
        if step < 0 and tokens[position].opens_sentence:
            break
        position += step
    return reached


def _is_led_to(tokens: Sequence[Token], position: int) -> bool:
    """ ", 300", "about 300": the figure stands for what was said before it."""
    before = text_at(tokens, position - 1)
    return tokens[position].follows_break or before in _LEADING


def _quantifier(
    words: Sequence[WordReading], tokens: Sequence[Token], phrase: _Phrase, question: str
) -> VagueQuantifier:
    first, last = tokens[phrase.first].word, tokens[phrase.last].word
    return VagueQuantifier(
        text=" ".join(word.text for word in words[first : last + 1]).strip(_EDGES),
        phase=words[first].phase,
        start=words[first].start,
        first_word=first,
        last_word=last,
        question=question,
        is_mild=words[first].phase in {"situation", "task"} or _is_stretch_of_time(tokens, phrase),
    )


def _is_stretch_of_time(tokens: Sequence[Token], phrase: _Phrase) -> bool:
    return any(duration_unit(text_at(tokens, phrase.last + offset)) is not None for offset in (0, 1, 2))
