"""How commands narrow down the history: one set of options for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mockinterview.errors import UsageError

if TYPE_CHECKING:
    from mockinterview.store.listing import TakeFilter

AnyCallback = TypeVar("AnyCallback", bound=Callable[..., Any])
MODE_NAMES = ("practice", "interview", "one-way")
_OPTIONS = (
    click.option("--question", "question_id", metavar="ID", help="Only answers to this question."),
    click.option("--tag", metavar="TAG", help="Only answers with this tag."),
    click.option("--story", metavar="NAME", help="Only answers that told this story of yours."),
    click.option("--company", metavar="NAME", help="Only answers practised for this company."),
    click.option("--mode", type=click.Choice(MODE_NAMES), help="Only answers of rounds of this kind."),
    click.option("--since", metavar="DAY", help="Only answers from this day on, as 2026-03-01."),
    click.option("--until", metavar="DAY", help="Only answers up to this day, as 2026-03-31."),
)


def filter_options(command: AnyCallback) -> Callable[..., Any]:
    """Give `command` the options that narrow the history down, as one argument `wanted`."""

    @wraps(command)
    def with_filter(*args: Any, **options: Any) -> Any:
        names = ("question_id", "tag", "story", "company", "mode", "since", "until")
        return command(*args, wanted=_wanted(**{name: options.pop(name) for name in names}), **options)

    decorated: Callable[..., Any] = with_filter
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


def _wanted(since: str | None, until: str | None, **simple: Any) -> TakeFilter:
    from mockinterview.store.listing import TakeFilter

    before = None if until is None else _moment(until, days=1)
    return TakeFilter(since=None if since is None else _moment(since), before=before, **simple)


def _moment(day: str, days: int = 0) -> str:
    """When the day begins by the clock on the wall, or so many days later. Raises UsageError."""
    from mockinterview.journal import stamp

    try:
        first = date.fromisoformat(day) + timedelta(days=days)
        return stamp(datetime.combine(first, time()).astimezone())
    except (ValueError, OverflowError) as error:
        raise UsageError(f'"{day}" is no day; write it as 2026-03-01.') from error
