"""Which running program works on a take: a lock on its recording that the system drops when the program dies."""

from __future__ import annotations

import contextlib
import errno
import sys
from pathlib import Path
from typing import BinaryIO

from mockinterview.errors import StoreError

_REFUSALS = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    _BEYOND_ANY_TAKE = 2**30
    """The byte that is locked; Windows lets nobody write a locked one."""

    def _lock(stream: BinaryIO) -> None:
        stream.seek(_BEYOND_ANY_TAKE)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class TakeIsBusyError(StoreError):
    """Another program, or another part of this one, works on the take."""

    def __init__(self, audio: Path) -> None:
        super().__init__(f"The recording {audio.name} is being made or transcribed now; try again when that is done.")


class Claim:
    """Holds a take until `release`, or until the process ends in whatever way. The recording must be there."""

    def __init__(self, audio: Path) -> None:
        """Raises TakeIsBusyError when it is held, OSError when the recording cannot be opened."""
        self._stream = audio.open("rb")
        try:
            _lock(self._stream)
        except OSError as error:
            if error.errno in _REFUSALS:
                self._stream.close()
                raise TakeIsBusyError(audio) from error
            # a file system without locks: two programs at once are then the user's own care

    def release(self) -> None:
        """Let others have it; harmless when repeated."""
        self._stream.close()


def is_claimed(audio: Path) -> bool:
    """Whether somebody works on the take now."""
    with contextlib.suppress(OSError):
        try:
            Claim(audio).release()
        except TakeIsBusyError:
            return True
    return False
