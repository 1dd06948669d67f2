"""Example answers: sound data, honest pairs, and files that break their format named with their key."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.feedback import PHASES, Feedback
from mockinterview.coach import Coach
from mockinterview.errors import DataFileError, UsageError
from mockinterview.questions.bank import load_bank
from mockinterview.questions.examples import AnswerKind, ExamplePair, find_example, load_examples
from mockinterview.settings import Settings

BANK = load_bank(None)
PAIRS = load_examples(BANK)
IDS = [pair.question.id for pair in PAIRS]
SOUND_MOST_BYTES = 2_000_000
BLIND_SPOTS = {"disagreement"}
"""A lesson told as 'I took one thing from it' is not found yet."""
PAIR = """
speaker = "cook"
fault = "No end."
why = '''
First
paragraph.

Second.'''
weak = "I cooked."
strong = "I cooked, and they ate."
"""


def judge(pair: ExamplePair, kind: AnswerKind) -> Feedback:
    return Coach(Settings()).assess_example(pair, kind)


def told(feedback: Feedback) -> set[str]:
    """What the speaker is told to mend."""
    return {finding.id for finding in feedback.findings if finding.severity != "praise"}


def write(folder: Path, content: str, name: str = "ethics") -> Path:
    (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


def test_there_are_six_pairs_of_different_people_half_of_them_outside_machine_learning() -> None:
    assert len(PAIRS) >= 6
    assert len({pair.speaker for pair in PAIRS}) == len(PAIRS)
    outside = [pair for pair in PAIRS if not any(word in pair.speaker for word in ("machine learning", "data"))]
    assert len(outside) * 2 >= len(PAIRS)


def test_the_pairs_stand_in_the_order_of_the_bank() -> None:
    assert [question.id for question in BANK.questions if question.id in IDS] == IDS


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_the_answers_are_as_long_as_people_speak(pair: ExamplePair) -> None:
    weak, strong = len(pair.weak.text.split()), len(pair.strong.text.split())
    assert 90 <= weak < strong <= 330
    assert 120 <= judge(pair, "strong").timing.total <= 170


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_each_word_of_a_strong_answer_has_a_known_phase(pair: ExamplePair) -> None:
    phases = [word.phase for word in judge(pair, "strong").words]
    assert phases == list(pair.strong.phases)
    assert list(dict.fromkeys(phases)) == list(PHASES)
    assert pair.weak.phases == ()


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_the_strong_answer_is_praised(pair: ExamplePair) -> None:
    feedback = judge(pair, "strong")
    assert feedback.strength in {"outcome_with_baseline", "outcome_in_result"}
    assert feedback.pronouns.action.status == "ok"
    assert all(phase.share_status == "ok" for phase in feedback.phases)
    assert feedback.learning.stated or pair.question.id in BLIND_SPOTS
    assert "warning" not in {finding.severity for finding in feedback.findings}


@pytest.mark.parametrize(
    ("question_id", "fault"),
    [
        ("model-failure", "we_in_action"),
        ("good-enough", "no_outcome_number"),
        ("disagreement", "no_result"),
        ("mentoring", "no_outcome_number"),
        ("learning-fast", "answer_short"),
        ("learning-fast", "many_fillers"),
        ("ambiguity", "short_action"),
    ],
)
def test_the_weak_answer_is_told_its_fault_and_the_strong_one_is_not(question_id: str, fault: str) -> None:
    pair = find_example(PAIRS, BANK.find(question_id))
    assert fault in told(judge(pair, "weak"))
    assert fault not in told(judge(pair, "strong"))


def test_two_pairs_can_be_heard_and_take_little_room() -> None:
    spoken = [answer for pair in PAIRS if pair.has_sound for answer in (pair.weak, pair.strong)]
    assert len(spoken) >= 4
    assert sum(answer.audio.stat().st_size for answer in spoken) < SOUND_MOST_BYTES


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair.has_sound], ids=lambda pair: pair.question.id)
def test_what_was_heard_is_what_was_written_with_its_real_times(pair: ExamplePair) -> None:
    for answer in (pair.weak, pair.strong):
        heard = answer.transcript(145)
        assert heard.kind == "speech"
        assert heard.text.split() == answer.text.split()
        assert all(0 <= word.start < word.end <= heard.duration for word in heard.words)
        assert all(before.end <= after.start for before, after in zip(heard.words, heard.words[1:], strict=False))


def test_an_answer_that_nobody_spoke_is_timed_as_a_draft(tmp_path: Path) -> None:
    (pair,) = load_examples(BANK, write(tmp_path, PAIR))
    assert not pair.has_sound
    assert pair.weak.transcript(120) == draft_transcript("I cooked.", 120)
    assert pair.why == ("First paragraph.", "Second.")


def test_a_question_without_a_pair_is_told_which_have_one() -> None:
    with pytest.raises(UsageError, match='no example for "ethics" yet; there are examples for: model-failure, '):
        find_example(PAIRS, BANK.find("ethics"))


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (PAIR.replace("weak = ", "week = "), "ethics.toml: Object contains unknown field `week`"),
        (PAIR.replace('"cook"', "3"), "ethics.toml: speaker: Expected `str`, got `int`"),
        (PAIR.replace("I cooked.", r"\u001b[2J"), "ethics.toml: weak: expected lines of text"),
        (PAIR.replace("I cooked.", " "), "ethics.toml: weak: expected lines of text"),
        ("[", "ethics.toml: it is no TOML"),
        (PAIR + "is_recorded = true\n", "ethics.toml: is_recorded: ethics-weak.mp3 is missing"),
    ],
)
def test_a_broken_file_is_named_with_its_key(tmp_path: Path, content: str, wrong: str) -> None:
    with pytest.raises(DataFileError) as raised:
        load_examples(BANK, write(tmp_path, content))
    assert wrong in str(raised.value)


def test_a_file_that_names_no_question_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r'ethic\.toml: There is no question "ethic"; did you mean ethics'):
        load_examples(BANK, write(tmp_path, PAIR, "ethic"))


@pytest.mark.parametrize(("heard", "wrong"), [(None, "cannot be read"), (b"{}", "missing required field `words`")])
def test_a_transcript_that_is_missing_or_broken_is_named(tmp_path: Path, heard: bytes | None, wrong: str) -> None:
    write(tmp_path, PAIR + "is_recorded = true\n")
    (tmp_path / "ethics-weak.mp3").write_bytes(b"sound")
    if heard is not None:
        (tmp_path / "ethics-weak.json").write_bytes(heard)
    with pytest.raises(DataFileError) as raised:
        load_examples(BANK, tmp_path)
    assert "ethics-weak.json: " in str(raised.value)
    assert wrong in str(raised.value)


def test_a_recorded_pair_has_its_sound_and_what_was_heard(tmp_path: Path) -> None:
    write(tmp_path, PAIR + "is_recorded = true\n")
    heard = draft_transcript("I cooked.", 120)
    for kind in ("weak", "strong"):
        (tmp_path / f"ethics-{kind}.mp3").write_bytes(b"sound")
        (tmp_path / f"ethics-{kind}.json").write_bytes(msgspec.json.encode(heard))
    (pair,) = load_examples(BANK, tmp_path)
    assert pair.has_sound
    assert pair.strong.audio == tmp_path / "ethics-strong.mp3"
    assert pair.strong.transcript(99) == heard
