"""Which story an answer told: one of the bank, a new one made of it, or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from mockinterview.errors import MockInterviewError
from mockinterview.stories.story import Story
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.dialogs.line import LineScreen
from mockinterview.ui.story_links import linked_lines
from mockinterview.ui.story_messages import StoriesFailed, StoriesListed, StoryLinked
from mockinterview.ui.studio import Studio

NEW, NONE = "A new story, made of this answer", "No story"
TITLE = "What do you call the story?"
TITLE_HINT = "What you said is entered under its four headings, to be mended in your stories (s on the first screen)."
UNLINKED = "This answer tells no story."


class LinkStoryScreen(ModalScreen[str | None]):
    """Gives back what is to be said of the link, or None when nothing was changed."""

    CSS_PATH = "pick.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("down,up", "move", "Choose", "Move the cursor to another line."),
        Command("escape", "cancel", "Cancel", "Leave it as it is."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, take_id: int, question_id: str | None) -> None:
        """`question_id` is what the take answered; stories that answer it come first."""
        super().__init__()
        self._studio = studio
        self._take_id = take_id
        self._question_id = question_id
        self._listed: tuple[Story, ...] = ()

    def compose(self) -> ComposeResult:
        """The stories."""
        with Vertical(id="dialog", classes="link"):
            yield Static("Which story does this answer tell?", id="prompt", markup=False)
            yield OptionList(markup=False)
            yield Static("↑ ↓  Choose      enter  Take it      esc  Cancel", id="keys")

    def on_mount(self) -> None:
        """Read them."""
        self.query_one(OptionList).focus()
        self._read()

    @on(StoriesListed)
    def _fill(self, event: StoriesListed) -> None:
        self._listed = tuple(sorted(event.stories, key=lambda story: self._question_id not in story.questions))
        rows = self.query_one(OptionList)
        rows.add_options([*(self._row(story, event.linked_id) for story in self._listed), NEW])
        if event.linked_id is not None:
            rows.add_option(NONE)
        rows.highlighted = 0

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        if event.option_index < len(self._listed):
            self._link(self._listed[event.option_index].id)
        elif event.option_index == len(self._listed):
            self._ask_title()
        else:
            self._unlink()

    @on(StoryLinked)
    def _give(self, event: StoryLinked) -> None:
        self.dismiss("\n".join(linked_lines(event.story, event.found)) if event.story else UNLINKED)

    @on(StoriesFailed)
    def _explain(self, event: StoriesFailed) -> None:
        self.dismiss(event.reason)

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    @work(exclusive=True, group="title")
    async def _ask_title(self) -> None:
        title = await self.app.push_screen_wait(LineScreen(TITLE, "", TITLE_HINT))
        if title is not None and title.strip():
            self._create(title.strip())

    @work(thread=True, exclusive=True, group="stories")
    def _read(self) -> None:
        """Posts StoriesListed or StoriesFailed."""
        stories = self._studio.planning.stories

        def read() -> Message:
            linked = stories.linked_story(self._take_id)
            return StoriesListed(stories.folder.read().stories, linked.id if linked else None)

        self._post(read)

    @work(thread=True, exclusive=True, group="stories")
    def _link(self, story_id: str) -> None:
        """Posts StoryLinked or StoriesFailed."""
        stories = self._studio.planning.stories

        def link() -> Message:
            story = stories.link(self._take_id, story_id)
            return StoryLinked(story, stories.contradictions(story, self._take_id))

        self._post(link)

    @work(thread=True, exclusive=True, group="stories")
    def _create(self, title: str) -> None:
        """Posts StoryLinked or StoriesFailed."""
        self._post(lambda: StoryLinked(self._studio.planning.stories.create_from_take(self._take_id, title), ()))

    @work(thread=True, exclusive=True, group="stories")
    def _unlink(self) -> None:
        """Posts StoryLinked or StoriesFailed."""

        def unlink() -> Message:
            self._studio.planning.stories.unlink(self._take_id)
            return StoryLinked(None, ())

        self._post(unlink)

    def _post(self, deed: Callable[[], Message]) -> None:
        try:
            self.post_message(deed())
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    def _row(self, story: Story, linked_id: str | None) -> str:
        notes = [
            "it is linked to this one" if story.id == linked_id else "",
            "answers this question" if self._question_id in story.questions else "",
        ]
        told = ", ".join(note for note in notes if note)
        return f"{story.title}  ({told})" if told else story.title
