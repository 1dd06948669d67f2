"""What happened around stories and the plan, told by threads to the screen that started them."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from mockinterview.planning import PlanView
from mockinterview.questions.entries import Question
from mockinterview.stories.contradictions import Contradiction
from mockinterview.stories.coverage import Coverage
from mockinterview.stories.folder import StoryFileText
from mockinterview.stories.story import Story
from mockinterview.story_bank import Overview


@dataclass
class StoriesRead(Message):
    """The bank as it is now; `seconds` each story that is written takes to tell."""

    overview: Overview
    seconds: dict[str, float]


@dataclass
class CoverageRead(Message):
    """A matrix; `key` is the list in the front matter that its rows are entered in."""

    coverage: Coverage
    titles: dict[str, str]
    key: str


@dataclass
class PlanRead(Message):
    """Where the plan stands today."""

    view: PlanView


@dataclass
class StoryCreated(Message):
    """There is a file for a new story."""

    story_id: str


@dataclass
class StoryOpened(Message):
    """A story's file, to be edited."""

    story_id: str
    opened: StoryFileText


@dataclass
class StorySaved(Message):
    """The text lies in the file of `story_id`; another one than was opened when that had changed meanwhile."""

    story_id: str
    text: str


@dataclass(frozen=True)
class StoryToTell:
    """A story, and the question in answer to which it shall be told."""

    story: Story
    question: Question


@dataclass
class StoryChosen(Message):
    """What shall be told; None where the story answers no question."""

    wanted: StoryToTell | None


@dataclass
class StoriesListed(Message):
    """The stories that can be linked to a take, and the one that is."""

    stories: tuple[Story, ...]
    linked_id: str | None


@dataclass
class StoryLinked(Message):
    """The take tells this story, or none; `found` are figures that contradict it."""

    story: Story | None
    found: tuple[Contradiction, ...]


@dataclass
class CalendarWritten(Message):
    """The calendar file lies at `path`."""

    path: str


@dataclass
class StoriesFailed(Message):
    """Something about the stories or the plan did not work; `reason` is a sentence with the cure."""

    reason: str
