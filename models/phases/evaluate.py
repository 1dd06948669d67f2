"""Measure the phase tagger: one JSON line for each figure.

    python models/phases/evaluate.py                      frozen tests: tagger, cues and fixed proportions, all variants
    python models/phases/evaluate.py --folds profession   cross-validation on the training corpus (or `--folds file`)
    python models/phases/evaluate.py --curve              frozen tests against the number of speakers trained on
    python models/phases/evaluate.py --speech             spoken fixtures and frozen answers through Whisper

`--folds` and `--curve` train again and need the extra `training`; `--speech` needs the Whisper weights.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import get_args

import msgspec
import numpy as np
from answers import FROZEN, Answer, frozen_answers, stories, training_answers
from figures import Reading, figures_of
from variants import Variant, timed, write_down

from mockinterview.analysis.feedback import PHASES
from mockinterview.analysis.reading import PhaseReading
from mockinterview.tagging import cues
from mockinterview.tagging.model_file import SHAPE_LABELS, load_model, read_vectors
from mockinterview.tagging.tagger import tag
from mockinterview.transcript import Transcript

Tag = Callable[[Transcript], PhaseReading]

VARIANTS: tuple[Variant, ...] = get_args(Variant)
SEED = 11
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
TECHNOLOGY = re.compile(
    r"\b(data|software|developer|engineer|machine learning|ml|devops|sre|database|robotics|statistician|security|"
    r"product manager|it|qa|tester|support|programmer|scientist|analyst|web|cloud|network|sde|tpm)\b",
    re.IGNORECASE,
)
"""Professions that count as technology; the site engineer and his like are excepted by name."""
_NO_TECHNOLOGY = frozenset(["site engineer", "civil engineer"])


def readings_of(answers: Iterable[Answer], tagger: Tag, variant: Variant) -> list[Reading]:
    """Every story of `answers`, written down as `variant`, as the tagger reads it."""
    rng = random.Random(SEED)
    return [_reading(answer, write_down(answer, variant, rng), tagger) for answer in stories(answers)]


def fixed_proportions(answers: Sequence[Answer]) -> Tag:
    """The baseline without eyes: the usual order, each phase its mean share of the words."""
    phases = np.array([phase for answer in stories(answers) for _, phase, _ in answer.labelled_words])
    ends = np.cumsum(np.bincount(phases, minlength=len(PHASES)) / len(phases))

    def tag_by_share(transcript: Transcript) -> PhaseReading:
        places = (np.arange(len(transcript.words)) + 0.5) / len(transcript.words)
        numbers = np.minimum(np.searchsorted(ends, places), len(PHASES) - 1)
        words = tuple(cues.WordPhase(phase=PHASES[number]) for number in numbers)
        return PhaseReading(words=words, tagger="proportions")

    return tag_by_share


def report(name: str, readings: Sequence[Reading], **about: object) -> None:
    """Print every figure of `readings`."""
    for figure, value in figures_of(readings).items():
        print(json.dumps({"test": name, **about, "figure": figure, "value": round(value, 4)}), flush=True)


def is_technology(profession: str) -> bool:
    """Whether people of this profession work in technology."""
    return profession not in _NO_TECHNOLOGY and TECHNOLOGY.search(profession) is not None


def frozen_test(test: str) -> None:
    """A frozen split: the committed tagger beside both baselines."""
    frozen = frozen_answers(test)
    taggers: dict[str, Tag] = {"tagger": tag, "cues": cues.tag, "proportions": fixed_proportions(training_answers())}
    for name, tagger in taggers.items():
        for variant in VARIANTS if name == "tagger" else VARIANTS[:2]:
            readings = readings_of(frozen, tagger, variant)
            report(test, readings, tagger=name, variant=variant)
            if variant in VARIANTS[:2]:
                outside = [one for one in readings if not is_technology(one.profession)]
                report(f"{test} outside technology", outside, tagger=name, variant=variant)
    report_shapes(test, frozen)


def all_frozen_tests() -> None:
    """All frozen splits as one: phases are missing too seldom in each for a figure of its own to be steady."""
    frozen = [answer for test in FROZEN for answer in frozen_answers(test)]
    for variant in VARIANTS:
        readings = readings_of(frozen, tag, variant)
        report("all frozen tests", readings, tagger="tagger", variant=variant)
        outside = [one for one in readings if not is_technology(one.profession)]
        report("all frozen tests outside technology", outside, tagger="tagger", variant=variant)


def report_shapes(test: str, answers: Sequence[Answer]) -> None:
    """Whether the shape of an answer is seen without its question, and its parts where the question says the shape."""
    read = [tag(_transcript(answer), None).structure for answer in answers]
    right = [shape == answer.structure for shape, answer in zip(read, answers, strict=True)]
    figures = {"structure_accuracy": float(np.mean(right))}
    stories_right = [is_right for is_right, answer in zip(right, answers, strict=True) if answer.structure == "star"]
    figures["stories_seen_as_stories"] = float(np.mean(stories_right))
    for structure, first in (("framework", "framework"), ("weakness", "weakness")):
        mine = [answer for answer in answers if answer.structure == structure]
        pairs = [
            (word.part == first, SHAPE_LABELS[shape])
            for answer in mine
            for word, (_, _, shape) in zip(
                tag(_transcript(answer), structure).words, answer.labelled_words, strict=True
            )
        ]
        words = [read_first == (label == first) for read_first, label in pairs if label != "other"]
        if words:
            figures[f"{structure}_part_accuracy"] = float(np.mean(words))
    for figure, value in figures.items():
        print(json.dumps({"test": f"{test} shapes", "figure": figure, "value": round(value, 4)}))


def folds(by: str) -> None:
    """Cross-validation on the training corpus: no profession, or no file nor one like it, on both sides; two at a time.

    What is missing is weighed as the committed tagger weighs it: its few numbers are not fitted anew.
    """
    fold = _fold_of(by, training_answers())
    held: dict[Variant, list[Reading]] = {variant: [] for variant in VARIANTS[:2]}
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
    from training import train_uncalibrated

    answers, shipped = training_answers(), load_model()
    fold = _fold_of(by, answers)
    model = train_uncalibrated([one for one in answers if fold[one.id] != number], shipped.vectors)
    model = msgspec.structs.replace(model, absence=shipped.absence, temperature=shipped.temperature)
    mine = [one for one in answers if fold[one.id] == number]
    return {
        (variant, source): readings_of(
            [one for one in mine if one.source == source], partial(tag, model=model), variant
        )
        for variant in VARIANTS[:2]
        for source in sorted({one.source for one in mine})
    }


def curve() -> None:
    """How the figures on all frozen tests rise with the speakers trained on (evenly from all files)."""
    from training import train_uncalibrated

    answers, frozen = training_answers(), [answer for test in FROZEN for answer in frozen_answers(test)]
    speakers = sorted({answer.speaker for answer in answers})
    random.Random(SEED).shuffle(speakers)
    vectors = read_vectors(Path(__file__).parent / "vectors.npz")
    for count in [*(size for size in CURVE_SPEAKERS if size < len(speakers)), len(speakers)]:
        chosen = set(speakers[:count])
        model = train_uncalibrated([one for one in answers if one.speaker in chosen], vectors)
        for variant in VARIANTS[:2]:
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


def _reading(answer: Answer, words: list[tuple[str, int, int]], tagger: Tag) -> Reading:
    reading = tagger(_spoken(words))
    return Reading(
        answer.profession,
        np.array([PHASES.index(word.phase) for word in reading.words]),
        np.array([phase for _, phase, _ in words]),
        np.array([word.confidence for word in reading.words]),
    )


def _transcript(answer: Answer) -> Transcript:
    return _spoken(answer.labelled_words)


def _spoken(words: Sequence[tuple[str, int, int]]) -> Transcript:
    spoken = timed(words)
    return Transcript(words=tuple(spoken), duration=spoken[-1].end)


def main() -> None:
    """Run what the flags ask for; without flags the frozen test."""
    parser = argparse.ArgumentParser(description="Measure the phase tagger.")
    parser.add_argument("--folds", choices=[BY_PROFESSION, BY_FILE])
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--speech", action="store_true")
    options = parser.parse_args()
    if options.folds:
        folds(options.folds)
    if options.curve:
        curve()
    if options.speech:
        from speech_test import speech_test

        speech_test()
    if not (options.folds or options.curve or options.speech):
        for test in FROZEN:
            frozen_test(test)
        all_frozen_tests()


if __name__ == "__main__":
    main()
