"""Measure the phase tagger: one JSON line for each figure.

    python models/phases/evaluate.py                      frozen tests: taggers and baselines, all variants
    python models/phases/evaluate.py --folds profession   cross-validation on the training corpus (or `file`)
    python models/phases/evaluate.py --curve              frozen tests against the number of speakers trained on
    python models/phases/evaluate.py --speech             spoken fixtures and frozen answers through Whisper

The tagger is measured alone ("small") and, where that was fetched, with the encoder ("large"). `--folds` and `--curve`
train the small one again and need the extra `training`; `--speech` needs the Whisper weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from functools import partial
from typing import get_args

import numpy as np
from answers import FROZEN, Answer, frozen_answers, stories, training_answers
from msgspec.structs import replace
from readings import Tag, is_technology, readings_of, report, spoken
from variants import Variant

from mockinterview.analysis.feedback import PHASES
from mockinterview.analysis.reading import PhaseReading
from mockinterview.tagging import cues
from mockinterview.tagging.encoder.files import find_encoder
from mockinterview.tagging.model_file import SHAPE_LABELS, load_model
from mockinterview.tagging.tagger import tag
from mockinterview.transcript import Transcript

VARIANTS: tuple[Variant, ...] = get_args(Variant)


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


def committed_taggers() -> dict[str, Tag]:
    """The committed tagger alone, and with the encoder where that was fetched."""
    models = {"small": load_model()}
    if (encoder := find_encoder()) is not None:
        models["large"] = replace(load_model(), encoder=encoder)
    return {name: partial(tag, model=model) for name, model in models.items()}


def frozen_test(test: str) -> None:
    """A frozen split: the committed taggers beside both baselines."""
    frozen = frozen_answers(test)
    ours = committed_taggers()
    taggers: dict[str, Tag] = {**ours, "cues": cues.tag, "proportions": fixed_proportions(training_answers())}
    for name, tagger in taggers.items():
        for variant in VARIANTS if name in ours else VARIANTS[:2]:
            readings = readings_of(frozen, tagger, variant)
            report(test, readings, tagger=name, variant=variant)
            if variant in VARIANTS[:2]:
                outside = [one for one in readings if not is_technology(one.profession)]
                report(f"{test} outside technology", outside, tagger=name, variant=variant)
    report_shapes(test, frozen)


def all_frozen_tests() -> None:
    """All frozen splits as one: phases are missing too seldom in each for a figure of its own to be steady."""
    frozen = [answer for test in FROZEN for answer in frozen_answers(test)]
    for name, tagger in committed_taggers().items():
        for variant in VARIANTS:
            readings = readings_of(frozen, tagger, variant)
            report("all frozen tests", readings, tagger=name, variant=variant)
            outside = [one for one in readings if not is_technology(one.profession)]
            report("all frozen tests outside technology", outside, tagger=name, variant=variant)


def report_shapes(test: str, answers: Sequence[Answer]) -> None:
    """Whether the shape of an answer is seen without its question, and its parts where the question says the shape."""
    model = load_model()
    read = [tag(spoken(answer.labelled_words), None, model).structure for answer in answers]
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
                tag(spoken(answer.labelled_words), structure, model).words, answer.labelled_words, strict=True
            )
        ]
        words = [read_first == (label == first) for read_first, label in pairs if label != "other"]
        if words:
            figures[f"{structure}_part_accuracy"] = float(np.mean(words))
    for figure, value in figures.items():
        print(json.dumps({"test": f"{test} shapes", "figure": figure, "value": round(value, 4)}))


def main() -> None:
    """Run what the flags ask for; without flags the frozen test."""
    parser = argparse.ArgumentParser(description="Measure the phase tagger.")
    parser.add_argument("--folds", choices=["profession", "file"])
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--speech", action="store_true")
    options = parser.parse_args()
    if options.folds or options.curve:
        import retraining

        if options.folds:
            retraining.folds(options.folds)
        if options.curve:
            retraining.curve()
    if options.speech:
        from speech_test import speech_test

        speech_test(committed_taggers())
    if not (options.folds or options.curve or options.speech):
        for test in FROZEN:
            frozen_test(test)
        all_frozen_tests()


if __name__ == "__main__":
    main()
