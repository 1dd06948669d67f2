"""The far end of every crew of processes: one judge in each, with its speech model loaded once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from functools import cache

from msgspec.structs import replace

from mockinterview.batch.job import Job, Outcome, failed, judged
from mockinterview.batch.judge import Judge, Recipe
from mockinterview.coach import Coach
from mockinterview.errors import MockInterviewError
from mockinterview.speech import transcriber

_busy = threading.Lock()
"""One recording at a time: a worker of a cluster may be given several threads."""
_prepared: dict[str, Judge] = {}
"""By the digests of their recipes: those who share a cluster may judge in different ways."""


def prepare(recipe: Recipe, cpu_threads: int, *, is_warmed_up: bool) -> None:
    """Make this process able to `assess` by `recipe`, decoding in `cpu_threads` unless the settings say how many.

    Raises MockInterviewError when it cannot; a missing speech model is found here only when it `is_warmed_up`.
    """
    speech = replace(recipe.settings.speech, cpu_threads=recipe.settings.speech.cpu_threads or cpu_threads)
    load = cache(lambda: transcriber.load_transcriber(speech))
    judge = Judge(recipe, Coach(recipe.settings), load)
    if is_warmed_up:
        load().warm_up()
    _prepared[recipe.digest()] = judge


def begin(recipe: Recipe, cpu_threads: int) -> None:
    """The first thing that a process of a local crew does: it ends with the program that started it, however."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    prepare(recipe, cpu_threads, is_warmed_up=False)


def assess(recipe_digest: str, job: Job) -> Outcome:
    """The outcome of `job` by a recipe that was prepared; what a user should be told is told in it."""
    try:
        with _busy:
            return judged(job, _prepared[recipe_digest].assess(job.source))
    except MockInterviewError as error:
        return failed(job, error)
    except Exception as error:
        summary = traceback.format_exception_only(error)[-1].strip()
        return failed(job, MockInterviewError(f"{job.source}: this is a bug of ours ({summary}); please report it."))


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
