"""What the Action leaves open about who acted: "it was decided", "we shipped it"."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Mention, WordReading
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import read_tokens
from mockinterview.analysis.language.tokens import ends_clause, normalise
from mockinterview.analysis.pronouns.agency import Agency, AgencyMention
from mockinterview.analysis.pronouns.passives import find_passives
from mockinterview.analysis.pronouns.reported_speech import quoted_positions

MOST_QUOTED_WORDS = 8
"""A subject longer than this is left out of the quote of its passive. Ours."""
TEAM_ACT_WORDS = 8
"""Words quoted of what a we did, fewer where the clause ends. Ours."""
MOST_NAME_WORDS = 3
"""Words quoted before the I of "my boss and I". Ours."""
_OPENERS = (small.CONJUNCTIONS | {"then"}) - {"that", "as", "than", "how", "what", "who", "if", "whether", "where"}
_DANGLING = small.DETERMINERS | small.PREPOSITIONS - small.PARTICLES | small.CONJUNCTIONS
_EDGES = ' .,;:!?-–—"“”'


def measure_agency(words: tuple[WordReading, ...], mentions: Iterable[Mention], question: str) -> Agency:
    """All places of the Action that raise `question`: who did this?"""
    return Agency(
        hidden=tuple(_quoted(words, first, last, question) for first, last in _passive_spans(words)),
        team_acts=tuple(
            _quoted(words, *_act_span(words, mention), question)
            for mention in mentions
            if mention.person == "we" and mention.is_action and mention.phase == "action"
        ),
    )


def _passive_spans(words: tuple[WordReading, ...]) -> Iterable[tuple[int, int]]:
    tokens = read_tokens(words)
    for passive in find_passives(tokens, quoted_positions(tokens)):
        first, last = tokens[passive.first].word, tokens[passive.participle].word
        if words[last].phase == "action":
            yield max(first, last + 1 - MOST_QUOTED_WORDS), last + _closes_with_particle(words, last + 1)


def _closes_with_particle(words: tuple[WordReading, ...], index: int) -> bool:
    """ "The alerts were switched on": the word at `index` belongs to the verb and closes its clause."""
    if index >= len(words) or words[index].phase != "action" or ends_clause(words[index - 1].text):
        return False
    return ends_clause(words[index].text) and normalise(words[index].text) in small.PARTICLES


def _act_span(words: tuple[WordReading, ...], mention: Mention) -> tuple[int, int]:
    """First and last word of what the we did, as far as it is quoted: its clause, and no small word left dangling."""
    texts = [normalise(word.text) for word in words[mention.word : mention.word + TEAM_ACT_WORDS]]
    verb = texts.index(mention.subject_of) if mention.subject_of in texts else 0
    last = verb
    while last + 1 < len(texts) and not ends_clause(words[mention.word + last].text):
        if texts[last + 1] in _OPENERS:
            break
        last += 1
    while last > verb and texts[last] in _DANGLING:
        last -= 1
    return mention.word - _names_before(words, mention), mention.word + last


def _names_before(words: tuple[WordReading, ...], mention: Mention) -> int:
    """How many words of "my boss and I" stand before its I."""
    if normalise(mention.text) != "i":
        return 0
    count = 0
    while count < MOST_NAME_WORDS and mention.word > count and not ends_clause(words[mention.word - count - 1].text):
        count += 1
    return count


def _quoted(words: tuple[WordReading, ...], first: int, last: int, question: str) -> AgencyMention:
    text = " ".join(word.text for word in words[first : last + 1]).strip(_EDGES)
    return AgencyMention(text, words[first].start, words[last].end, first, last, question)
