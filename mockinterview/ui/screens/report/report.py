"""What an interviewer heard: one strength, one thing to fix, and where the time went."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widget import Widget
from textual.widgets import Footer, Static

from mockinterview.analysis.feedback import Feedback
from mockinterview.earlier_take import AgainstEarlier
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.report.score import score_section
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.history_messages import DeletionRefused, TakeDeleted
from mockinterview.ui.messages import FollowUpFound, ReportFailed, ReportWritten, TakeChanged, TakeCompared
from mockinterview.ui.screens.dialogs.choose_model import ChooseModelScreen
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.screens.dialogs.link_story import LinkStoryScreen
from mockinterview.ui.screens.report.compare import CompareScreen
from mockinterview.ui.screens.report.full_report import FullReportScreen
from mockinterview.ui.screens.report.report_work import NextStep, ReportWork
from mockinterview.ui.screens.review.review import ReviewScreen
from mockinterview.ui.shared_commands import DELETE, QUIT, SAVE_KEY
from mockinterview.ui.studio import Studio
from mockinterview.ui.take import Take
from mockinterview.ui.widgets.headline_card import HeadlineCard
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.section_view import SectionView
from mockinterview.ui.widgets.times_view import times_view


class ReportScreen(ReportWork):
    """The report in short; the rest is behind a key."""

    CSS_PATH = "report.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("a", "again", "Again", "Answer the same question again."),
        Command("u", "follow_up", "Follow-up", "Be asked what an interviewer would ask next about this answer."),
        Command("n", "next_question", "Next", "Go on: to another question, or to the next report of a round."),
        Command("escape", "back", "Back", "Go back to where you came from.", False),
        Command("v", "review", "Review", "Hear the answer again, with everything that was noticed on its words."),
        Command("f", "full_report", "Full", "Everything that was noticed and measured, with its rules."),
        Command("c", "compare", "Compare", "Set the answer beside your last one to this question."),
        Command(SAVE_KEY, "write_page", "Page", "Write the report as an HTML page, with the recording inside.", False),
        Command("s", "story", "Story", "Say which story this answer told, or make one of it.", False),
        Command(
            "t", "other_model", "Other model", "Have the recording heard again by a speech model of your choice.", False
        ),
        DELETE,
        QUIT.hidden,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, take: Take, *, may_repeat: bool = False, asks_back: bool = True) -> None:
        """`take` has a report; `may_repeat`: whether the question may be answered again at once.

        `asks_back`: whether follow-ups are asked.
        """
        if take.feedback is None:
            raise ValueError("a report needs feedback")
        super().__init__(studio, take, take.feedback)
        self._view = compose(take.feedback)
        self._may_repeat = may_repeat
        self._asks_back = asks_back
        self.follow_up: FollowUpQuestion | None = None
        """What is asked next about the answer."""
        self._models = studio.takes.installed.names()
        self._against: AgainstEarlier | None = None

    def compose(self) -> ComposeResult:
        """Two findings and the bars, or the reason why there are none."""
        with VerticalScroll(id="page"):
            yield Static(self._view.question, id="question", markup=False)
            yield Notice(self._notes())
            yield from self._refusal() if self._view.refusal else self._findings()
            yield Static(id="page-path", markup=False)
        yield Footer()

    def _refusal(self) -> Iterable[Widget]:
        yield Static("Nothing to score", id="refusal-title")
        yield Static(self._view.refusal, markup=False)
        yield Static(f"Heard: {self._view.heard}", id="heard", markup=False)
        cure = "Press a to tell it again. The recording is kept." if self._may_repeat else "The recording is kept."
        yield Static(cure, id="cure")

    def _findings(self) -> Iterable[Widget]:
        cards = (HeadlineCard(headline) for headline in self._view.headlines)
        yield Container(*cards, id="headlines")
        yield Static(id="compared", markup=False)
        if self._view.times is not None:
            yield from times_view(self._view.times, self._feedback.phases)
        if self._feedback.score is not None:
            yield SectionView(score_section(self._feedback.score, load_labels()))

    async def on_mount(self) -> None:
        """A finer decode may still correct the words."""
        self._take.watch(lambda: self.post_message(TakeChanged()))
        await self._show_news()
        self._look_around()

    def _look_around(self) -> None:
        """Find what goes with the report."""
        self._compare()
        if self._asks_back:
            self._find_follow_up()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no more to see of an answer that could not be scored; not every mode lets one repeat it.

        Another model can hear it when there is one, and when nobody works on the take.
        """
        if action == "story":
            return not self._view.refusal and self._take.id > 0 and self._take.is_kept
        if action == "again":
            return self._may_repeat
        if action == "compare":
            return self._against is not None
        if action == "follow_up":
            return self.follow_up is not None
        if action == "other_model":
            return self._take.is_at_rest and bool(self._other_models)
        return not (action == "full_report" and self._view.refusal)

    def action_again(self) -> None:
        """Leave with that wish."""
        self.dismiss(NextStep.AGAIN)

    def action_follow_up(self) -> None:
        """Leave with that wish."""
        self.dismiss(NextStep.FOLLOW_UP)

    @on(FollowUpFound)
    def _offer_follow_up(self, event: FollowUpFound) -> None:
        self.follow_up = event.question
        self.refresh_bindings()

    def action_next_question(self) -> None:
        """Leave with that wish."""
        self.dismiss(NextStep.NEXT)

    def action_back(self) -> None:
        """Leave for the list, or for the question."""
        self.dismiss(NextStep.BACK)

    def action_full_report(self) -> None:
        """Show everything."""
        self.app.push_screen(FullReportScreen(self._view))

    @work(exclusive=True, group="question")
    async def action_review(self) -> None:
        """Hear it; what is corrected meanwhile changes the report."""
        await self.app.push_screen_wait(ReviewScreen(self._take, self._studio.deck))
        now = self._take.feedback
        if now is not None and now is not self._feedback:
            await self._show_report(now)
        self.refresh_bindings()

    def action_compare(self) -> None:
        """Show both in columns."""
        if self._against:
            studio = self._studio
            self.app.push_screen(CompareScreen(self._view.question, self._against, studio.deck, studio.journal.samples))

    @on(TakeCompared)
    def _show_comparison(self, event: TakeCompared) -> None:
        self._against = event.against
        line = self.query_one("#compared", Static)
        line.update(event.against.summary)
        line.add_class("-told")
        self.refresh_bindings()

    @work(exclusive=True, group="question")
    async def action_story(self) -> None:
        """Ask which; link them."""
        told = await self.app.push_screen_wait(LinkStoryScreen(self._studio, self._take.id, self._feedback.question))
        if told is not None:
            self._tell(told)

    @work(exclusive=True, group="question")
    async def action_other_model(self) -> None:
        """Ask which; the report changes when it has heard the answer."""
        model = await self.app.push_screen_wait(ChooseModelScreen(self._other_models, self._feedback.model))
        if model is not None and self._take.is_at_rest:
            self._studio.takes.hear_again(self._take, model)

    def action_write_page(self) -> None:
        """Write the HTML report."""
        self._write_page()

    @on(ReportWritten)
    def _name_page(self, event: ReportWritten) -> None:
        self._tell(f"The report is written to {event.path}")

    @on(ReportFailed)
    def _explain_no_page(self, event: ReportFailed) -> None:
        self._tell(event.reason)

    @work(exclusive=True, group="question")
    async def action_delete(self) -> None:
        """Ask; then remove the take."""
        question = "Delete this answer for good: recording, transcript, report and follow-ups?"
        if await self.app.push_screen_wait(ConfirmScreen(question, "Delete", "Keep it")):
            self._delete()

    @on(TakeDeleted)
    def _leave_deleted(self) -> None:
        self.app.notify("The answer is deleted.")
        self.dismiss(NextStep.DELETED)

    @on(DeletionRefused)
    def _explain_no_deletion(self, event: DeletionRefused) -> None:
        self._tell(event.reason)

    @on(TakeChanged)
    async def _show_news(self) -> None:
        """A finer decode, or another model, has come: show its report in place of the one before where it differs."""
        now, is_told = self._take.feedback, self._take.correction or self._take.rehearing
        if is_told and now is not None and now is not self._feedback:
            await self._show_report(now)
        else:
            self.query_one(Notice).text = self._notes()
        self.refresh_bindings()

    async def _show_report(self, feedback: Feedback) -> None:
        """In place of the one before."""
        self._feedback = feedback
        self._view = compose(feedback)
        await self.recompose()
        self.query_one(VerticalScroll).focus()  # what scrolls takes the keys, as before
        self._look_around()

    def _notes(self) -> str:
        take = self._take
        return "\n".join(note for note in (take.unkept, take.note, take.correction, take.rehearing) if note)

    @property
    def _other_models(self) -> tuple[str, ...]:
        return tuple(name for name in self._models if name != self._feedback.model)

    def _tell(self, sentence: str) -> None:
        line = self.query_one("#page-path", Static)
        line.update(sentence)
        line.add_class("-told")
        line.scroll_visible()
