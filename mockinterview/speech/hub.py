"""Model files on the Hugging Face hub. The one importer of huggingface_hub."""

from __future__ import annotations

import hashlib
import shutil
from fnmatch import fnmatch
from pathlib import Path

import msgspec
from huggingface_hub import HfApi, hf_hub_download
from huggingface_hub.constants import HF_HUB_OFFLINE
from huggingface_hub.utils.tqdm import disable_progress_bars

from mockinterview.errors import SpeechModelError
from mockinterview.fetching.checksums import sha256_of

_WANTED = ("config.json", "preprocessor_config.json", "model.bin", "tokenizer.json", "vocabulary.*")


class HubFile(msgspec.Struct, frozen=True):
    """One file as the hub describes it: big ones by their sha256, small ones by their git blob id (sha1)."""

    name: str
    size: int
    revision: str
    sha256: str | None
    blob_id: str


def list_files(repository: str) -> tuple[HubFile, ...]:
    """The files of a CTranslate2 Whisper model. Raises SpeechModelError when the hub cannot be asked."""
    if HF_HUB_OFFLINE:
        raise SpeechModelError("the hub is not asked while HF_HUB_OFFLINE is set")
    try:
        info = HfApi().model_info(repository, files_metadata=True)
    except Exception as error:
        raise SpeechModelError(f"the hub did not answer for {repository} ({type(error).__name__})") from error
    return tuple(
        HubFile(
            name=file.rfilename,
            size=file.size or 0,
            revision=info.sha or "main",
            sha256=file.lfs.sha256 if file.lfs else None,
            blob_id=file.blob_id or "",
        )
        for file in info.siblings or ()
        if any(fnmatch(file.rfilename, pattern) for pattern in _WANTED)
    )


def download(repository: str, files: tuple[HubFile, ...], destination: Path) -> Path:
    """Download `files` into `destination` and check each. Raises SpeechModelError."""
    disable_progress_bars()
    for file in files:
        try:
            hf_hub_download(repository, file.name, revision=file.revision, local_dir=destination)
        except Exception as error:
            raise SpeechModelError(f"the hub did not deliver {file.name} ({type(error).__name__})") from error
        if not _is_as_described(destination / file.name, file):
            raise SpeechModelError(f"{file.name} is not what the hub describes")
    shutil.rmtree(destination / ".cache", ignore_errors=True)  # the hub's notes about the download
    return destination


def _is_as_described(path: Path, file: HubFile) -> bool:
    if file.sha256:
        return sha256_of(path) == file.sha256
    content = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest() == file.blob_id
