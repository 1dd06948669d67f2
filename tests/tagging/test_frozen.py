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
        "clean": {"word_accuracy": 0.952, "macro_f1": 0.945, "missing_phase_f1": 0.78},
        "stripped": {"word_accuracy": 0.918, "macro_f1": 0.905, "missing_phase_f1": 0.73},
        "fillers": {"word_accuracy": 0.947, "macro_f1": 0.939, "missing_phase_f1": 0.78},
        "headings": {"word_accuracy": 0.982, "macro_f1": 0.977, "missing_phase_f1": 0.86},
        "notes": {"word_accuracy": 0.932, "macro_f1": 0.922, "missing_phase_f1": 0.7},
        "phase-missing": {"word_accuracy": 0.921, "macro_f1": 0.904, "missing_phase_f1": 0.84},
        "result-first": {"word_accuracy": 0.891, "macro_f1": 0.869, "missing_phase_f1": 0.56},
    },
    "frozen-test-2": {
        "clean": {"word_accuracy": 0.952, "macro_f1": 0.943, "missing_phase_f1": 0.91},
        "stripped": {"word_accuracy": 0.922, "macro_f1": 0.911, "missing_phase_f1": 0.8},
        "notes": {"word_accuracy": 0.935, "macro_f1": 0.923, "missing_phase_f1": 0.79},
        "phase-missing": {"word_accuracy": 0.938, "macro_f1": 0.918, "missing_phase_f1": 0.87},
        "result-first": {"word_accuracy": 0.894, "macro_f1": 0.875, "missing_phase_f1": 0.77},
    },
    "frozen-test-3": {
        "clean": {"word_accuracy": 0.922, "macro_f1": 0.908, "missing_phase_f1": 0.81},
        "stripped": {"word_accuracy": 0.904, "macro_f1": 0.886, "missing_phase_f1": 0.83},
        "notes": {"word_accuracy": 0.91, "macro_f1": 0.891, "missing_phase_f1": 0.73},
        "phase-missing": {"word_accuracy": 0.899, "macro_f1": 0.865, "missing_phase_f1": 0.81},
        "result-first": {"word_accuracy": 0.873, "macro_f1": 0.848, "missing_phase_f1": 0.65},
    },
}
CEILINGS = {
    "frozen-test": {
        "clean": {"seconds_error": 1.6, "calibration_error": 0.04},
        "stripped": {"seconds_error": 2.5, "calibration_error": 0.039},
        "fillers": {"seconds_error": 1.9, "calibration_error": 0.04},
        "headings": {"seconds_error": 0.6, "calibration_error": 0.017},
        "notes": {"seconds_error": 2.0, "calibration_error": 0.037},
        "phase-missing": {"seconds_error": 2.0, "calibration_error": 0.044},
        "result-first": {"seconds_error": 3.3, "calibration_error": 0.044},
    },
    "frozen-test-2": {
        "clean": {"seconds_error": 1.3, "calibration_error": 0.022},
        "stripped": {"seconds_error": 2.0, "calibration_error": 0.033},
        "notes": {"seconds_error": 1.6, "calibration_error": 0.024},
        "phase-missing": {"seconds_error": 1.4, "calibration_error": 0.037},
        "result-first": {"seconds_error": 2.7, "calibration_error": 0.027},
    },
    "frozen-test-3": {
        "clean": {"seconds_error": 2.5, "calibration_error": 0.021},
        "stripped": {"seconds_error": 3.0, "calibration_error": 0.021},
        "notes": {"seconds_error": 2.6, "calibration_error": 0.026},
        "phase-missing": {"seconds_error": 2.5, "calibration_error": 0.028},
        "result-first": {"seconds_error": 3.7, "calibration_error": 0.033},
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
