"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io

from mockinterview.analysis.question import AskedQuestion
from mockinterview.exchange.takes_table import COLUMNS, takes_table
from mockinterview.progress.figures import Figures
from mockinterview.store.listing import ListedTake
from mockinterview.store.summaries import Summary
from mockinterview.store.takes import StoredTake

TAKE = StoredTake(
    id=7,
    recorded_at="2026-03-01T12:00:00Z",
    audio="20260301T120000Z-00000001.flac",
    question=AskedQuestion(id="ethics", text='Say "no", or\nyes?'),
    mode="practice",
    round_id="round",
    state="transcribed",
    duration_s=61.23456,
    overflows=0,
    incident=None,
    self_rating=4,
    revision=1,
    note="=HYPERLINK(1)",
)
SUMMARY = Summary("rules", "base", "ok", "answer_short", "Too short", None, Figures(action=30.0, i_share=0.75))


def rows(*takes: ListedTake) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(takes_table(takes))))


def test_a_take_is_a_row_with_its_figures():
    (row,) = rows(ListedTake(TAKE, SUMMARY, ("good", "to show")))
    assert tuple(row) == COLUMNS
    assert (row["take"], row["question"], row["question_text"]) == ("7", "ethics", 'Say "no", or\nyes?')
    assert (row["duration"], row["action"], row["i_share"], row["task"]) == ("61.235", "30.0", "0.75", "")
    assert (row["fix"], row["strength"], row["model"], row["tags"]) == ("answer_short", "", "base", "#good #to show")


def test_a_note_is_no_formula():
    (row,) = rows(ListedTake(TAKE, SUMMARY, ()))
    assert row["note"] == "'=HYPERLINK(1)"


def test_what_is_not_judged_has_no_figures():
    (row,) = rows(ListedTake(TAKE, None, ()))
    assert (row["action"], row["verdict"], row["self_rating"]) == ("", "", "4")


def test_an_empty_history_is_a_heading():
    assert takes_table([]) == ",".join(COLUMNS) + "\n"
