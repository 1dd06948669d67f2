"""What good sounds like: pairs of a weak and a strong answer to one question, some of them spoken."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from mockinterview import paths
from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.phase_names import PHASES, PhaseName
from mockinterview.errors import DataFileError, UsageError
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.entries import Line, Prose, Question
from mockinterview.questions.files import parse_as
from mockinterview.transcript import Transcript

EXAMPLES_FOLDER = paths.PACKAGE_DIR / "questions" / "data" / "examples"
"""A file for each pair, named by the id of its question."""

AnswerKind = Literal["weak", "strong"]


class ExampleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file. `strong` has a paragraph for each phase.

    `is_recorded`: the sound of both answers and what was heard in it lie beside it.
    """

    speaker: Line
    fault: Line
    why: Prose
    weak: Prose
    strong: Prose
    is_recorded: bool = False


class ExampleAnswer(msgspec.Struct, frozen=True):
    """One answer as it was written; `audio` and `heard` are its sound and what a speech model heard in that."""

    kind: AnswerKind
    text: str
    audio: Path | None = None
    heard: Transcript | None = None

    @property
    def phases(self) -> tuple[PhaseName, ...]:
        """The phase of each word of a strong answer, which has a paragraph for each; empty for a weak one."""
        if self.kind == "weak":
            return ()
        paragraphs = zip(PHASES, self.text.split("\n\n"), strict=True)
        return tuple(phase for phase, paragraph in paragraphs for _ in paragraph.split())

    def transcript(self, words_per_minute: float) -> Transcript:
        """What was heard, with its real times; where nothing was spoken, the text at a speaking rate."""
        return self.heard or draft_transcript(self.text, words_per_minute)


class ExamplePair(msgspec.Struct, frozen=True):
    """Two answers of one `speaker` to one question.

    `fault` is what the weak one suffers from, in a line; `why` are the paragraphs that set both side by side.
    """

    question: Question
    speaker: str
    fault: str
    why: tuple[str, ...]
    weak: ExampleAnswer
    strong: ExampleAnswer

    @property
    def has_sound(self) -> bool:
        """Whether both can be heard."""
        return self.weak.audio is not None and self.strong.audio is not None


def load_examples(bank: QuestionBank, folder: Path = EXAMPLES_FOLDER) -> tuple[ExamplePair, ...]:
    """The pairs of `folder`, in the order of the questions in `bank`.

    Raises DataFileError when a file breaks its format, names no question, or lacks what it says lies beside it.
    """
    pairs = [_read_pair(path, bank) for path in sorted(folder.glob("*.toml"))]
    places = {question.id: place for place, question in enumerate(bank.questions)}
    return tuple(sorted(pairs, key=lambda pair: places[pair.question.id]))


def find_example(pairs: tuple[ExamplePair, ...], question: Question) -> ExamplePair:
    """The pair to `question`. Raises UsageError, with the ids that have one, when there is none."""
    for pair in pairs:
        if pair.question.id == question.id:
            return pair
    ids = ", ".join(pair.question.id for pair in pairs)
    raise UsageError(f'There is no example for "{question.id}" yet; there are examples for: {ids}.')


def _read_pair(path: Path, bank: QuestionBank) -> ExamplePair:
    file = parse_as(ExampleFile, path.name, _content(path))
    try:
        question = bank.find(path.stem)
    except UsageError as error:
        raise DataFileError(f"{path.name}: {error} A file of examples is named by its question.") from error
    return ExamplePair(
        question=question,
        speaker=file.speaker,
        fault=file.fault,
        why=_paragraphs(file.why),
        weak=_answer(path, "weak", file.weak, is_recorded=file.is_recorded),
        strong=_answer(path, "strong", file.strong, is_recorded=file.is_recorded),
    )


def _answer(path: Path, kind: AnswerKind, text: str, *, is_recorded: bool) -> ExampleAnswer:
    told = "\n\n".join(_paragraphs(text))
    if not is_recorded:
        return ExampleAnswer(kind, told)
    audio = path.with_name(f"{path.stem}-{kind}.mp3")
    heard = audio.with_suffix(".json")
    if not audio.is_file():
        raise DataFileError(f"{path.name}: is_recorded: {audio.name} is missing; say false, or make it.")
    try:
        return ExampleAnswer(kind, told, audio, msgspec.json.decode(_content(heard), type=Transcript))
    except msgspec.MsgspecError as error:
        raise DataFileError(f"{heard.name}: {error}; make it again.") from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataFileError(f"{path.name}: it cannot be read ({error.strerror}); restore it.") from error


def _paragraphs(prose: str) -> tuple[str, ...]:
    """Each on one line."""
    return tuple(" ".join(paragraph.split()) for paragraph in prose.split("\n\n") if paragraph.strip())
