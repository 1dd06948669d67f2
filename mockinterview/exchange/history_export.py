"""Writes the history into a folder that people can read and another history can take over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from mockinterview import __version__, paths
from mockinterview.errors import AudioFileError, StoreError, UsageError
from mockinterview.exchange.folder import INDEX, NO_FEEDBACK, TABLE, TAKES, ExportedTake, Index
from mockinterview.exchange.takes_table import takes_table
from mockinterview.journal import Journal
from mockinterview.report.contract import feedback_to_json
from mockinterview.report.markdown import render_markdown
from mockinterview.store.claim import is_claimed
from mockinterview.store.transfer import TakeTransfer

JSON_INDENT = 1


class HistoryExport:
    """Takes of the history, written into a new folder one after the other."""

    def __init__(self, journal: Journal, folder: Path, *, has_sound: bool = True) -> None:
        """Without `has_sound` the recordings stay behind.

        Raises UsageError when the folder holds something, or cannot be made.
        """
        self._journal = journal
        self._transfer = TakeTransfer(journal.store)
        self._folder = folder
        self._has_sound = has_sound
        self.busy: list[int] = []
        """Takes that are being recorded or transcribed now, and were left out."""
        try:
            if folder.exists() and any(folder.iterdir()):
                raise UsageError(f"{folder}: is not empty; name a new folder.")
            if not folder.exists():
                paths.ensure_private_dir(folder)
            paths.ensure_private_dir(folder / TAKES)
        except OSError as error:
            raise UsageError(f"{folder}: cannot be made or read ({error.strerror}); name another folder.") from error

    def write(self, take_ids: Sequence[int]) -> Iterator[float]:
        """Write these takes, then the table and the index; yields the share done after each, 0 to 1.

        Raises StoreError when there is no room, UsageError for a number that no take has, AudioFileError for a
        recording that cannot be read.
        """
        stems, listed = [], []
        for number, take_id in enumerate(take_ids, start=1):
            audio = self._journal.store.audio_path(self._journal.store.take(take_id))
            if audio.exists() and is_claimed(audio):
                self.busy.append(take_id)
            else:
                stems.append(self._write_take(take_id, audio))
                listed.append(take_id)
            yield number / len(take_ids)
        self._put(TABLE, takes_table(self._journal.listing.rows(listed)).encode())
        index = msgspec.json.encode(Index(program=__version__, takes=tuple(stems)))
        self._put(INDEX, msgspec.json.format(index, indent=JSON_INDENT))

    def _write_take(self, take_id: int, audio: Path) -> str:
        whole = self._transfer.read(take_id)
        feedback = self._journal.feedback(take_id)
        recording = _read(audio) if self._has_sound and audio.exists() else None
        exported = ExportedTake(
            take=whole,
            sha256=None if recording is None else hashlib.sha256(recording).hexdigest(),
            feedback=msgspec.Raw(feedback_to_json(feedback)) if feedback else NO_FEEDBACK,
        )
        if recording is not None:
            self._put(f"{TAKES}/{whole.audio}", recording)
        if feedback is not None:
            self._put(f"{TAKES}/{whole.stem}.md", render_markdown(feedback).encode())
        self._put(f"{TAKES}/{whole.stem}.json", msgspec.json.encode(exported))
        return whole.stem

    def _put(self, name: str, content: bytes) -> None:
        path = self._folder / name
        try:
            paths.write_private(path, content)
        except OSError as error:
            raise StoreError(
                f"{path}: cannot be written ({error.strerror}); make room, or name another folder."
            ) from error


def _read(audio: Path) -> bytes:
    try:
        return audio.read_bytes()
    except OSError as error:
        raise AudioFileError(f"The recording {audio} cannot be read ({error.strerror}).") from error
