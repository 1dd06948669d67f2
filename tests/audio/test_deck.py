"""A deck that obeys the latest wish, on a loudspeaker that the test controls."""

from __future__ import annotations

import threading

import pytest

from mockinterview.audio.deck import Deck
from tests.audio.signals import hiss, wait_until
from tests.stubs.players import FakePlayer


class SlowPlayer(FakePlayer):
    """Opens its device when the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.may_open = threading.Event()

    def play(self, *arguments, **options) -> None:
        self.may_open.wait()
        super().play(*arguments, **options)


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def deck(player: FakePlayer) -> Deck:
    deck = Deck(player)
    deck.insert(hiss(3))
    return deck


def test_a_recording_that_is_inserted_is_handed_over_before_anybody_plays(player: FakePlayer, deck: Deck) -> None:
    wait_until(lambda: player.warmed == [3])
    assert not deck.is_playing


def test_playing_begins_with_the_wish_and_ends_with_the_sound(player: FakePlayer, deck: Deck) -> None:
    deck.speed = 1.5
    deck.play(1.0, 2.0)
    assert deck.is_playing
    assert deck.position_s == 1.0
    wait_until(lambda: player.plays == [(1.0, 2.0, 1.5)])
    player.hear(1.7)
    wait_until(lambda: deck.position_s == 1.7)
    player.end()
    assert not deck.is_playing


def test_of_several_wishes_the_last_one_counts() -> None:
    player = SlowPlayer()
    deck = Deck(player)
    deck.play(0.0)
    wait_until(deck._wishes.empty)
    for start_s in (1.0, 2.0, 3.0):
        deck.play(start_s)
    assert deck.position_s == 3.0
    player.may_open.set()
    wait_until(lambda: len(player.plays) == 2)
    assert [start_s for start_s, _, _ in player.plays] == [0.0, 3.0]


def test_silence_is_wished_while_the_device_opens() -> None:
    player = SlowPlayer()
    deck = Deck(player)
    deck.play(0.0)
    deck.stop()
    assert not deck.is_playing
    player.may_open.set()
    wait_until(lambda: deck._wish is None)
    assert not player.is_playing


def test_a_missing_loudspeaker_is_told_until_the_next_wish_succeeds(player: FakePlayer, deck: Deck) -> None:
    player.refusal = "No loudspeaker was found; connect one."
    deck.play(0.0)
    wait_until(lambda: not deck.is_playing)
    assert deck.failure == "No loudspeaker was found; connect one."
    player.refusal = None
    deck.play(0.0)
    wait_until(lambda: bool(player.plays))
    wait_until(lambda: deck.failure is None)


def test_a_loudspeaker_that_goes_away_is_told(player: FakePlayer, deck: Deck) -> None:
    deck.play(0.0)
    wait_until(lambda: bool(player.plays))
    player.end("The loudspeaker was unplugged.")
    wait_until(lambda: deck.failure == "The loudspeaker was unplugged.")
