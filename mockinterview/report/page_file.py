"""The HTML report as a file, with the recording inside."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.codec import decode_file, encode_mp3
from mockinterview.errors import MockInterviewError
from mockinterview.report.html import render_html


def save_page(feedback: Feedback, recording: Path, name: str) -> Path:
    """Write `NAME.html` into the reports folder, with the recording inside while it is kept; return its path.

    It names the recording as it lies there now. Raises MockInterviewError when the folder cannot be written.
    """
    page = render_html(replace(feedback, source=recording.name), _sound(recording))
    path = paths.report_file(name)
    try:
        paths.ensure_private_dir(path.parent)
        paths.write_private(path, page.encode())
    except OSError as error:
        raise MockInterviewError(
            f"{path}: the report cannot be written ({error.strerror}); set MOCKINTERVIEW_DATA to a folder of yours."
        ) from error
    return path


def _sound(recording: Path) -> bytes | None:
    return encode_mp3(decode_file(recording)) if recording.exists() else None
