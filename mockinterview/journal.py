"""Keeps takes: from the first block on disk to the archived recording with its feedback, so that nothing is lost.

A take is entered when its recording begins; whatever happens then, its file is found again (`leftovers.py`). While
somebody records or transcribes a take it is claimed, so that a second program leaves it alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.archive import archive_as_flac
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import Samples
from mockinterview.audio.recording import RecordingReader
from mockinterview.audio.source import SourceStatus
from mockinterview.coach import Coach
from mockinterview.corrections.corpus import CorrectedAnswer, corrected_answer, is_relabelled
from mockinterview.corrections.record import Correction
from mockinterview.errors import AudioFileError, StoreError, UsageError
from mockinterview.practice.modes import ModeName
from mockinterview.settings import Settings, SpeechSettings
from mockinterview.store.claim import Claim, is_claimed
from mockinterview.store.corrections import LoggedCorrection
from mockinterview.store.listing import Listing
from mockinterview.store.takes import RECORDING_SUFFIX, StoredTake, TakeStore
from mockinterview.transcript import Transcript

NO_SOUND = "The sound of take {take_id} is not kept any more; its words and figures are."


class Journal:
    """The history, and its judge, whose `problem` and `analysis_version` it tells. Methods raise StoreError."""

    def __init__(
        self,
        store: TakeStore,
        coach: Coach,
        speech: SpeechSettings,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        keeps_sound: bool = True,
    ) -> None:
        """`speech` are the settings by which transcripts are made; they are kept beside them."""
        self.store = store
        self.listing = Listing(store.database)
        self.problem = coach.problem
        self.analysis_version = coach.analysis_version
        self._coach = coach
        self._speech = speech
        self.now = now
        self._keeps_sound = keeps_sound
        self._claims: dict[int, Claim] = {}
        self._packing = threading.Lock()

    def begin(self, audio: Path, question: AskedQuestion, mode: ModeName = "practice", round_id: str = "") -> int:
        """Enter a take whose recording has begun, and claim it; its number."""
        take_id = self.store.add(audio, question, recorded_at=stamp(self.now()), mode=mode, round_id=round_id)
        self.claim(take_id)
        return take_id

    def end(self, take_id: int, status: SourceStatus) -> None:
        """Enter how the recording ended."""
        self.store.record_end(
            take_id, duration_s=status.elapsed_s, overflows=status.overflows, incident=status.failure or status.warning
        )

    def judge(self, take_id: int, transcript: Transcript) -> Feedback:
        """Feedback on a transcript of this take, with the user's corrections; keeps nothing."""
        take = self.store.take(take_id)
        return self._coach.assess(transcript, take.question, take.audio, self.store.corrections.standing(take_id))

    def keep(
        self, take_id: int, transcript: Transcript, *, is_refined: bool = False, speech: SpeechSettings | None = None
    ) -> Feedback:
        """Keep the transcript and judge it. `speech`: what it was made by, when by other than the usual settings.

        The user's corrections stay, and are applied to it where they still fit.
        """
        self.store.save(take_id, transcript, speech or self._speech, is_refined=is_refined)
        return self.judged(take_id)

    def archive(self, take_id: int) -> Path:
        """Pack a transcribed take as FLAC, verified; the WAV goes last. Ends the claim. Returns where it lies now.

        Where no sound shall be kept, it is removed instead.

        Raises AudioFileError when it cannot be packed; the WAV is kept then.
        """
        self.release(take_id)
        with self._packing:  # whoever comes second finds it packed
            take = self.store.take(take_id)
            audio = self.store.audio_path(take)
            if not self._keeps_sound and take.state == "transcribed":
                self._remove_sound(take)
                return audio
            if audio.suffix == RECORDING_SUFFIX and RecordingReader(audio).available_samples:
                audio = archive_as_flac(audio)
            self.store.rename_audio(take_id, audio)
            return audio

    def _remove_sound(self, take: StoredTake) -> None:
        """Raises AudioFileError."""
        try:
            self.store.remove_sound(take)
        except OSError as error:
            raise AudioFileError(f"{take.audio}: cannot be removed ({error.strerror}); it is kept.") from error

    def samples(self, take_id: int) -> Samples:
        """The recording of a take. Raises AudioFileError when it cannot be read."""
        audio = self.store.audio_path(self.store.take(take_id))
        if not audio.exists():
            raise AudioFileError(NO_SOUND.format(take_id=take_id))
        if audio.suffix == RECORDING_SUFFIX:
            return RecordingReader(audio).read(0)  # the header of a killed writer may lag behind
        return decode_file(audio)

    def feedback(self, take_id: int) -> Feedback | None:
        """Feedback by today's rules: the cached one, or recomputed when rules or thresholds have changed since.

        None while the take has no transcript. Its source is the file that lies there now, which may be packed since.
        """
        take = self.store.take(take_id)  # read first: what changes its revision meanwhile outdates the feedback
        cached = self.store.feedback(take_id)
        if cached is not None and cached.analysis_version == self.analysis_version:
            return replace(cached, source=self.store.audio_path(take).name)
        transcript = self.store.transcript(take_id)
        if transcript is None:
            return None
        feedback = self.judge(take_id, transcript)
        self.store.save_feedback(take_id, feedback, take.revision)
        return feedback

    def judged(self, take_id: int) -> Feedback:
        """`feedback` of a take that has a transcript. Raises UsageError when it has none."""
        feedback = self.feedback(take_id)
        if feedback is None:
            raise UsageError(f"Take {take_id} has no report yet; run: mockinterview finish")
        return feedback

    def correct(self, take_id: int, correction: Correction) -> Feedback:
        """Keep a correction (`corrections.making`); the new feedback. What was undone cannot be redone any more.

        Raises UsageError when the take has no transcript.
        """
        self.judged(take_id)
        self.store.corrections.add(take_id, correction)
        return self.judged(take_id)

    def undo(self, take_id: int) -> Feedback:
        """Take the last correction back; the new feedback. Raises UsageError when there is none."""
        if not self.store.corrections.undo(take_id):
            raise UsageError(f"There is no correction of take {take_id} to undo.")
        return self.judged(take_id)

    def redo(self, take_id: int) -> Feedback:
        """Make the correction again that was undone last; the new feedback. Raises UsageError when there is none."""
        if not self.store.corrections.redo(take_id):
            raise UsageError(f"There is no correction of take {take_id} to redo.")
        return self.judged(take_id)

    def corrections(self, take_id: int) -> tuple[LoggedCorrection, ...]:
        """All corrections of a take, the first one first; those that are undone come last."""
        return self.store.corrections.of(take_id)

    def corrected_answers(self) -> tuple[CorrectedAnswer, ...]:
        """Every take in which the user corrected a phase, as the tagger's corpus has answers; keeps nothing.

        Not the answers to follow-ups, which are no stories.
        """
        stories = (take for take in reversed(self.store.takes()) if take.question.probe is None)
        takes = [take.id for take in stories if self.store.corrections.standing(take.id)]
        judged = {each: self.judge(each, said) for each in takes if (said := self.store.transcript(each))}
        return tuple(corrected_answer(f"take-{each}", judged[each]) for each in judged if is_relabelled(judged[each]))

    def delete(self, take_id: int) -> None:
        """Remove a take, its follow-ups, which quote it, and the pages about them. Raises UsageError, StoreError.

        A take that another program works on is refused.
        """
        chain = (*self.store.follow_ups(take_id), self.store.take(take_id))
        for take in chain:
            self.release(take.id)
            if is_claimed(self.store.audio_path(take)):
                raise StoreError(f"Take {take.id} is being recorded or transcribed now; delete it when that is done.")
        for take in chain:
            self._delete(take)

    def _delete(self, take: StoredTake) -> None:
        page = paths.report_file(Path(take.audio).stem)
        try:
            page.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"{page}: cannot be deleted ({error.strerror}); the take is kept.") from error
        self.store.delete(take.id)

    def claim(self, take_id: int) -> None:
        """Keep other programs from working on a take until it is archived, released, or this program ends.

        Harmless when this journal has claimed it already.

        Raises TakeIsBusyError when it is held already, AudioFileError when the recording is gone.
        """
        if take_id in self._claims:
            return
        audio = self.store.audio_path(self.store.take(take_id))
        try:
            self._claims[take_id] = Claim(audio)
        except OSError as error:
            raise AudioFileError(f"The recording {audio} cannot be read ({error.strerror}).") from error

    def release(self, take_id: int) -> None:
        """Let others work on the take; harmless when it was not claimed."""
        if claim := self._claims.pop(take_id, None):
            claim.release()

    def is_own(self, take_id: int) -> bool:
        """Whether this journal has claimed the take."""
        return take_id in self._claims

    def close(self) -> None:
        """Let go of everything."""
        for take_id in list(self._claims):
            self.release(take_id)
        self.store.close()


def open_journal(settings: Settings) -> Journal:
    """The user's own history. Raises StoreError when it cannot be used."""
    keeps_sound = settings.keeping.sound
    return Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech, keeps_sound=keeps_sound)


def stamp(moment: datetime) -> str:
    """The moment as the history has it: UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
