"""The corpus as answers: words with a phase and a shape label each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from mockinterview.analysis.feedback import PHASES
from mockinterview.tagging.model_file import SHAPE_LABELS

CORPUS = Path(__file__).parent / "corpus"
FROZEN = ("frozen-test", "frozen-test-2", "frozen-test-3")
"""The first two were in sight while earlier taggers were made; the third is measured on a tagger that is chosen."""
_NO_ANSWERS = frozenset([*FROZEN, "speakers"])


class Line(msgspec.Struct, frozen=True):
    """A sentence, or a piece of one where the phase changes inside it."""

    text: str
    phase: str
    alternative: str | None = None


class Answer(msgspec.Struct, frozen=True):
    """One answer of the corpus; `source` is the name of its file."""

    id: str
    speaker: str
    profession: str
    structure: str
    sentences: tuple[Line, ...]
    style: tuple[str, ...] = ()
    question: str | None = None
    source: str = ""

    @property
    def labelled_words(self) -> list[tuple[str, int, int]]:
        """Each word with the number of its phase (nearest reading) and of its shape label."""
        lines = zip(self.sentences, _phases(self.sentences), strict=True)
        return [(word, phase, _shape(line.phase)) for line, phase in lines for word in line.text.split()]


def read_answers(paths: Iterable[Path]) -> list[Answer]:
    """All answers of JSON-lines files."""
    decoder = msgspec.json.Decoder(Answer)
    answers: list[Answer] = []
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        read = (decoder.decode(line) for line in lines if line.strip())
        answers += [msgspec.structs.replace(answer, source=path.stem) for answer in read]
    return answers


def training_answers() -> list[Answer]:
    """The whole corpus but the frozen test."""
    return read_answers(path for path in sorted(CORPUS.glob("*.jsonl")) if path.stem not in _NO_ANSWERS)


def frozen_answers(name: str = FROZEN[0]) -> list[Answer]:
    """A frozen test: for reporting only."""
    return read_answers([CORPUS / f"{name}.jsonl"])


def stories(answers: Iterable[Answer]) -> list[Answer]:
    """What the phases are learned and judged on: stories whole, of other answers the lines that tell a story."""
    kept: list[Answer] = []
    for answer in answers:
        told = answer.sentences
        if answer.structure != "star":
            told = tuple(line for line in told if line.phase in PHASES)
        if sum(len(line.text.split()) for line in told) >= 8 and any(line.phase in PHASES for line in told):
            kept.append(msgspec.structs.replace(answer, sentences=told))
    return kept


def _phases(lines: Sequence[Line]) -> list[int]:
    """The phase of each line; what tells no story joins the phase before it, else the one after."""
    told = [line.phase if line.phase in PHASES else None for line in lines]
    first = next((phase for phase in told if phase), "situation")
    numbers: list[int] = []
    for phase in told:
        first = phase or first
        numbers.append(PHASES.index(first))
    return numbers


def _shape(phase: str) -> int:
    if phase in PHASES:
        return SHAPE_LABELS.index("story")
    return next((number for number, label in enumerate(SHAPE_LABELS) if label == phase), SHAPE_LABELS.index("other"))
