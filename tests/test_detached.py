"""Work that nobody has to wait for."""

from __future__ import annotations

import threading

import pytest

from mockinterview.detached import AbandonedError, run_detached


def test_the_result_comes_back() -> None:
    assert run_detached(lambda: 42, lambda: False) == 42


def test_what_the_job_raised_comes_back() -> None:
    def fail() -> None:
        raise TimeoutError("of the job itself")

    with pytest.raises(TimeoutError, match="of the job itself"):
        run_detached(fail, lambda: False)


def test_a_result_that_comes_when_nobody_wants_it_any_more_is_dropped() -> None:
    done = threading.Event()
    with pytest.raises(AbandonedError):
        run_detached(done.set, done.is_set)


def test_a_job_that_never_ends_is_left_in_a_daemon_thread() -> None:
    threads: list[threading.Thread] = []
    may_end = threading.Event()

    def job() -> None:
        threads.append(threading.current_thread())
        may_end.wait()

    with pytest.raises(AbandonedError):
        run_detached(job, lambda: bool(threads))
    assert threads[0].daemon
    may_end.set()
