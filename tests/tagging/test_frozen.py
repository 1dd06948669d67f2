"""The committed tagger's figures on the frozen tests never fall under their floor (see MODEL_CARD.md)."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from mockinterview.tagging import cues
from mockinterview.tagging.tagger import tag

FOLDER = Path(__file__).parents[2] / "models" / "phases"

FLOORS = {
    "frozen-test": {
        "clean": {"word_accuracy": 0.936, "macro_f1": 0.923, "missing_phase_f1": 0.68},
        "stripped": {"word_accuracy": 0.901, "macro_f1": 0.881, "missing_phase_f1": 0.66},
        "fillers": {"word_accuracy": 0.93, "macro_f1": 0.917, "missing_phase_f1": 0.66},
        "headings": {"word_accuracy": 0.976, "macro_f1": 0.97, "missing_phase_f1": 0.8},
        "notes": {"word_accuracy": 0.923, "macro_f1": 0.908, "missing_phase_f1": 0.77},
        "phase-missing": {"word_accuracy": 0.904, "macro_f1": 0.873, "missing_phase_f1": 0.79},
        "result-first": {"word_accuracy": 0.857, "macro_f1": 0.823},
    },
    "frozen-test-2": {
        "clean": {"word_accuracy": 0.947, "macro_f1": 0.939, "missing_phase_f1": 0.85},
        "stripped": {"word_accuracy": 0.909, "macro_f1": 0.893, "missing_phase_f1": 0.81},
        "notes": {"word_accuracy": 0.935, "macro_f1": 0.925, "missing_phase_f1": 0.75},
        "phase-missing": {"word_accuracy": 0.918, "macro_f1": 0.888, "missing_phase_f1": 0.82},
        "result-first": {"word_accuracy": 0.869, "macro_f1": 0.845, "missing_phase_f1": 0.68},
    },
}
CEILINGS = {
    "frozen-test": {
        "clean": {"seconds_error": 1.9, "calibration_error": 0.03},
        "stripped": {"seconds_error": 3.0, "calibration_error": 0.03},
        "fillers": {"seconds_error": 2.2, "calibration_error": 0.04},
        "headings": {"seconds_error": 0.8, "calibration_error": 0.02},
        "notes": {"seconds_error": 2.1, "calibration_error": 0.035},
        "phase-missing": {"seconds_error": 2.5, "calibration_error": 0.04},
        "result-first": {"seconds_error": 3.9, "calibration_error": 0.035},
    },
    "frozen-test-2": {
        "clean": {"seconds_error": 1.4, "calibration_error": 0.035},
        "stripped": {"seconds_error": 2.4, "calibration_error": 0.035},
        "notes": {"seconds_error": 1.6, "calibration_error": 0.035},
        "phase-missing": {"seconds_error": 1.8, "calibration_error": 0.035},
        "result-first": {"seconds_error": 3.1, "calibration_error": 0.035},
    },
}
"""About half a point under what was measured when the tagger was trained: raise them with it."""
LEAD_OVER_CUES = 0.15


@pytest.fixture(scope="module")
def measure():
    """Figures of a tagger on a variant of the frozen test; the training folder is a folder of scripts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        answers = importlib.import_module("answers")
        evaluate, figures = importlib.import_module("evaluate"), importlib.import_module("figures")

        def figures_of(tagger, test, variant):
            return figures.figures_of(evaluate.readings_of(answers.frozen_answers(test), tagger, variant))

        yield figures_of


@pytest.mark.parametrize(
    ("test", "variant"), [(test, variant) for test, floors in FLOORS.items() for variant in floors]
)
def test_figures_hold(measure, test, variant):
    figures = measure(tag, test, variant)
    for name, floor in FLOORS[test][variant].items():
        assert figures[name] >= floor, name
    for name, ceiling in CEILINGS[test][variant].items():
        assert figures[name] <= ceiling, name


def test_the_baseline_is_far_behind(measure):
    ours, theirs = (measure(one, "frozen-test", "clean") for one in (tag, cues.tag))
    assert ours["word_accuracy"] - theirs["word_accuracy"] >= LEAD_OVER_CUES


def test_no_speaker_and_no_profession_of_the_frozen_test_is_trained_on():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        answers = importlib.import_module("answers")
        trained = answers.training_answers()
        frozen = [one for name in answers.FROZEN for one in answers.frozen_answers(name)]
    assert not {one.speaker for one in trained} & {one.speaker for one in frozen}
    assert not {one.profession for one in trained} & {one.profession for one in frozen}
