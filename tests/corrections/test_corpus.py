"""A corrected answer as the training corpus keeps it."""

from __future__ import annotations

import importlib
from pathlib import Path

import msgspec
from msgspec.structs import replace

from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.corrections.corpus import corrected_answer, is_relabelled
from tests.corrections.answers import heard, read, seen


def test_lines_are_sentences_cut_where_the_phase_changes():
    feedback = seen(heard("It broke. I had to mend it. I did"), read("SSTTTTAAA"))
    lines = corrected_answer("mine-1", feedback).sentences
    assert [(line.text, line.phase) for line in lines] == [
        ("It broke.", "situation"),
        ("I had to mend", "task"),
        ("it.", "action"),
        ("I did", "action"),
    ]


def test_parts_are_labelled_and_an_example_by_its_phases():
    labels = [("action", "framework"), ("action", "framework"), ("situation", "example"), ("action", "example")]
    reading = PhaseReading(tuple(WordPhase(phase, part=part) for phase, part in labels), structure="framework")
    answer = corrected_answer("mine-2", seen(heard("I sort once I"), reading))
    assert [(line.text, line.phase) for line in answer.sentences] == [
        ("I sort", "framework"),
        ("once", "situation"),
        ("I", "action"),
    ]
    assert answer.structure == "framework"


def test_only_labels_that_the_user_gave_teach_anything():
    feedback = seen(heard("It broke"), read("SS"))
    mended, named = (
        replace(feedback, words=(replace(feedback.words[0], **{key: True}), feedback.words[1]))
        for key in ("text_corrected", "phase_corrected")
    )
    assert not is_relabelled(mended)
    assert is_relabelled(named)


def test_the_training_scripts_take_it_for_an_answer_of_their_own(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "models" / "phases"))
    answers = importlib.import_module("answers")
    mine = corrected_answer("mine-3", seen(heard("It broke. I had to mend it. I did"), read("SSTTTTAAA")))
    answer = msgspec.convert(mine, answers.Answer, from_attributes=True)
    assert [phase for _, phase, _ in answer.labelled_words] == [0, 0, 1, 1, 1, 1, 2, 2, 2]
    assert answers.stories([answer]) == [answer]
