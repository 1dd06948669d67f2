"""Verbs of I or we without a subject of their own: "built it and then tested it", "Started by checking the logs"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_past, is_state, is_verb_prefix
from mockinterview.analysis.pronouns.first_persons import FirstPerson, Person, subject_ahead, third_person_subject
from mockinterview.analysis.pronouns.predicates import Predicate, predicate_at, skip_adverbs
from mockinterview.analysis.pronouns.sentence_openings import is_dropped_subject
from mockinterview.analysis.pronouns.shared_verbs import agrees, can_share, is_listed_verb
from mockinterview.analysis.pronouns.subject_tracking import Subject, SubjectTracker

_MAX_TIME_WORDS = 5


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
        is_led = token.text in {"just", "also", "even"} or is_verb_prefix(token.text, text_at(tokens, position + 1))
        verb = position + is_led
    else:
        return None
    if verb is None or verb >= len(tokens) or tokens[verb].opens_sentence or tracker.nearest is None:
        return None
    text = tokens[verb].text
    if token.text == "or" and not is_past(text):
        return None
    shared = _shared_subject(tokens, position, verb, tracker)
    if shared is None or shared.who == "other" or not can_share(tokens, shared, verb):
        return None
    if not is_coordinator and not is_listed_verb(tokens, verb):
        return None
    return ElidedSubject(verb, "i" if shared.who == "i" else "we", _predicate(tokens, verb, shared))


def _shared_subject(tokens: Sequence[Token], position: int, verb: int, tracker: SubjectTracker) -> Subject | None:
    """The subject that the verb goes on with; where the tense of its verb speaks against it, the main clause's."""
    shared, text = tracker.sharing(tokens, position, verb), tokens[verb].text
    if shared is None or agrees(shared.form, text):
        return shared
    nearest = tracker.nearest
    is_main = tracker.main is None or agrees(tracker.main.form, text)
    return tracker.main if is_main or nearest is None or nearest.who == "other" else nearest


def _verb_position(tokens: Sequence[Token], start: int) -> int | None:
    position = skip_adverbs(tokens, start)
    if position is not None and text_at(tokens, position) == "then":
        position = skip_adverbs(tokens, position + 1)
    if position is not None:
        position = _after_time(tokens, position)
    if position is None or subject_ahead(tokens, position) or third_person_subject(tokens, position):
        return None
    is_auxiliary = text_at(tokens, position) in small.AUXILIARIES
    if is_auxiliary and (
        subject_ahead(tokens, position + 1) or text_at(tokens, position - 1) in {"all", "both", "each"}
    ):
        return None
    return position


def _after_time(tokens: Sequence[Token], start: int) -> int:
    """The word after "only after that", "the next morning", "in the end"; `start` where no time stands there."""
    for position in range(start, min(len(tokens), start + _MAX_TIME_WORDS)):
        text = tokens[position].text
        if text in small.TIME_NOUNS and (position > start or text in small.ADVERBS):
            return position + 1
        if text not in small.PREPOSITIONS | small.DETERMINERS and text not in small.TIME_ADJECTIVES:
            return start
    return start


def _predicate(tokens: Sequence[Token], verb: int, shared: Subject) -> Predicate:
    text = tokens[verb].text
    if shared.form == "past" or (shared.form == "base" and not shared.is_open):
        return predicate_at(tokens, verb)
    return Predicate(verb, text, not is_state(text) and not shared.is_open, shared.form or "past", shared.is_open)
