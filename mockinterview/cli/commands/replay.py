"""`mockinterview replay`: an answer heard again, in the review or line by line."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.take_arguments import find_take, is_take_name, opened_journal

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.audio.format import Samples
    from mockinterview.store.takes import StoredTake
    from mockinterview.ui.reviewed import Reviewed
    from mockinterview.ui.studio import Studio


@click.command(
    epilog="""
\b
Examples:
  mockinterview replay last
  mockinterview replay answer.m4a
  mockinterview replay 12 --plain

\b
Exit codes: 0 done, 1 the recording cannot be read, 2 no such take,
3 no loudspeaker, 4 no speech model (for a FILE).
"""
)
@click.argument("recording", metavar="TAKE|FILE")
@click.option("--plain", is_flag=True, help="No screen: play it through, and print each word when it is spoken.")
def replay(recording: str, plain: bool) -> None:
    """Hear TAKE (a number, or `last`) or a sound FILE again, in the review: from any word, at any speed.

    A FILE is transcribed first; nothing of it is kept. With --plain, and where there is no terminal, it is played
    through, each word is printed when it is spoken, and every phase begins a line of its own; Ctrl-C ends it.
    """
    is_terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    if not is_terminal or plain:
        _play_through(recording)
    elif is_take_name(recording):
        _review_take(recording)
    else:
        _review_file(Path(recording))


def _review_take(name: str) -> None:
    """Its review; one without a transcript is played through, as there are no words to show."""
    with opened_journal() as journal:
        take = find_take(journal, name)
        has_words = journal.feedback(take.id) is not None
    if not has_words:
        _play_through(name)
        return
    from mockinterview.ui.app import run_review

    run_review(partial(_reopened, take))


def _reopened(take: StoredTake, studio: Studio) -> Reviewed:
    return studio.takes.reopen(take)


def _review_file(path: Path) -> None:
    samples, feedback = _assessed(path)
    from mockinterview.ui.app import run_review
    from mockinterview.ui.reviewed import PassingRecording

    run_review(lambda _: PassingRecording(feedback, samples))


def _play_through(recording: str) -> None:
    from mockinterview.audio.player import Player
    from mockinterview.cli.plain.following import follow

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
    from mockinterview.cli.work.assessing import Assessor

    samples = decode_file(path)
    return samples, Assessor(None).assess(path)
