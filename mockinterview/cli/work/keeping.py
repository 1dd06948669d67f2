"""Assessing recordings and keeping them: `analyze --save`."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.batch.judge import is_draft
from mockinterview.cli.failures import say
from mockinterview.cli.work.assessing import Assessor
from mockinterview.cli.work.finishing import transcribe_take
from mockinterview.errors import UsageError
from mockinterview.exchange.recordings import RecordingIntake
from mockinterview.journal import Journal


class KeepingAssessor:
    """Assesses files as takes of the history."""

    def __init__(self, assessor: Assessor, journal: Journal) -> None:
        self._assessor = assessor
        self._journal = journal
        self._intake = RecordingIntake(journal, assessor.settings.audio.max_recording_minutes)

    def assess(self, path: Path) -> Feedback:
        """Feedback on a recording that is in the history now.

        Raises what `Assessor.assess` and `RecordingIntake.take_in` raise, UsageError for a written draft.
        """
        if is_draft(path):
            raise UsageError(f"{path}: is a written story, and the history keeps recordings; leave --save out.")
        transcriber = self._assessor.transcriber  # without one nothing is taken in
        taken = self._intake.take_in(path, self._assessor.question)
        known = self._journal.feedback(taken.take.id) if taken.recorded_at is None else None
        if known is not None:  # with its own question, its corrections and its speech model
            say(f"{path} is take {taken.take.id} already; its report follows.")
            return replace(known, source=str(path))
        feedback = transcribe_take(self._journal, taken.take, transcriber, self._assessor.settings.speech)
        say(f"{path} is kept as take {taken.take.id}.")
        return replace(feedback, source=str(path), fingerprint=self._assessor.recipe.fingerprint(path))
