"""The recordings that benchmarks run on: the fixtures, or files named on the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.errors import AudioFileError, UsageError
from mockinterview.settings import SpeechSettings
from mockinterview.speech.endpointer import voiced_regions
from mockinterview.transcript import Region

FIXTURES = Path(__file__).parent.parent / "fixtures" / "audio"


@dataclass(frozen=True)
class Recording:
    """Decoded audio, where somebody speaks in it, and what is said where that is known."""

    name: str
    samples: Samples
    voiced: tuple[Region, ...]
    reference: str | None

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / SAMPLE_RATE_HZ

    def until(self, end_s: float) -> Samples:
        """What was recorded up to `end_s`."""
        return self.samples[: round(end_s * SAMPLE_RATE_HZ)]


def load_recordings(paths: Sequence[Path], settings: SpeechSettings) -> list[Recording]:
    """The recordings at `paths`, with the text of NAME.txt beside them; without paths the spoken fixtures.

    Raises UsageError when one cannot be read or holds no speech.
    """
    if paths:
        return [_recording(path, _text_beside(path), settings) for path in paths]
    manifest = json.loads((FIXTURES / "manifest.json").read_text(encoding="utf-8"))
    spoken = [entry for entry in manifest["files"] if entry["verdict"] == "ok"]
    return [_recording(FIXTURES / entry["file"], entry["words"], settings) for entry in spoken]


def _recording(path: Path, reference: str | None, settings: SpeechSettings) -> Recording:
    try:
        samples = decode_file(path)
    except AudioFileError as error:
        raise UsageError(str(error)) from error
    voiced = voiced_regions(samples, settings)
    if not voiced:
        raise UsageError(f"{path}: nobody speaks in it; name a recording of speech.")
    return Recording(path.stem, samples, voiced, reference)


def _text_beside(path: Path) -> str | None:
    text = path.with_suffix(".txt")
    try:
        return text.read_text(encoding="utf-8-sig") if text.is_file() else None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{text}: cannot be read as UTF-8 text ({error}).") from error
