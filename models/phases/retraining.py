"""Measures that train again: cross-validation, and the learning curve. They need the extra `training`."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import msgspec
from answers import FROZEN, Answer, frozen_answers, training_answers
from figures import Reading, figures_of
from readings import SEED, is_technology, readings_of, report
from training import train_uncalibrated
from variants import Variant

from mockinterview.tagging.model_file import load_model, read_vectors
from mockinterview.tagging.tagger import tag

VARIANTS: tuple[Variant, ...] = ("clean", "stripped")
CURVE_SPEAKERS = (32, 64, 128, 256, 512)
"""Among fewer there may be nobody whose answer is no story, and then there is nothing to learn the shapes from."""
FOLDS = 5
BY_PROFESSION, BY_FILE = "profession", "file"
FILES_ALIKE = (
    ("career-sites", "guides", "worked-examples", "public", "sites2", "pages3", "pages4", "pages5"),
    ("model-answers", "forums", "notes4"),
    ("mock-interviews", "gaps", "knots", "missing", "mock2", "twins3", "stubs4", "tasks4"),
    ("business", "technology", "fails2", "core3", "fails4", "tech4"),
    ("care-and-trades", "whisper", "change2", "heard2", "talk2", "plain3", "long4", "plain5", "shapes5"),
    ("career-changers", "orders", "turns4", "orders5"),
)
"""Files that resemble each other are held out together, so that no reading leans on a near relation."""


def folds(by: str) -> None:
    """Cross-validation on the training corpus: no profession, or no file nor one like it, on both sides; two at a time.

    What is missing is weighed as the committed tagger weighs it: its few numbers are not fitted anew.
    """
    fold = _fold_of(by, training_answers())
    held: dict[Variant, list[Reading]] = {variant: [] for variant in VARIANTS}
    with ProcessPoolExecutor(max_workers=2) as pool:
        for found in pool.map(partial(_held_out, by), sorted({*fold.values()})):
            for (variant, source), readings in found.items():
                held[variant].extend(readings)
                if by == BY_FILE:
                    report("by file", readings, variant=variant, file=source)
    for variant, readings in held.items():
        report(f"by {by}", readings, variant=variant)
        outside = [one for one in readings if not is_technology(one.profession)]
        report(f"by {by} outside technology", outside, variant=variant)


def _held_out(by: str, number: int) -> dict[tuple[Variant, str], list[Reading]]:
    """The answers of one fold, by variant and file, as a tagger reads them that learned from the others."""
    answers, shipped = training_answers(), load_model()
    fold = _fold_of(by, answers)
    model = train_uncalibrated([one for one in answers if fold[one.id] != number], shipped.vectors)
    model = msgspec.structs.replace(model, absence=shipped.absence, temperature=shipped.temperature)
    mine = [one for one in answers if fold[one.id] == number]
    return {
        (variant, source): readings_of(
            [one for one in mine if one.source == source], partial(tag, model=model), variant
        )
        for variant in VARIANTS
        for source in sorted({one.source for one in mine})
    }


def curve() -> None:
    """How the figures on all frozen tests rise with the speakers trained on (evenly from all files)."""
    answers, frozen = training_answers(), [answer for test in FROZEN for answer in frozen_answers(test)]
    speakers = sorted({answer.speaker for answer in answers})
    random.Random(SEED).shuffle(speakers)
    vectors = read_vectors(Path(__file__).parent / "vectors.npz")
    for count in [*(size for size in CURVE_SPEAKERS if size < len(speakers)), len(speakers)]:
        chosen = set(speakers[:count])
        model = train_uncalibrated([one for one in answers if one.speaker in chosen], vectors)
        for variant in VARIANTS:
            readings = readings_of(frozen, partial(tag, model=model), variant)
            value = round(figures_of(readings)["word_accuracy"], 4)
            about = {"test": "curve", "speakers": count, "variant": variant}
            print(json.dumps({**about, "figure": "word_accuracy", "value": value}), flush=True)


def _fold_of(by: str, answers: Sequence[Answer]) -> dict[str, int]:
    """The number of the fold of each answer, by its id; a file that resembles none is of the first."""
    if by == BY_FILE:
        numbers = {file: number for number, files in enumerate(FILES_ALIKE) for file in files}
        return {one.id: numbers.get(one.source, 0) for one in answers}
    professions = sorted({one.profession for one in answers})
    random.Random(SEED).shuffle(professions)
    place = {profession: number % FOLDS for number, profession in enumerate(professions)}
    return {one.id: place[one.profession] for one in answers}
