"""Train the phase tagger from the corpus and write `tagger.npz` beside this file.

    python models/phases/train.py
    python models/phases/train.py --with-corrections

Needs the extra `training` (scipy). Takes some minutes on one core; the same corpus gives the same weights, to the
bit where numpy keeps to one thread (OPENBLAS_NUM_THREADS=1).
With corrections, the answers of your own history in which you corrected a phase join the corpus (or those of a FILE of
JSON lines as the corpus has them). They stay on this machine: a trained file holds words of them, so it is written to
your data folder, where the program finds it and reads with it from then on. Delete it to go back.
"""

from __future__ import annotations

import argparse
import time
from contextlib import closing
from pathlib import Path

import msgspec
from answers import Answer, read_answers, training_answers
from training import train

from mockinterview.errors import MockInterviewError
from mockinterview.journal import open_journal
from mockinterview.paths import ensure_private_dir, own_tagger_file, write_private
from mockinterview.settings import load_settings
from mockinterview.tagging.model_file import TaggerModel, model_bytes, read_vectors

HERE = Path(__file__).parent
OWN_HISTORY = ""


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--with-corrections", nargs="?", const=OWN_HISTORY, metavar="FILE", help="add your own corrected answers"
    )
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    is_own = options.with_corrections is not None
    output = options.output or (own_tagger_file() if is_own else HERE / "tagger.npz")
    started = time.monotonic()
    answers = training_answers()
    if is_own:
        answers += corrected_answers(options.with_corrections)
    model = train(answers, read_vectors(HERE / "vectors.npz"))
    keep(output, model)
    speakers = len({answer.speaker for answer in answers})
    print(f"{output}: {model.version}, {len(answers)} answers of {speakers} speakers, "
          f"temperature {model.temperature:.2f}, {time.monotonic() - started:.0f} s")  # fmt: skip


def keep(path: Path, model: TaggerModel) -> None:
    """Write the trained file; the user's own is readable by the user alone."""
    if path == own_tagger_file():
        write_private(ensure_private_dir(path.parent) / path.name, model_bytes(model))
    else:
        path.write_bytes(model_bytes(model))


def corrected_answers(file: str) -> list[Answer]:
    """The answers of `file`, or those of the history on this machine; ends the program when there are none."""
    if file != OWN_HISTORY:
        return read_answers([Path(file)])
    try:
        with closing(open_journal(load_settings())) as journal:
            answers = journal.corrected_answers()
    except MockInterviewError as error:
        raise SystemExit(str(error)) from error
    if not answers:
        raise SystemExit("There is no answer with a corrected phase yet; `mockinterview correct --help` says how.")
    return [msgspec.convert(answer, Answer, from_attributes=True) for answer in answers]


if __name__ == "__main__":
    main()
