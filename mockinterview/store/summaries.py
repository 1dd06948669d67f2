"""What the history lists of each take, written in the transaction that writes its transcript or its feedback."""

from __future__ import annotations

import sqlite3

import msgspec

from mockinterview.analysis.feedback import Feedback
from mockinterview.progress.figures import MEASURES, Figures, figures

_COLUMNS = ("take_id", "analysis_version", "model", "verdict", "fix", "fix_title", "strength", *MEASURES)
_PLACES = ", ".join("?" * len(_COLUMNS))
_SAVE = f"INSERT OR REPLACE INTO summary ({', '.join(_COLUMNS)}) VALUES ({_PLACES})"  # noqa: S608 - our own names


class Summary(msgspec.Struct, frozen=True):
    """The feedback that was computed last, in a row: `analysis_version` says by which rules, `model` who heard."""

    analysis_version: str
    model: str
    verdict: str
    fix: str | None
    fix_title: str | None
    strength: str | None
    figures: Figures


def save_summary(connection: sqlite3.Connection, take_id: int, feedback: Feedback) -> None:
    """Inside a transaction: the figures of the feedback, and the words that it was given on."""
    fix_title = next((finding.title for finding in feedback.findings if finding.id == feedback.fix), None)
    told = (feedback.analysis_version, feedback.model, feedback.verdict, feedback.fix, fix_title, feedback.strength)
    connection.execute(_SAVE, (take_id, *told, *msgspec.structs.astuple(figures(feedback))))
    index_words(connection, take_id, " ".join(word.text for word in feedback.words))


def index_words(connection: sqlite3.Connection, take_id: int, words: str) -> None:
    """Inside a transaction: `words` are what a search finds the take by, beside its note."""
    kept = connection.execute("SELECT words FROM said WHERE rowid = ?", (take_id,)).fetchone()
    if kept is None:
        connection.execute(
            "INSERT INTO said (rowid, words, note) SELECT id, ?, note FROM take WHERE id = ?", (words, take_id)
        )
    elif kept["words"] != words:
        connection.execute("UPDATE said SET words = ? WHERE rowid = ?", (words, take_id))


def index_note(connection: sqlite3.Connection, take_id: int, note: str) -> None:
    """Inside a transaction: a search finds the take by its note too."""
    if connection.execute("UPDATE said SET note = ? WHERE rowid = ?", (note, take_id)).rowcount == 0:
        connection.execute("INSERT INTO said (rowid, words, note) VALUES (?, '', ?)", (take_id, note))


def read_summary(row: sqlite3.Row) -> Summary | None:
    """The summary in a row that joins it; None where there is none."""
    if row["analysis_version"] is None:
        return None
    return Summary(
        analysis_version=row["analysis_version"],
        model=row["model"],
        verdict=row["verdict"],
        fix=row["fix"],
        fix_title=row["fix_title"],
        strength=row["strength"],
        figures=Figures(**{measure: row[measure] for measure in MEASURES}),
    )
