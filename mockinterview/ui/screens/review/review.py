"""The review: the words of an answer with everything that was noticed, and its sound from any of them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Footer, Static

from mockinterview.audio.deck import Deck
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.review import places
from mockinterview.ui.review.timeline import figures
from mockinterview.ui.reviewed import Reviewed
from mockinterview.ui.screens.review.review_correcting import ReviewCorrecting
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.recording_timeline import RecordingTimeline
from mockinterview.ui.widgets.remark_list import RemarkList
from mockinterview.ui.widgets.transport import Transport

MORE_MOVES = {
    "left": "word(-1)",
    "up": "line(-1)",
    "pagedown": "page(1)",
    "pageup": "page(-1)",
    "home": "edge(0)",
    "end": "edge(-1)",
    "shift+left": "choose_word(-1)",
    "shift+down": "choose_line(1)",
    "shift+up": "choose_line(-1)",
}
"""The other ways; the help names them in one breath with those that it lists."""
LOOK_S = 0.5
"""How often it is looked for a newer report."""
NO_WORDS = "No words were heard in this recording."
PLAYING_ACTIONS = frozenset({"play", "play_here", "skip", "speed", "loop"})
CORRECTING_ACTIONS = frozenset({"correct", "undo", "redo"})
WORD_ACTIONS = frozenset({"word", "line", "page", "edge", "choose_word", "choose_line", "mark", "loop", "correct"})


class ReviewScreen(ReviewCorrecting):
    """Timeline, transcript, findings; they show one head."""

    CSS_PATH = "review.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space", "play", "Play", "Play on, or pause."),
        Command(
            "enter",
            "play_here",
            "From here",
            "Play from the chosen word, or the marked ones; a pause from the word before it.",
            False,
        ),
        Command("comma", "skip(-5)", "5 s back", "Go back five seconds.", False),
        Command("full_stop", "skip(5)", "5 s on", "Go on five seconds.", False),
        Command(
            "tab",
            "mark(1)",
            "Mark",
            "Go to the next mark. On the timeline: ◆ a finding, w we, i I, # a number, ~ a filler, · a pause.",
        ),
        Command("shift+tab", "mark(-1)", "Mark before", "Go to the mark, pause or finding before.", False),
        Command("j", "remark(1)", "Findings", "Go through what was noticed, one after the other."),
        Command("k", "remark(-1)", "Finding before", "Go back to the finding before.", False),
        Command("o", "remarks", "Show findings", "Show the findings, or give the room back.", False),
        Command(
            "c",
            "correct",
            "Correct",
            "Put the word or the phase right; one more key says how. † marks what you corrected.",
        ),
        Command("u,ctrl+z", "undo", "Undo", "Take the last correction back.", False),
        Command("U,ctrl+y", "redo", "Redo", "Make the correction again that was undone.", False),
        Command("s", "jump('S')", "Situation", "Go to where the Situation begins.", False),
        Command("t", "jump('T')", "Task", "Go to where the Task begins.", False),
        Command("a", "jump('A')", "Action", "Go to where the Action begins.", False),
        Command("r", "jump('R')", "Result", "Go to where the Result begins.", False),
        Command("1", "jump('1')", "First part", "Go to where the first part begins.", False),
        Command("2", "jump('2')", "Second part", "Go to where the second part begins.", False),
        Command("minus", "speed(-1)", "Slower", "Play slower, down to 0.75; the pitch stays.", False),
        Command("plus,equals_sign", "speed(1)", "Faster", "Play faster, up to 2; the pitch stays.", False),
        Command("l", "loop", "Loop", "Hear the phase, or the marked words, again and again.", False),
        Command("right", "word(1)", "Word", "Choose the next word; left chooses the one before.", False),
        Command("down", "line(1)", "Line", "Choose a word in the next line, or by up, page keys, home and end.", False),
        Command("shift+right", "choose_word(1)", "Mark words", "Mark several words, with shift and the arrows.", False),
        Command("w", "switch('we')", "We", "Mark we, or don't.", False),
        Command("i", "switch('i')", "I", "Mark I, or don't.", False),
        Command("n", "switch('number')", "Numbers", "Mark numbers, or don't.", False),
        Command("f", "switch('filler')", "Fillers", "Mark fillers, or don't.", False),
        Command("p", "switch('pause')", "Pauses", "Show long pauses, or don't.", False),
        Command("escape", "back", "Back", "Go back to where you came from."),
        Command("q", "app.quit", "Quit", "Leave; recordings and corrections are kept.", False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(OFFERS),
        *(Binding(key, action, show=False) for key, action in MORE_MOVES.items()),
    ]

    def __init__(self, reviewed: Reviewed, deck: Deck) -> None:
        """`reviewed` has a report."""
        super().__init__(reviewed, deck)
        self._figures = figures(self._view.times, self._feedback.phases)

    def compose(self) -> ComposeResult:
        """The question; the timeline above the words; the findings beside or below them."""
        with Vertical(id="page"):
            yield Static(self._view.question, id="question", markup=False)
            yield RecordingTimeline(self._text, self._remarks, self._figures, self._feedback.duration)
            yield Notice(self._view.refusal)
            with Horizontal(id="middle"):
                with VerticalScroll(id="words", can_focus=False):
                    yield AnnotatedTranscript(self._text)
                    if not self._text.words:
                        yield Static(NO_WORDS, id="no-words")
                yield RemarkList(self._remarks)
            yield Transport(self._feedback.duration)
        yield Footer()

    def on_mount(self) -> None:
        """A finer decode may still change the words."""
        self.set_interval(LOOK_S, self._look)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No sound, nothing to play; no words, nowhere to go; nothing kept, nothing to correct."""
        if action == "jump":
            return str(parameters[0]) in self._lane_keys()
        if action in PLAYING_ACTIONS and not self._has_sound:
            return False
        if action in WORD_ACTIONS and not self._text.words:
            return False
        return action not in CORRECTING_ACTIONS or self._reviewed.is_correctable

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    async def _show_news(self) -> None:
        """The report of this moment: corrected, or heard by a finer decode."""
        before = self._text.words
        self._take_in(self._reviewed)
        self._figures = figures(self._view.times, self._feedback.phases)
        self.query_one(RecordingTimeline).show(self._text, self._remarks, self._figures)
        self.query_one(AnnotatedTranscript).show(self._text)
        await self.query_one(RemarkList).show(self._remarks)
        if before != self._text.words and self._text.words and self._paused_s is not None:
            self._head = places.word_at(self._text.words, self._paused_s)
        self._show_head()
        self.refresh_bindings()

    async def _look(self) -> None:
        now = self._reviewed.feedback
        if now is not None and now is not self._feedback:
            await self._show_news()

    def _lane_keys(self) -> frozenset[str]:
        """Letters of phases, numbers of parts."""
        lanes = self.lanes()
        if self._feedback.structure in {"star", "free"}:
            return frozenset(lane.letter for lane in lanes)
        return frozenset(str(number) for number in range(1, len(lanes) + 1))
