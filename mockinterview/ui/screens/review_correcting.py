"""Putting right what was misheard or misread; every figure follows."""

from __future__ import annotations

from collections.abc import Callable

from textual import on

from mockinterview.analysis.feedback import Feedback
from mockinterview.corrections.making import mend, move_boundary, relabel
from mockinterview.corrections.record import Correction, Label, labels_of
from mockinterview.errors import UsageError
from mockinterview.report import notation
from mockinterview.report.clean import shown
from mockinterview.report.labels import load_labels
from mockinterview.report.marks import Lane
from mockinterview.transcript import Span
from mockinterview.ui.messages import AnswerCorrected, CorrectionRefused
from mockinterview.ui.review import places
from mockinterview.ui.screens.correct import BeginsHere, BelongsTo, CorrectScreen, EndsHere, Wish
from mockinterview.ui.screens.review_playback import ReviewPlayback
from mockinterview.ui.widgets.notice import Notice

QUOTED_WORDS = 8
TOLD_S = 2.5
"""How long it is told what was corrected."""


class ReviewCorrecting(ReviewPlayback):
    """Asks in one line, keeps in a thread, shows the new report."""

    def action_correct(self) -> None:
        """Ask what is wrong at the head, or with the marked words; then put it right."""
        if self._deck.is_playing:
            self._pause()
        self.app.clear_notifications()
        first, last = self.chosen
        is_marked = self._anchor is not None

        def put_right(wish: Wish | None) -> None:
            if wish is not None:
                self._put_right(wish, first, last, is_marked=is_marked)

        heard, lane, lanes = self._heard(first, last), self._lane_at(first), self._offered_lanes()
        said = notation.opening(heard, QUOTED_WORDS)
        self.app.push_screen(CorrectScreen(said, heard, lane, _span_name(is_marked), lanes), put_right)

    def _put_right(self, wish: Wish, first: int, last: int, *, is_marked: bool) -> None:
        """What is wished, with the words from `first` to `last`."""
        if isinstance(wish, BelongsTo):
            run = (first, last) if is_marked else places.lane_run(self._text.bands, first)
            label = self._label_of(wish.lane)
            self._make(lambda feedback: relabel(feedback, Span(*run), label), f"now {wish.lane.name}")
        elif isinstance(wish, BeginsHere):
            begin = places.lane_run(self._text.bands, first)[0]
            self._make(lambda feedback: move_boundary(feedback, begin, first), "the boundary is moved")
        elif isinstance(wish, EndsHere):
            end = places.lane_run(self._text.bands, last)[1]
            self._make(lambda feedback: move_boundary(feedback, end + 1, last + 1), "the boundary is moved")
        else:
            self._make(lambda feedback: mend(feedback, Span(first, last), wish.text), f"now “{shown(wish.text)}”")

    def action_undo(self) -> None:
        """Take the last correction back."""
        self._change(self._reviewed.undo, "Undone")

    def action_redo(self) -> None:
        """Make it again."""
        self._change(self._reviewed.redo, "Done again")

    @on(AnswerCorrected)
    async def _show_corrected(self, event: AnswerCorrected) -> None:
        self.query_one(Notice).text = self._view.refusal
        self.app.notify(f"{event.what}.", timeout=TOLD_S)
        await self._show_news()

    @on(CorrectionRefused)
    def _explain_refusal(self, event: CorrectionRefused) -> None:
        self.query_one(Notice).text = event.reason

    async def _show_news(self) -> None:
        """Override: show the report of this moment."""
        raise NotImplementedError

    def _make(self, make: Callable[[Feedback], Correction], what: str) -> None:
        """Make a correction on the words that are shown, and keep it."""
        try:
            correction = make(self._feedback)
        except UsageError as error:
            self.post_message(CorrectionRefused(str(error)))
            return
        self._change(lambda: self._reviewed.correct(correction), f"Corrected: {what}")

    def _heard(self, first: int, last: int) -> str:
        return shown(" ".join(word.text for word in self._feedback.words[first : last + 1]))

    def _lane_at(self, word: int) -> str:
        lane = self._text.band_of(word).lane
        return lane.name if lane else ""

    def _offered_lanes(self) -> tuple[Lane, ...]:
        names = {load_labels().lane(label) for label in labels_of(self._feedback.structure)}
        return tuple(lane for lane in self.lanes() if lane.name in names)

    def _label_of(self, lane: Lane) -> Label:
        labels = load_labels()
        return next(label for label in labels_of(self._feedback.structure) if labels.lane(label) == lane.name)


def _span_name(is_marked: bool) -> str:
    return "What is marked" if is_marked else "This stretch"
