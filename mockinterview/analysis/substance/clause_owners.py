"""Whose clause each word stands in: the speaker's own, or somebody else's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_ing
from mockinterview.analysis.pronouns.first_persons import FirstPerson
from mockinterview.analysis.pronouns.predicates import Predicate
from mockinterview.analysis.pronouns.subject_tracking import Subject, SubjectTracker
from mockinterview.analysis.substance.deeds import Deed


class ClauseOwner(msgspec.Struct, frozen=True):
    """The nearest subject before a token in its sentence, and that of the main clause."""

    nearest: Subject | None
    main: Subject | None

    @property
    def own(self) -> Subject | None:
        """The I or we whose clause this is, also where another one hangs on it ("I took the one that was free")."""
        if self.nearest is not None and self.nearest.who == "other" and self.nearest.is_embedded:
            return self.main if self.main is not None and self.main.who != "other" else None
        return self.nearest if self.nearest is not None and self.nearest.who != "other" else None


def _is_aside(tokens: Sequence[Token], position: int) -> bool:
    """ ", having cleared it first", ", one to rest": no subject of a clause."""
    return is_ing(tokens[position].text) or text_at(tokens, position + 1) == "to"


def clause_owners(tokens: Sequence[Token], deeds: Iterable[Deed]) -> tuple[ClauseOwner, ...]:
    """Whose clause reaches up to each token."""
    by_subject = {deed.subject: deed for deed in deeds}
    tracker, owners, claimed_until = SubjectTracker(), [], -1
    for position, token in enumerate(tokens):
        if token.opens_sentence:
            tracker.open_sentence()
        owners.append(ClauseOwner(tracker.nearest, tracker.main))
        deed = by_subject.get(position)
        if deed is not None and deed.is_elided:
            tracker.nearest = Subject(deed.person, "past", verb_position=deed.verb)
            tracker.main = tracker.main or tracker.nearest
        elif deed is not None:
            predicate = Predicate(deed.verb, tokens[deed.verb].text, deed.is_action, "past")
            tracker.note_first_person(tokens, FirstPerson(position, deed.person, "subject", predicate))
            claimed_until = deed.verb
        elif position > claimed_until and not _is_aside(tokens, position):
            tracker.note_others(tokens, position)
    return tuple(owners)
