"""How an answer was told: time, pace, pauses, fillers, restarts, hedges. Part of the contract in `feedback`.

Times are seconds from the start of the recording, word indexes include both ends, rates count a minute.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from mockinterview.analysis.phase_names import PhaseName

FillerRule = Literal["sound", "one_word", "like", "you_know", "i_mean", "kind_of", "so", "right", "actually"]


DisfluencyRule = Literal["repeated_word", "retraced", "cut_off", "replaced"]
"""The same word at once; the same words from the start; a word that breaks off; a start that another one replaces."""

HedgeRule = Literal["softened", "doubted", "made_small"]
"""Between the speaker and the act ("I just called"); before or after both ("I guess I led it"); behind its effect
("I helped a little bit")."""


class Milestones(msgspec.Struct, frozen=True):
    """Where the answer stood when half of its time was over, and when it came to the Action.

    `setting_seconds` were told as Situation and Task before `action_start`, as far as that is read clearly; words
    that may be Action already count as Action. Outside STAR there are no phases to name.
    """

    halfway: float
    halfway_word: int
    halfway_phase: PhaseName | None
    action_start: float | None
    setting_seconds: float | None


class PaceWindow(msgspec.Struct, frozen=True):
    """A stretch in which the speech rate left the fine range."""

    start: float
    end: float
    words_per_minute: float
    status: Literal["slow", "fast"]


class Steadiness(msgspec.Struct, frozen=True):
    """How even the rate was while speaking: over `stretches` of equal length, one after the other.

    `words_per_minute` is the median of their rates, `deviation` the median of how far each lies from it (the median
    absolute deviation: half of the stretches lie nearer, and one odd stretch changes nothing).
    """

    words_per_minute: float
    deviation: float
    stretches: int
    status: Literal["even", "uneven"]


class Pace(msgspec.Struct, frozen=True):
    """Speech rate (all time from first to last word) and articulation rate (voiced time only), words a minute.

    `steadiness` is None where there are too few stretches to compare.
    """

    words_per_minute: float
    articulation_rate: float | None
    status: Literal["too_slow", "slow", "ok", "fast", "too_fast"]
    windows: tuple[PaceWindow, ...]
    steadiness: Steadiness | None = None


class Pause(msgspec.Struct, frozen=True):
    """A silence between words; `after_word` is the index of the word before it."""

    start: float
    seconds: float
    kind: Literal["boundary", "mid_clause"]
    after_word: int


class FillerMention(msgspec.Struct, frozen=True):
    """A filled pause ("um") or a discourse marker ("like"), and the rule that told it from an ordinary word."""

    text: str
    start: float
    kind: Literal["filled_pause", "discourse_marker"]
    first_word: int
    last_word: int
    end: float = 0.0
    rule: FillerRule = "sound"


class FillerCluster(msgspec.Struct, frozen=True):
    """Several fillers within a few seconds: where the speaker searched for words."""

    start: float
    end: float
    first_word: int
    last_word: int
    count: int


class Fillers(msgspec.Struct, frozen=True):
    """Fillers that the transcript kept. Whisper drops some, so the count is a floor."""

    at_least: int
    per_minute: float
    mentions: tuple[FillerMention, ...]
    clusters: tuple[FillerCluster, ...] = ()


class Disfluency(msgspec.Struct, frozen=True):
    """Words said in vain: repeated at once, or left and begun again; what is meant begins at `resumes_word`."""

    text: str
    start: float
    end: float
    first_word: int
    last_word: int
    resumes_word: int
    kind: Literal["repeat", "restart"]
    rule: DisfluencyRule


class Disfluencies(msgspec.Struct, frozen=True):
    """Repeated words and restarts that the transcript kept. Whisper smooths some away, so the count is a floor."""

    at_least: int
    per_minute: float
    mentions: tuple[Disfluency, ...]


class Hedge(msgspec.Struct, frozen=True):
    """Words that make an own act smaller than it was; `act_word` is the verb of that act."""

    text: str
    phase: PhaseName
    start: float
    end: float
    first_word: int
    last_word: int
    act_word: int
    rule: HedgeRule


class Hedges(msgspec.Struct, frozen=True):
    """Hedged acts of the speaker: `hedged_acts` of all `acts` as I or we, over the whole answer."""

    hedged_acts: int
    acts: int
    mentions: tuple[Hedge, ...]


class PhraseMention(msgspec.Struct, frozen=True):
    """One place where a phrase was said."""

    start: float
    end: float
    first_word: int
    last_word: int


class RepeatedPhrase(msgspec.Struct, frozen=True):
    """A phrase, or a word, that comes again and again; `text` is in lower case."""

    text: str
    count: int
    mentions: tuple[PhraseMention, ...]
