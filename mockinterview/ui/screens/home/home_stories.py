"""What the first screen offers of stories and plan: today's list, and the ways to both."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on, work

from mockinterview.errors import MockInterviewError
from mockinterview.plan.today import Thing
from mockinterview.practice.modes import MOCK_INTERVIEW_QUESTIONS
from mockinterview.questions.entries import Question
from mockinterview.stories.story import Story
from mockinterview.ui.screens.home.cheat_sheet import CheatSheetScreen
from mockinterview.ui.screens.home.home_work import HomeWork
from mockinterview.ui.screens.stories.matrix import MatrixScreen
from mockinterview.ui.screens.stories.plan import PlanScreen
from mockinterview.ui.screens.stories.stories import NO_QUESTION, StoriesScreen
from mockinterview.ui.story_links import linked_lines
from mockinterview.ui.story_messages import PlanRead, StoriesFailed, StoryChosen, StoryLinked, StoryToTell
from mockinterview.ui.widgets.today_list import TodayList

MOST_OTHERS = 50
"""Later takes among which those of a round are looked for: other windows may record too."""


class HomeStories(HomeWork):
    """A screen that can show what is due today, and lead to it."""

    _things: tuple[Thing, ...] = ()

    def action_cheat_sheet(self) -> None:
        """Show the types of question."""
        self.app.push_screen(CheatSheetScreen(self._studio.questions.bank))

    @work(exclusive=True, group="practice")
    async def action_stories(self) -> None:
        """Show the bank; what shall be told is asked for."""
        await self._visit_stories()

    @work(exclusive=True, group="practice")
    async def action_plan(self) -> None:
        """Show the plan; what shall be done is done."""
        thing = await self.app.push_screen_wait(PlanScreen(self._studio))
        self._look_for_today()
        if thing is not None:
            await self._do(thing)

    @work(exclusive=True, group="practice")
    async def action_do(self, place: int) -> None:
        """Do that thing of today."""
        if place <= len(self._things):
            await self._do(self._things[place - 1])

    @work(thread=True, exclusive=True, group="today")
    def _look_for_today(self) -> None:
        """Posts PlanRead or StoriesFailed."""
        try:
            self.post_message(PlanRead(self._studio.planning.view(self._studio.now().date())))
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    @on(PlanRead)
    def _show_today(self, event: PlanRead) -> None:
        self._things = event.view.things
        self.query_one(TodayList).show(self._things)
        self.refresh_bindings()

    @on(StoriesFailed)
    def _explain_no_plan(self, event: StoriesFailed) -> None:
        self.query_one(TodayList).explain(event.reason)

    @on(StoryChosen)
    def _tell_chosen(self, event: StoryChosen) -> None:
        if event.wanted is None:
            self.app.notify(NO_QUESTION, severity="warning")
        else:
            self.tell(event.wanted)

    @on(StoryLinked)
    def _say_linked(self, event: StoryLinked) -> None:
        if event.story is not None:
            self.app.notify("\n".join(linked_lines(event.story, event.found)))

    def _offers_thing(self, parameters: tuple[object, ...]) -> bool:
        """Whether there is a thing of that place; with no place named, whether there is any."""
        place = parameters[0] if parameters and isinstance(parameters[0], int) else 1
        return place <= len(self._things)

    def tell(self, wanted: StoryToTell) -> None:
        """Ask for the story; what is answered is linked to it."""
        self.ask((wanted.question,), wanted.story)

    def ask(self, questions: tuple[Question, ...], story: Story | None = None) -> None:
        """Show these questions. A subclass does."""
        raise NotImplementedError

    @work(thread=True, exclusive=True, group="stories")
    def _link_told(self, take_ids: Sequence[int], story: Story) -> None:
        """The takes that are still there told this story. Posts StoryLinked of the last, PlanRead; or StoriesFailed."""
        stories, store = self._studio.planning.stories, self._studio.journal.store
        try:
            kept = [take.id for take in store.takes(most=len(take_ids) + MOST_OTHERS) if take.id in take_ids]
            for take_id in kept:
                stories.link(take_id, story.id)
            if kept:
                found = stories.contradictions(story, max(kept)) if store.feedback(max(kept)) is not None else ()
                self.post_message(StoryLinked(story, found))
            self.post_message(PlanRead(self._studio.planning.view(self._studio.now().date())))
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    @work(thread=True, exclusive=True, group="stories")
    def _find_story(self, story_id: str) -> None:
        """Posts StoryChosen or StoriesFailed."""
        stories = self._studio.planning.stories
        try:
            story = stories.folder.read().find(story_id)
            question = stories.question_for(story)
            self.post_message(StoryChosen(None if question is None else StoryToTell(story, question)))
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    async def _do(self, thing: Thing) -> None:
        if thing.deed in {"new_story", "stories"}:
            await self._visit_stories()
        elif thing.deed == "matrix":
            await self.app.push_screen_wait(MatrixScreen(self._studio))
            self._look_for_today()
        elif thing.deed == "set_dates":
            await self.app.push_screen_wait(PlanScreen(self._studio))
            self._look_for_today()
        elif thing.deed == "five":
            self.ask(self._studio.questions.pick(MOCK_INTERVIEW_QUESTIONS))
        elif thing.deed == "answer_question":
            self.ask((self._studio.questions.bank.find(thing.id),))
        else:
            self._find_story(thing.id)

    async def _visit_stories(self) -> None:
        wanted = await self.app.push_screen_wait(StoriesScreen(self._studio))
        self._look_for_today()
        if wanted is not None:
            self.tell(wanted)
