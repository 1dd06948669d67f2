"""One `mockinterview analyze`: from the paths that were named to results that are printed or written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NoReturn

import msgspec

from mockinterview.batch.job import Crew, Job, Outcome, exit_code_of, failed, in_order
from mockinterview.batch.results_file import SUFFIX, ResultsFile
from mockinterview.batch.sources import find_sources
from mockinterview.cli.failures import say
from mockinterview.cli.output.progress_line import progress_of_many
from mockinterview.cli.output.rendering import Target
from mockinterview.cli.output.tally import Tally
from mockinterview.cli.signals import ToldToGo, going_when_told
from mockinterview.cli.work.assessing import Assessor
from mockinterview.cli.work.crews import LOCAL, dask_crew, local_crew, own_crew
from mockinterview.detached import end_process
from mockinterview.errors import AudioFileError, MockInterviewError, UsageError

MOST_NAMED = 5
"""So many files that were left alone are told by name."""


class Analysis(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line asks for."""

    named: tuple[Path, ...]
    question_id: str | None
    output_format: str
    output: str
    has_sound: bool
    is_kept: bool
    processes: int | None
    dask: str | None
    is_resumed: bool

    def run(self) -> int:
        """Judge, print and write; the exit code is that of the first path that failed. Raises MockInterviewError."""
        found = find_sources(self.named)
        is_many = len(found.sources) > 1 or found.sources != self.named or self.output.endswith(("/", os.sep))
        self._refuse_contradictions(is_many=is_many)
        _tell_left_alone(found.left_alone)
        assessor, tally = Assessor(self.question_id), Tally()
        jobs = [Job(number, source) for number, source in enumerate(found.sources)]
        with going_when_told():
            try:
                with self._crew(assessor, found.sources) as crew:
                    if self._is_filed:
                        self._file(assessor, crew, jobs, tally)
                    else:
                        self._print(assessor, crew, jobs, tally)
            except ToldToGo as told:
                self._leave(told, tally, len(jobs))
        return tally.exit_code()

    @property
    def _is_filed(self) -> bool:
        return self.output_format == "json" and self.output.endswith(SUFFIX)

    @property
    def _has_crew(self) -> bool:
        return (self.processes or 1) > 1 or self.dask is not None

    def _refuse_contradictions(self, *, is_many: bool) -> None:
        is_one_file = self._is_filed or self.output_format == "csv"
        if self.output and is_many and not is_one_file and not Path(self.output).is_dir():
            raise UsageError(f"--output {self.output}: there is no such folder; create it first.")
        if self.is_resumed and not self._is_filed:
            raise UsageError(f"--resume goes on with a file of results; add --format json --output NAME{SUFFIX}.")
        if self.is_kept and self._has_crew:
            raise UsageError("--save keeps one recording after the other; leave --jobs and --dask out.")
        if self.processes and self.dask not in {None, LOCAL}:
            raise UsageError("--jobs is for this machine; a Dask cluster has the workers that were started.")

    def _crew(self, assessor: Assessor, sources: tuple[Path, ...]) -> AbstractContextManager[Crew]:
        """Who judges; afterwards none of them is at work."""
        if self.dask is not None:
            return dask_crew(assessor, self.dask, self.processes, sources)
        if self.processes and self.processes > 1:
            return local_crew(assessor, min(self.processes, len(sources)), sources)
        return own_crew(assessor, is_kept=self.is_kept)

    def _print(self, assessor: Assessor, crew: Crew, jobs: list[Job], tally: Tally) -> None:
        """Put each result where it is wanted, in order."""
        target = Target(self.output_format, Path(self.output) if self.output else None)
        for outcome in in_order(self._outcomes(crew, jobs)):
            tally.note(outcome)
            if outcome.feedback is None:
                continue
            source = outcome.job.source
            try:
                target.put(outcome.feedback, source, assessor.sound(source) if self.has_sound else None)
            except MockInterviewError as error:
                tally.note(failed(outcome.job, error))
        target.finish()

    def _file(self, assessor: Assessor, crew: Crew, jobs: list[Job], tally: Tally) -> None:
        """Write each result into the one file as soon as it is there."""
        results = ResultsFile(Path(self.output), is_resumed=self.is_resumed)
        todo = list(_not_done(jobs, results, assessor, tally)) if self.is_resumed else jobs
        if self.is_resumed:
            say(f"{len(jobs) - len(todo)} of {len(jobs)} were done before.")
        for outcome in self._outcomes(crew, todo):
            if outcome.feedback is not None:
                results.add(outcome.feedback)
            tally.note(outcome)
        results.finish(jobs)
        say(f"Wrote {self.output}.")

    def _outcomes(self, crew: Crew, jobs: list[Job]) -> Iterator[Outcome]:
        """Of all `jobs`, counted on stderr where a crew works and its results are not seen at once."""
        is_seen = not self.output and sys.stdout is not None and sys.stdout.isatty()
        if not self._has_crew or is_seen or not jobs:
            yield from crew.work(jobs)
            return
        with progress_of_many(f"Analysing {len(jobs)} answers", len(jobs)) as count:
            for outcome in crew.work(jobs):
                yield outcome
                count()

    def _leave(self, told: ToldToGo, tally: Tally, total: int) -> NoReturn:
        if total > 1:
            say(f"Stopped: {tally.done} of {total} are done.")
        if self._is_filed and Path(self.output).exists():
            say(f"The same command with --resume goes on with {self.output}.")
        end_process(told.exit_code)


def _not_done(jobs: Iterable[Job], results: ResultsFile, assessor: Assessor, tally: Tally) -> Iterator[Job]:
    """What has no result yet, or has changed since."""
    for job in jobs:
        try:
            fingerprint = assessor.recipe.fingerprint(job.source)
        except AudioFileError:
            fingerprint = None  # whoever judges it says why
        known = results.known(job.source, fingerprint)
        if known is None:
            yield job
        else:
            tally.note_exit_code(job.number, exit_code_of(known.verdict))


def _tell_left_alone(files: tuple[Path, ...]) -> None:
    if not files:
        return
    more = len(files) - MOST_NAMED
    names = ", ".join(map(str, files[:MOST_NAMED])) + (f" and {more} more" if more > 0 else "")
    say(f"Left alone, as no recordings: {names}.")
