"""An answer under review: its words, its sound, and a loudspeaker that the test controls."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.deck import Deck
from mockinterview.audio.format import Samples
from mockinterview.corrections.record import Correction
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.reviewed import Reviewed
from mockinterview.ui.screens.review.review import ReviewScreen
from mockinterview.ui.widgets.recording_timeline import RecordingTimeline
from mockinterview.ui.widgets.transport import Transport
from tests.audio.signals import hiss
from tests.stubs.players import FakePlayer
from tests.ui.conftest import Stage, wait_for


class Shown:
    """An answer whose report is given; nothing of it is kept."""

    def __init__(self, feedback: Feedback, error: Exception | None = None, *, is_correctable: bool = False) -> None:
        self.feedback: Feedback | None = feedback
        self.is_correctable = is_correctable
        self._error = error

    def samples(self) -> Samples:
        """Noise of the same length, or what the test wants to go wrong."""
        if self._error is not None:
            raise self._error
        assert self.feedback is not None
        return hiss(self.feedback.duration)

    def correct(self, correction: Correction) -> None:
        """Nobody asks for it."""
        raise NotImplementedError

    undo = redo = lambda self: None


class Review:
    """The app with the screen in it."""

    def __init__(self, pilot: Pilot[None], screen: ReviewScreen, player: FakePlayer) -> None:
        self.pilot, self.screen, self.player = pilot, screen, player

    @property
    def word(self) -> str:
        """The word under the head."""
        return self.screen._text.words[self.screen._head].text

    @property
    def plays(self) -> list[tuple[float, float | None, float]]:
        """Start, end and speed of each play so far."""
        return self.player.plays

    async def press(self, *keys: str) -> None:
        """One after the other."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def played(self, count: int) -> tuple[float, float | None, float]:
        """Wait for so many plays; the last one."""
        await wait_for(self.pilot, lambda: len(self.plays) >= count)
        assert len(self.plays) == count
        return self.plays[-1]

    async def hear(self, seconds: float) -> None:
        """The ear comes so far, and the screen has seen it."""
        self.player.hear(seconds)
        timeline = self.screen.query_one(RecordingTimeline)
        await wait_for(self.pilot, lambda: not self.player.is_playing or timeline.position_s == seconds)

    def start_of(self, word: int) -> float:
        """When it was said, to a hundredth."""
        return round(self.screen._text.words[word].start, 2)


def is_read(screen: ReviewScreen, player: FakePlayer) -> bool:
    """Whether the recording is there, or is known to be gone."""
    if not screen.is_mounted or not screen.query_one(Transport).is_ready:
        return False
    return bool(player.warmed) or bool(screen.query("Notice.-told"))


@asynccontextmanager
async def reviewing(stage: Stage, reviewed: Reviewed, **options: Any) -> AsyncIterator[Review]:
    """The review of an answer, once its recording is read; `options` as `run_test` has them."""
    player = FakePlayer()
    screen = ReviewScreen(reviewed, Deck(player))
    stage.app = PracticeApp(stage.studio, screen)
    async with stage.app.run_test(**options) as pilot:
        await wait_for(pilot, lambda: is_read(screen, player))
        yield Review(pilot, screen, player)
