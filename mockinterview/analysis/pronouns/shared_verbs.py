"""Whether a word behind "and" or a comma is a verb that shares the subject before it, by its form and its place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import verb_exceptions as exceptions
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_ing, is_participle, is_past
from mockinterview.analysis.numbers.cardinals import is_numeral
from mockinterview.analysis.pronouns.causatives import is_causative
from mockinterview.analysis.pronouns.first_persons import subject_ahead
from mockinterview.analysis.pronouns.predicates import Form
from mockinterview.analysis.pronouns.sentence_openings import describes_noun
from mockinterview.analysis.pronouns.subject_tracking import Subject

_GOVERNED_WORDS = (
    small.DETERMINERS
    | small.OBJECT_PRONOUNS
    | small.PREPOSITIONS
    | small.PARTICLES
    | small.ADVERBS
    | small.CONJUNCTIONS
)
_ROUNDING = frozenset(["about", "around", "over", "under"])
_FINITE_BE = frozenset(["was", "were", "is", "are"])
_OWN_OBJECTS = {"i": "me", "we": "us"}
_CLAUSE_SUBJECTS = frozenset(["he", "she", "they", "it", "there", "nobody", "everyone"])
"""Right behind a verb they open what was learned or found ("learned they used three")."""
_RELATIVES = frozenset(["that", "which", "who"])
_MAX_INFINITIVE = 6
_MAX_CAUSED = 4
"""How far before the participle of "had the front rollers changed" its determiner may stand."""


def can_share(tokens: Sequence[Token], shared: Subject, verb: int) -> bool:
    """Whether the word at `verb` can be a further verb of `shared`, an I or we.

    Who acts on me is somebody else ("my client, a printer, told me").
    """
    if not agrees(shared.form, tokens[verb].text) or _is_in_infinitive(tokens, shared, verb):
        return False
    acts_on_itself = text_at(tokens, verb + 1) == _OWN_OBJECTS.get(shared.who)
    return not acts_on_itself and _is_verb_reading(tokens, verb, shared.form)


def agrees(form: Form | None, text: str) -> bool:
    """Whether a verb of this form can share a subject whose verb had `form`."""
    match form:
        case "past":
            return is_past(text)
        case "participle":
            return is_participle(text) or is_past(text)
        case "ing":
            return is_ing(text) or (is_past(text) and not is_base(text))
        case "base":
            return is_base(text) and text not in small.ADJECTIVES
    return False


def _is_in_infinitive(tokens: Sequence[Token], shared: Subject, verb: int) -> bool:
    """ "I was supposed to call one and let the other down": a form that past and infinitive share."""
    text = tokens[verb].text
    if _follows_passive_infinitive(tokens, verb):
        return True
    places = (shared.verb_position + 1, shared.verb_position + 2)
    is_governing = any(text_at(tokens, to) == "to" and is_base(text_at(tokens, to + 1)) for to in places)
    return is_past(text) and is_base(text) and is_governing


def _follows_passive_infinitive(tokens: Sequence[Token], verb: int) -> bool:
    """ "I ordered it to be pressed and delivered"."""
    if tokens[verb - 1].text != "and" or not is_participle(tokens[verb].text):
        return False
    has_object = text_at(tokens, verb + 1) in small.DETERMINERS | small.OBJECT_PRONOUNS
    before = [token.text for token in tokens[max(0, verb - _MAX_INFINITIVE) : verb]]
    return not has_object and any(pair in {("to", "be"), ("to", "get")} for pair in pairwise(before))


def _is_verb_reading(tokens: Sequence[Token], verb: int, form: Form | None) -> bool:
    """No adjective ("a fast and automated check") and no noun ("tests and checks") in place of the verb."""
    text, following = tokens[verb].text, text_at(tokens, verb + 1)
    if (text == "let" and following in {"me", "us"}) or following in _FINITE_BE or _is_noun_in_ing(tokens, verb):
        return False
    is_open = verb + 1 >= len(tokens) or tokens[verb + 1].follows_break
    has_clause = following in _CLAUSE_SUBJECTS or subject_ahead(tokens, verb + 1)
    is_governing = is_open or following in _GOVERNED_WORDS or has_clause
    if form == "ing":
        return not is_open
    if form == "base":
        return text in exceptions.VERBS_ONLY or (is_governing and not is_open)
    if not text.endswith("ed") or is_governing:
        return True
    return not _describes(tokens, verb) and not describes_noun(tokens, verb)


def _is_noun_in_ing(tokens: Sequence[Token], verb: int) -> bool:
    """ "Between legal and engineering"."""
    has_object = text_at(tokens, verb + 1) in small.DETERMINERS | small.OBJECT_PRONOUNS
    return tokens[verb].text in exceptions.NOUNS_IN_ING and not has_object


def _describes(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the word before the coordinator is an adjective or participle that describes the same noun."""
    before = verb - 1
    while before >= 0 and (tokens[before].text in small.COORDINATORS or tokens[before].text in small.ADVERBS):
        if tokens[before].follows_break:
            return False
        before -= 1
    text, opener = text_at(tokens, before), text_at(tokens, before - 1)
    has_ending = text.endswith(("able", "ible", "ful", "ive", "ous", "ic")) and opener not in small.ADJECTIVES
    is_adjective = text in small.ADJECTIVES or has_ending
    is_participle_before = text.endswith("ed") and not subject_ahead(tokens, before - 1) and opener not in _RELATIVES
    if is_participle_before and _ends_causative(tokens, before):
        return False
    return is_adjective or is_participle_before


