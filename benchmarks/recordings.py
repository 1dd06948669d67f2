"""The recordings that benchmarks run on: the fixtures, or files named on the command line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples

FIXTURES = Path(__file__).parent.parent / "fixtures" / "audio"


@dataclass(frozen=True)
class Recording:
    """Decoded audio, and what is said in it where that is known."""

    name: str
    samples: Samples
    reference: str | None

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / SAMPLE_RATE_HZ


def load_recordings(paths: list[Path]) -> list[Recording]:
    """The recordings at `paths`, with the text of NAME.txt beside them; without paths the spoken fixtures."""
    if paths:
        return [Recording(path.stem, decode_file(path), _text_beside(path)) for path in paths]
    manifest = json.loads((FIXTURES / "manifest.json").read_text(encoding="utf-8"))
    return [
        Recording(entry["name"], decode_file(FIXTURES / entry["file"]), entry["words"])
        for entry in manifest["files"]
        if entry["verdict"] == "ok"
    ]


def _text_beside(path: Path) -> str | None:
    text = path.with_suffix(".txt")
    return text.read_text(encoding="utf-8") if text.is_file() else None
