"""The committed tagger's figures on the frozen test never fall under their floor (see MODEL_CARD.md)."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from mockinterview.tagging import cues
from mockinterview.tagging.tagger import tag

FOLDER = Path(__file__).parents[2] / "models" / "phases"

FLOORS = {
    "clean": {"word_accuracy": 0.933, "macro_f1": 0.918, "missing_phase_f1": 0.7},
    "stripped": {"word_accuracy": 0.888, "macro_f1": 0.863, "missing_phase_f1": 0.58},
    "fillers": {"word_accuracy": 0.928, "macro_f1": 0.912, "missing_phase_f1": 0.66},
    "headings": {"word_accuracy": 0.968, "macro_f1": 0.958, "missing_phase_f1": 0.84},
    "notes": {"word_accuracy": 0.911, "macro_f1": 0.894, "missing_phase_f1": 0.61},
}
CEILINGS = {
    "clean": {"seconds_error": 2.0, "calibration_error": 0.03},
    "stripped": {"seconds_error": 3.3, "calibration_error": 0.04},
    "fillers": {"seconds_error": 2.3, "calibration_error": 0.04},
    "headings": {"seconds_error": 1.0, "calibration_error": 0.02},
    "notes": {"seconds_error": 2.3, "calibration_error": 0.04},
}
"""About half a point under what was measured when the tagger was trained: raise them with it."""
LEAD_OVER_CUES = 0.15


@pytest.fixture(scope="module")
def measure():
    """Figures of a tagger on a variant of the frozen test; the training folder is a folder of scripts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        answers = importlib.import_module("answers").frozen_answers()
        evaluate, figures = importlib.import_module("evaluate"), importlib.import_module("figures")
        yield lambda tagger, variant: figures.figures_of(evaluate.readings_of(answers, tagger, variant))


@pytest.mark.parametrize("variant", FLOORS)
def test_figures_hold(measure, variant):
    figures = measure(tag, variant)
    for name, floor in FLOORS[variant].items():
        assert figures[name] >= floor, name
    for name, ceiling in CEILINGS[variant].items():
        assert figures[name] <= ceiling, name


def test_the_baseline_is_far_behind(measure):
    ours, theirs = measure(tag, "clean"), measure(cues.tag, "clean")
    assert ours["word_accuracy"] - theirs["word_accuracy"] >= LEAD_OVER_CUES


def test_no_speaker_and_no_profession_of_the_frozen_test_is_trained_on():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        answers = importlib.import_module("answers")
        trained, frozen = answers.training_answers(), answers.frozen_answers()
    assert not {one.speaker for one in trained} & {one.speaker for one in frozen}
    assert not {one.profession for one in trained} & {one.profession for one in frozen}
