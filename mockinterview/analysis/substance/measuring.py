"""What stands behind the story, measured on its words; see `substance` for what each part means."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.feedback import Mention, Number, WordReading
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.company_values import ListenedValue, find_values, missed_values
from mockinterview.analysis.substance.decisions import find_decisions
from mockinterview.analysis.substance.generalities import find_generalities
from mockinterview.analysis.substance.grounds import find_grounds
from mockinterview.analysis.substance.habits import find_habits
from mockinterview.analysis.substance.lasting_changes import find_lasting_changes
from mockinterview.analysis.substance.measures import Substance
from mockinterview.analysis.substance.own_role import find_role
from mockinterview.analysis.substance.specifics import find_specifics
from mockinterview.analysis.substance.stakes import find_stakes


def measure_substance(
    words: tuple[WordReading, ...],
    mentions: Sequence[Mention],
    numbers: Sequence[Number],
    question: AskedQuestion,
    listened: Sequence[ListenedValue],
    what_exactly: str,
) -> Substance:
    """All parts, each on its own. `mentions` and `numbers` are those of `words`; `listened`: what companies look for.

    `what_exactly` is the question that general words raise.
    """
    answer = Answer(words, mentions)
    decisions = find_decisions(answer)
    values = find_values(answer, numbers, listened)
    return Substance(
        specifics=find_specifics(answer, numbers, decisions),
        generalities=find_generalities(answer, what_exactly),
        stakes=find_stakes(answer),
        role=find_role(answer),
        decisions=decisions,
        lasting_changes=find_lasting_changes(answer),
        grounds=find_grounds(answer),
        habits=find_habits(answer),
        values=values,
        values_missed=missed_values(values, listened, question.company),
    )
