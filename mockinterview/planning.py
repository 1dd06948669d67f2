"""The plan over everything that is known: dates, stories, takes. The one place that puts them together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mockinterview import paths
from mockinterview.plan.calendar import calendar_file
from mockinterview.plan.checkpoints import Dates, PlannedCheckpoint, dates_from, is_tight, schedule
from mockinterview.plan.dates_file import read_dates, write_dates
from mockinterview.plan.facts import Practice, count_checkpoints, weakest_then
from mockinterview.plan.spacing import DueItem, Names, before_interview, due_items
from mockinterview.plan.today import Situation, Thing, things_to_do
from mockinterview.plan.wording import plan_texts
from mockinterview.settings import Settings
from mockinterview.stories.telling import Standing
from mockinterview.story_bank import Overview, StoryBank

MOST_TOLD_S = 180.0
"""Brief, section 5, day 3: each story under three minutes when timed."""


@dataclass(frozen=True)
class PlanView:
    """The plan on one day. Without dates there are no checkpoints."""

    dates: Dates | None
    checkpoints: tuple[PlannedCheckpoint, ...]
    items: tuple[DueItem, ...]
    things: tuple[Thing, ...]
    weakest: tuple[Standing, ...]
    names: Names


class Planning:
    """Plans from the story bank and the dates. Methods raise StoreError, and DataFileError for broken dates."""

    def __init__(self, stories: StoryBank, dates: Path, settings: Settings) -> None:
        self.stories = stories
        self._dates = dates
        self._settings = settings

    def view(self, today: date) -> PlanView:
        """Where things stand."""
        overview = self.stories.overview()
        practice = self._practice(overview)
        dates = read_dates(self._dates)
        texts = plan_texts()
        checkpoints: tuple[PlannedCheckpoint, ...] = ()
        if dates is not None:
            counts = count_checkpoints(texts.checkpoints, practice, dates)
            checkpoints = schedule(texts.checkpoints, dates, counts, today)
        wanted = self._settings.plan
        names = self._names(overview)
        spaced = due_items(overview.tellings, wanted.retention, wanted.longest_interval_days)
        items = before_interview(spaced, dates, today)
        situation = Situation(
            today=today,
            dates=dates,
            checkpoints=checkpoints,
            items=items,
            has_stories=bool(overview.shelf.stories),
            names=names,
            is_tight=dates is not None and is_tight(dates, texts.checkpoints),
        )
        things = things_to_do(situation, texts)
        return PlanView(dates, checkpoints, items, things, weakest_then(practice, None), names)

    def set_dates(self, today: date, start: date | None, interview: date | None) -> Dates:
        """Begin a plan. Raises UsageError for days that make none, PlanFileError."""
        dates = dates_from(today, plan_texts().checkpoints, start, interview)
        write_dates(self._dates, dates)
        return dates

    def calendar(self, now: datetime) -> bytes:
        """The plan as a calendar file."""
        view = self.view(now.astimezone().date())
        return calendar_file(view.dates, view.checkpoints, view.items, view.names, plan_texts(), now)

    def _practice(self, overview: Overview) -> Practice:
        stories = [story for story in overview.shelf.stories if not story.missing_parts]
        timings = [self.stories.draft(story).timing for story in stories]
        return Practice(
            story_count=sum(bool(story.questions or story.parts) for story in overview.shelf.stories),
            written_count=sum(timing is not None and timing.total < MOST_TOLD_S for timing in timings),
            coverage=overview.coverage,
            tellings=overview.tellings,
            weakest_count=self._settings.stories.weakest,
        )

    def _names(self, overview: Overview) -> Names:
        return {
            **{("question", question.id): question.text for question in self.stories.bank.questions},
            **{("story", story.id): story.title for story in overview.shelf.stories},
        }


def open_planning(stories: StoryBank, settings: Settings) -> Planning:
    """The user's own."""
    return Planning(stories, paths.plan_file(), settings)
