"""Whatever is corrected, undone and redone in whatever order: the promises hold."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockinterview import coach
from mockinterview.analysis.feedback import PHASES, Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.corrections.making import mend, move_boundary, relabel, word_labels
from mockinterview.corrections.record import Correction, labels_of
from mockinterview.settings import Settings
from mockinterview.transcript import Span, Transcript, Word

QUESTIONS = [AskedQuestion(), AskedQuestion(structure="framework"), AskedQuestion(structure="free")]
TEXTS = st.sampled_from(["no", "No,", "I", "we", "um", "shipped.", "forty", "percent", "because", "3%", "–"])
LENGTHS_S = st.sampled_from([0.0, 0.02, 0.3, 1.7])
MANY = settings(max_examples=80)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    words, now = [], draw(LENGTHS_S)
    for text, gap_s, length_s in draw(st.lists(st.tuples(TEXTS, LENGTHS_S, LENGTHS_S), min_size=1, max_size=30)):
        words.append(Word(text, now + gap_s, now + gap_s + length_s))
        now = words[-1].end
    return Transcript(words=tuple(words), duration=now)


@pytest.fixture(scope="module", autouse=True)
def _a_tagger_that_looks_at_every_word():
    """Fast, and as jumpy as no trained one: its phases change in the middle of sentences."""

    def tag(transcript: Transcript, structure: str, _: object = None) -> PhaseReading:
        part_names = [None] if structure in {"star", "free"} else labels_of(structure)
        words = [
            WordPhase(PHASES[(index // 3 + len(word.text)) % 4], 0.6, "task", part_names[index // 4 % len(part_names)])
            for index, word in enumerate(transcript.words)
        ]
        return PhaseReading(tuple(words), structure)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coach, "tag", tag)
        yield


class Desk:
    """A user who corrects, undoes and redoes on one transcript."""

    def __init__(self, transcript: Transcript, question: AskedQuestion) -> None:
        self._coach = coach.Coach(Settings())
        self._question = question
        self.transcript = transcript
        self.made: list[Correction] = []
        self.undone: list[Correction] = []
        self.shown = [self.judge()]

    def judge(self, transcript: Transcript | None = None) -> Feedback:
        return self._coach.assess(transcript or self.transcript, self._question, corrections=self.made)

    def correct(self, correction: Correction) -> Feedback:
        self.made.append(correction)
        self.undone.clear()
        self.shown.append(self.judge())
        return self.shown[-1]

    def undo(self) -> None:
        self.undone.append(self.made.pop())
        self.shown.pop()
        assert self.judge() == self.shown[-1]

    def redo(self) -> None:
        self.made.append(self.undone.pop())
        self.shown.append(self.judge())


def draw_correction(data: st.DataObject, feedback: Feedback) -> Correction:
    count = len(feedback.words)
    labels = word_labels(feedback)
    boundaries = [index for index in range(1, count) if labels[index - 1] != labels[index]]
    kind = data.draw(st.sampled_from(["words", "span", "boundary"] if boundaries else ["words", "span"]))
    if kind == "boundary":
        from_word = data.draw(st.sampled_from(boundaries))
        to_word = data.draw(st.integers(0, count).filter(lambda index: index != from_word))
        return move_boundary(feedback, from_word, to_word)
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, count - 1)] * 2)))
    if kind == "span":
        return relabel(feedback, Span(first, last), data.draw(st.sampled_from(labels_of(feedback.structure))))
    return mend(feedback, Span(first, last), " ".join(data.draw(st.lists(TEXTS, min_size=1, max_size=4))))


def check_shape(feedback: Feedback, transcript: Transcript) -> None:
    """Words in order and inside the answer; phases that share out all of its time and words."""
    times = [time for word in feedback.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert (times[0], times[-1]) == (transcript.words[0].start, transcript.words[-1].end)
    for word in feedback.words:
        assert not (word.phase_corrected and (word.unclear or word.alternative))
        assert not word.text_corrected or word.probability == 1.0
    if feedback.timing is None:
        return
    assert [phase.phase for phase in feedback.phases] == list(PHASES)
    assert sum(phase.seconds for phase in feedback.phases) == pytest.approx(feedback.timing.total)
    spans = [span for phase in feedback.phases for span in phase.spans]
    covered = sorted(index for span in spans for index in range(span.first_word, span.last_word + 1))
    assert covered == list(range(len(feedback.words)))
    assert all((phase.seconds > 0) <= bool(phase.spans) for phase in feedback.phases)


@MANY
@given(transcripts(), st.sampled_from(QUESTIONS), st.data())
def test_any_sequence_keeps_words_in_order_and_undoing_is_the_exact_inverse(transcript, question, data):
    desk = Desk(transcript, question)
    for step in data.draw(st.lists(st.sampled_from(["correct", "correct", "undo", "redo"]), max_size=8)):
        if step == "correct":
            desk.correct(draw_correction(data, desk.shown[-1]))
        elif step == "undo" and desk.made:
            desk.undo()
        elif step == "redo" and desk.undone:
            desk.redo()
        check_shape(desk.shown[-1], transcript)
        assert [note.fits for note in desk.shown[-1].corrections] == [True] * len(desk.made)
    desk.made = msgspec.json.decode(msgspec.json.encode(desk.made), type=list[Correction])
    assert desk.judge() == desk.shown[-1]
    while desk.made:
        desk.undo()
    assert desk.judge() == desk.shown[0]


@MANY
@given(transcripts(), st.sampled_from(QUESTIONS[:2]), st.data())
def test_a_correction_does_what_it_says_and_nothing_else(transcript, question, data):
    desk = Desk(transcript, question)
    for _ in range(data.draw(st.integers(1, 4))):
        before = desk.shown[-1]
        correction = draw_correction(data, before)
        after = desk.correct(correction)
        first, count = correction.at.first_word, len(correction.at.words)
        if after.corrections[-1].kind == "words":
            texts = correction.text.split()
            rest = [word.text for word in before.words]
            assert [word.text for word in after.words] == [*rest[:first], *texts, *rest[first + count :]]
            assert all(word.text_corrected for word in after.words[first : first + len(texts)])
        elif after.verdict == "ok":  # what is not scored has no parts
            labels = word_labels(before)
            assert word_labels(after) == [*labels[:first], *[correction.label] * count, *labels[first + count :]]


@MANY
@given(transcripts(), transcripts(), st.data())
def test_another_transcript_costs_no_correction(transcript, other, data):
    desk = Desk(transcript, AskedQuestion())
    for _ in range(data.draw(st.integers(1, 4))):
        desk.correct(draw_correction(data, desk.shown[-1]))
    elsewhere = desk.judge(other)
    check_shape(elsewhere, other)
    assert len(elsewhere.corrections) == len(desk.made)
    if not any(note.fits for note in elsewhere.corrections):
        assert [word.text for word in elsewhere.words] == [word.text for word in other.words]
        assert not any(word.text_corrected or word.phase_corrected for word in elsewhere.words)
    assert desk.judge() == desk.shown[-1]


@MANY
@given(st.lists(st.floats(-0.2, 0.2), min_size=12, max_size=12), st.data())
def test_the_same_words_a_little_earlier_or_later_keep_every_correction(shifts, data):
    words = [Word(f"w{index}", index + 1.0, index + 1.5) for index in range(12)]
    shifted = [Word(word.text, word.start + by, word.end + by) for word, by in zip(words, shifts, strict=True)]
    desk = Desk(Transcript(tuple(words), 14.0), AskedQuestion())
    for _ in range(data.draw(st.integers(1, 4))):
        desk.correct(draw_correction(data, desk.shown[-1]))
    again = desk.judge(Transcript(tuple(shifted), 14.0))
    assert all(note.fits for note in again.corrections)
    assert [word.text for word in again.words] == [word.text for word in desk.shown[-1].words]
    assert word_labels(again) == word_labels(desk.shown[-1])
