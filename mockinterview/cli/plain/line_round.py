"""A round told line by line, for screen readers and pipes: the talk on stderr, the reports on stdout."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

import click

from mockinterview.analysis.feedback import Feedback
from mockinterview.asking_back import next_follow_up
from mockinterview.cli.failures import FAILURE_EXIT_CODE
from mockinterview.cli.output.report_console import ReportConsole
from mockinterview.cli.plain.line_input import EndOfLines, Lines
from mockinterview.cli.plain.line_recording import LOOK_S, await_transcript, record
from mockinterview.cli.plain.live_take import Booth, LiveTake
from mockinterview.cli.signals import ToldToGo
from mockinterview.earlier_take import against_earlier
from mockinterview.errors import (
    NOTHING_TO_SCORE_EXIT_CODE,
    AudioFileError,
    SpeechModelError,
    StoreError,
    UsageError,
)
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.practice.modes import Mode
from mockinterview.practice.round import Round, Stage
from mockinterview.questions.entries import Question
from mockinterview.report import notation
from mockinterview.report.text import print_report

RATINGS = ("1", "2", "3", "4", "5")


def talk(sentence: str) -> None:
    """Tell the user something that is no result."""
    click.echo(sentence, err=True)


class LineRound:
    """Runs one round. Without `lines` nobody is asked anything, and every answer begins and ends by itself."""

    def __init__(
        self, questions: Sequence[Question], mode: Mode, booth: Booth, lines: Lines | None, follow_ups: int = 0
    ) -> None:
        """`follow_ups` come by themselves after each answer of several."""
        self.exit_code = 0
        self.wants_another = False
        """Whether the user asked for another question at the end."""
        self._questions = questions
        self._round = Round(tuple(question.id for question in questions), mode, follow_ups=follow_ups)
        self._booth = booth
        self._lines = lines
        self._taken: list[LiveTake] = []
        """Answers whose reports were not shown yet."""
        self._shown: LiveTake | None = None
        """The answer whose report was shown last."""
        self._follow_up: FollowUpQuestion | None = None
        self._skipped: list[FollowUpQuestion] = []
        self._steps: dict[Stage, Callable[[], None]] = {
            "asking": self._ask,
            "thinking": self._let_think,
            "recording": self._record,
            "rating": self._let_rate,
            "listening": self._listen,
            "reviewing": self._review,
        }

    def run(self) -> None:
        """From the first question to the last report.

        Raises MockInterviewError, and ToldToGo on a signal; what was recorded is kept.
        """
        try:
            while self._round.stage != "over":
                self._steps[self._round.stage]()
        except ToldToGo:
            self._leave()
            raise

    @property
    def _question(self) -> Question:
        if self._round.is_follow_up and self._follow_up is not None:
            return self._follow_up
        return self._questions[self._round.position]

    def _ask(self) -> None:
        if self._round.is_follow_up:
            talk("\nFollow-up question")
        elif len(self._questions) > 1:
            talk(f"\nQuestion {self._round.position + 1} of {len(self._questions)}")
        talk(f"\n{self._question.text}")
        talk(f"Time for the answer: {notation.clock_range(self._question.question_type.target_s)}.\n")
        self._booth.narrator.read(self._question.text, talk)
        thinking_s = self._round.mode.thinking_s
        if self._lines is None:
            self._booth.narrator.wait()
            self._round = self._round.after("began_recording")
        elif thinking_s is not None:
            self._wait_for_enter("Press Enter to begin the time to think.")
            self._round = self._round.after("began_thinking")
        elif self._round.is_follow_up:
            is_skipped = self._wait_for_enter("Press Enter and speak. s and Enter: skip it.").lower() == "s"
            if is_skipped and self._follow_up and self._round.holds_feedback:
                self._skipped.append(self._follow_up)
            self._round = self._round.after("let_be" if is_skipped else "began_recording")
        else:
            self._wait_for_enter("Press Enter and speak.")
            self._round = self._round.after("began_recording")

    def _let_think(self) -> None:
        if self._lines is not None:
            thinking_s = self._round.mode.thinking_s or 0.0
            talk(f"You have {notation.seconds(thinking_s)} to think; Enter begins sooner.")
            with contextlib.suppress(EndOfLines):
                self._think(self._lines, thinking_s)
        self._round = self._round.after("began_recording")

    def _think(self, lines: Lines, thinking_s: float) -> None:
        """Return on Enter, or when the time is over; it counts from the end of the reading."""
        while self._booth.narrator.is_reading:
            if lines.wait(LOOK_S) is not None:
                return
        lines.wait(thinking_s)

    def _record(self) -> None:
        round_id = self._taken[0].source.path.stem if self._taken else ""
        take = self._booth.open(self._question, self._round.mode.name, round_id)
        self._taken.append(take)
        take.begin()
        self._round = record(take, self._round, self._lines, talk)
        self._round = self._round.after("stopped")

    def _let_rate(self) -> None:
        take_id = self._taken[-1].take_id
        mark = self._typed("How good was that, from 1 to 5? Enter skips.")
        if mark in RATINGS and take_id is not None:
            self._booth.journal.store.rate(take_id, int(mark))
        self._round = self._round.after("rated")

    def _listen(self) -> None:
        """Hear the answer to its end, for something to ask about it; without a transcript there is nothing."""
        self._follow_up = None
        talk("\nOne moment: somebody thinks about your answer.")
        with contextlib.suppress(SpeechModelError, AudioFileError):  # told with the reports
            await_transcript(self._taken[-1], talk)
            self._taken[-1].settle()
            self._follow_up = self._next_follow_up(self._taken[-1])
        self._round = self._round.after("followed_up" if self._follow_up else "let_be")

    def _next_follow_up(self, take: LiveTake) -> FollowUpQuestion | None:
        if take.take_id is None or not self._round.mode.asks_back:
            return None
        with contextlib.suppress(StoreError):
            target_s = self._booth.settings.thresholds.follow_up_s
            return next_follow_up(self._booth.journal, take.take_id, target_s, self._skipped)
        return None

    def _review(self) -> None:
        missing_model = None
        for take in self._taken:
            self._shown = take
            try:
                self._report(take)
            except SpeechModelError as error:
                missing_model = SpeechModelError(
                    f"{error} Your recording is kept as take {take.take_id}; "
                    "`mockinterview finish` writes its report when the model is there."
                )
        if missing_model:
            raise missing_model
        self._taken = []
        if self._shown is not None:
            self._choose_next_step(self._shown)

    def _report(self, take: LiveTake) -> None:
        await_transcript(take, talk)
        feedback = take.settle()
        try:
            print_report(feedback, ReportConsole())
        finally:
            take.pack()  # even when nobody reads on
        if feedback.verdict == "nothing_to_score":
            self._fail(NOTHING_TO_SCORE_EXIT_CODE)
        if take.status.failure is not None:
            self._fail(FAILURE_EXIT_CODE)
        talk(f"\nKept as take {take.take_id}.")
        self._compare(take.take_id, feedback)

    def _compare(self, take_id: int | None, feedback: Feedback) -> None:
        """Say how the answer compares with the last one to this question, as far as the history can be read."""
        if take_id is None:
            return
        with contextlib.suppress(StoreError):
            against = against_earlier(self._booth.journal, take_id, feedback, self._booth.settings.thresholds)
            if against:
                talk(against.summary)

    def _fail(self, exit_code: int) -> None:
        self.exit_code = self.exit_code or exit_code

    def _choose_next_step(self, take: LiveTake) -> None:
        choice = ""
        follow_up = None if self._round.holds_feedback else self._next_follow_up(take)
        if not self._round.holds_feedback:
            again = "a: answer again. " if self._round.mode.may_repeat else ""
            asked = "u: a follow-up question. " if follow_up else ""
            choice = self._typed(f"Enter: done. {asked}{again}n: another question. d: delete this take.")
        if choice == "u" and follow_up:
            self._follow_up = follow_up
            self._round = self._round.after("followed_up")
            return
        if choice == "d" and self._typed("d again: delete it for good. Enter: keep it.") == "d":
            self._booth.journal.delete(take.take_id or 0)
            talk(f"Take {take.take_id} is deleted.")
        self.wants_another = choice == "n"
        repeats = choice == "a" and self._round.mode.may_repeat
        self._round = self._round.after("repeated" if repeats else "moved_on")

    def _typed(self, prompt: str) -> str:
        """What the user answers; nothing where there is nobody to ask."""
        if self._lines is None:
            return ""
        talk(prompt)
        try:
            return (self._lines.wait() or "").strip().lower()
        except EndOfLines:
            return ""

    def _wait_for_enter(self, prompt: str) -> str:
        """What was typed before it."""
        talk(prompt)
        try:
            return (self._lines.wait() or "").strip() if self._lines is not None else ""
        except EndOfLines:
            raise UsageError(
                "Practice needs somebody who presses Enter; answer from a recording with --source FILE."
            ) from None

    def _leave(self) -> None:
        """Keep what is there, and say so where somebody may still read it."""
        for take in self._taken:
            take.end()
            if take.take_id is None or not take.source.path.exists():
                continue
            with contextlib.suppress(OSError):
                talk(f"\nYour answer is kept as take {take.take_id}; `mockinterview finish` writes its report.")
