"""What a run over several recordings comes to: failures told as they happen, and the exit code."""

from __future__ import annotations

from mockinterview.batch.job import Outcome
from mockinterview.cli.failures import say


class Tally:
    """Counts the outcomes of jobs by their numbers."""

    def __init__(self) -> None:
        self._exit_codes: dict[int, int] = {}

    def note(self, outcome: Outcome) -> None:
        """Count it; a failure is one line on stderr."""
        if outcome.problem:
            say(outcome.problem)
        self.note_exit_code(outcome.job.number, outcome.exit_code)

    def note_exit_code(self, number: int, exit_code: int) -> None:
        """Count a job whose outcome was known before."""
        self._exit_codes[number] = exit_code

    @property
    def done(self) -> int:
        """How many jobs have an outcome."""
        return len(self._exit_codes)

    def exit_code(self) -> int:
        """That of the first job that failed; 0 where none did."""
        return next((code for _, code in sorted(self._exit_codes.items()) if code), 0)
