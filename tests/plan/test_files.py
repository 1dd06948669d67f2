"""The dates on disk and the calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from mockinterview.errors import DataFileError
from mockinterview.plan.calendar import calendar_file
from mockinterview.plan.checkpoints import Count, Dates, schedule
from mockinterview.plan.dates_file import read_dates, write_dates
from mockinterview.plan.spacing import due_items
from mockinterview.plan.wording import plan_texts
from tests.stories.files import telling

TEXTS = plan_texts()
START = date(2026, 5, 1)
NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_dates_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "data" / "plan.toml"
    assert read_dates(path) is None
    for dates in (Dates(START), Dates(START, date(2026, 6, 1))):
        write_dates(path, dates)
        assert read_dates(path) == dates
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"start = 2026-05-01\ninterview = 2026-04-01\n", "the interview lies before the start"),
        (b"interview = 2026-04-01\n", "missing required field `start`"),
        (b"start = 'tomorrow'\n", "start: "),
        (b"\xff\xfe", "not a text file"),
        (b"start = 2026-13-45\n", "plan.toml: it"),
        (b"x" * 300_000, "larger than"),
    ],
)
def test_a_broken_file_of_dates_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(content)
    with pytest.raises(DataFileError) as caught:
        read_dates(path)
    assert told in str(caught.value)
    assert path.read_bytes() == content


def exported(names: dict, done: int = 0) -> bytes:
    counts = {each.id: Count(int(place < done), 1) for place, each in enumerate(TEXTS.checkpoints)}
    dates = Dates(START, date(2026, 6, 1))
    planned = schedule(TEXTS.checkpoints, dates, counts, START)
    items = due_items([telling(1, "a", held=3), telling(2, None, "ethics", held=5)], 0.9, 30)
    return calendar_file(dates, planned, items, names, TEXTS, NOW)


def test_the_calendar_holds_open_checkpoints_the_interview_and_what_is_due() -> None:
    title = "Näh; a story, with \\ marks\nand ümlauts " + "x" * 90
    content = exported({("story", "a"): title}, done=2)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    events = {str(event["uid"]).split("@")[0]: event for event in Calendar.from_ical(content).walk("VEVENT")}
    assert set(events) == {"checkpoint-map", "checkpoint-mock", "checkpoint-retell", "interview", "story-a"}
    assert events["checkpoint-map"]["dtstart"].dt == date(2026, 5, 8)
    assert events["interview"]["dtstart"].dt == date(2026, 6, 1)
    assert (
        str(events["story-a"]["summary"]) == f"Interview practice: {TEXTS.words['due_event'].format(text=title)[20:]}"
    )
    assert events["story-a"]["dtstart"].dt == START  # overdue: it stands today


def test_an_export_made_again_has_the_same_names_for_the_same_things() -> None:
    assert exported({}) == exported({})
