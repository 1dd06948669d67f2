"""What several commands share: settings, question, model and coach, each built when first needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.codec import decode_file, encode_mp3
from mockinterview.batch.judge import Judge, Recipe, is_draft
from mockinterview.cli.arguments.question_bank import asked_question
from mockinterview.cli.failures import report_failure
from mockinterview.cli.output.progress_line import progress_line
from mockinterview.coach import Coach
from mockinterview.settings import load_settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.transcriber import load_transcriber


class Assessor:
    """Assesses files one after the other with one speech model."""

    def __init__(self, question_id: str | None) -> None:
        """Raises UsageError for an unknown question, DataFileError for a broken settings or question file.

        A phase tagger of the user's own that cannot be used is told on stderr.
        """
        self.settings = load_settings()
        self.question = asked_question(question_id)
        self.coach = Coach(self.settings)
        if self.coach.problem is not None:
            report_failure(self.coach.problem)
        self.recipe = Recipe(self.settings, self.question, self.coach.analysis_version)
        self._judge = Judge(self.recipe, self.coach, lambda: self.transcriber)

    @cached_property
    def transcriber(self) -> Transcriber:
        """The speech model. Raises SpeechModelError when it is missing."""
        return load_transcriber(self.settings.speech)

    def sound(self, path: Path) -> Callable[[], bytes] | None:
        """What gives the recording as MP3 (it raises AudioFileError); None of a draft."""
        return None if is_draft(path) else lambda: encode_mp3(decode_file(path))

    def assess(self, path: Path) -> Feedback:
        """Feedback on one recording or draft. Raises AudioFileError or SpeechModelError."""
        return self._judge.assess(path, lambda source: progress_line(f"Transcribing {source.name}"))
