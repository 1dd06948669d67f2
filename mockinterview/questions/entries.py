"""What a question file holds. The same format serves the bundled files and the user's own (`*.toml`)."""

from __future__ import annotations

import math
from typing import Annotated

import msgspec

from mockinterview.analysis.feedback import Pair, Structure
from mockinterview.analysis.language.phrase_patterns import check_phrase, index_phrases
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.substance.company_values import ListenedValue

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\Z"
LINE_PATTERN = r"^(?=.*\S)[^\x00-\x1f\x7f-\x9f]+\Z"
PROSE_PATTERN = r"(?s)^(?=.*\S)[^\x00-\x09\x0b-\x1f\x7f-\x9f]+\Z"

Identifier = Annotated[str, msgspec.Meta(pattern=ID_PATTERN, max_length=60)]
"""Small letters, digits and hyphens."""
Line = Annotated[str, msgspec.Meta(pattern=LINE_PATTERN, max_length=1000)]
"""One line of text without control characters."""
Prose = Annotated[str, msgspec.Meta(pattern=PROSE_PATTERN, max_length=5000)]
"""Lines of text without other control characters; an empty line parts paragraphs."""

OWN_GROUP = "own"
"""Group of a user's question that names none."""
DEFAULT_TYPE = "a-time-when"
"""Type of a user's question that names none."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything with an id. `replaces` is the user's word that it takes the place of an entry of the same id."""

    id: Identifier
    replaces: bool = False


class Group(Entry, frozen=True, kw_only=True):
    """A heading over questions. `in_default_rounds`: they are drawn also where nothing narrows the questions."""

    name: Line
    in_default_rounds: bool = True


class Competency(Entry, frozen=True, kw_only=True):
    """Something that questions test: conflict, failure, deadline."""

    name: Line


class Role(Entry, frozen=True, kw_only=True):
    """Work that some questions are written for."""

    name: Line


class CompanyValue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something a company listens for (a principle, a value), what it means, and the deeds that show it.

    For people: `looks_for` is what interviewers look for, `wordings` how they ask, `strong` what a strong answer shows.
    `deeds` and `outcome_of` are phrases as `analysis.phrase_patterns` reads them, `words` the lists that they name;
    `outcome`: a number that measures a change shows the value too.
    """

    id: Identifier
    name: Line
    meaning: Line
    looks_for: Line | None = None
    wordings: tuple[Line, ...] = ()
    strong: Line | None = None
    deeds: tuple[Line, ...] = ()
    words: dict[str, Line] = {}
    outcome: bool = False
    outcome_of: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError when a phrase breaks the notation."""
        for phrase in (*self.deeds, *self.outcome_of):
            check_phrase(phrase, self.words)

    def listened(self, company: str) -> ListenedValue:
        """The value with its phrases ready to be looked for; `company` is an id."""
        return ListenedValue(
            company=company,
            id=self.id,
            name=self.name,
            deeds=index_phrases("\n".join(self.deeds), self.words),
            outcome=self.outcome,
            outcome_of=index_phrases("\n".join(self.outcome_of), self.words),
        )


class Company(Entry, frozen=True, kw_only=True):
    """A company and its pattern."""

    name: Line
    looks_for: Line
    values: tuple[CompanyValue, ...] = ()

    def listened_values(self) -> tuple[ListenedValue, ...]:
        """What the analysis listens for: the values that some words can show."""
        return tuple(value.listened(self.id) for value in self.values if value.deeds or value.outcome)


class PhaseSeconds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds each STAR phase should take, from and to."""

    situation: Pair
    task: Pair
    action: Pair
    result: Pair

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            _check_range(name, getattr(self, name))


class QuestionType(Entry, frozen=True, kw_only=True):
    """A shape of question with its targets: `target_s` for the whole answer, `phases_s` for a STAR story."""

    name: Line
    shape: Line
    structure: Structure
    target_s: Pair
    phases_s: PhaseSeconds | None = None

    def __post_init__(self) -> None:
        _check_range("target_s", self.target_s)
        if (self.structure == "star") != (self.phases_s is not None):
            raise ValueError("`phases_s` belongs to the structure star, and to no other")


class FrameworkPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one part of a good answer says."""

    part: Line
    say: Line


class QuestionEntry(Entry, frozen=True, kw_only=True):
    """A question as its file states it; `type`, `competencies`, `roles`, `companies` and `values` are ids.

    Without `roles` it is for everyone.
    """

    text: Line
    group: Identifier = OWN_GROUP
    type: Identifier = DEFAULT_TYPE
    tests: tuple[Line, ...] = ()
    story_needed: Line | None = None
    competencies: tuple[Identifier, ...] = ()
    roles: tuple[Identifier, ...] = ()
    companies: tuple[Identifier, ...] = ()
    values: tuple[Identifier, ...] = ()
    framework: tuple[FrameworkPart, ...] = ()
    strong_pattern: Line | None = None


class Question(QuestionEntry, frozen=True, kw_only=True):
    """A question of the bank, with its type at hand; `for_company` is the one that was chosen to practise for."""

    question_type: QuestionType
    for_company: Identifier | None = None

    def asked(self) -> AskedQuestion:
        """What the analysis needs of it: text, structure and targets of its type, values that it can show."""
        kind = self.question_type
        asked = AskedQuestion(
            id=self.id,
            text=self.text,
            structure=kind.structure,
            target_s=kind.target_s,
            company=self.for_company,
            values=self.values,
        )
        if kind.phases_s is None:
            return asked
        return msgspec.structs.replace(
            asked,
            situation_s=kind.phases_s.situation,
            task_s=kind.phases_s.task,
            action_s=kind.phases_s.action,
            result_s=kind.phases_s.result,
        )


class QuestionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file. Every table is optional."""

    groups: tuple[Group, ...] = ()
    competencies: tuple[Competency, ...] = ()
    roles: tuple[Role, ...] = ()
    companies: tuple[Company, ...] = ()
    types: tuple[QuestionType, ...] = ()
    questions: tuple[QuestionEntry, ...] = ()


def _check_range(name: str, seconds: Pair) -> None:
    low, high = seconds
    if not (0 <= low <= high and 0 < high < math.inf):
        raise ValueError(f"`{name}` must be two numbers of seconds, the smaller first")
