"""Every figure a judgement rests on: its default, its unit and where it comes from.

A user overrides any of them under `[thresholds]` in the settings file; `config show` prints them all.
"""

from __future__ import annotations

import msgspec

Range = tuple[float, float]


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The figures of judgement. Seconds unless the name says otherwise."""

    # What can be scored at all. Ours: fewer than ten words hold no story; twenty are a weak answer, not none.
    min_words: int = 10
    min_voiced_s: float = 1.0
    foreign_language_probability: float = 0.8
    """Detected language other than English at or above this is refused. Ours: accented English stays far below."""
    min_mean_word_probability: float = 0.35
    """Below this mean the words are invented on noise or music. Ours, measured on non-speech fixtures."""

    min_distinct_word_share: float = 0.15
    """Below this share of distinct words the decoder looped on a sound. Ours; a ramble of 600 words keeps 0.3."""

    # Whole answer. Brief section 1; practitioners put the limit at 2-3 min, no peer-reviewed ideal exists.
    answer_short_share: float = 0.75
    """Short is under this share of the target's lower end (90 s of 120 s)."""
    answer_too_long_share: float = 4 / 3
    """Too long is over this share of the target's upper end (240 s of 180 s)."""

    # Phase shares of the whole answer. University career services (UW: 20/10/60/10) and coaches: Action 50-60 %.
    situation_share: Range = (0.08, 0.20)
    task_share: Range = (0.05, 0.15)
    action_share: Range = (0.50, 0.65)
    result_share: Range = (0.12, 0.28)

    # I against we. The 70 % is ours; evidence conflicts (Leadership IQ, 20,572 answers: "I"; Naim 2015,
    # 138 recorded interviews: "we"), so only the Action phase is judged, and only on enough mentions.
    i_share_fine: float = 0.70
    i_share_poor: float = 0.50
    i_share_min_mentions: int = 4

    # Speech rate, words a minute. Microsoft Speaker Coach 100-165; 130-160 and 140-160 elsewhere.
    speech_rate_fine: Range = (125.0, 165.0)
    speech_rate_poor: Range = (110.0, 190.0)
    speech_rate_window_s: float = 15.0
    draft_words_per_minute: float = 145.0
    """Rate at which a written draft is timed: the middle of the fine range."""

    # Fillers a minute. Laske and DiGennaro Reed 2024 (JABA); Russell 2008. Zero is no aim.
    fillers_fine_per_minute: float = 5.0
    fillers_poor_per_minute: float = 12.0

    # Pauses. Campione and Veronis 2002; Lundholm Fors 2015.
    pause_listed_s: float = 1.0
    pause_mid_clause_s: float = 2.0
    pause_long_s: float = 4.0
    response_latency_neutral_s: float = 5.0

    # Words that Whisper may have misheard: numbers under this probability say so. Ours.
    misheard_probability: float = 0.5

    # Phase reading: below this confidence a span is shown with its alternative. Ours; see the model card.
    unclear_confidence: float = 0.55


DEFAULT_THRESHOLDS = Thresholds()
