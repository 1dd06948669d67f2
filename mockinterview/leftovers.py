"""Finds what a crash, a missing speech model or an early end left of takes: without a report, or not packed."""

from __future__ import annotations

import contextlib

from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingReader
from mockinterview.errors import AudioFileError
from mockinterview.journal import Journal, stamp
from mockinterview.store.claim import is_claimed
from mockinterview.store.strays import find_strays
from mockinterview.store.takes import PACKED_SUFFIX, StoredTake


def find_leftovers(journal: Journal) -> tuple[StoredTake, ...]:
    """Takes without a transcript whose recording is there: from a crash, or recorded without a speech model.

    The latest first. Recordings in the folder that the history does not know are entered first; takes that somebody
    works on are left out. Raises StoreError.
    """
    store = journal.store
    for audio, recorded_at in find_strays(store, journal.now()):
        store.add(audio, AskedQuestion(), recorded_at=stamp(recorded_at))
    waiting = [take for take in store.in_state("recorded") if _is_waiting(journal, take)]
    return tuple(take if take.duration_s else _measured(journal, take) for take in waiting)


def count_elsewhere(journal: Journal) -> int:
    """How many answers another program records or transcribes at this moment. Raises StoreError."""
    unread = (take for take in journal.store.in_state("recorded") if not journal.is_own(take.id))
    return sum(is_claimed(journal.store.audio_path(take)) for take in unread)


def pack_leftovers(journal: Journal, *, are_own: bool = False) -> None:
    """Archive the transcribed takes that still lie as WAV, because the program ended too soon for it.

    Also those that this journal has claimed, when they `are_own`. Raises StoreError, and AudioFileError when one
    cannot be packed; it is kept as it is.
    """
    for take in journal.store.unpacked():
        audio = journal.store.audio_path(take)
        if audio.exists() and ((are_own and journal.is_own(take.id)) or not is_claimed(audio)):
            journal.archive(take.id)


def _is_waiting(journal: Journal, take: StoredTake) -> bool:
    audio = journal.store.audio_path(take)
    if not audio.exists() or is_claimed(audio):
        return False
    return audio.suffix == PACKED_SUFFIX or RecordingReader(audio).available_samples > 0


def _measured(journal: Journal, take: StoredTake) -> StoredTake:
    """The take of a program that could not say how long it was."""
    with contextlib.suppress(AudioFileError):  # damaged: listed all the same
        duration_s = journal.samples(take.id).size / SAMPLE_RATE_HZ
        journal.store.record_end(take.id, duration_s=duration_s, overflows=take.overflows, incident=take.incident)
    return journal.store.take(take.id)
