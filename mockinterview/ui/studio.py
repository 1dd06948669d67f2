"""What the screens work with: the collaborators, built once, real ones by `app`, others by the tests."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.source import AudioSource
from mockinterview.coach import Coach, transcribe_source
from mockinterview.errors import MockInterviewError
from mockinterview.journal import Journal
from mockinterview.practice.modes import ModeName
from mockinterview.questions.entries import Question
from mockinterview.settings import Settings
from mockinterview.transcript import Segment
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.speech_model import SpeechModel
from mockinterview.ui.takes import Takes


@dataclass(frozen=True)
class Studio:
    """Everything a practice needs.

    `write_report` writes the HTML report on a take and returns its path; `recording` is the file that answers in
    place of the microphone, if one was named.
    """

    settings: Settings
    questions: QuestionPicker
    coach: Coach
    model: SpeechModel
    takes: Takes
    write_report: Callable[[Feedback, Path], Path]
    recording: Path | None = None
    journal: Journal | None = None
    """The history; without one nothing is entered."""
    mode: ModeName = "practice"

    def assess(
        self,
        source: AudioSource,
        question: AskedQuestion,
        on_segment: Callable[[Segment], None],
        is_cancelled: Callable[[], bool],
    ) -> Feedback:
        """Transcribe `source`, which has been started, while it records, and judge the answer; for a thread.

        The take is entered first, so that it is found again whatever happens. Raises SpeechModelError without a
        model, AudioFileError when the take cannot be read, StoreError.
        """
        take_id = self.journal.begin(source.path, question, self.mode) if self.journal else 0
        transcript = transcribe_source(source, self.model.transcriber(), self.settings, on_segment, is_cancelled)
        if self.journal is None or is_cancelled():
            return self.coach.assess(transcript, question, source=source.path.name)
        self.journal.end(take_id, source.status())
        return self.journal.keep(take_id, transcript)

    def discard(self, source: AudioSource) -> None:
        """Remove a take from the disk and from the history; takes up to 2 s."""
        self.takes.discard(source)
        if self.journal and (take := self.journal.store.find_by_audio(source.path.name)):
            self.journal.delete(take.id)

    def close(self) -> None:
        """Pack what was judged and let go of the history; what cannot be packed now is packed another time."""
        if self.journal:
            with contextlib.suppress(MockInterviewError):
                self.journal.pack_leftovers(are_own=True)
            self.journal.close()


@dataclass(frozen=True)
class Answer:
    """An answer that was recorded and judged. `note` says what happened to the recording, in one sentence."""

    question: Question
    take_path: Path
    feedback: Feedback
    note: str | None = None
