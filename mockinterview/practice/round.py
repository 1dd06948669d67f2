"""One round, from its first question to its last report: a state machine in which time is a value."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from mockinterview.practice.modes import PRACTICE, Mode

Stage = Literal["asking", "thinking", "recording", "paused", "rating", "listening", "reviewing", "over"]
"""asking: the question is shown or read aloud; rating: the speaker's own mark; listening: the answer is heard to its
end, so that something can be asked about it; reviewing: the report is shown."""

Event = Literal[
    "began_thinking",
    "began_recording",
    "paused",
    "resumed",
    "stopped",
    "refused",
    "discarded",
    "rated",
    "repeated",
    "moved_on",
    "followed_up",
    "let_be",
]
"""refused: nothing could be recorded; discarded: there was a take, and the speaker threw it away; followed_up: a
question about the answer comes up; let_be: there is none, or the speaker passes it over."""

Moves: TypeAlias = dict[tuple[Stage, Event], Stage]


class RoundError(Exception):
    """An event that cannot happen in this stage: a mistake of the caller, never of the user."""


class Round(msgspec.Struct, frozen=True):
    """Where a round stands. Every event gives a new one.

    `question_ids` are asked in order; `position` is the index of the present one. Feedback of a round of several
    questions is held to the end (`holds_feedback`); then `follow_ups` questions about each answer come by themselves.
    `followed` is how many there were about the present answer, `is_follow_up` whether one of them is under way.
    """

    question_ids: tuple[str, ...]
    mode: Mode = PRACTICE
    position: int = 0
    stage: Stage = "asking"
    follow_ups: int = 0
    followed: int = 0
    is_follow_up: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.position < len(self.question_ids):
            raise ValueError("a round needs a question to stand at")

    @property
    def question_id(self) -> str:
        """The present question."""
        return self.question_ids[self.position]

    @property
    def is_last_question(self) -> bool:
        """Whether no question follows."""
        return self.position + 1 == len(self.question_ids)

    @property
    def holds_feedback(self) -> bool:
        """Whether reports are shown only when all questions are answered."""
        return len(self.question_ids) > 1

    def after(self, event: Event) -> Round:
        """The round after `event`. Raises RoundError when it cannot happen now."""
        if event == "repeated" and not self.mode.may_repeat:
            raise RoundError(f"{self.mode.name}: one take only")
        if event == "paused" and not self.mode.may_pause:
            raise RoundError(f"{self.mode.name}: no pause")
        if event == "followed_up" and not self.mode.asks_back:
            raise RoundError(f"{self.mode.name}: nothing is asked back")
        if event == "moved_on" and self.stage == "reviewing":
            return self._next_question()
        if event == "let_be" and (self.stage == "listening" or (self.stage == "asking" and self.is_follow_up)):
            return self._let_be()
        stage = _MOVES.get((self.stage, event))
        if stage is None:
            raise RoundError(f"{event} while {self.stage}")
        if event == "discarded" and not self.mode.may_repeat:
            return self._answered() if self.holds_feedback else replace(self, stage="over")
        if event == "rated" or (stage == "rating" and (self.is_follow_up or not self.mode.rates_self)):
            return self._answered()
        if event == "followed_up":
            return replace(self, stage=stage, is_follow_up=True, followed=self.followed + 1)
        return replace(self, stage=stage)

    def _answered(self) -> Round:
        """The report; while feedback is held a question about the answer, or the next one."""
        if not self.holds_feedback:
            return replace(self, stage="reviewing")
        if self.mode.asks_back and self.followed < self.follow_ups:
            return replace(self, stage="listening")
        return self._let_be()

    def _let_be(self) -> Round:
        """Nothing more about this answer: its report, or the next question while feedback is held."""
        if self.holds_feedback and not self.is_last_question:
            return self._next_question()
        return replace(self, stage="reviewing", is_follow_up=False)

    def _next_question(self) -> Round:
        if self.is_last_question:
            return replace(self, stage="over")
        return replace(self, position=self.position + 1, stage="asking", followed=0, is_follow_up=False)


def remaining_s(allowed_s: float, elapsed_s: float) -> float:
    """What is left of a countdown, never below zero."""
    return max(0.0, allowed_s - elapsed_s)


def is_limit_reached(mode: Mode, target_s: tuple[float, float], elapsed_s: float) -> bool:
    """Whether the answer has to end by itself: only where the mode limits it, at the upper target."""
    return mode.limits_answer and elapsed_s >= target_s[1]


_MOVES: Moves = {
    ("asking", "began_thinking"): "thinking",
    ("asking", "began_recording"): "recording",
    ("thinking", "began_recording"): "recording",
    ("recording", "paused"): "paused",
    ("paused", "resumed"): "recording",
    ("recording", "stopped"): "rating",
    ("paused", "stopped"): "rating",
    ("recording", "refused"): "asking",
    ("recording", "discarded"): "asking",
    ("paused", "discarded"): "asking",
    ("rating", "rated"): "rating",
    ("reviewing", "repeated"): "asking",
    ("listening", "followed_up"): "asking",
    ("reviewing", "followed_up"): "asking",
}
