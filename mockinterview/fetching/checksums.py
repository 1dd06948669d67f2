"""The hashes of a fetched model, noted beside its files."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from mockinterview import paths

CHECKSUMS_FILE = "SHA256SUMS"
"""In the format of `sha256sum`."""


def sha256_of(path: Path) -> str:
    """sha256 of a file's content, in hex. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_checksums(model_dir: Path) -> None:
    """Note the sha256 of every file of `model_dir` beside them. Raises OSError."""
    hashes = {path.name: sha256_of(path) for path in sorted(model_dir.iterdir()) if path.name != CHECKSUMS_FILE}
    lines = "".join(f"{sha256}  {name}\n" for name, sha256 in hashes.items())
    paths.write_private(model_dir / CHECKSUMS_FILE, lines.encode())


def read_checksums(model_dir: Path) -> dict[str, str]:
    """sha256 by file name, as noted; empty where nothing was. Raises OSError."""
    noted = model_dir / CHECKSUMS_FILE
    lines = noted.read_text(encoding="utf-8", errors="replace").splitlines() if noted.is_file() else []
    return {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}


def damaged_file(model_dir: Path, hashes: dict[str, str], needed: Collection[str]) -> str | None:
    """The first file of `hashes` that is missing in `model_dir` or has another content; None where all are whole.

    Hashes that lack one of the `needed` names, or have an empty one, are damaged themselves. Raises OSError.
    """
    if "" in hashes or not hashes.keys() >= set(needed):
        return CHECKSUMS_FILE
    for name, sha256 in hashes.items():
        path = model_dir / name
        if not path.is_file() or sha256_of(path) != sha256:
            return name
    return None
