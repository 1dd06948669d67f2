"""How much each gap weighs with an interviewer, 0 to 1: the order in which follow-ups are asked.

The order is that of the findings (`findings.impacts`): own action, result and number before reasons, reasons before
what only rounds the story off. The figures in between are ours. Rank = weight times certainty of the rule.
"""

from __future__ import annotations

from mockinterview.analysis.probes.probe import ProbeId

WEIGHTS: dict[ProbeId, float] = {
    "no_action": 1.0,
    "no_result": 0.97,
    "we_in_action": 0.95,
    "no_example": 0.92,
    "no_steps": 0.92,
    "vague_amount": 0.87,
    "no_outcome_number": 0.85,
    "failure_without_learning": 0.8,
    "thin_action": 0.7,
    "no_reason": 0.62,
    "hidden_agency": 0.6,
    "no_baseline": 0.58,
    "general_words": 0.45,
    "no_role": 0.4,
    "no_learning": 0.32,
    "deeper": 0.05,
}