def _ends_causative(tokens: Sequence[Token], participle: int) -> bool:
    """ "Had the rollers changed, moved the beds": what was done before that verb describes no noun after it."""
    start = max(1, participle - _MAX_CAUSED)
    return any(
        tokens[position - 1].text in {"had", "got"} and tokens[position].text in small.DETERMINERS
        for position in range(start, participle)
    )


def is_listed_verb(tokens: Sequence[Token], verb: int) -> bool:
    """A verb straight after a comma goes on with the story unless it describes the noun before it."""
    object_start = _object_start(tokens, verb)
    text, following = tokens[verb].text, text_at(tokens, object_start)
    is_quoted = tokens[verb].raw.startswith(('"', "“"))
    if not is_past(text) or following == "by" or is_quoted:
        return False
    is_full_verb = is_causative(tokens, verb) or (text == "did" and any(letter.isdigit() for letter in following))
    if _follows_auxiliary(tokens, verb) or (text in small.AUXILIARIES and not is_full_verb):
        return False
    if text in exceptions.NEVER_APPOSITIVE:
        is_call = text == "called" and (following in small.DETERMINERS - {"a", "an"} or is_numeral(following))
        opens_object = following in small.DETERMINERS or is_numeral(following)
        has_object = text in exceptions.APPOSITIVE_WITHOUT_OBJECT and opens_object
        return is_call or has_object or following in small.OBJECT_PRONOUNS
    if following in small.PREPOSITIONS and following not in small.PARTICLES:
        return text in exceptions.INTRANSITIVE_PAST
    is_label = text.endswith("ed") and following not in _GOVERNED_WORDS and _ends_sentence(tokens, object_start)
    return bool(following) and not tokens[object_start].opens_sentence and not is_label


def _object_start(tokens: Sequence[Token], verb: int) -> int:
    """The word after the verb, over what fills or softens: "gave, um, like a talk", "fixed about seven rows"."""
    position = verb + 1
    while text_at(tokens, position) in small.FILLED_PAUSES and not tokens[position].opens_sentence:
        position += 1
    following = text_at(tokens, position + 1)
    is_filler = text_at(tokens, position) == "like" and tokens[verb].text not in exceptions.VERBS_OF_LIKENESS
    is_rounding = text_at(tokens, position) in _ROUNDING and is_numeral(following)
    return position + 1 if is_rounding or (is_filler and following in small.DETERMINERS) else position


def _follows_auxiliary(tokens: Sequence[Token], verb: int) -> bool:
    """ "That they'd, uh, changed it": the verb of a subject that stands before a filled pause."""
    before = verb - 1
    while text_at(tokens, before) in small.FILLED_PAUSES:
        before -= 1
    is_contracted = text_at(tokens, before).endswith(("'d", "'ve", "'re"))
    return before < verb - 1 and (is_contracted or text_at(tokens, before) in small.HAVE | small.BE)


def _ends_sentence(tokens: Sequence[Token], position: int) -> bool:
    return position + 1 >= len(tokens) or tokens[position + 1].opens_sentence
