"""Moving through an answer: by words, lines, marks, findings and phases."""

from __future__ import annotations

from textual import on

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.report.marks import Lane
from mockinterview.report.view import View
from mockinterview.ui.review import places
from mockinterview.ui.review.words import Kind, ReviewText, review_text
from mockinterview.ui.reviewed import Reviewed
from mockinterview.ui.screens.review.review_work import ReviewWork
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.recording_timeline import RecordingTimeline
from mockinterview.ui.widgets.remark_list import RemarkList
from mockinterview.ui.widgets.transport import Transport


class ReviewMoves(ReviewWork):
    """The head stands on one word; with shift it marks all words it goes over."""

    def __init__(self, reviewed: Reviewed) -> None:
        super().__init__(reviewed)
        self._head = 0
        self._anchor: int | None = None
        """Where the marking of words began."""
        self._hidden: frozenset[Kind] = frozenset()
        self._feedback: Feedback
        self._view: View
        self._text: ReviewText
        self._remarks: tuple[places.Remark, ...]
        self._take_in(reviewed)

    def _take_in(self, reviewed: Reviewed) -> None:
        """Read the report of this moment."""
        if reviewed.feedback is None:
            raise ValueError("a review needs feedback")
        labels = load_labels()
        self._feedback = reviewed.feedback
        self._view = compose(self._feedback)
        self._text = review_text(self._feedback, labels)
        self._remarks = places.remarks(self._feedback, labels.headings)
        self._head = min(self._head, max(0, len(self._text.words) - 1))
        self._anchor = None

    @property
    def chosen(self) -> tuple[int, int]:
        """First and last of the words that are marked; the head alone where none are."""
        anchor = self._head if self._anchor is None else self._anchor
        return min(anchor, self._head), max(anchor, self._head)

    def lanes(self) -> tuple[Lane, ...]:
        """The phases or parts of this answer, in their usual order."""
        if self._view.times is not None:
            return tuple(row.lane for row in self._view.times.rows)
        return tuple(dict.fromkeys(band.lane for band in self._text.bands if band.lane))

    def action_word(self, step: int) -> None:
        """To the next word, or the one before."""
        self._go(self._head + step)

    def action_line(self, lines: int) -> None:
        """Lines down, or up."""
        self._go(self.query_one(AnnotatedTranscript).word_beside(self._head, lines))

    def action_page(self, direction: int) -> None:
        """As many lines as are shown."""
        self.action_line(direction * max(1, self.query_one("#words").size.height - 1))

    def action_edge(self, word: int) -> None:
        """To the first word (0), or the last (-1)."""
        self._go(0 if word == 0 else len(self._text.words) - 1)

    def action_choose_word(self, step: int) -> None:
        """Mark one word more, or one less."""
        self._extend(self._head + step)

    def action_choose_line(self, lines: int) -> None:
        """Mark a line more, or less."""
        self._extend(self.query_one(AnnotatedTranscript).word_beside(self._head, lines))

    def action_mark(self, direction: int) -> None:
        """To the next thing that is marked, or the one before."""
        stops = places.stops(self._text, self._remarks, self._hidden)
        place = places.next_of(stops, self._head, direction)
        if place is not None:
            self._go(place)

    def action_remark(self, step: int) -> None:
        """To the next finding, or the one before."""
        remarks = self.query_one(RemarkList)
        if self._remarks:
            self.add_class("-remarks").remove_class("-shut")
            start = -1 if remarks.chosen is None and step > 0 else remarks.chosen or 0
            self._choose_remark((start + step) % len(self._remarks))

    def action_remarks(self) -> None:
        """Show them, or give the room back; where it is narrow, the chosen one alone."""
        remarks = self.query_one(RemarkList)
        if remarks.chosen is None and self._remarks:
            remarks.chosen = 0
        self.toggle_class("-shut" if self.has_class("-wide") else "-remarks")

    def action_jump(self, letter: str) -> None:
        """To where the phase or part of that letter, or of that number, begins; again: where it begins anew."""
        lane = next((lane for number, lane in enumerate(self.lanes(), 1) if letter in {lane.letter, str(number)}), None)
        starts = places.lane_starts(self._text.bands, lane.name) if lane else ()
        place = places.next_of(starts, self._head, 1)
        if starts:
            self._go(starts[0] if place is None else place)
        elif lane:
            self.query_one(Transport).tell(f"No words of the {lane.name} were heard.")

    def action_switch(self, kind: Kind) -> None:
        """Mark these, or leave them unmarked."""
        self._hidden = self._hidden ^ {kind}
        for widget in (self.query_one(AnnotatedTranscript), self.query_one(RecordingTimeline)):
            widget.hidden = self._hidden
        self._show_head()

    @on(RemarkList.Pointed)
    def _point_at_remark(self, event: RemarkList.Pointed) -> None:
        self._choose_remark(event.index)

    def _choose_remark(self, index: int) -> None:
        self.query_one(RemarkList).chosen = index
        word = self._remarks[index].first_word
        if word is not None:
            self._go(word)
            last = self._remarks[index].last_word
            self._mark_words((word, word if last is None else last))

    def _go(self, word: int) -> None:
        """The head goes to a word; nothing is marked any more."""
        self._anchor = None
        self._head = max(0, min(word, len(self._text.words) - 1))
        self._show_head()

    def _extend(self, word: int) -> None:
        anchor = self._head if self._anchor is None else self._anchor
        self._head = max(0, min(word, len(self._text.words) - 1))
        self._anchor = anchor
        self._show_head()

    def _show_head(self) -> None:
        """The head, and the words that are marked with it; the view follows."""
        if not self._text.words:
            return
        transcript = self.query_one(AnnotatedTranscript)
        transcript.head = self._head
        self._mark_words(self.chosen if self._anchor is not None else None)
        self.call_after_refresh(self._follow)

    def _mark_words(self, words: tuple[int, int] | None) -> None:
        self.query_one(AnnotatedTranscript).chosen = words

    def _follow(self) -> None:
        """Scroll where the head would leave the screen: it is then a third from the top."""
        page = self.query_one("#words")
        line, height = self.query_one(AnnotatedTranscript).line_of(self._head), page.size.height
        if not page.scroll_offset.y <= line < page.scroll_offset.y + max(1, height - 1):
            page.scroll_to(y=max(0, line - height // 3), animate=False, force=True)
