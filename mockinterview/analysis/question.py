"""What the analysis needs to know of the question that was asked: values only, no bank."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.feedback import Pair, PhaseName, Structure
from mockinterview.analysis.probes.probe import ProbeId


class AskedQuestion(msgspec.Struct, frozen=True):
    """The question and the targets of its type (seconds). `id` is None when nobody asked a question of the bank.

    `company`: the one that was chosen to practise for; `values`: those that a good answer to this question can show.
    A follow-up asks for what `probe` names, on the take numbered `follows`; its `id` is that of the question before.
    """

    id: str | None = None
    text: str = ""
    structure: Structure = "star"
    target_s: Pair = (120.0, 180.0)
    situation_s: Pair = (15.0, 20.0)
    task_s: Pair = (10.0, 15.0)
    action_s: Pair = (60.0, 90.0)
    result_s: Pair = (20.0, 30.0)
    company: str | None = None
    values: tuple[str, ...] = ()
    probe: ProbeId | None = None
    follows: int | None = None

    def phase_target_s(self, phase: PhaseName) -> Pair:
        """Seconds that `phase` should take."""
        targets: dict[PhaseName, Pair] = {
            "situation": self.situation_s,
            "task": self.task_s,
            "action": self.action_s,
            "result": self.result_s,
        }
        return targets[phase]
