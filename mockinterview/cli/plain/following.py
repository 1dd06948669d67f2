"""Words on the terminal while the ear hears them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

import click

from mockinterview.analysis.feedback import WordReading
from mockinterview.errors import AudioDeviceError
from mockinterview.report import notation
from mockinterview.report.labels import load_labels

LOOK_S = 0.03
"""How often the player is looked at: sooner than a short word is spoken."""


class Playing(Protocol):
    """What is known of a running player."""

    @property
    def is_playing(self) -> bool:
        """Whether sound is coming out."""
        ...

    @property
    def position_s(self) -> float:
        """Where the ear is, in seconds."""
        ...

    @property
    def failure(self) -> str | None:
        """Why it ended early."""
        ...


def follow(player: Playing, words: Sequence[WordReading], wait: Callable[[float], object] = time.sleep) -> None:
    """Print `words` as they are spoken, until the player ends.

    Raises AudioDeviceError when it ended early.
    """
    printed = 0
    while player.is_playing:
        printed = _print_until(player.position_s, words, printed)
        wait(LOOK_S)
    if player.failure is not None:
        click.echo()
        raise AudioDeviceError(player.failure)
    _print_until(player.position_s, words, printed)
    click.echo()


def _print_until(position_s: float, words: Sequence[WordReading], printed: int) -> int:
    """Print the words that have begun by `position_s`; how many are printed now."""
    while printed < len(words) and words[printed].start <= position_s:
        word = words[printed]
        if printed == 0 or words[printed - 1].phase != word.phase:
            heading = f"{load_labels().phases[word.phase]} ({notation.clock(word.start)}): "
            click.echo(("\n" if printed else "") + heading, nl=False)
        click.echo(f"{word.text} ", nl=False)
        printed += 1
    return printed
