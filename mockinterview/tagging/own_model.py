"""Whose weights read the phases: the user's own, trained with the user's corrections, or those of the program."""

from __future__ import annotations

import msgspec

from mockinterview.errors import DataFileError
from mockinterview.paths import own_tagger_file
from mockinterview.tagging.model_file import TaggerModel, load_model, read_model

CURE = "until you train it anew (models/phases/train.py --with-corrections) or delete it, the program's own is used"


class ChosenModel(msgspec.Struct, frozen=True):
    """The weights to read with; `problem` says why the user's own, which are there, are not they."""

    model: TaggerModel
    is_own: bool = False
    problem: DataFileError | None = None


def choose_model() -> ChosenModel:
    """The user's own weights where there are sound ones, else those that travel with the program.

    Raises DataFileError when those of the program cannot be read.
    """
    shipped, own = load_model(), own_tagger_file()
    if not own.exists():
        return ChosenModel(shipped)
    try:
        return ChosenModel(read_model(own, shipped.vectors, CURE), is_own=True)
    except DataFileError as error:
        return ChosenModel(shipped, problem=error)
