"""Takes an exported history over: each take whole, once, with its recording."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import msgspec

from mockinterview import paths
from mockinterview.errors import DataFileError, StoreError
from mockinterview.exchange.folder import TAKES, ExportedTake, read_index, read_take
from mockinterview.exchange.known_recordings import KnownRecordings
from mockinterview.journal import Journal
from mockinterview.store.transfer import TakeTransfer, WholeTake

NO_SIZE = -1
"""Of a file that is not here: only its content is known."""


class TakenOver(msgspec.Struct, frozen=True):
    """What became of one take: `added`, `completed` (its recording was missing here), or `known` already.

    `was` is its number in the other history, `take_id` the one here.
    """

    was: int
    take_id: int
    what: Literal["added", "completed", "known"]


class HistoryImport:
    """Takes of an exported history, into this one. What is here already is left as it is."""

    def __init__(self, journal: Journal, folder: Path) -> None:
        """Raises DataFileError when `folder` holds no exported history that can be read."""
        self._journal = journal
        self._store = journal.store
        self._transfer = TakeTransfer(journal.store)
        self._known = KnownRecordings(journal.store)
        self._numbers: dict[str, int] = {}
        self._folder = folder
        self.stems = read_index(folder).takes

    def take_over(self, stem: str) -> TakenOver:
        """One take, all of it or nothing. A crash leaves at most a take without its sound, and the next completes it.

        Raises DataFileError when it is damaged or missing, StoreError when it cannot be written.
        """
        exported = read_take(self._folder, stem)
        recording = self._recording(exported)
        whole = exported.take
        known = self._find(whole, recording)
        if known is not None:
            self._numbers[stem] = known
            is_completed = recording is not None and self._complete(known, stem, whole.audio, recording)
            return TakenOver(whole.id, known, "completed" if is_completed else "known")
        take_id = self._transfer.write(whole, self._followed(whole))
        if recording is not None:
            try:
                self._put(whole.audio, recording)
            except StoreError:
                self._journal.delete(take_id)
                raise
        self._numbers[stem] = take_id
        return TakenOver(whole.id, take_id, "added")

    def _find(self, whole: WholeTake, recording: bytes | None) -> int | None:
        """The take here that has the same recording: the same take, or one that was read from the same file."""
        same = self._transfer.find(whole.stem)
        if same is None and whole.origin is not None:
            same = self._elsewhere(self._known.find(whole.origin.sha256, NO_SIZE))
        if same is None and recording is not None:
            same = self._elsewhere(self._known.find(hashlib.sha256(recording).hexdigest(), len(recording)))
        return same

    def _elsewhere(self, take_id: int | None) -> int | None:
        """Not when it is another take of the same export: one recording may have answered twice there."""
        is_own = take_id is not None and Path(self._store.take(take_id).audio).stem in self.stems
        return None if is_own else take_id

    def _followed(self, whole: WholeTake) -> int | None:
        """The number here of the answer that a follow-up belongs to; None where that was not exported."""
        if whole.follows is None:
            return None
        return self._numbers.get(whole.follows) or self._transfer.find(whole.follows)

    def _recording(self, exported: ExportedTake) -> bytes | None:
        if exported.sha256 is None:
            return None
        path = self._folder / TAKES / exported.take.audio
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataFileError(f"{path}: cannot be read ({error.strerror}); export the history again.") from error
        if hashlib.sha256(content).hexdigest() != exported.sha256:
            raise DataFileError(f"{path}: is not the recording that was exported; export the history again.")
        return content

    def _complete(self, take_id: int, stem: str, audio: str, recording: bytes) -> bool:
        """Put the recording to a take that has lost it."""
        take = self._store.take(take_id)
        if self._store.audio_path(take).exists() or Path(take.audio).stem != stem:
            return False
        self._put(audio, recording)
        self._store.rename_audio(take_id, self._store.folder / audio)
        return True

    def _put(self, audio: str, recording: bytes) -> None:
        path = self._store.folder / audio
        try:
            paths.write_private(path, recording)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror}); make room and import again.") from error
