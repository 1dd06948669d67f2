"""How far two readers agree: a second reading of corpus/second-reading.txt, made blind, against the corpus.

python models/phases/agreement.py
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
LETTERS = {
    "S": "situation",
    "T": "task",
    "A": "action",
    "R": "result",
    "F": "framework",
    "W": "weakness",
    "P": "steps",
    "N": "none",
}


def main() -> None:
    """Print one JSON line per figure."""
    pairs = list(_pairs())
    words = sum(count for _, _, _, count in pairs)
    agreed = sum(count for first, _, second, count in pairs if second[0] == first)
    either = sum(count for first, other, second, count in pairs if {first, other} & set(second))
    _print("second_reading_answers", len(_second_reading()), "answers")
    _print("second_reading_lines", len(pairs), "lines")
    _print("agreement_words", agreed / words, "share")
    _print("agreement_words_either_reading", either / words, "share")
    _print("agreement_lines_kappa", _kappa([(first, second[0]) for first, _, second, _ in pairs]), "kappa")


def _pairs() -> list[tuple[str, str | None, list[str], int]]:
    """For each line: the corpus label, its alternative, the second reading, and the words of the line."""
    answers = {}
    for path in CORPUS.glob("*.jsonl"):
        if path.name != "speakers.jsonl":
            answers |= {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    return [
        (
            line["phase"],
            line.get("alternative"),
            [LETTERS[letter] for letter in label.split("/")],
            len(line["text"].split()),
        )
        for answer_id, labels in _second_reading().items()
        for line, label in zip(answers[answer_id]["sentences"], labels, strict=True)
    ]


def _second_reading() -> dict[str, list[str]]:
    lines = (CORPUS / "second-reading.txt").read_text(encoding="utf-8").splitlines()
    return {name.strip(): labels.split() for name, labels in (line.split(":", 1) for line in lines if ":" in line)}


def _kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond what the two readers' habits give by chance."""
    total = len(pairs)
    observed = sum(first == second for first, second in pairs) / total
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    expected = sum(firsts[label] * seconds[label] for label in firsts) / total**2
    return (observed - expected) / (1 - expected)


def _print(figure: str, value: float, unit: str) -> None:
    print(json.dumps({"figure": figure, "value": round(value, 4), "unit": unit}))


if __name__ == "__main__":
    main()
