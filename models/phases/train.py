"""Train the phase tagger from the corpus and write `tagger.npz` beside this file.

    python models/phases/train.py [--with-corrections FILE] [--output FILE]

Needs the extra `training` (scipy). Takes some minutes on two cores; the same corpus gives the same weights.
Corrections (JSON lines as the corpus has them, `mockinterview.tagging.corrections.corrected_answer`) stay on this
machine: give `--output` a file of your own and they never reach the repository.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from answers import read_answers, training_answers
from training import train

from mockinterview.tagging.model_file import read_vectors, write_model

HERE = Path(__file__).parent


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--with-corrections", type=Path, metavar="FILE", help="your own corrected answers, JSON lines")
    parser.add_argument("--output", type=Path, default=HERE / "tagger.npz")
    options = parser.parse_args()
    started = time.monotonic()
    answers = training_answers()
    if options.with_corrections:
        answers += read_answers([options.with_corrections])
    model = train(answers, read_vectors(HERE / "vectors.npz"))
    write_model(options.output, model)
    speakers = len({answer.speaker for answer in answers})
    print(f"{options.output}: {model.version}, {len(answers)} answers of {speakers} speakers, "
          f"temperature {model.temperature:.2f}, {time.monotonic() - started:.0f} s")  # fmt: skip


if __name__ == "__main__":
    main()
