"""Who judges the recordings of one `analyze`: this process, or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.batch.job import Crew, Job, Outcome, failed, judged
from mockinterview.batch.judge import is_draft
from mockinterview.cli.work.assessing import Assessor
from mockinterview.errors import MockInterviewError, UsageError
from mockinterview.speech.cores import usable_cores


class OwnCrew:
    """A `Crew` of this process alone: one after the other."""

    def __init__(self, assess: Callable[[Path], Feedback]) -> None:
        self._assess = assess

    def work(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """See `Crew.work`."""
        for job in jobs:
            try:
                yield judged(job, self._assess(job.source))
            except MockInterviewError as error:
                yield failed(job, error)

    def close(self) -> None:
        """See `Crew.close`."""


@contextmanager
def own_crew(assessor: Assessor, *, is_kept: bool) -> Iterator[Crew]:
    """This process, which keeps what it judges where that is wanted."""
    if not is_kept:
        yield OwnCrew(assessor.assess)
        return
    from mockinterview.cli.work.keeping import KeepingAssessor
    from mockinterview.journal import open_journal

    with closing(open_journal(assessor.settings)) as journal:
        yield OwnCrew(KeepingAssessor(assessor, journal).assess)


@contextmanager
def local_crew(assessor: Assessor, processes: int, sources: Iterable[Path]) -> Iterator[Crew]:
    """Several processes, which share the cores. Raises SpeechModelError once where all would miss the model."""
    from mockinterview.batch.local_crew import LocalCrew

    if not all(map(is_draft, sources)):
        _ = assessor.transcriber
    with closing(LocalCrew(assessor.recipe, processes, max(1, usable_cores() // processes))) as crew:
        yield crew


LOCAL = "local"


@contextmanager
def dask_crew(assessor: Assessor, address: str, processes: int | None, sources: Iterable[Path]) -> Iterator[Crew]:
    """The workers of the scheduler at `address`; for "local" so many of this machine (None: one for each core).

    Raises UsageError when there is no Dask or no scheduler, SpeechModelError when the workers lack the model.
    """
    if find_spec("distributed") is None:
        raise UsageError("--dask needs Dask; run: make distributed, or pipx install '.[distributed]'")
    from mockinterview.batch.dask_crew import LocalDaskCrew, join

    needs_speech = not all(map(is_draft, sources))
    crew: Crew
    if address == LOCAL:
        if needs_speech:
            _ = assessor.transcriber
        processes = processes or usable_cores()
        threads = max(1, usable_cores() // processes)
        crew = LocalDaskCrew(assessor.recipe, processes, threads, needs_speech=needs_speech)
    else:
        crew = join(address, assessor.recipe, needs_speech=needs_speech)
    with closing(crew):
        yield crew
