"""Which questions were asked lately: a small private file. Losing it does no harm, so nothing here ever fails."""

from __future__ import annotations

from pathlib import Path

import msgspec

from mockinterview import paths

MAX_REMEMBERED = 200
"""More than half of any bank that a person writes."""
MAX_FILE_BYTES = 64 * 1024


def recent_path() -> Path:
    """Where the ids are kept."""
    return paths.data_dir() / "recent-questions.json"


def recent_ids() -> tuple[str, ...]:
    """The questions asked lately, the latest last; empty when nothing is known."""
    try:
        with recent_path().open("rb") as stream:
            return msgspec.json.decode(stream.read(MAX_FILE_BYTES), type=tuple[str, ...])
    except (OSError, ValueError, msgspec.MsgspecError):
        return ()


def remember(question_id: str) -> None:
    """Note that `question_id` was asked now."""
    ids = (*recent_ids(), question_id)[-MAX_REMEMBERED:]
    try:
        paths.ensure_private_dir(recent_path().parent)
        paths.write_private(recent_path(), msgspec.json.encode(ids))
    except OSError:
        return
