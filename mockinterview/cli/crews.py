"""Who judges the recordings of one `analyze`: this process, or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.batch.job import Crew, Job, Outcome, failed, judged
from mockinterview.batch.judge import is_draft
from mockinterview.cli.assessing import Assessor
from mockinterview.errors import MockInterviewError
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
    from mockinterview.cli.keeping import KeepingAssessor
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
