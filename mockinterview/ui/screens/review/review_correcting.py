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
from mockinterview.ui.screens.review.correct import BeginsHere, BelongsTo, CorrectScreen, EndsHere, Wish
from mockinterview.ui.screens.review.review_playback import ReviewPlayback
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.transport import Transport

QUOTED_WORDS = 8
EDGE_WORDS = 3
"""So many words tell where a stretch begins, and where it ends."""


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
            self.remove_class("-correcting")
            self.call_after_refresh(self._follow)
            if wish is not None:
                self._put_right(wish, first, last, is_marked=is_marked)

        heard, lane, lanes = self._heard(first, last), self._lane_at(first), self._offered_lanes()
        said = notation.opening(heard, QUOTED_WORDS)
        run = (first, last) if is_marked else places.lane_run(self._text.bands, first)
        span = self._span(*run, name="What is marked" if is_marked else "This stretch")
        self.add_class("-correcting")
        self.call_after_refresh(self._bring_into_sight, first, last)
        self.app.push_screen(CorrectScreen(said, heard, lane, span, lanes), put_right)

    def _bring_into_sight(self, first: int, last: int) -> None:
        """Scroll where a word of these would be hidden: they are then a third from the top, or as near as they fit."""
        page, transcript = self.query_one("#words"), self.query_one(AnnotatedTranscript)
        begin, end = transcript.line_of(first), transcript.line_of(last)
        top, height = page.scroll_offset.y, page.size.height
        if begin < top or end >= top + height:
            above = min(height // 3, max(0, height - 1 - (end - begin)))
            page.scroll_to(y=max(0, begin - above), animate=False, force=True)

    def _span(self, first: int, last: int, *, name: str) -> str:
        """When these words were said, and the first and last of them."""
        words, heard = self._text.words, self._heard(first, last)
        quote = notation.opening(heard, EDGE_WORDS)
        if last - first >= EDGE_WORDS:
            quote += f" {self._heard(max(first + EDGE_WORDS, last + 1 - EDGE_WORDS), last)}"
        return f"{name}, {notation.clock(words[first].start)}-{notation.clock(words[last].end)}, “{quote}”"

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
        self.query_one(Transport).tell(f"{event.what}.")
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
        """None where nothing was scored: no phase would change that."""
        if self._view.refusal:
            return ()
        names = {load_labels().lane(label) for label in labels_of(self._feedback.structure)}
        return tuple(lane for lane in self.lanes() if lane.name in names)

    def _label_of(self, lane: Lane) -> Label:
        labels = load_labels()
        return next(label for label in labels_of(self._feedback.structure) if labels.lane(label) == lane.name)
