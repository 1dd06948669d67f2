"""Hearing two takes against each other."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from mockinterview.audio.deck import Deck
from mockinterview.audio.format import Samples
from mockinterview.earlier_take import AgainstEarlier
from mockinterview.errors import MockInterviewError
from mockinterview.report.labels import load_labels
from mockinterview.ui.messages import ComparedRead, RecordingUnreadable
from mockinterview.ui.recording_reasons import in_the_app
from mockinterview.ui.review import places
from mockinterview.ui.review.words import review_text
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.take_bar import TakeBar

TICK_S = 0.05
"""As often as the player tells where it is."""
HEARD_BEFORE, HEARD_AFTER = 6, 6
"""Words shown around the one that is heard."""


class ComparePlayback(Screen[None]):
    """Each take keeps its own place; one of them is heard."""

    def __init__(self, against: AgainstEarlier, deck: Deck, read: Callable[[int], Samples]) -> None:
        """`read` gives the recording of a take, for a thread."""
        super().__init__()
        self._against, self._deck, self._read = against, deck, read
        self._feedbacks = (against.before, against.after)
        self._texts = tuple(review_text(feedback, load_labels()) for feedback in self._feedbacks)
        self._recordings: dict[int, Samples] = {}
        self._places_s = [0.0, 0.0]
        self._heard: int | None = None
        """The take on the deck."""
        self._was_playing = False

    def on_mount(self) -> None:
        """Read both recordings; from then on look where the ear is."""
        self._deck.stop()
        self._deck.speed = 1.0
        self._read_recordings()
        self.set_interval(TICK_S, self._tick)

    def on_unmount(self) -> None:
        """What is heard ends with the screen."""
        self._deck.stop()

    def action_play_take(self, number: int) -> None:
        """Play that take from where it was left, or pause it."""
        if self._heard == number and self._deck.is_playing:
            self._pause()
        else:
            self._play(number, self._places_s[number])

    def action_play(self) -> None:
        """Play on what was heard last, or pause it; at first, the later take."""
        self.action_play_take(1 if self._heard is None else self._heard)

    def action_skip(self, seconds: int) -> None:
        """So many seconds on, or back, in what is heard."""
        if self._heard is not None:
            whole_s = self._feedbacks[self._heard].duration
            self._move(self._heard, max(0.0, min(self._places_s[self._heard] + seconds, whole_s)))

    def action_jump(self, letter: str) -> None:
        """To where that phase begins, in both takes."""
        for number, text in enumerate(self._texts):
            start = next((band.start for band in text.bands if band.lane and band.lane.letter == letter), None)
            if start is not None:
                self._move(number, start)

    @work(thread=True, exclusive=True, group="recording")
    def _read_recordings(self) -> None:
        """Posts ComparedRead, or RecordingUnreadable, for each take."""
        for number, take_id in enumerate((self._against.earlier.id, self._against.take_id)):
            try:
                self.post_message(ComparedRead(number, self._read(take_id)))
            except MockInterviewError as error:
                self.post_message(RecordingUnreadable(str(error)))

    @on(ComparedRead)
    def _get_ready(self, event: ComparedRead) -> None:
        self._recordings[event.number] = event.samples
        self.refresh_bindings()

    @on(RecordingUnreadable)
    def _explain_silence(self, event: RecordingUnreadable) -> None:
        self.query_one(Notice).text = event.reason

    @on(TakeBar.Pointed)
    def _play_moment(self, event: TakeBar.Pointed) -> None:
        self._play(event.number, event.seconds)

    def _move(self, number: int, seconds: float) -> None:
        self._places_s[number] = seconds
        if number == self._heard and self._deck.is_playing:
            self._play(number, seconds)
        self._show_places()

    def _pause(self) -> None:
        if self._heard is not None:
            self._places_s[self._heard] = self._deck.position_s
        self._was_playing = False
        self._deck.stop()
        self._show_places()

    def _play(self, number: int, seconds: float) -> None:
        if number not in self._recordings:
            return
        self.query_one(Notice).text = ""
        if self._heard is not None and self._heard != number and self._deck.is_playing:
            self._places_s[self._heard] = self._deck.position_s
        if self._heard != number:
            self._deck.insert(self._recordings[number])
        self._heard, self._places_s[number], self._was_playing = number, seconds, True
        self._deck.play(seconds)
        self._show_places()

    def _tick(self) -> None:
        """Show where the ear is; at its end a take goes back to its beginning."""
        if self._heard is None or not self._was_playing:
            return
        if self._deck.is_playing:
            self._places_s[self._heard] = self._deck.position_s
        else:
            self._was_playing = False
            if self._deck.failure:
                self.query_one(Notice).text = in_the_app(self._deck.failure)
            else:
                self._places_s[self._heard] = 0.0
        self._show_places()

    def _show_places(self) -> None:
        for number, bar in enumerate(self.query(TakeBar)):
            text, place_s = self._texts[number], self._places_s[number]
            is_touched = number == self._heard or place_s > 0
            bar.position_s = place_s if is_touched else None
            bar.set_class(self._was_playing and number == self._heard, "-heard")
            if self._was_playing and number == self._heard and text.words:
                self._show_word(number, places.word_at(text.words, place_s))

    def _show_word(self, number: int, word: int) -> None:
        """The word of that take that is heard: lit, among its neighbours."""
        said = [each.text + each.tail for each in self._texts[number].words]
        before, after = said[max(0, word - HEARD_BEFORE) : word], said[word + 1 : word + 1 + HEARD_AFTER]
        lit = (said[word], "bold $background on $accent")
        self.query_one("#heard", Static).update(Content.assemble(" ".join(before), " ", lit, " ", " ".join(after)))
