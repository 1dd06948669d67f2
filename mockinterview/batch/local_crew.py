"""Several processes of this machine. One that dies (out of memory, killed) costs nothing but its time."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from mockinterview.batch import worker
from mockinterview.batch.job import Job, Outcome, died_over, failed
from mockinterview.batch.judge import Recipe

MOST_DEATHS = 2
"""Ours: so often may a process die over one recording with nothing else under way, before the recording is given up."""


class LocalCrew:
    """A `Crew` of `processes`, each decoding in `cpu_threads`."""

    def __init__(self, recipe: Recipe, processes: int, cpu_threads: int) -> None:
        self._recipe = recipe
        self._processes = processes
        self._cpu_threads = cpu_threads
        self._pool: ProcessPoolExecutor | None = None

    def work(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """See `Crew.work`. What was under way when a process died is done again, alone, to find who killed it."""
        waiting, suspects = deque(jobs), deque[Job]()
        deaths: Counter[int] = Counter()
        while waiting or suspects:
            is_alone = bool(suspects)
            running: dict[Future[Outcome], Job] = {}
            with contextlib.suppress(BrokenProcessPool):
                yield from self._run(suspects if is_alone else waiting, running, 1 if is_alone else self._processes)
                continue
            self._pool = None
            yield from _done(running)
            for job in sorted(running.values(), key=lambda job: job.number):
                deaths[job.number] += is_alone
                if deaths[job.number] == MOST_DEATHS:
                    yield failed(job, died_over(job))
                else:
                    suspects.append(job)

    def close(self) -> None:
        """See `Crew.close`."""
        if self._pool is None:
            return
        for child in multiprocessing.active_children():
            child.kill()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None

    def _run(self, queue: deque[Job], running: dict[Future[Outcome], Job], at_once: int) -> Iterator[Outcome]:
        """Work off `queue`; `running` is what is under way. Raises BrokenProcessPool when a process died."""
        while queue or running:
            while queue and len(running) < at_once:
                running[self._submit(queue[0])] = queue[0]
                queue.popleft()
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                outcome = future.result()
                del running[future]
                yield outcome

    def _submit(self, job: Job) -> Future[Outcome]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._processes,
                mp_context=multiprocessing.get_context("spawn"),  # threads of numpy and of the decoder outlive no fork
                initializer=worker.begin,
                initargs=(self._recipe, self._cpu_threads),
            )
        with _deaf_to_interrupts():
            return self._pool.submit(worker.assess, self._recipe.digest(), job)


def _done(running: dict[Future[Outcome], Job]) -> Iterator[Outcome]:
    """The outcomes that came before the pool broke; they leave `running`."""
    wait(running)
    for future in [future for future in running if future.exception() is None]:
        del running[future]
        yield future.result()


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process started inside never hears Ctrl-C, not even while it starts; here it is heard afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
