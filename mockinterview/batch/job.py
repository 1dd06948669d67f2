"""What is handed to whoever judges, and what comes back: values that travel between processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from mockinterview.analysis.feedback import Feedback
from mockinterview.errors import NOTHING_TO_SCORE_EXIT_CODE, AudioFileError, MockInterviewError


class Job(msgspec.Struct, frozen=True):
    """One recording or draft: its place among all, and its path as the user named it."""

    number: int
    source: Path


class Outcome(msgspec.Struct, frozen=True):
    """What became of a job: feedback, or one sentence on what is wrong. `exit_code` is 0 where it was scored."""

    job: Job
    feedback: Feedback | None
    problem: str = ""
    exit_code: int = 0


class Crew(Protocol):
    """Who judges: this process, several, or other machines. All give the same outcomes."""

    def work(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """One outcome for each job, as they are done, in any order.

        Raises MockInterviewError when nothing can be judged at all.
        """
        ...

    def close(self) -> None:
        """Stop at once, whatever is under way."""
        ...


def judged(job: Job, feedback: Feedback) -> Outcome:
    """The outcome of a job that was judged."""
    return Outcome(job, feedback, exit_code=exit_code_of(feedback.verdict))


def failed(job: Job, error: MockInterviewError) -> Outcome:
    """The outcome of a job that could not be judged."""
    return Outcome(job, None, str(error), error.exit_code)


def died_over(job: Job) -> AudioFileError:
    """What a user is told of a job that killed every process that took it."""
    return AudioFileError(f"{job.source}: whatever judges it dies; is there enough memory?")


def exit_code_of(verdict: str) -> int:
    """Of feedback with that verdict."""
    return NOTHING_TO_SCORE_EXIT_CODE if verdict == "nothing_to_score" else 0


def in_order(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The outcomes of the jobs 0, 1, 2 and so on, each as soon as all before it are there."""
    waiting: dict[int, Outcome] = {}
    due = 0
    for outcome in outcomes:
        waiting[outcome.job.number] = outcome
        while due in waiting:
            yield waiting.pop(due)
            due += 1
