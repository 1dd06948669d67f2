"""The trained tagger: its promises on any transcript, its figures on the frozen test, its shapes and parts."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.feedback import PHASES
from mockinterview.errors import DataFileError
from mockinterview.paths import bundled
from mockinterview.tagging.clauses import Clause
from mockinterview.tagging.encoder.adapter import ADAPTER_FILE
from mockinterview.tagging.model_file import TAGGER_FILE, VECTORS_FILE, load_model, model_bytes, read_model
from mockinterview.tagging.own_model import choose_model
from mockinterview.tagging.tagger import TAGGER_VERSION, best_phases, tag, tagger_name
from mockinterview.transcript import Transcript

WORDS_A_MINUTE = 150.0
read = partial(tag, model=load_model())
"""The small reader: these tests hold whether or not the large one was fetched."""
MAX_ARTIFACT_BYTES = 3_000_000
STORY = (
    "Last winter I was working in a small bakery when our only supplier stopped delivering. "
    "I was responsible for keeping the shelves full over the holidays. "
    "I called six mills in the region, compared their prices and tested three kinds of flour. "
    "Then I rewrote our recipes and trained the night shift. "
    "As a result we did not miss a single day, and sales went up by eight percent."
)
FRAMEWORK = (
    "When everything is urgent I usually sort things by two questions, who is blocked and what gets worse with time. "
    "I always write the list down, I check it with my manager, and I tell people what I am not going to do. "
    "Generally I try to keep an hour a day free for surprises. "
)
WEAKNESS = (
    "My biggest weakness is that I find it hard to delegate. I tend to think that I am faster on my own. "
    "To work on that I now keep a list of tasks that others could learn, and every week I hand over one of them. "
)


def _said(text: str) -> Transcript:
    return draft_transcript(text, WORDS_A_MINUTE)


def _phase_of(text: str, quote: str) -> str:
    transcript = _said(text)
    words = read(transcript).words
    first = transcript.text.index(quote)
    return words[len(transcript.text[:first].split())].phase


def test_a_plain_story_is_read_as_told():
    assert _phase_of(STORY, "Last winter") == "situation"
    assert _phase_of(STORY, "I was responsible") == "task"
    assert _phase_of(STORY, "compared their prices") == "action"
    assert _phase_of(STORY, "sales went up") == "result"


def test_reading_is_deterministic_and_names_rules_and_weights():
    first, second = tag(_said(STORY)), tag(_said(STORY))
    assert first == second
    assert first.tagger == tagger_name(choose_model().model)
    assert first.tagger.startswith(f"{TAGGER_VERSION}+")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(STORY.split()), st.text(min_size=1, max_size=8)), max_size=90))
def test_any_words_get_one_reading_each(texts):
    transcript = _said(" ".join(texts))
    reading = read(transcript)
    assert len(reading.words) == len(transcript.words)
    for word in reading.words:
        assert word.phase in PHASES
        assert word.alternative in PHASES
        assert word.alternative != word.phase
        assert 0 <= word.confidence <= 1


def test_a_framework_answer_is_parted_from_its_example():
    reading = read(_said(FRAMEWORK + STORY), "framework")
    parts = [word.part for word in reading.words]
    general = len(FRAMEWORK.split())
    assert parts[0] == "framework"
    assert parts[:general].count("framework") / general > 0.8
    assert parts[general:].count("example") / (len(parts) - general) > 0.8


def test_a_weakness_is_parted_from_the_steps_against_it():
    parts = [word.part for word in read(_said(WEAKNESS), "weakness").words]
    assert (parts[0], parts[-1]) == ("weakness", "steps")


@pytest.mark.parametrize(("text", "structure"), [(STORY, "star"), (FRAMEWORK, "framework"), (WEAKNESS, "weakness")])
def test_the_shape_of_an_answer_to_no_question_is_read_from_it(text, structure):
    assert read(_said(text), None).structure == structure
    assert read(_said(text)).structure == "star"


def test_the_artifacts_are_small():
    assert sum(bundled(name).stat().st_size for name in (TAGGER_FILE, VECTORS_FILE, ADAPTER_FILE)) < MAX_ARTIFACT_BYTES


def test_the_file_keeps_every_weight(tmp_path: Path):
    model = load_model()
    (tmp_path / "copy.npz").write_bytes(model_bytes(model))
    copy = read_model(tmp_path / "copy.npz", model.vectors)
    assert tag(_said(STORY), model=copy) == read(_said(STORY))


def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path):
    path = tmp_path / "tagger.npz"
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(DataFileError, match="install the program again"):
        read_model(path, load_model().vectors)


def test_the_tagger_needs_no_learning_library():
    code = (
        "import sys; from mockinterview.tagging.tagger import tag; from mockinterview.transcript import Transcript;"
        "tag(Transcript(words=(), duration=0));"
        "print([name for name in ('torch', 'scipy', 'sklearn', 'onnxruntime') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


S, T, A, R = range(4)


def _best_of(*chances_of_action, absent=()):
    """The phases read where each clause of three words is either Action, by this chance, or Result."""
    phases = np.repeat([[0.0, 0.0, chance, 1 - chance] for chance in chances_of_action], 3, axis=0)
    clauses = [Clause(3 * number, 3 * number + 2, number, 1.0) for number in range(len(chances_of_action))]
    return best_phases(phases, np.isin(range(4), [S, T, *absent]), clauses)[::3].tolist()


def test_a_missing_phase_leads_nowhere_and_one_that_is_there_somewhere():
    assert _best_of(0.9, 0.1, 0.9, absent=[R]) == [A, A, A]
    assert _best_of(0.9, 0.6, 0.8) == [A, R, A]
