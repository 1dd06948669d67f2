"""A story's file, to be written at: how long it takes to tell is counted while it grows."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, Static, TextArea

from mockinterview.errors import DataFileError
from mockinterview.stories.document import read_story
from mockinterview.stories.folder import StoryFileText
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.screens.stories.story_work import StoryWork
from mockinterview.ui.shared_commands import SAVE_KEY
from mockinterview.ui.story_messages import StoriesFailed, StorySaved
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice

FIRST_HEADING = "## Situation"
SECONDS_PER_MINUTE = 60
HINT = "Write below the headings. Lines between <!-- and --> are hints, not told; +++ holds title, questions, metrics."
CHANGED_ELSEWHERE = (
    "The file was changed elsewhere while you wrote. It is left as it is; your text lies in {story}.md, beside it."
)


class StoryEditorScreen(StoryWork[None]):
    """The whole text. What was changed elsewhere meanwhile is never overwritten."""

    CSS_PATH = "story_editor.tcss"
    OFFERS: ClassVar[Offers] = (
        Command(SAVE_KEY, "save", "Save", "Write the file."),
        Command("escape", "back", "Back", "Go back to the list; you are asked when something is not saved."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, story_id: str, opened: StoryFileText) -> None:
        super().__init__(studio)
        self._story_id = story_id
        self._opened = opened

    def compose(self) -> ComposeResult:
        """Its length, its text."""
        with Vertical(id="page"):
            yield Static(HINT, id="hint", markup=False)
            yield Static(id="length", markup=False)
            yield Notice()
            yield TextArea(self._opened.text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        yield Footer()

    def on_mount(self) -> None:
        """The cursor stands where the first part is written."""
        area = self.query_one(TextArea)
        area.focus()
        lines = self._opened.text.splitlines()
        if FIRST_HEADING in lines:
            area.move_cursor((min(lines.index(FIRST_HEADING) + 1, len(lines) - 1), 0))
        self._measure()

    def action_save(self) -> None:
        """Write the file."""
        self._save_story(self._story_id, self._opened, self._text)

    @work(exclusive=True, group="leave")
    async def action_back(self) -> None:
        """Leave; ask first where something would be lost."""
        if self._text == self._opened.text or await self.app.push_screen_wait(
            ConfirmScreen("Leave without saving?", "Leave", "Stay")
        ):
            self.dismiss(None)

    @on(TextArea.Changed)
    def _measure(self) -> None:
        """How long each part takes at the rate of drafts; what is wrong with the file."""
        try:
            story = read_story(self._story_id, self._story_id, self._text.encode("utf-8", "replace"))
        except DataFileError as error:
            self.query_one("#length", Static).update(str(error))
            return
        rate = self._studio.settings.thresholds.draft_words_per_minute / SECONDS_PER_MINUTE
        seconds = {phase: len(text.split()) / rate for phase, text in story.parts.items()}
        parts = ", ".join(f"{phase} {each:.0f} s" for phase, each in seconds.items())
        self.query_one("#length", Static).update(
            f"To tell it takes {sum(seconds.values()):.0f} s: {parts}." if parts else "Nothing written yet."
        )

    @on(StorySaved)
    def _go_on(self, event: StorySaved) -> None:
        if event.story_id == self._story_id:
            self.app.notify("The story is saved.")
        else:
            self.query_one(Notice).text = CHANGED_ELSEWHERE.format(story=event.story_id)
        self._story_id = event.story_id
        self._open_again(event.text)

    @on(StoriesFailed)
    def _explain(self, event: StoriesFailed) -> None:
        self.query_one(Notice).text = event.reason

    def _open_again(self, text: str) -> None:
        """What is on the disk now, so that the next save compares with it."""
        self._opened = StoryFileText.of(text)

    @property
    def _text(self) -> str:
        return self.query_one(TextArea).text
