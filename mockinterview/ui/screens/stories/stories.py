"""The story bank: what there is, how it was told last, what it still lacks."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Footer, OptionList, Static

from mockinterview.stories.kinds import story_kinds
from mockinterview.stories.story import Story
from mockinterview.stories.wording import how_it_went
from mockinterview.story_bank import Overview
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.dialogs.line import LineScreen
from mockinterview.ui.screens.dialogs.pick import PickScreen
from mockinterview.ui.screens.stories.matrix import MatrixScreen
from mockinterview.ui.screens.stories.story_editor import StoryEditorScreen
from mockinterview.ui.screens.stories.story_work import StoryWork
from mockinterview.ui.shared_commands import QUIT, RETRY_KEY
from mockinterview.ui.story_messages import (
    StoriesFailed,
    StoriesRead,
    StoryChosen,
    StoryCreated,
    StoryOpened,
    StoryToTell,
)
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice

EMPTY = (
    "No story yet. Press n: pick a kind, give it a title, and write what happened under four headings.\n"
    "Then t tells it aloud in answer to one of its questions, timed and judged."
)
FREE_KIND = "Something else: four empty headings"
NO_QUESTION = "This story answers no question yet: m opens the matrix, where enter maps it to one."


class StoriesScreen(StoryWork[StoryToTell | None]):
    """Two lines a story. Gives back what shall be told, or None."""

    CSS_PATH = "stories.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,e", "edit", "Edit", "Write at the story under the cursor."),
        Command("t", "tell", "Tell it", "Tell the story under the cursor aloud, in answer to one of its questions."),
        Command("n", "new", "New", "Begin a story: its kind, its title, and prompts to be replaced."),
        Command("m", "matrix", "Matrix", "See which question has which story, those without one first."),
        Command(RETRY_KEY, "reload", "Read again", "Read the files again, after another editor changed them.", False),
        Command("down,up", "move", "Choose", "Move the cursor to another story.", False),
        Command("escape,s", "back", "Back", "Go back to your question."),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._listed: tuple[Story, ...] = ()
        self._wanted = ""

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(id="page"):
            yield Static("Your stories", id="line", markup=False)
            yield Notice()
            yield OptionList(markup=False)
        yield Footer()

    def on_screen_resume(self) -> None:
        """Read the files, whenever the screen comes up: another editor may have changed them."""
        self.query_one(OptionList).focus()
        self._read_stories()

    def action_edit(self) -> None:
        """Open the file under the cursor."""
        story = self._under_cursor
        if story is not None:
            self._open_story(story.id)

    def action_tell(self) -> None:
        """Find a question for it."""
        story = self._under_cursor
        if story is not None:
            self._choose_question(story)

    @work(exclusive=True, group="new")
    async def action_new(self) -> None:
        """Ask for kind and title."""
        kinds = story_kinds()
        there = {story.kind for story in self._listed}
        rows = [f"{kind.name}{'  (you have one)' if kind.id in there else ''}" for kind in kinds]
        place = await self.app.push_screen_wait(PickScreen("What kind of story?", [*rows, FREE_KIND]))
        if place is None:
            return
        kind = kinds[place] if place < len(kinds) else None
        title = await self.app.push_screen_wait(
            LineScreen("What do you call it?", "", "A title that you will know it by: The night the ranking went dark")
        )
        if title is not None and title.strip():
            self._create_story(title.strip(), kind)

    def action_matrix(self) -> None:
        """Show what covers what."""
        self.app.push_screen(MatrixScreen(self._studio))

    def action_reload(self) -> None:
        """Look again."""
        self._read_stories()

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    @on(StoriesRead)
    def _fill(self, event: StoriesRead) -> None:
        overview = event.overview
        rows = self.query_one(OptionList)
        kept = rows.highlighted or 0
        self._listed = overview.shelf.stories
        rows.clear_options()
        rows.add_options([_row(story, overview, event.seconds.get(story.id)) for story in self._listed])
        ids = [story.id for story in self._listed]
        place = ids.index(self._wanted) if self._wanted in ids else min(kept, len(ids) - 1)
        rows.highlighted = place if ids else None
        self._wanted = ""
        gaps = len(overview.coverage.gaps)
        of_all = (
            f"{gaps} of {len(overview.coverage.rows)} questions have no story yet (m)"
            if gaps
            else "every question has a story"
        )
        self.query_one("#line", Static).update(f"Your stories: {len(ids)}; {of_all}" if ids else "Your stories")
        told = [str(problem) for problem in overview.shelf.problems]
        self.query_one(Notice).text = "\n".join(told or ([] if ids else [EMPTY]))

    @on(StoryCreated)
    def _edit_new(self, event: StoryCreated) -> None:
        self._wanted = event.story_id
        self._open_story(event.story_id)

    @on(StoryOpened)
    def _edit(self, event: StoryOpened) -> None:
        self.app.push_screen(StoryEditorScreen(self._studio, event.story_id, event.opened))

    @on(StoryChosen)
    def _leave_to_tell(self, event: StoryChosen) -> None:
        if event.wanted is None:
            self.app.notify(NO_QUESTION, severity="warning")
        else:
            self.dismiss(event.wanted)

    @on(StoriesFailed)
    def _explain(self, event: StoriesFailed) -> None:
        self.query_one(Notice).text = event.reason

    @on(OptionList.OptionSelected)
    def _edit_selected(self) -> None:
        self.action_edit()

    @property
    def _under_cursor(self) -> Story | None:
        row = self.query_one(OptionList).highlighted
        return self._listed[row] if row is not None and row < len(self._listed) else None


def _row(story: Story, overview: Overview, seconds: float | None) -> Content:
    last = overview.standings[story.id].last
    if story.missing_parts:
        state = f"{4 - len(story.missing_parts)} of 4 parts written"
    else:
        state = f"{seconds or 0:.0f} s to tell"
    told = f"told {last.told_at.day} {last.told_at:%b}: {how_it_went(last)}" if last else "never told"
    covers = overview.coverage.mapped_count(story.id)
    overused = " (overused)" if story.id in overview.coverage.overused else ""
    answers = f"answers {covers} question{'' if covers == 1 else 's'}{overused}"
    return Content.assemble((story.title, "bold"), f"\n  {state}; {answers}; {told}")
