"""Verbs of I or we without a subject of their own: "built it and then tested it", "Started by checking the logs"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.first_persons import FirstPerson, Person, subject_ahead, third_person_subject
from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import verb_exceptions as exceptions
from mockinterview.analysis.predicates import Form, Predicate, predicate_at, skip_adverbs
from mockinterview.analysis.sentence_openings import is_dropped_subject
from mockinterview.analysis.spoken import Token, text_at
from mockinterview.analysis.subject_tracking import Subject, SubjectTracker
from mockinterview.analysis.verbs import is_base, is_ing, is_participle, is_past, is_state

_GOVERNED_WORDS = (
    small.DETERMINERS
    | small.OBJECT_PRONOUNS
    | small.PREPOSITIONS
    | small.PARTICLES
    | small.ADVERBS
    | small.CONJUNCTIONS
    | small.FIRST_PERSON_SUBJECTS.keys()
)


class ElidedSubject(msgspec.Struct, frozen=True):
    """An unspoken I or we at the token of its verb."""

    position: int
    person: Person
    predicate: Predicate


def find_elided(
    tokens: Sequence[Token], persons: Sequence[FirstPerson], quoted: frozenset[int]
) -> tuple[ElidedSubject, ...]:
    """Coordinated verbs of I and we, and first-person verbs that open a sentence, in order."""
    walk = _Walk(tokens, persons, quoted)
    for position in range(len(tokens)):
        walk.visit(position)
    return tuple(walk.elided)


class _Walk:
    """One walk over the tokens, left to right, that keeps track of who acts."""

    def __init__(self, tokens: Sequence[Token], persons: Sequence[FirstPerson], quoted: frozenset[int]) -> None:
        self.elided: list[ElidedSubject] = []
        self._tokens = tokens
        self._persons = {found.position: found for found in persons}
        self._quoted = quoted
        self._tracker = SubjectTracker()
        self._governed = {found.predicate.position for found in persons if found.predicate}
        self._claimed_until = -1
        """Words up to the verb of an I or we open no clause of their own ("we as a group decided")."""

    def visit(self, position: int) -> None:
        """Read the token at `position`."""
        if self._tokens[position].opens_sentence:
            self._tracker.open_sentence()
            if self._take(_dropped_at_opening(self._tokens, position, self._tracker), position):
                dropped = self.elided[-1]
                self._tracker.nearest = self._tracker.main = Subject(dropped.person, dropped.predicate.form)
                return
        person = self._persons.get(position)
        if person is not None:
            self._tracker.note_first_person(self._tokens, person)
            self._claimed_until = person.predicate.position if person.predicate else self._claimed_until
        if position <= self._claimed_until or (person is not None and person.kind != "possessive"):
            return
        self._tracker.note_others(self._tokens, position)
        if self._take(_coordinated_at(self._tokens, position, self._tracker), position):
            self._tracker.nearest = self._tracker.main

    def _take(self, found: ElidedSubject | None, position: int) -> bool:
        """Keep an elided subject, unless somebody else says it or its verb has a subject already."""
        if found is None or position in self._quoted or found.position in self._governed:
            return False
        self._governed.add(found.position)
        self.elided.append(found)
        return True


def _dropped_at_opening(tokens: Sequence[Token], position: int, tracker: SubjectTracker) -> ElidedSubject | None:
    """A sentence that opens with a verb: mine, or after "and" and "then" that of the sentence before."""
    start, is_linked = position, False
    while text_at(tokens, start) in small.COORDINATORS or text_at(tokens, start) in small.ADVERBS:
        is_linked = is_linked or text_at(tokens, start) in {"and", "then", "but", "also"}
        start += 1
    if start > position and (start >= len(tokens) or tokens[start].opens_sentence):
        return None
    if not is_dropped_subject(tokens, start):
        return None
    before = tracker.previous_sentence
    person: Person = "we" if is_linked and before is not None and before.who == "we" else "i"
    return ElidedSubject(start, person, predicate_at(tokens, start))


def _coordinated_at(tokens: Sequence[Token], position: int, tracker: SubjectTracker) -> ElidedSubject | None:
    """A verb that shares the subject before it; `position` is the coordinator, or the verb right after a comma."""
    token = tokens[position]
    is_coordinator = token.text in {"and", "but", "or", "then"}
    if is_coordinator:
        verb = _verb_position(tokens, position + 1)
    elif token.follows_break and not token.opens_sentence:
        verb = position
    else:
        return None
    if verb is None or tokens[verb].opens_sentence or tracker.nearest is None:
        return None
    text = tokens[verb].text
    shared = tracker.sharing(tokens, position, verb)
    if shared is None or shared.who == "other" or not _agrees(shared.form, text):
        return None
    if not _is_verb_reading(tokens, verb, shared.form) or (not is_coordinator and not _is_listed_verb(tokens, verb)):
        return None
    return ElidedSubject(verb, "i" if shared.who == "i" else "we", _predicate(tokens, verb, shared.form))


def _verb_position(tokens: Sequence[Token], start: int) -> int | None:
    position = skip_adverbs(tokens, start)
    if position is not None and text_at(tokens, position) == "then":
        position = skip_adverbs(tokens, position + 1)
    if position is None or subject_ahead(tokens, position) or third_person_subject(tokens, position):
        return None
    return position


def _agrees(form: Form | None, text: str) -> bool:
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


def _is_verb_reading(tokens: Sequence[Token], verb: int, form: Form | None) -> bool:
    """No adjective ("a fast and automated check") and no noun ("tests and checks") in place of the verb."""
    text, following = tokens[verb].text, text_at(tokens, verb + 1)
    is_open = verb + 1 >= len(tokens) or tokens[verb + 1].follows_break
    is_governing = is_open or following in _GOVERNED_WORDS
    if form == "ing":
        return not is_open
    if form == "base":
        return is_governing and not is_open
    if not text.endswith("ed") or is_governing:
        return True
    return not _describes(tokens, verb)


def _describes(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the word before the coordinator is an adjective or participle that describes the same noun."""
    before = verb - 1
    while before >= 0 and (tokens[before].text in small.COORDINATORS or tokens[before].text in small.ADVERBS):
        if tokens[before].follows_break:
            return False
        before -= 1
    text = text_at(tokens, before)
    is_adjective = text in small.ADJECTIVES or text.endswith(("able", "ible", "ful", "ive", "ous", "ic"))
    is_participle_before = text.endswith("ed") and not subject_ahead(tokens, before - 1)
    return is_adjective or is_participle_before


def _is_listed_verb(tokens: Sequence[Token], verb: int) -> bool:
    """A verb straight after a comma goes on with the story unless it describes the noun before it."""
    text, following = tokens[verb].text, text_at(tokens, verb + 1)
    if not is_past(text) or following == "by" or (text == "let" and following in {"me", "us"}):
        return False
    if text in exceptions.NEVER_APPOSITIVE:
        return following in small.OBJECT_PRONOUNS
    if following in small.PREPOSITIONS and following not in small.PARTICLES:
        return text in exceptions.INTRANSITIVE_PAST
    return bool(following) and not tokens[verb + 1].opens_sentence


def _predicate(tokens: Sequence[Token], verb: int, form: Form | None) -> Predicate:
    text = tokens[verb].text
    if form in {"past", "base"}:
        return predicate_at(tokens, verb)
    return Predicate(verb, text, not is_state(text), form or "past")
