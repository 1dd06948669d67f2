"""Work that cannot be interrupted (a decode, a device that opens), done so that nobody has to wait for its end."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import NoReturn, TypeVar

Result = TypeVar("Result")

POLL_S = 0.05
"""How often the waiting thread looks whether it is still wanted."""


class AbandonedError(Exception):
    """Nobody wants the result any more."""


def in_background(job: Callable[[], Result]) -> Future[Result]:
    """Start `job` in a daemon thread; the future has its result, or what it raised."""
    outcome: Future[Result] = Future()

    def run() -> None:
        try:
            outcome.set_result(job())
        except BaseException as error:  # raised again where the result is asked for
            outcome.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return outcome


def run_detached(job: Callable[[], Result], is_abandoned: Callable[[], bool]) -> Result:
    """The result of `job`, or what it raised; for a worker thread.

    `job` runs in a daemon thread: when `is_abandoned` turns true it is left to itself, and neither quitting the app
    nor the end of the process waits for it. Raises AbandonedError then.
    """
    outcome = in_background(job)
    while not outcome.done():
        if is_abandoned():
            raise AbandonedError
        wait([outcome], timeout=POLL_S)
    if is_abandoned():
        raise AbandonedError
    return outcome.result()


def end_process(exit_code: int) -> NoReturn:
    """Leave the program at once, whatever threads are still at work.

    An interpreter that shuts down around a decode ends by SIGABRT or SIGSEGV (measured with CTranslate2, in eight of
    eight runs); so when a daemon thread is left, nothing is shut down.
    """
    if not any(thread.daemon for thread in threading.enumerate()):
        raise SystemExit(exit_code)
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(exit_code)
