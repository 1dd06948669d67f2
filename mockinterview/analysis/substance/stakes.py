"""What hung on it, told while the scene is set: a loss, a deadline, people who suffer."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon.stakes import ANYWHERE, OF_TASK
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.measures import Evidence

_OF_TASK = "deadline_of_task"
_RULES = {**ANYWHERE, _OF_TASK: OF_TASK}


def find_stakes(answer: Answer) -> tuple[Evidence, ...]:
    """One mention of each kind a sentence, in order; the rules are `loss`, `deadline` and `people`."""
    found: dict[tuple[int, str], Evidence] = {}
    for one in answer.find(_RULES):
        phase = answer.phase(one.first)
        if phase == "task" or (phase == "situation" and one.rule != _OF_TASK):
            rule = "deadline" if one.rule == _OF_TASK else one.rule
            found.setdefault((answer.sentence_starts[one.first], rule), answer.clause(one.first, one.last, rule))
    return tuple(found.values())
