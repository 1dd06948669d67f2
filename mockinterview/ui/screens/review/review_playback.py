"""Hearing an answer: from any word, at any speed, a phase again and again."""

from __future__ import annotations

from textual import on

from mockinterview.audio.deck import SPEEDS, Deck
from mockinterview.report import notation
from mockinterview.ui.messages import RecordingRead, RecordingUnreadable
from mockinterview.ui.recording_reasons import in_the_app
from mockinterview.ui.review import places
from mockinterview.ui.reviewed import Reviewed
from mockinterview.ui.screens.review.review_moves import ReviewMoves
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.recording_timeline import RecordingTimeline
from mockinterview.ui.widgets.transport import Transport

TICK_S = 0.05
"""As often as the player tells where it is."""
STILL_POSSIBLE = "Reading and correcting still work."
READABLE = "Reading still works."
AT_END_S = 0.2
"""So near to the end there is nothing left to play: it begins anew."""


class ReviewPlayback(ReviewMoves):
    """While it plays the head follows the ear; when the user moves the head, the sound follows."""

    def __init__(self, reviewed: Reviewed, deck: Deck) -> None:
        super().__init__(reviewed)
        self._deck = deck
        self._has_sound = False
        self._was_playing = False
        self._paused_s: float | None = None
        """Where the sound was stopped, until the head moves."""
        self._loop: tuple[float, float] | None = None

    def on_mount(self) -> None:
        """Read the recording; from then on look where the ear is."""
        self._deck.stop()
        self.query_one(Transport).is_ready = False
        self._read_recording()
        self.set_interval(TICK_S, self._tick)
        self._show_head()

    def on_unmount(self) -> None:
        """What is heard ends with the screen."""
        self._deck.stop()

    @on(RecordingRead)
    def _get_ready(self, event: RecordingRead) -> None:
        self._deck.insert(event.samples)
        self._has_sound = self.query_one(Transport).is_ready = True
        self.query_one(RecordingTimeline).show_sound(event.levels)
        self.refresh_bindings()

    @on(RecordingUnreadable)
    def _explain_silence(self, event: RecordingUnreadable) -> None:
        self.query_one(Transport).is_ready = True
        self.query_one(Notice).text = event.reason

    def action_play(self) -> None:
        """Play on from where it stands, or pause."""
        if self._deck.is_playing:
            self._pause()
        else:
            here_s = self._here_s()
            self._play(here_s if here_s < self._feedback.duration - AT_END_S else 0.0)
        self._tick()

    def action_play_here(self) -> None:
        """Play from the head, or from the first of the words that are marked with it."""
        marked = self.query_one(AnnotatedTranscript).chosen
        self._play(self._start_of(marked[0] if marked else self._head))

    def action_skip(self, seconds: int) -> None:
        """So many seconds on, or back."""
        now_s = self._deck.position_s if self._deck.is_playing else self._here_s()
        self._seek(max(0.0, min(now_s + seconds, self._feedback.duration)))

    def action_speed(self, step: int) -> None:
        """Faster, or slower."""
        place = min(max(0, SPEEDS.index(self._deck.speed) + step), len(SPEEDS) - 1)
        if SPEEDS[place] != self._deck.speed:
            position_s = self._deck.position_s
            self._deck.speed = SPEEDS[place]
            if self._deck.is_playing:
                self._play(position_s)
        self._tick()

    def action_loop(self) -> None:
        """Hear the words that are marked, or else the phase under the head, again and again; or no more."""
        if self._loop is not None:
            self._loop = None
            if self._deck.is_playing:
                self._play(self._deck.position_s)
        else:
            marked = self.query_one(AnnotatedTranscript).chosen
            first, last = marked or places.lane_run(self._text.bands, self._head)
            self._loop = (self._text.words[first].start, self._text.words[last].end)
            self._play(self._loop[0])
        self._tick()

    @on(AnnotatedTranscript.Pointed)
    def _play_word(self, event: AnnotatedTranscript.Pointed) -> None:
        if event.is_extending:
            self._extend(event.word)
            return
        self._go(event.word)
        if not self._deck.is_playing:
            self._play(self._start_of(event.word))

    @on(RecordingTimeline.Pointed)
    def _play_moment(self, event: RecordingTimeline.Pointed) -> None:
        self._seek(event.seconds)
        if not self._deck.is_playing:
            self._play(event.seconds)

    def _go(self, word: int) -> None:
        super()._go(word)
        self._paused_s = None
        if self._text.words:
            self._leave_loop(self._start_of(self._head))
            if self._deck.is_playing:
                self._play(self._start_of(self._head))
        self._tick()

    def _extend(self, word: int) -> None:
        """The sound stops: it would carry the head away."""
        if self._deck.is_playing:
            self._pause()
        super()._extend(word)
        self._paused_s = None
        self._tick()

    def _seek(self, seconds: float) -> None:
        """To a moment, which may lie between words."""
        is_playing = self._deck.is_playing
        self._leave_loop(seconds)
        if self._text.words:
            super()._go(places.word_at(self._text.words, seconds))
        self._paused_s = seconds
        if is_playing:
            self._play(seconds)
        self._tick()

    def _leave_loop(self, seconds: float) -> None:
        if self._loop and not self._loop[0] <= seconds < self._loop[1]:
            self._loop = None

    def _play(self, start_s: float) -> None:
        if not self._has_sound:
            return
        self.query_one(Notice).text = self._view.refusal
        self._paused_s = None
        self._was_playing = True
        self._deck.play(start_s, self._loop[1] if self._loop else None)

    def _pause(self) -> None:
        self._paused_s = self._deck.position_s
        self._was_playing = False
        self._deck.stop()

    def _here_s(self) -> float:
        return self._start_of(self._head) if self._paused_s is None else self._paused_s

    def _start_of(self, word: int) -> float:
        return self._text.words[word].start if self._text.words else 0.0

    def _tick(self) -> None:
        """Show where the ear is."""
        deck, was_playing = self._deck, self._was_playing
        self._was_playing = deck.is_playing
        if deck.is_playing:
            self._show_position(deck.position_s)
            self._hear(deck.position_s)
            return
        if was_playing and deck.failure:
            still = STILL_POSSIBLE if self._reviewed.is_correctable else READABLE
            self.query_one(Notice).text = f"{in_the_app(deck.failure)} {still}"
        elif was_playing and self._paused_s is None:
            self._reach_end()
        self._show_position(self._here_s())

    def _reach_end(self) -> None:
        """Begin the loop again; else rest where it ended."""
        if self._loop:
            self._play(self._loop[0])
        else:
            self._paused_s = self._deck.position_s

    def _hear(self, seconds: float) -> None:
        """The word that is heard is lit."""
        if not self._text.words:
            return
        word = places.word_at(self._text.words, seconds)
        if word != self._head:
            self._head, self._anchor = word, None
            self.query_one(AnnotatedTranscript).head = word
            self._follow()

    def _show_position(self, seconds: float) -> None:
        self.query_one(RecordingTimeline).position_s = seconds
        transport = self.query_one(Transport)
        transport.position = notation.clock(seconds)
        transport.is_playing = self._deck.is_playing
        transport.speed = self._deck.speed
        transport.hidden = self._hidden
        transport.loop = "-".join(notation.clock(edge) for edge in self._loop) if self._loop else ""
