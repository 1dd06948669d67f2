"""What reads the phases on this machine: the user's own weights, trained with the user's corrections, or those of the
program; and the encoder besides, where it was fetched."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from mockinterview.errors import DataFileError, MockInterviewError, ModelError
from mockinterview.paths import own_tagger_file
from mockinterview.tagging.encoder.files import find_encoder
from mockinterview.tagging.model_file import TaggerModel, load_model, read_model

CURE = "until you train it anew (models/phases/train.py --with-corrections) or delete it, the program's own is used"


class ChosenModel(msgspec.Struct, frozen=True):
    """The weights to read with; `problem` says why some that are there are not used."""

    model: TaggerModel
    is_own: bool = False
    problem: MockInterviewError | None = None


def choose_model() -> ChosenModel:
    """The user's own weights where there are sound ones, else those that travel with the program; with the encoder.

    Raises DataFileError when those of the program cannot be read.
    """
    shipped, own = load_model(), own_tagger_file()
    chosen = ChosenModel(shipped)
    if own.exists():
        try:
            chosen = ChosenModel(read_model(own, shipped.vectors, CURE), is_own=True)
        except DataFileError as error:
            chosen = ChosenModel(shipped, problem=error)
    try:
        return replace(chosen, model=replace(chosen.model, encoder=find_encoder()))
    except ModelError as error:
        return replace(chosen, problem=chosen.problem or error)
