"""How much each finding weighs with a listener, 0 to 1: the documented order in which things are told.

The order follows the brief, section 1: what costs an interviewer most (no own action, no result, no number) outranks
length, length outranks delivery; the figures in between are ours. Rank = impact times certainty of the rule.
"""

from __future__ import annotations

IMPACTS: dict[str, float] = {
    # to fix
    "gap_open": 1.0,
    "no_action": 1.0,
    "habits_told": 0.99,
    "no_result": 0.97,
    "we_in_action": 0.95,
    "no_example": 0.92,
    "no_steps": 0.92,
    "answer_too_long": 0.9,
    "no_outcome_number": 0.85,
    "answer_short": 0.8,
    "short_action": 0.7,
    "some_we_in_action": 0.6,
    "hidden_agency": 0.58,
    "long_situation": 0.6,
    "late_action": 0.6,
    "outcome_too_early": 0.55,
    "answer_long": 0.5,
    "no_situation": 0.5,
    "no_framework": 0.5,
    "no_weakness": 0.5,
    "very_many_fillers": 0.5,
    "no_task": 0.45,
    "pace_too_fast": 0.45,
    "pace_too_slow": 0.45,
    "no_learning": 0.32,
    "room_for_action": 0.35,
    "long_pause_in_clause": 0.4,
    "stretch_too_fast": 0.3,
    "stretch_too_slow": 0.25,
    "many_fillers": 0.25,
    "many_restarts": 0.25,
    "hedged_acts": 0.3,
    "general_words": 0.45,
    "no_reason": 0.5,
    "repeated_phrase": 0.18,
    "silence_before_answer": 0.1,
    "pause_in_clause": 0.2,
    "tell_it_again": 0.05,
    # to keep
    "gap_filled": 1.0,
    "outcome_with_baseline": 0.92,
    "outcome_in_result": 0.9,
    "own_action": 0.7,
    "learning_stated": 0.65,
    "balanced": 0.6,
    "reasoned_decisions": 0.62,
    "length_fine": 0.4,
    "pace_fine": 0.3,
    "gave_figures": 0.2,
    "spoke_as_i": 0.15,
    "no_fillers_heard": 0.1,
    "answer_to_build_on": 0.01,
}
