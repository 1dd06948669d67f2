"""How fluent the review of a long answer is, against the review of a short one; and how soon a key is heard.

    python benchmarks/review.py [--minutes N] [--turns N] [RECORDING...]

The recordings (without any, the fixtures) are said again and again until there are N minutes (10 by default), and
until there is one. Both are judged by the real rules and opened in the app without a terminal (80x24): until the words
and the picture of the sound are there; then the head is sent through the answer, by seeks all over it and by pages down
and up, and each step is timed until the screen has been drawn. Opening, seeking and scrolling are medians over
--turns turns, taken in turn; the ratios are long against short.

With --sound, on the loudspeaker of this machine, it is also measured how long after the call that a key makes the
first sample is on its way to the ear: the device's own buffer is counted, the way through the air is not.
One JSON line per figure on stdout, progress on stderr.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence

import numpy as np
from textual.pilot import Pilot

from benchmarks.command_line import BenchmarkParser, count, run
from benchmarks.figures import percentile, print_figure
from benchmarks.recordings import Recording, load_recordings
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.deck import Deck
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.player import Player
from mockinterview.coach import Coach
from mockinterview.settings import load_settings
from mockinterview.transcript import Region, Transcript, Word
from mockinterview.ui.app import build_studio
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.reviewed import PassingRecording
from mockinterview.ui.screens.review.review import ReviewScreen
from mockinterview.ui.studio import Studio

_MINUTE_S = 60
_SIZE = (80, 24)
_STEPS = 20
_POLL_S = 0.002
_WORDS_PER_SECOND = 2.5
_GOLDEN = 0.618034
_PLAYED_S = 2.0

Figures = dict[str, list[float]]


def main() -> None:
    """Measure and print."""
    parser = BenchmarkParser(__doc__)
    parser.add_argument("--minutes", type=count, default=10, help="length of the long answer (default 10)")
    parser.add_argument("--turns", type=count, default=5, help="turns with each answer (default 5)")
    parser.add_argument("--sound", action="store_true", help="measure the way to the loudspeaker, too")
    arguments = parser.parse_args()
    settings = load_settings()
    recordings = load_recordings(arguments.recordings, settings.speech)
    coach = Coach(settings)
    answers = {
        name: answer(recordings, minutes, coach) for name, minutes in (("long", arguments.minutes), ("short", 1))
    }
    with tempfile.TemporaryDirectory(prefix="mockinterview-") as folder:
        os.environ["MOCKINTERVIEW_DATA"] = folder  # not the user's own history
        studio = build_studio(settings)
    found: dict[str, Figures] = {name: {} for name in answers}
    for turn in range(arguments.turns):
        for name, reviewed in answers.items():
            print(f"turn {turn + 1} of {arguments.turns}, the {name} answer", file=sys.stderr)
            for figure, values in asyncio.run(_one_turn(studio, reviewed)).items():
                found[name].setdefault(figure, []).extend(values)
    _print(found)
    if arguments.sound:
        _print_sound(answers["long"].recording)


def answer(recordings: Sequence[Recording], minutes: int, coach: Coach) -> PassingRecording:
    """So many minutes of speech with a report; the words are those of the recordings, spread over what is voiced."""
    wanted = minutes * _MINUTE_S * SAMPLE_RATE_HZ
    samples: list[Samples] = []
    words: list[Word] = []
    voiced: list[Region] = []
    turn = reached = 0
    while reached < wanted:
        recording = recordings[turn % len(recordings)]
        shift_s = reached / SAMPLE_RATE_HZ
        words += _words(recording, shift_s)
        voiced += [Region(region.start + shift_s, region.end + shift_s) for region in recording.voiced]
        samples.append(recording.samples)
        reached, turn = reached + recording.samples.size, turn + 1
    transcript = Transcript(tuple(words), reached / SAMPLE_RATE_HZ, tuple(voiced), model="benchmark")
    feedback: Feedback = coach.assess(transcript, AskedQuestion())
    return PassingRecording(feedback, np.concatenate(samples))


def _words(recording: Recording, shift_s: float) -> list[Word]:
    start_s, end_s = recording.voiced[0].start + shift_s, recording.voiced[-1].end + shift_s
    texts = (recording.reference or "word " * round((end_s - start_s) * _WORDS_PER_SECOND)).split()
    step_s = (end_s - start_s) / len(texts)
    return [Word(text, start_s + index * step_s, start_s + (index + 1) * step_s) for index, text in enumerate(texts)]


async def _one_turn(studio: Studio, reviewed: PassingRecording) -> Figures:
    """Seconds of opening, and of each seek and page."""
    screen = ReviewScreen(reviewed, Deck())
    app = PracticeApp(studio, _nothing())
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        began = time.perf_counter()
        await app.push_screen(screen)
        while not screen._has_sound:
            await asyncio.sleep(_POLL_S)
        await pilot.pause()
        opened_s = time.perf_counter() - began
        last = len(screen._text.words) - 1
        seeks = [await _timed(pilot, lambda place=place: _seek(screen, round(place))) for place in _spread(last)]
        screen.action_edge(0)
        pages = [await _timed(pilot, lambda step=step: _page(screen, 1 - step % 2 * 2)) for step in range(_STEPS)]
        ticks = [await _timed(pilot, lambda: _hear(screen)) for _ in range(_STEPS)]
    return {"open": [opened_s], "seek": seeks, "page": pages, "next_word": ticks}


async def _timed(pilot: Pilot[None], step: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await step()
    await pilot.pause()
    return time.perf_counter() - began


async def _seek(screen: ReviewScreen, word: int) -> None:
    screen._go(word)


async def _page(screen: ReviewScreen, direction: int) -> None:
    screen.action_page(direction)


async def _hear(screen: ReviewScreen) -> None:
    """The ear comes to the next word."""
    screen._hear(screen._text.words[min(screen._head + 1, len(screen._text.words) - 1)].start)


def _nothing() -> ReviewScreen:
    """Nothing was said: what every screen costs is paid before the clock runs."""
    feedback = Feedback(duration=0.0, question=None, verdict="nothing_to_score", reason="Nothing.")
    return ReviewScreen(PassingRecording(feedback, np.zeros(1, np.int16)), Deck())


def _spread(end: float) -> list[float]:
    """Places all over 0 to `end`, as if at random: multiples of the golden ratio."""
    return [end * (index * _GOLDEN % 1.0) for index in range(1, _STEPS + 1)]


def _print(found: dict[str, Figures]) -> None:
    for figure, values in found["long"].items():
        short = found["short"][figure]
        print_figure(f"review_{figure}_long_median_s", statistics.median(values), "s")
        print_figure(f"review_{figure}_long_p95_s", percentile(values, 0.95), "s")
        print_figure(f"review_{figure}_short_median_s", statistics.median(short), "s")
        print_figure(f"review_{figure}_ratio", statistics.median(values) / statistics.median(short), "x")


def _print_sound(recording: Samples) -> None:
    """From the call to the first sound at the ear, with a warm player: the child's report of a position above 0."""
    player = Player()
    player.warm(recording)
    player.play(recording, 0.0, 0.1)
    player.wait()
    waits = []
    for start_s in _spread(recording.size / SAMPLE_RATE_HZ - _PLAYED_S):
        began = time.perf_counter()
        player.play(recording, start_s)
        while player.position_s <= start_s and player.is_playing:
            time.sleep(_POLL_S)
        waits.append(time.perf_counter() - began - (player.position_s - start_s))
        player.stop()
    player.close()
    print_figure("review_key_to_sound_median_s", statistics.median(waits), "s")
    print_figure("review_key_to_sound_p95_s", percentile(waits, 0.95), "s")


if __name__ == "__main__":
    run(main)
