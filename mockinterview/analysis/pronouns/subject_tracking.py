"""Who the last clause was about, while the words go by: the subject that a coordinated verb shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon.speech_verbs import SPEECH_VERBS
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_finite, is_participle, is_past, is_verb_prefix
from mockinterview.analysis.pronouns.first_persons import FirstPerson, subject_ahead, third_person_subject
from mockinterview.analysis.pronouns.predicates import Form

Who = Literal["i", "we", "other"]
_MAX_NOUN_PHRASE = 8
_MAX_QUOTE = 20
"""How far back the opening mark of a quote is looked for."""
_STOPS = ".,;:!?"
_NO_NOUNS = small.CONJUNCTIONS | small.ADVERBS | small.PREPOSITIONS | small.FILLED_PAUSES | small.AUXILIARIES
_PEOPLE = frozenset(["him", "her", "them"])
_THINGS = frozenset(["it", "that", "this", "which", "what"])
_OBJECTS_OF_SUBJECT = {"it": {"it"}, "he": {"him"}, "she": {"her"}, "they": {"them"}, "who": _PEOPLE}


class Subject(msgspec.Struct, frozen=True):
    """A subject and its verb.

    `is_embedded` tells a subordinate clause, `is_relative` one right behind its noun ("the customers we asked"),
    `is_aside` one between commas ("the service, which I inherited, crashed"), `is_open` a verb that states no fact.
    """

    who: Who
    form: Form | None
    is_embedded: bool = False
    text: str = ""
    verb: str = ""
    verb_position: int = -1
    is_relative: bool = False
    is_aside: bool = False
    is_open: bool = False


class SubjectTracker:
    """The nearest subject and the main clause's, sentence by sentence."""

    def __init__(self) -> None:
        self.nearest: Subject | None = None
        self.main: Subject | None = None
        self.previous_sentence: Subject | None = None

    def open_sentence(self) -> None:
        """Forget the clause; the sentence before stays known."""
        self.previous_sentence = self.main or self.previous_sentence
        self.nearest = self.main = None

    def note_first_person(self, tokens: Sequence[Token], found: FirstPerson) -> None:
        """I or we as a subject; somebody else's speech and a generic we count as another subject."""
        if found.kind not in {"subject", "generic", "quoted"}:
            return
        who: Who = found.person if found.kind == "subject" else "other"
        predicate, is_aside = found.predicate, _is_aside(tokens, found.position)
        self._note(
            Subject(
                who,
                predicate.form if predicate else None,
                is_embedded=is_aside or _is_embedded(tokens, found.position) or _is_in_quote(tokens, found.position),
                is_relative=_follows_noun(tokens, found.position),
                verb_position=predicate.position if predicate else -1,
                is_aside=is_aside,
                is_open=predicate is not None and predicate.is_open,
            )
        )

    def note_others(self, tokens: Sequence[Token], position: int) -> None:
        """A third person or a noun phrase that opens a clause at `position`."""
        token = tokens[position]
        if _ends_relative_clause(tokens, position, self.nearest) or self._ends_aside(token):
            verb = position
        elif third_person_subject(tokens, position):
            verb = position + 1
        elif token.follows_break or text_at(tokens, position - 1) in small.CONJUNCTIONS:
            noun_verb = _verb_of_noun_phrase(tokens, position)
            if noun_verb is None:
                return
            verb = noun_verb
        else:
            return
        form: Form = "past" if is_past(text_at(tokens, verb)) else "base"
        is_embedded = _is_embedded(tokens, position)
        is_relative = is_embedded and token.text not in {"who", "which", "that"} and _follows_noun(tokens, position)
        named = (token.text, text_at(tokens, verb), verb)
        self._note(Subject("other", form, is_embedded, *named, is_relative=is_relative))

    def _ends_aside(self, token: Token) -> bool:
        """ "The service, which I had inherited, started ...": the verb of a subject that stood before the aside."""
        is_inside = self.nearest is not None and self.nearest.is_aside and self.main is None
        return is_inside and token.follows_break and is_past(token.text)

    def _note(self, subject: Subject) -> None:
        self.nearest = subject
        is_first_own = self.main is None and subject.who != "other" and not subject.is_aside
        if not subject.is_embedded or is_first_own:
            self.main = subject

    def sharing(self, tokens: Sequence[Token], coordinator: int, verb: int) -> Subject | None:
        """The subject that the verb at `verb`, joined by the token at `coordinator`, belongs to."""
        nearest = self.nearest
        if nearest is not None and nearest.is_aside and tokens[coordinator].follows_break:
            return self.main
        if self._returns_to_teller(tokens, coordinator):
            return self.main
        if nearest is None or nearest.who != "other" or not nearest.is_embedded:
            return nearest
        is_list_end = tokens[coordinator].follows_break and coordinator != verb
        if not is_list_end and _shares_passive(tokens, nearest.verb_position, verb):
            return nearest
        return self.main if _leads_back(tokens, nearest, coordinator, verb) else nearest

    def _returns_to_teller(self, tokens: Sequence[Token], coordinator: int) -> bool:
        """ "I told the team that we needed focus, and then ...": a comma ends what was told, and I go on."""
        nearest, main = self.nearest, self.main
        if nearest is None or main is None or nearest.who == main.who or "other" in {nearest.who, main.who}:
            return False
        is_list_end = tokens[coordinator].text in {"and", "but", "then"} and tokens[coordinator].follows_break
        return is_list_end and nearest.is_embedded


