"""Precision and recall of the rules on the labelled sentences: `python -m tests.labelled_rules [--misses]`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from mockinterview.analysis.delivery.disfluencies import find_disfluencies
from mockinterview.analysis.delivery.fillers import find_fillers
from mockinterview.analysis.delivery.hedges import find_hedges
from mockinterview.analysis.feedback import Mention, WordReading
from mockinterview.analysis.language.spoken import read_tokens
from mockinterview.analysis.numbers.citations import find_numbers
from mockinterview.analysis.pronouns.counts import find_mentions, measure_pronouns
from mockinterview.analysis.pronouns.passives import find_passives
from mockinterview.analysis.pronouns.reported_speech import quoted_positions
from mockinterview.analysis.substance.learning import find_learning
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import (
    Example,
    NumberMark,
    acting_examples,
    hidden_agency_examples,
    learning_examples,
    number_examples,
    pronoun_examples,
    significant,
    span_examples,
    subject_examples,
)
from tests.labelled_substance import (
    decision_examples,
    decision_marks,
    name_examples,
    name_marks,
    stating_examples,
    stating_marks,
    value_examples,
    value_marks,
)

Words = tuple[WordReading, ...]
_SHORT_KINDS = {"object": "o", "possessive": "p", "generic": "g", "quoted": "q", "lets": "l"}


class Miss(NamedTuple):
    """A sentence in which the rules and the labels differ."""

    section: str
    text: str
    expected: list[Any]
    found: list[Any]


class Score(NamedTuple):
    """Marks found rightly, found wrongly, and not found; a mark is right only as a whole."""

    family: str
    sentences: int
    right: int
    wrong: int
    missed: int
    misses: list[Miss]

    @property
    def precision(self) -> float:
        """Share of what was found that is labelled so."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the labels that were found."""
        return self.right / (self.right + self.missed)


def pronoun_marks(words: Words) -> frozenset[Any]:
    """Mentions as (word index, label)."""
    return frozenset((one.word, _label(one)) for one in measure_pronouns(words, DEFAULT_THRESHOLDS).mentions)


def subject_marks(words: Words) -> frozenset[Any]:
    """Subjects that are in the words as (word index, person)."""
    mentions = measure_pronouns(words, DEFAULT_THRESHOLDS).mentions
    return frozenset((one.word, one.person) for one in mentions if one.kind == "subject")


def acting_marks(words: Words) -> frozenset[Any]:
    """Acting subjects in the Action as (word index, person)."""
    mentions = measure_pronouns(words, DEFAULT_THRESHOLDS).mentions
    return frozenset((one.word, one.person) for one in mentions if one.is_action and one.phase == "action")


def hidden_agency_marks(words: Words) -> frozenset[Any]:
    """Word indexes of the participles without an agent in the Action."""
    tokens = read_tokens(words)
    found = (tokens[one.participle].word for one in find_passives(tokens, quoted_positions(tokens)))
    return frozenset(word for word in found if words[word].phase == "action")


def number_marks(words: Words) -> frozenset[Any]:
    """Numbers as `NumberMark`."""
    return frozenset(
        NumberMark(
            one.first_word,
            one.last_word,
            one.kind,
            None if one.value is None else significant(one.value),
            one.unit,
            (significant(one.change.from_), significant(one.change.to)) if one.change else None,
        )
        for one in find_numbers(words, DEFAULT_THRESHOLDS)
    )


def filler_marks(words: Words) -> frozenset[Any]:
    """Fillers as (first word, last word)."""
    return frozenset((one.first_word, one.last_word) for one in find_fillers(words, DEFAULT_THRESHOLDS).mentions)


def disfluency_marks(words: Words) -> frozenset[Any]:
    """Words said in vain as (first word, last word)."""
    fillers = find_fillers(words, DEFAULT_THRESHOLDS).mentions
    found = find_disfluencies(words, fillers, DEFAULT_THRESHOLDS).mentions
    return frozenset((one.first_word, one.last_word) for one in found)


def hedge_marks(words: Words) -> frozenset[Any]:
    """Hedges as (first word, last word)."""
    found = find_hedges(words, find_mentions(words)).mentions
    return frozenset((one.first_word, one.last_word) for one in found)


def learning_marks(words: Words) -> frozenset[Any]:
    """ "stated" where a learning is found."""
    return frozenset(["stated"] if find_learning(words).stated else [])


def scores() -> list[Score]:
    """One score for each family of rules."""
    return [
        _score("pronouns", pronoun_examples(), pronoun_marks),
        _score("i and we", subject_examples(), subject_marks),
        _score("acting", acting_examples(), acting_marks),
        _score("hidden agency", hidden_agency_examples(), hidden_agency_marks),
        _score("numbers", number_examples(), number_marks),
        _score("fillers", span_examples("fillers"), filler_marks),
        _score("disfluencies", span_examples("disfluencies"), disfluency_marks),
        _score("hedges", span_examples("hedges"), hedge_marks),
        _score("learning", learning_examples(), learning_marks),
        _score("own role", stating_examples("o"), stating_marks("o")),
        _score("stakes", stating_examples("s"), stating_marks("s")),
        _score("lasting change", stating_examples("c"), stating_marks("c")),
        _score("generalities", stating_examples("g"), stating_marks("g")),
        _score("decisions", decision_examples(), decision_marks),
        _score("names", name_examples(), name_marks),
        _score("values", value_examples(), value_marks),
    ]


def _label(mention: Mention) -> str:
    if mention.kind in _SHORT_KINDS:
        return _SHORT_KINDS[mention.kind]
    return ("e" if mention.kind == "elided" else "") + mention.person + ("+" if mention.is_action else "")


def _score(family: str, examples: Iterable[Example], marks_of: Callable[[Words], frozenset[Any]]) -> Score:
    sentences = right = wrong = missed = 0
    misses = []
    for example in examples:
        found = marks_of(example.words) - example.tolerated
        sentences += 1
        right += len(found & example.marks)
        wrong += len(found - example.marks)
        missed += len(example.marks - found)
        if found != example.marks:
            text = " ".join(word.text for word in example.words)
            misses.append(Miss(example.section, text, sorted(example.marks - found), sorted(found - example.marks)))
    return Score(family, sentences, right, wrong, missed, misses)


def main() -> None:
    """Print one line a family, and with --misses every sentence that differs."""
    for score in scores():
        print(  # noqa: T201
            f"{score.family:14} {score.sentences:4} sentences {score.right + score.missed:4} labels"
            f"   precision {score.precision:.3f}   recall {score.recall:.3f}"
        )
        for miss in score.misses if "--misses" in sys.argv else []:
            print(f"   [{miss.section}] {miss.text}\n      expected {miss.expected}\n      found    {miss.found}")  # noqa: T201


if __name__ == "__main__":
    main()
