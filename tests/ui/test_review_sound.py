"""The review through a real loudspeaker: what is heard is what was chosen."""

from __future__ import annotations

import numpy as np
import pytest

from mockinterview.audio.deck import Deck
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.player import Player
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.screens.review.review import ReviewScreen
from tests.audio.signals import offset_of
from tests.report import samples
from tests.ui.conftest import Stage, wait_for
from tests.ui.reviewing import Shown
from tests.virtual_mic import VirtualMicrophone

pytestmark = pytest.mark.sound

HALF_A_SECOND = SAMPLE_RATE_HZ // 2


def begun(heard: Samples) -> Samples:
    """The first half second that is no silence; less when it has not been played yet."""
    sound = np.flatnonzero(heard)
    return heard[sound[0] :][:HALF_A_SECOND] if sound.size else heard[:0]


async def test_sound_begins_with_the_chosen_word(stage: Stage, microphone: VirtualMicrophone) -> None:
    reviewed = Shown(samples.scored())
    player = Player()
    screen = ReviewScreen(reviewed, Deck(player))
    stage.app = PracticeApp(stage.studio, screen)
    recording = reviewed.samples()
    async with stage.app.run_test() as pilot:
        await wait_for(pilot, lambda: screen._has_sound)
        for keys in (("space",), ("r",), ("t", "right", "right"), ("tab",)):
            await pilot.press(*keys)
            word = screen._head
            await wait_for(pilot, (microphone.folder / "spk.raw").exists)
            await wait_for(pilot, lambda: begun(microphone.heard()).size == HALF_A_SECOND)
            start = round(screen._text.words[word].start * SAMPLE_RATE_HZ)
            await wait_for(pilot, lambda: abs(offset_of(begun(microphone.heard()), recording) - start) <= 1)  # noqa: B023
            await wait_for(pilot, lambda: screen._head > word)  # noqa: B023 - the lit word goes on with the voice
        await pilot.press("escape")
    player.close()
