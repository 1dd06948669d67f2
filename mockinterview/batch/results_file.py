"""Results as JSON Lines: written as they are done, so that a killed run goes on; put in order at the end."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.batch.job import Job
from mockinterview.errors import DataFileError, UsageError
from mockinterview.report.contract import feedback_to_json

SUFFIX = ".jsonl"


class KnownResult(msgspec.Struct, frozen=True):
    """Of a line, what tells whether it still holds."""

    source: str
    fingerprint: str
    verdict: str


class ResultsFile:
    """A file that one run writes. The line of a recording is one of the `results` from when it is on the disk."""

    def __init__(self, path: Path, *, is_resumed: bool) -> None:
        """Raises UsageError when it can't be written, or is there and not resumed; DataFileError when it isn't ours."""
        self.path = path
        self._places: dict[str, tuple[KnownResult, int, int]] = {}
        if path.exists() and not is_resumed:
            raise UsageError(f"{path} is there already; --resume goes on with it, or name another --output.")
        try:
            self._end = self._read() if path.exists() else 0
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, paths.PRIVATE_FILE_MODE)
        except OSError as error:
            raise UsageError(f"{path}: cannot be written ({error.strerror}); name another --output.") from error
        self._file = os.fdopen(descriptor, "r+b")
        self._file.truncate(self._end)

    def known(self, source: Path, fingerprint: str | None) -> KnownResult | None:
        """The result of this recording. One that has changed, or is judged in another way, is none any more."""
        place = self._places.get(_name(source))
        if place and place[0].fingerprint == fingerprint:
            return place[0]
        self._places.pop(_name(source), None)
        return None

    def add(self, feedback: Feedback) -> None:
        """Write a result down."""
        line = feedback_to_json(feedback) + b"\n"
        self._file.seek(self._end)
        self._file.write(line)
        self._file.flush()
        self._note(line, self._end)
        self._end += len(line)

    def finish(self, jobs: Iterable[Job]) -> None:
        """Put the results into the order of `jobs`, those of other recordings behind them; replaced in one step."""
        first = dict.fromkeys(_name(job.source) for job in jobs)
        temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}.tmp")
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, paths.PRIVATE_FILE_MODE), "wb") as out:
            others = [name for name in self._places if name not in first]
            for name in [*(name for name in first if name in self._places), *others]:
                _, start, length = self._places[name]
                self._file.seek(start)
                out.write(self._file.read(length))
        temporary.replace(self.path)
        self._file.close()

    def _read(self) -> int:
        """Note what is there, and say where its last whole line ends."""
        end = 0
        with self.path.open("rb") as stream:
            for line in stream:
                if not line.endswith(b"\n"):
                    break  # the run was killed while it wrote this one
                self._note(line, end)
                end += len(line)
        return end

    def _note(self, line: bytes, start: int) -> None:
        try:
            result = msgspec.json.decode(line, type=KnownResult)
        except msgspec.MsgspecError as error:
            raise DataFileError(f"{self.path}: holds something else than results ({error}); name another.") from error
        self._places[result.source] = (result, start, len(line))


def _name(source: Path) -> str:
    """As it stands in JSON: names that are no UTF-8 are not kept as they are."""
    return os.fspath(source).encode("utf-8", "replace").decode()
