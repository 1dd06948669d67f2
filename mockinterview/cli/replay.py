"""`mockinterview replay`: an answer heard again, its words as they are spoken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview.cli.take_arguments import find_take, is_take_name, opened_journal

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.audio.format import Samples


@click.command(
    epilog="""
\b
Examples:
  mockinterview replay last
  mockinterview replay answer.m4a

\b
Exit codes: 0 done, 1 the recording cannot be read, 2 no such take,
3 no loudspeaker, 4 no speech model (for a FILE).
"""
)
@click.argument("recording", metavar="TAKE|FILE")
def replay(recording: str) -> None:
    """Play TAKE (a number, or `last`) or a sound FILE, and print each word when it is spoken.

    Every phase begins a line of its own. Ctrl-C ends it.
    """
    from mockinterview.audio.player import Player
    from mockinterview.cli.following import follow

    samples, feedback = _kept(recording) if is_take_name(recording) else _assessed(Path(recording))
    player = Player()
    try:
        player.play(samples)
        follow(player, feedback.words if feedback else ())
    finally:
        player.close()


def _kept(name: str) -> tuple[Samples, Feedback | None]:
    with opened_journal() as journal:
        take = find_take(journal, name)
        feedback = journal.feedback(take.id)
        if feedback is None:
            click.echo(
                f"Take {take.id} has no transcript yet (mockinterview finish); it is played all the same.", err=True
            )
        return journal.samples(take.id), feedback


def _assessed(path: Path) -> tuple[Samples, Feedback]:
    from mockinterview.audio.codec import decode_file
    from mockinterview.cli.assessing import Assessor

    samples = decode_file(path)
    return samples, Assessor(None).assess(path)
