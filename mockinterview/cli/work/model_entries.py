"""What `models list` tells of each model."""

from __future__ import annotations

import msgspec

from mockinterview.settings import load_settings
from mockinterview.speech.model_files import installed_models, known_models
from mockinterview.tagging.encoder import files as encoder_files


class ModelEntry(msgspec.Struct, frozen=True):
    """What `list` tells of one model; `folder` is None where it was not fetched."""

    name: str
    is_selected: bool
    folder: str | None
    size_mb: int = 0
    licence: str = ""
    description: str = ""


def model_entries() -> list[ModelEntry]:
    """The models of the manifest first, then what else lies here."""
    speech = load_settings().speech
    folders = {name: str(folder) for name, folder in installed_models(speech).items()}
    known = [
        ModelEntry(
            name=model.name,
            is_selected=model.name == speech.model,
            folder=folders.pop(model.name, None),
            size_mb=model.size_mb,
            licence=model.licence,
            description=model.description,
        )
        for model in known_models()
    ]
    others = [ModelEntry(name, name == speech.model, folder) for name, folder in folders.items()]
    return [*known, *others, _encoder_entry()]


def _encoder_entry() -> ModelEntry:
    """The reader of phases is always the one that reads, once it is here."""
    folder = encoder_files.find_folder()
    return ModelEntry(
        name=encoder_files.NAME,
        is_selected=True,
        folder=str(folder) if folder else None,
        size_mb=encoder_files.SIZE_MB,
        licence=encoder_files.LICENCE,
        description="the large reader of STAR phases; without it a small one reads, a little less well",
    )
