"""Every figure a judgement rests on: its default, its unit and where it comes from.

A user overrides any of them under `[thresholds]` in the settings file; `config show` prints them all.
"""

from __future__ import annotations

from math import isfinite
from typing import Annotated, TypeAlias

import msgspec

Positive: TypeAlias = Annotated[float, msgspec.Meta(gt=0)]
Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1)]
Count: TypeAlias = Annotated[int, msgspec.Meta(ge=1)]
Range: TypeAlias = tuple[float, float]
"""Lower and upper limit, in this order, neither below zero."""


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The figures of judgement. Seconds unless the name says otherwise."""

    # What can be scored at all. Ours: fewer than ten words hold no story; twenty are a weak answer, not none.
    min_words: Count = 10
    follow_up_min_words: Count = 3
    """The same for the answer to a follow-up: "from nine to four" is one. Ours."""
    min_voiced_s: Positive = 1.0
    foreign_language_probability: Share = 0.8
    """Detected language other than English at or above this is refused. Ours: accented English stays far below."""
    min_mean_word_probability: Share = 0.35
    """Below this mean the words are invented on noise or music. Ours, measured on non-speech fixtures."""

    min_distinct_word_share: Share = 0.15
    """Below this share of distinct words the decoder looped on a sound. Ours; a ramble of 600 words keeps 0.3."""

    # Whole answer. Brief section 1; practitioners put the limit at 2-3 min, no peer-reviewed ideal exists.
    answer_short_share: Share = 0.75
    """Short is under this share of the target's lower end (90 s of 120 s)."""
    answer_too_long_share: Positive = 4 / 3
    """Too long is over this share of the target's upper end (240 s of 180 s)."""

    follow_up_s: Range = (20.0, 60.0)
    """Target of the answer to a follow-up: its point, and one sentence around it. Ours: no source gives one."""
    probes_most: Count = 3
    """Follow-ups listed of one answer: few interviewers ask more about it. Ours."""

    # Phase shares of the whole answer. University career services (UW: 20/10/60/10) and coaches: Action 50-60 %.
    situation_share: Range = (0.08, 0.20)
    task_share: Range = (0.05, 0.15)
    action_share: Range = (0.50, 0.65)
    result_share: Range = (0.12, 0.28)
    room_for_action_least_s: Positive = 5.0
    """A balanced answer is told of room for more Action from so many seconds on. Ours."""

    habit_sentences_least: Count = 2
    """So many sentences that tell what is done in general make an answer without a story. Ours."""
    general_words_least: Count = 2
    """Fewer general words ("we did stuff") are never a fault: everybody says one. Ours."""

    # I against we. The 70 % is ours; evidence conflicts (Leadership IQ, 20,572 answers: "I"; Naim 2015,
    # 138 recorded interviews: "we"), so only the Action phase is judged, and only on enough mentions.
    i_share_fine: Share = 0.70
    i_share_poor: Share = 0.50
    i_share_min_mentions: Count = 4
    hidden_agency_min_mentions: Count = 3
    """Fewer passives without an agent are never mentioned as a fault: one or two are plain English. Ours."""

    # Speech rate, words a minute. Microsoft Speaker Coach 100-165; 130-160 and 140-160 elsewhere.
    speech_rate_fine: Range = (125.0, 165.0)
    speech_rate_poor: Range = (110.0, 190.0)
    speech_rate_window_s: Positive = 15.0
    steadiness_least: Count = 4
    """Fewer stretches than this say nothing about steadiness: a minute of talking at least. Ours."""
    steadiness_even_share: Share = 0.15
    """The rate is even while half of the stretches lie within this share of their median. Ours."""
    draft_words_per_minute: Positive = 145.0
    """Rate at which a written draft is timed: the middle of the fine range."""

    # Fillers a minute. Laske and DiGennaro Reed 2024 (JABA); Russell 2008. Zero is no aim.
    fillers_fine_per_minute: Positive = 5.0
    fillers_poor_per_minute: Positive = 12.0
    fillers_min_mentions: Count = 4
    """Fewer are never reproached, however short the answer. Ours."""
    filler_cluster_least: Count = 3
    filler_cluster_s: Positive = 5.0
    """So many fillers within so many seconds are a cluster: where the words were searched for. Ours."""

    # Repeated words and restarts a minute; a few in a hundred words are usual (Bortfeld et al. 2001). Ours.
    restarts_fine_per_minute: Positive = 5.0
    restarts_min_mentions: Count = 4
    """Fewer are never reproached. Ours."""
    # Hedged acts: hedged speech was judged less powerful (Bradac and Mulac 1984). The figures are ours.
    hedged_acts_least: Count = 4
    hedged_acts_share: Share = 0.25
    """So many of the own acts, and such a share of them, before hedging is mentioned."""
    repeated_phrase_least: Count = 3
    """A phrase is noticed from so many times on, and from once a minute. Ours."""
    pet_word_least: Count = 5
    """The same for a single word ("actually"). Ours."""
    repeated_phrase_told: Count = 4
    """From so many times on it is a finding. Ours."""
    repeated_word_least_s: Positive = 0.05
    """A word said in vain took at least this long; copies that the decoder invents are squeezed into 0.02 s. Ours."""

    # Pauses. Campione and Veronis 2002; Lundholm Fors 2015.
    pause_listed_s: Positive = 1.0
    pause_mid_clause_s: Positive = 2.0
    pause_long_s: Positive = 4.0
    thinking_neutral_s: Positive = 5.0
    """Silence before the first word up to this length is thought, and nobody minds."""

    # Words that Whisper may have misheard: numbers under this probability say so. Ours.
    misheard_probability: Share = 0.5

    # Two takes compared: a smaller difference is noise. Ours, from how well each figure is measured.
    length_noise_s: Positive = 10.0
    """The same story told twice without any change of plan differs by about as much."""
    phase_share_noise: Share = 0.04
    """The tagger misses the seconds of a phase by 2 s in the mean; of two answers of two minutes, one of them off by
    twice as much, that is 4 of 120 s."""
    i_share_noise: Share = 0.10
    """One act of ten, taken for the wrong person's."""
    mention_noise: Positive = 1.0
    """A number or a learning is there or not."""
    speech_rate_noise: Positive = 8.0
    """Words a minute: one word in eighteen in the middle of the fine range."""
    fillers_noise_per_minute: Positive = 2.0
    pauses_noise: Positive = 2.0
    """One silence may be a breath."""

    # Phase reading: below this confidence a span is shown with its alternative. Measured on files of the corpus held
    # out of training (see its card): under it 57 % of words are right, 93 % are one of both readings; over it 94 %.
    unclear_confidence: Share = 0.65

    def __post_init__(self) -> None:
        """Raises ValueError (msgspec names the key's path) when a range runs backwards or a figure is no number."""
        for name in self.__struct_fields__:
            value = getattr(self, name)
            limits = value if isinstance(value, tuple) else (value, value)
            if not all(isfinite(limit) for limit in limits) or not 0 <= limits[0] <= limits[-1]:
                raise ValueError(f"{name} must be finite, not negative, and its lower limit first")


DEFAULT_THRESHOLDS = Thresholds()
