"""A Dask cluster of this machine or of many. The one importer of distributed (the extra `distributed`)."""

from __future__ import annotations

import multiprocessing
import os
import uuid
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, suppress
from typing import Any

from msgspec.structs import replace

os.environ.setdefault("DASK_LOGGING__DISTRIBUTED", "critical")  # a lost worker is no news: others do its work
os.environ.setdefault("PYTHONWARNINGS", "ignore::UserWarning:multiprocessing.resource_tracker")  # it tidies up; quietly

from distributed import Client, Future, KilledWorker, LocalCluster, Worker, WorkerPlugin, as_completed

from mockinterview.batch import worker
from mockinterview.batch.job import Job, Outcome, died_over, failed
from mockinterview.batch.judge import Recipe
from mockinterview.batch.worker import prepare
from mockinterview.errors import MockInterviewError, UsageError

ANSWER_S = 10
"""Ours: a scheduler that has not answered by then is none."""
WORKERS_S = 60
"""Ours: so long the first worker may take to come."""
_CLOSE_S = 1.0
_ANY_PORT_AT_HOME = "127.0.0.1:0"


class JudgePlugin(WorkerPlugin):  # type: ignore[misc]
    """Makes every worker able to judge by a recipe, once, also those that come later or again."""

    def __init__(self, recipe: Recipe, cpu_threads: int, *, needs_speech: bool) -> None:
        """`cpu_threads` 0: as many as the worker has."""
        self.name = f"mockinterview-{recipe.digest()}"
        self._recipe = recipe
        self._cpu_threads = cpu_threads
        self._needs_speech = needs_speech

    def setup(self, worker: Worker) -> None:
        """Load the speech model. A worker that cannot does not join."""
        prepare(self._recipe, self._cpu_threads or worker.state.nthreads, is_warmed_up=self._needs_speech)


class DaskCrew:
    """A `Crew` of the workers that a scheduler has, and gets meanwhile."""

    def __init__(self, client: Client, plugin: JudgePlugin, recipe: Recipe) -> None:
        """Raises MockInterviewError when the workers can't judge by the recipe."""
        self._client = client
        self._plugin = plugin
        self._recipe = recipe
        self._under_way: dict[Future, Job] = {}
        with ExitStack() as if_it_fails:
            if_it_fails.callback(self.close)
            try:
                client.wait_for_workers(1, timeout=WORKERS_S)
                client.register_plugin(plugin)
            except TimeoutError as error:
                no_worker = "The Dask scheduler has no worker; start one: dask worker ADDRESS --nthreads 2"
                raise UsageError(no_worker) from error
            if_it_fails.pop_all()

    @property
    def address(self) -> str:
        """Of the scheduler."""
        return str(self._client.scheduler.address)

    def work(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """See `Crew.work`. What a lost worker had under way is given to another.

        Dask also suspects what a worker had only been handed when it died; so what it gives up is done again, alone.
        """
        suspects: list[Job] = []
        for future, job in self._done(jobs):
            if isinstance(future.exception(), KilledWorker):
                suspects.append(job)
            else:
                yield _outcome(future, job)
        for job in suspects:
            for future, _ in self._done([job]):
                yield _outcome(future, job)

    def _done(self, jobs: Iterable[Job]) -> Iterator[tuple[Future, Job]]:
        """Every job with its future, as they end."""
        run, digest = uuid.uuid4().hex, self._recipe.digest()
        self._under_way = {
            self._client.submit(worker.assess, digest, _sent(job), key=f"answer-{run}-{job.number}", pure=False): job
            for job in jobs
        }
        for future in as_completed(list(self._under_way)):
            yield future, self._under_way.pop(future)

    def close(self) -> None:
        """See `Crew.close`."""
        with suppress(OSError, TimeoutError):
            if self._client.status == "running":
                self._client.cancel(list(self._under_way))
                with suppress(ValueError):  # no worker came to be taught
                    self._client.unregister_worker_plugin(self._plugin.name)
            self._client.close(timeout=_CLOSE_S)
        self._under_way = {}


def join(address: str, recipe: Recipe, *, needs_speech: bool) -> DaskCrew:
    """The workers of the scheduler at `address`. Raises UsageError when none answers."""
    try:
        client = Client(address, timeout=ANSWER_S)
    except (OSError, ValueError) as error:
        raise UsageError(f"No Dask scheduler answers at {address}; start one: dask scheduler --host HOST") from error
    return DaskCrew(client, JudgePlugin(recipe, 0, needs_speech=needs_speech), recipe)


class LocalDaskCrew(DaskCrew):
    """A cluster of `processes` workers on this machine, only for this run."""

    def __init__(self, recipe: Recipe, processes: int, cpu_threads: int, *, needs_speech: bool) -> None:
        self._cluster = LocalCluster(
            n_workers=processes,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=_ANY_PORT_AT_HOME,  # None would serve on every address
            worker_dashboard_address=_ANY_PORT_AT_HOME,
            memory_limit=None,
        )
        plugin = JudgePlugin(recipe, cpu_threads, needs_speech=needs_speech)
        super().__init__(Client(self._cluster), plugin, recipe)

    def close(self) -> None:
        """See `Crew.close`. A worker that does not go at once is killed: it has nothing to lose."""
        for each in (self._client, self._cluster):
            with suppress(OSError, TimeoutError):
                each.close(timeout=_CLOSE_S)
        for child in multiprocessing.active_children():
            child.kill()


def _sent(job: Job) -> Job:
    """As it is found from any folder: all machines must see the recordings at the same place."""
    return replace(job, source=job.source.absolute())


def _outcome(future: Any, job: Job) -> Outcome:
    """What became of `job`, under the name that the user gave it."""
    try:
        outcome: Outcome = future.result()
    except KilledWorker:
        return failed(job, died_over(job))
    except CancelledError as error:
        raise MockInterviewError("The Dask scheduler is gone; start it and its workers again, then go on.") from error
    if outcome.feedback is None:
        return replace(outcome, job=job)
    return replace(outcome, job=job, feedback=replace(outcome.feedback, source=os.fspath(job.source)))
