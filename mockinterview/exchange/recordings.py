"""Takes recordings from elsewhere into the history: a phone's, say. The file itself is only read."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.codec import creation_tag, decode_blocks
from mockinterview.audio.file_errors import why_not_copied
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.errors import AudioFileError
from mockinterview.exchange.known_recordings import KnownRecordings, digest
from mockinterview.exchange.recorded_at import RecordedAt, find_moment
from mockinterview.journal import Journal
from mockinterview.store.origins import Origins
from mockinterview.store.takes import StoredTake

SECONDS_PER_MINUTE = 60


class TakenIn(msgspec.Struct, frozen=True):
    """A take in the history; `recorded_at` is None when the recording was there already."""

    take: StoredTake
    recorded_at: RecordedAt | None


class RecordingIntake:
    """Takes recordings in, each once: a file is known again by its content, whatever its name.

    An import that is interrupted leaves a take with what was read until then, which `finish` finds; importing the
    file again completes it.
    """

    def __init__(self, journal: Journal, max_recording_minutes: float) -> None:
        self._journal = journal
        self._store = journal.store
        self._origins = Origins(journal.store.database)
        self._known = KnownRecordings(journal.store)
        self._max_duration_s = max_recording_minutes * SECONDS_PER_MINUTE

    def take_in(self, file: Path, question: AskedQuestion, given: datetime | None = None) -> TakenIn:
        """Enter `file` as an answer to `question`, recorded at `given` or when the file says; without transcript.

        Raises AudioFileError when it cannot be read, is too long, or there is no room, TakeIsBusyError when it is
        being imported elsewhere, StoreError. Nothing of a file that fails is left in the history.
        """
        if file.exists() and not (file.is_file() or file.is_dir()):
            raise AudioFileError(f"{file} is no file that can be read again; save the recording first.")
        tag = creation_tag(file)
        sha256, facts = digest(file), file.stat()
        known = self._known.find(sha256, facts.st_size)
        begun = known is not None and self._is_begun(known)
        if known is not None and not begun:
            return TakenIn(self._store.take(known), None)
        found = find_moment(given, tag, datetime.fromtimestamp(facts.st_mtime, UTC), datetime.now(UTC))
        if known is not None:
            return TakenIn(self._complete(known, file), found)
        return TakenIn(self._enter(file, sha256, question, found.moment), found)

    def _is_begun(self, take_id: int) -> bool:
        origin = self._origins.of(take_id)
        return origin is not None and not origin.is_complete

    def _enter(self, file: Path, sha256: str, question: AskedQuestion, moment: datetime) -> StoredTake:
        audio = new_take_path(self._store.folder)
        with RecordingWriter(audio) as writer:
            take_id = self._store.add(audio, question, recorded_at=f"{moment:%Y-%m-%dT%H:%M:%SZ}")
            self._journal.claim(take_id)
            try:
                self._origins.add(take_id, file.name, sha256)
                self._copy(file, writer)
            except BaseException:
                self._journal.delete(take_id)
                raise
        return self._end(take_id, writer)

    def _complete(self, take_id: int, file: Path) -> StoredTake:
        """Read the file again for a take that has only its beginning."""
        begun = self._store.audio_path(self._store.take(take_id))
        if begun.exists():
            self._journal.claim(take_id)
        audio = new_take_path(self._store.folder)
        try:
            with RecordingWriter(audio) as writer:
                self._copy(file, writer)
        except BaseException:
            audio.unlink(missing_ok=True)
            self._journal.release(take_id)
            raise
        self._store.rename_audio(take_id, audio)
        begun.unlink(missing_ok=True)
        return self._end(take_id, writer)

    def _copy(self, file: Path, writer: RecordingWriter) -> None:
        """Decode `file` into the recording, down to the disk."""
        try:
            for block in decode_blocks(file, self._max_duration_s):
                writer.append(block)
            with writer.path.open("rb+") as written:
                os.fsync(written.fileno())
        except OSError as error:
            raise AudioFileError(why_not_copied(file, error)) from error

    def _end(self, take_id: int, writer: RecordingWriter) -> StoredTake:
        duration_s = writer.sample_count / SAMPLE_RATE_HZ
        self._store.record_end(take_id, duration_s=duration_s, overflows=0, incident=None)
        self._origins.complete(take_id)
        self._journal.release(take_id)
        return self._store.take(take_id)
