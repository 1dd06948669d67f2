"""Which follow-up comes next, and the question that asks it. Never twice the same in a round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from mockinterview.analysis.feedback import Pair
from mockinterview.analysis.probes.probe import Probe, ProbeId
from mockinterview.analysis.question import AskedQuestion
from mockinterview.questions.entries import Question, QuestionType

GROUP = "follow-up"
QUOTE = '"'
"""Around what is quoted, and nowhere else in a question."""
SHAPE = "A short answer that comes to the point."


class FollowUpQuestion(Question, frozen=True, kw_only=True):
    """A question about the answer in take `follows`; `probe` names what it asks for."""

    probe: ProbeId
    follows: int

    def asked(self) -> AskedQuestion:
        """What the analysis needs of it; no value of a company is looked for in so short an answer."""
        plain = replace(Question.asked(self), company=None, values=(), probe=self.probe, follows=self.follows)
        return replace(plain, id=None) if self.id == GROUP else plain


def follow_up_question(
    take_id: int, question: AskedQuestion, probes: Iterable[Probe], asked: Sequence[AskedQuestion], target_s: Pair
) -> FollowUpQuestion | None:
    """The next follow-up on the answer to `question` in take `take_id`; None when there is nothing more to ask.

    `asked`: the follow-ups of the round so far. What was asked about this answer is not asked again; what the round
    has asked for of another answer comes later, and never in the same wording.
    """
    here = {one.probe for one in asked if one.follows == take_id}
    elsewhere = {one.probe for one in asked if one.follows != take_id}
    used = {_frame(one.text) for one in asked}
    for probe in sorted(probes, key=lambda probe: probe.id in elsewhere):
        unused = (each for each in (probe.question, *probe.other_wordings) if _frame(each) not in used)
        text = next(unused, None) if probe.id not in here else None
        if text is not None:
            return _question(take_id, question, probe, text, target_s)
    return None


def _frame(text: str) -> tuple[str, str]:
    """A question without the words that it quotes: what stands before and behind them."""
    before, _, rest = text.partition(QUOTE)
    return before, rest.rpartition(QUOTE)[2]


def _question(take_id: int, question: AskedQuestion, probe: Probe, text: str, target_s: Pair) -> FollowUpQuestion:
    return FollowUpQuestion(
        id=question.id or GROUP,
        text=text,
        group=GROUP,
        story_needed=probe.wanted,
        question_type=QuestionType(
            id=GROUP, name="Follow-up question", shape=SHAPE, structure="free", target_s=target_s
        ),
        probe=probe.id,
        follows=take_id,
    )