def _leads_back(tokens: Sequence[Token], nearest: Subject, coordinator: int, verb: int) -> bool:
    """Whether the verb belongs to the main clause, not to the subordinate one of `nearest`.

    A comma tells it, a verb in another tense, an object that would be the subject itself ("whether it was running and
    restarted it"), a mere "was", a verb of speech after a thing ("how it failed and told them"), and an object where
    the clause has one already ("the notes he took and read them").
    """
    following = text_at(tokens, verb + 1)
    is_other_tense = is_past(text_at(tokens, verb)) and nearest.form != "past"
    is_own_object = following in _OBJECTS_OF_SUBJECT.get(nearest.text, ())
    is_mere_be = nearest.verb in small.BE and text_at(tokens, verb) not in small.AUXILIARIES
    is_told = nearest.text in _THINGS and text_at(tokens, verb) in SPEECH_VERBS
    has_object = nearest.is_relative and following in small.OBJECT_PRONOUNS
    is_apart = tokens[coordinator].follows_break
    return is_apart or is_other_tense or is_own_object or is_mere_be or is_told or has_object


def _shares_passive(tokens: Sequence[Token], auxiliary: int, verb: int) -> bool:
    """ "How many boxes were crushed, taped or torn": a participle without an object goes on with a passive."""
    following = text_at(tokens, verb + 1)
    has_object = following in small.DETERMINERS or following in small.OBJECT_PRONOUNS
    is_passive = text_at(tokens, auxiliary) in small.BE and is_participle(text_at(tokens, auxiliary + 1))
    return is_passive and is_participle(tokens[verb].text) and not has_object


def _is_in_quote(tokens: Sequence[Token], position: int) -> bool:
    """ "I told her, 'I would hate that', and called them": what the speaker said then is no main clause."""
    for place in range(position, max(-1, position - _MAX_QUOTE), -1):
        if place < position and tokens[place].raw.rstrip(_STOPS).endswith(('"', "”")):
            return False
        if tokens[place].raw.startswith(('"', "“")):
            return True
    return False


def _is_aside(tokens: Sequence[Token], position: int) -> bool:
    """A subject right after ", which", ", whom" or ", who"."""
    is_opened = text_at(tokens, position - 1) in {"which", "whom", "who", "that"}
    return is_opened and tokens[position - 1].follows_break and not tokens[position - 1].opens_sentence


def _follows_noun(tokens: Sequence[Token], position: int) -> bool:
    """ "The customers we interviewed": a subject right behind a noun opens a relative clause."""
    before = text_at(tokens, position - 1)
    is_noun = bool(before) and before not in _NO_NOUNS and not is_past(before)
    return is_noun and not tokens[position].follows_break


def _ends_relative_clause(tokens: Sequence[Token], position: int, nearest: Subject | None) -> bool:
    """ "The customers we interviewed loved it": the verb of the noun before the relative clause."""
    if nearest is None or not nearest.is_relative or nearest.verb_position != position - 1:
        return False
    is_auxiliary = tokens[position - 1].text in small.AUXILIARIES
    return is_past(tokens[position].text) and not tokens[position].follows_break and not is_auxiliary


def _is_embedded(tokens: Sequence[Token], position: int) -> bool:
    """Whether the clause of this subject hangs on another one: a subordinator opens it, or the subject is relative."""
    if text_at(tokens, position) in {"who", "which", "that"}:
        return True
    before = text_at(tokens, position - 1)
    if before in small.SUBORDINATORS:
        return True
    return before not in small.COORDINATORS and not tokens[position].follows_break


def _verb_of_noun_phrase(tokens: Sequence[Token], start: int) -> int | None:
    """The finite verb of a clause that opens with a noun phrase at `start`, if one follows before the next break."""
    first = tokens[start].text
    if first in small.CONJUNCTIONS:
        return None
    is_verb_first = (is_past(first) and first not in small.ADJECTIVES) or is_verb_prefix(
        first, text_at(tokens, start + 1)
    )
    if is_verb_first or subject_ahead(tokens, start) or first in small.ADVERBS or first in small.PREPOSITIONS:
        return None
    for position in range(start + 1, min(len(tokens), start + _MAX_NOUN_PHRASE)):
        token = tokens[position]
        if token.follows_break or token.text in small.CONJUNCTIONS or subject_ahead(tokens, position):
            return None
        is_adjective = text_at(tokens, position - 1) in small.DETERMINERS and not token.text.endswith("n't")
        if is_finite(token.text) and not is_adjective and _is_verb_here(tokens, position):
            return position
    return None


def _is_verb_here(tokens: Sequence[Token], position: int) -> bool:
    """A third person form is a verb only where an object or a preposition follows ("the vendor sends the file").

    "Damage included" holds none.
    """
    text, following = tokens[position].text, text_at(tokens, position + 1)
    if text == "included" and (not following or tokens[position + 1].follows_break):
        return False
    if is_past(text) or text in small.AUXILIARIES:
        return True
    return following in small.DETERMINERS or following in small.PREPOSITIONS or following in small.OBJECT_PRONOUNS
