"""Being told to go: by Ctrl-C, by a closed terminal, by the system that shuts down."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from mockinterview.cli.failures import report_failure
from mockinterview.detached import end_process
from mockinterview.errors import MockInterviewError

SIGNAL_BASE = 128
"""Shells expect 128 + the number of the signal as exit code."""
_GOING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


class ToldToGo(BaseException):
    """A signal asks the program to end. No error: nobody who handles errors should catch it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = SIGNAL_BASE + number


@contextmanager
def going_when_told() -> Iterator[None]:
    """Inside, such a signal raises ToldToGo in the main thread, once: what is then being saved is not disturbed."""

    def leave(number: int, frame: FrameType | None) -> None:
        for each in _GOING:
            signal.signal(each, signal.SIG_IGN)
        raise ToldToGo(number)

    heard = [each for each in _GOING if signal.getsignal(each) is not signal.SIG_IGN]  # `nohup` ignores SIGHUP
    before = {each: signal.signal(each, leave) for each in heard}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def leave_with(work: Callable[[], int]) -> NoReturn:
    """Do `work`, which gives the exit code, and leave the program at once when it is done, refused or told to go.

    Nothing waits for a decode, or for a model that loads, in a thread. What `work` waits for must be in threads too:
    a signal does not interrupt them.
    """
    try:
        with going_when_told():
            exit_code = work()
    except MockInterviewError as error:
        report_failure(error)
        exit_code = error.exit_code
    except ToldToGo as told:
        exit_code = told.exit_code
    end_process(exit_code)
