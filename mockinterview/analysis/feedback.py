"""The feedback on one answer: the stable contract behind every screen, report and `--format json`.

All times are seconds from the start of the recording, all shares lie between 0 and 1. `SCHEMA` changes
only when a key changes its meaning; new keys may be added without it.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from mockinterview.analysis import phase_names
from mockinterview.analysis.delivery import measures as delivery
from mockinterview.analysis.numbers import cited_numbers
from mockinterview.analysis.numbers.vague_quantifiers import VagueQuantifier
from mockinterview.analysis.probes.probe import FollowUp, Probe
from mockinterview.analysis.pronouns.agency import Agency
from mockinterview.analysis.score import Score
from mockinterview.analysis.substance.measures import Substance

SCHEMA = 1

PhaseName = phase_names.PhaseName
PHASES = phase_names.PHASES
Change = cited_numbers.Change
Number = cited_numbers.Number
NumbersCited = cited_numbers.NumbersCited
Fillers = delivery.Fillers
FillerMention = delivery.FillerMention
Pace = delivery.Pace
PaceWindow = delivery.PaceWindow
Pause = delivery.Pause
Structure = Literal["star", "framework", "weakness", "free"]
Severity = Literal["praise", "hint", "warning"]
Pair = tuple[float, float]


class TimedSpan(msgspec.Struct, frozen=True):
    """A run of words (indexes, both included) with its start and end."""

    start: float
    end: float
    first_word: int
    last_word: int


class WordReading(msgspec.Struct, frozen=True):
    """A word as the analysis reads it; `phase` is always the best reading.

    `text_corrected`: the user wrote it in place of what was heard; `phase_corrected`: the user named its phase or part.
    """

    text: str
    start: float
    end: float
    probability: float
    phase: PhaseName
    unclear: bool = False
    alternative: PhaseName | None = None
    text_corrected: bool = False
    phase_corrected: bool = False


class PhaseMetric(msgspec.Struct, frozen=True):
    """Time spent in one phase. Targets and statuses are None outside STAR."""

    phase: PhaseName
    seconds: float
    share: float
    target: Pair | None
    status: Literal["missing", "short", "ok", "long"] | None
    share_target: Pair | None
    share_status: Literal["missing", "low", "ok", "high"] | None
    spans: tuple[TimedSpan, ...]
    confidence: float | None


class StructurePart(msgspec.Struct, frozen=True):
    """A part of an answer that is no STAR story: framework and example, weakness and steps."""

    name: str
    seconds: float
    spans: tuple[TimedSpan, ...]


class Timing(msgspec.Struct, frozen=True):
    """Length of the answer, from the first word to the last."""

    total: float
    target: Pair
    status: Literal["short", "brisk", "ok", "long", "too_long"]
    response_latency: float | None
    speaking_seconds: float


class Mention(msgspec.Struct, frozen=True):
    """A first person at one word.

    `kind`: subject (in the words), elided (a verb whose I or we was dropped or shared), object, possessive,
    generic, quoted, lets. `person` is i or we; `subject_of` is the verb it governs; `is_action` whether it acts.
    """

    word: int
    text: str
    start: float
    phase: PhaseName
    person: Literal["i", "we"]
    kind: Literal["subject", "elided", "object", "possessive", "generic", "quoted", "lets"]
    subject_of: str | None = None
    is_action: bool = False


class ActionPronouns(msgspec.Struct, frozen=True):
    """I and we as subjects of acting verbs inside the Action phase."""

    i: int
    we: int
    i_share: float | None
    status: Literal["ok", "mixed", "poor", "not_enough"]


class Pronouns(msgspec.Struct, frozen=True):
    """I against we: plain subject pronouns over the whole answer, and acting ones in the Action."""

    i: int
    we: int
    i_share: float | None
    action: ActionPronouns
    mentions: tuple[Mention, ...]


class Learning(msgspec.Struct, frozen=True):
    """Whether something learned, or changed for good, was said."""

    stated: bool
    spans: tuple[TimedSpan, ...]


class Finding(msgspec.Struct, frozen=True):
    """One thing an interviewer would have noticed, with its words, its time, its rule and where that comes from."""

    id: str
    severity: Severity
    title: str
    why: str
    do: str
    rule: str
    start: float | None
    end: float | None
    words: str
    first_word: int | None = None
    last_word: int | None = None
    source: str = ""


class UserCorrection(msgspec.Struct, frozen=True):
    """A correction of the user's: the words it was made on, and the words, phase or part they became.

    `kind`: words (misheard ones), span (relabelled), boundary (moved over these words). Without `fits` those words
    are no longer heard there: the correction is kept, and changes nothing.
    """

    kind: Literal["words", "span", "boundary"]
    start: float
    end: float
    said: str
    became: str
    fits: bool


class Feedback(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is said about one answer.

    `fingerprint` is the same for the same recording judged in the same way; only `analyze` knows it.
    `probes` are the follow-up questions that it raises, the weightiest first; `follow_up` is set when it answers one.
    """

    schema: int = SCHEMA
    analysis_version: str = ""
    source: str = ""
    duration: float
    question: str | None
    question_text: str = ""
    model: str = ""
    is_estimate: bool = False
    verdict: Literal["ok", "nothing_to_score"]
    reason: str | None = None
    structure: Structure = "star"
    structure_parts: tuple[StructurePart, ...] = ()
    words: tuple[WordReading, ...] = ()
    phases: tuple[PhaseMetric, ...] = ()
    timing: Timing | None = None
    milestones: delivery.Milestones | None = None
    pronouns: Pronouns | None = None
    agency: Agency | None = None
    numbers: tuple[Number, ...] = ()
    numbers_cited: NumbersCited | None = None
    vague: tuple[VagueQuantifier, ...] = ()
    pace: Pace | None = None
    pauses: tuple[Pause, ...] = ()
    fillers: Fillers | None = None
    disfluencies: delivery.Disfluencies | None = None
    hedges: delivery.Hedges | None = None
    repeated_phrases: tuple[delivery.RepeatedPhrase, ...] = ()
    learning: Learning | None = None
    substance: Substance | None = None
    probes: tuple[Probe, ...] = ()
    follow_up: FollowUp | None = None
    findings: tuple[Finding, ...] = ()
    fix: str | None = None
    strength: str | None = None
    score: Score | None = None
    corrections: tuple[UserCorrection, ...] = ()
    fingerprint: str = ""
