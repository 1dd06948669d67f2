"""The plan as a calendar file (.ics) that other programs read: whole days, no alarm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from mockinterview.plan.checkpoints import Dates, PlannedCheckpoint
from mockinterview.plan.spacing import DueItem, Names
from mockinterview.plan.today import why_due
from mockinterview.plan.wording import PlanTexts

PRODUCT = "-//mockinterview//plan//EN"
_DOMAIN = "mockinterview.invalid"


def calendar_file(
    dates: Dates | None,
    checkpoints: Sequence[PlannedCheckpoint],
    items: Sequence[DueItem],
    names: Names,
    texts: PlanTexts,
    now: datetime,
) -> bytes:
    """Open checkpoints, the interview, and what is due again, in RFC 5545.

    The same thing has the same UID in every export, so that a calendar moves it instead of doubling it. What is
    overdue stands on the day of `now`.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for uid, day, summary, description in _entries(dates, checkpoints, items, names, texts):
        calendar.add_component(_event(uid, max(day, now.date()), summary, description, now))
    return bytes(calendar.to_ical())


def _entries(
    dates: Dates | None,
    checkpoints: Sequence[PlannedCheckpoint],
    items: Sequence[DueItem],
    names: Names,
    texts: PlanTexts,
) -> Iterator[tuple[str, date, str, str]]:
    for each in checkpoints:
        if each.state != "done":
            title = texts.say("checkpoint_event", title=each.checkpoint.title)
            yield f"checkpoint-{each.checkpoint.id}", each.due, title, each.checkpoint.how
    if dates is not None and dates.interview is not None:
        yield "interview", dates.interview, texts.words["interview_event"], ""
    for item in items:
        if item.key in names:
            event = texts.say("due_event", text=names[item.key])
            yield f"{item.kind}-{item.id}", item.due, event, why_due(item, texts)


def _event(uid: str, day: date, summary: str, description: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uid}@{_DOMAIN}")
    event.add("dtstamp", now)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    if description:
        event.add("description", description)
    event.add("transp", "TRANSPARENT")
    return event
