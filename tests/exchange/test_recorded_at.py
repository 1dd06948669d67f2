"""The date of a recording from elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mockinterview.errors import UsageError
from mockinterview.exchange.recorded_at import RecordedAt, find_moment

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
MODIFIED = datetime(2026, 3, 8, 9, tzinfo=timezone(timedelta(hours=2)))


def test_what_the_user_says_counts_first_by_the_clock_on_the_wall():
    given = datetime(2026, 3, 1, 18, 30)
    found = find_moment(given, "2026-02-02T10:00:00Z", MODIFIED, NOW)
    assert found == RecordedAt(given.astimezone(UTC), "given")


@pytest.mark.parametrize("given", [datetime(1, 1, 1), datetime(1989, 12, 1), datetime(2026, 4, 1), datetime.max])
def test_a_day_on_which_nothing_can_have_been_recorded_is_refused(given):
    with pytest.raises(UsageError, match="nothing was recorded then"):
        find_moment(given, "", MODIFIED, NOW)


@pytest.mark.parametrize(
    ("tag", "hour"),
    [("2026-02-02T10:00:00.000000Z", 10), ("2026-02-02T10:00:00+0200", 8), ("2026-02-02 10:00:00+00:00", 10)],
)
def test_the_tag_of_the_file_counts_next(tag, hour):
    assert find_moment(None, tag, MODIFIED, NOW) == RecordedAt(datetime(2026, 2, 2, hour, tzinfo=UTC), "tag")


@pytest.mark.parametrize(
    "tag",
    ["", "yesterday", "1904-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2026-03-11T12:00:00Z", "9999-12-31T23:59:59-12"],
)
def test_a_tag_that_cannot_be_true_is_none(tag):
    assert find_moment(None, tag, MODIFIED, NOW) == RecordedAt(datetime(2026, 3, 8, 7, tzinfo=UTC), "file")


def test_a_clock_that_is_a_little_fast_is_believed():
    assert find_moment(None, "2026-03-09T20:00:00Z", MODIFIED, NOW).known_by == "tag"
