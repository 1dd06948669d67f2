"""The threads behind the screens of the story bank: files read, made, changed; takes linked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from textual import work
from textual.message import Message
from textual.screen import Screen

from mockinterview.errors import MockInterviewError
from mockinterview.questions.entries import Question
from mockinterview.stories.document import new_text
from mockinterview.stories.folder import StoryFileText
from mockinterview.stories.kinds import StoryKind
from mockinterview.stories.story import Story
from mockinterview.story_bank import StoryBank
from mockinterview.ui.story_messages import (
    CoverageRead,
    StoriesFailed,
    StoriesRead,
    StoryChosen,
    StoryCreated,
    StoryOpened,
    StorySaved,
    StoryToTell,
)
from mockinterview.ui.studio import Studio

Result = TypeVar("Result")


class StoryWork(Screen[Result]):
    """A screen that can work on the story bank. What fails comes back as StoriesFailed."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    @property
    def _stories(self) -> StoryBank:
        return self._studio.planning.stories

    @work(thread=True, exclusive=True, group="stories")
    def _read_stories(self) -> None:
        """Posts StoriesRead."""
        self._post(self._stories_now)

    @work(thread=True, exclusive=True, group="stories")
    def _read_coverage(self, company_id: str | None) -> None:
        """Posts CoverageRead: of the questions, or of the values of a company."""
        self._post(lambda: self._coverage_now(company_id))

    @work(thread=True, exclusive=True, group="file")
    def _create_story(self, title: str, kind: StoryKind | None, question: Question | None = None) -> None:
        """Posts StoryCreated."""

        def create() -> Message:
            known = {each.id for each in self._stories.questions()}
            ids = [each for each in (kind.questions if kind else ()) if each in known]
            ids += [question.id] if question is not None and question.id not in ids else []
            return StoryCreated(self._stories.folder.create(title, new_text(title, kind=kind, questions=ids)))

        self._post(create)

    @work(thread=True, exclusive=True, group="file")
    def _open_story(self, story_id: str) -> None:
        """Posts StoryOpened."""
        self._post(lambda: StoryOpened(story_id, self._stories.folder.open(story_id)))

    @work(thread=True, exclusive=True, group="file")
    def _save_story(self, story_id: str, opened: StoryFileText, text: str) -> None:
        """Posts StorySaved."""
        self._post(lambda: StorySaved(self._stories.folder.save(story_id, opened, text), text))

    @work(thread=True, exclusive=True, group="file")
    def _choose_question(self, story: Story) -> None:
        """Posts StoryChosen."""

        def choose() -> Message:
            question = self._stories.question_for(story)
            return StoryChosen(None if question is None else StoryToTell(story, question))

        self._post(choose)

    @work(thread=True, exclusive=True, group="file")
    def _set_listed(self, story_id: str, key: str, entry: str, is_listed: bool, company_id: str | None) -> None:
        """Enter a row of the matrix in the file of a story, or take it out. Posts CoverageRead."""

        def change() -> Message:
            self._stories.folder.set_listed(story_id, key, entry, is_listed=is_listed)
            return self._coverage_now(company_id)

        self._post(change)

    def _post(self, deed: Callable[[], Message]) -> None:
        try:
            self.post_message(deed())
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    def _stories_now(self) -> StoriesRead:
        overview = self._stories.overview()
        drafts = {story.id: self._stories.draft(story).timing for story in overview.shelf.stories if story.parts}
        return StoriesRead(overview, {each: timing.total for each, timing in drafts.items() if timing is not None})

    def _coverage_now(self, company_id: str | None) -> CoverageRead:
        if company_id is None:
            overview = self._stories.overview()
            titles = {story.id: story.title for story in overview.shelf.stories}
            return CoverageRead(overview.coverage, titles, "questions")
        titles = {story.id: story.title for story in self._stories.folder.read().stories}
        return CoverageRead(self._stories.cover_company(company_id), titles, "values")
