"""Results as JSON Lines: whatever ends a run, what was written counts once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from mockinterview.batch.job import Job
from mockinterview.batch.results_file import ResultsFile
from mockinterview.errors import DataFileError, UsageError
from tests.report import samples

NAMES = ("a.wav", "b.wav", "c.wav")
JOBS = [Job(number, Path(name)) for number, name in enumerate(NAMES)]


def result(name: str, fingerprint: str = "1"):
    return replace(samples.refused(), source=name, fingerprint=fingerprint)


def written(path: Path) -> list[tuple[str, str]]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(line["source"], line["fingerprint"]) for line in lines]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "all.jsonl"


def test_each_result_is_on_the_disk_at_once_and_in_order_at_the_end(path):
    results = ResultsFile(path, is_resumed=False)
    for name in ("c.wav", "a.wav"):
        results.add(result(name))
    assert written(path) == [("c.wav", "1"), ("a.wav", "1")]
    results.finish(JOBS)
    assert written(path) == [("a.wav", "1"), ("c.wav", "1")]
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("cut", [1, 40, 300])
def test_a_line_that_a_killed_run_left_half_written_is_none(path, cut):
    results = ResultsFile(path, is_resumed=False)
    results.add(result("a.wav"))
    results.add(result("b.wav"))
    path.write_bytes(path.read_bytes()[:-cut])
    again = ResultsFile(path, is_resumed=True)
    assert again.known(Path("a.wav"), "1")
    assert not again.known(Path("b.wav"), "1")
    again.add(result("b.wav"))
    again.finish(JOBS)
    assert written(path) == [("a.wav", "1"), ("b.wav", "1")]


def test_what_has_changed_is_no_result_any_more_and_what_this_run_does_not_name_stays(path):
    results = ResultsFile(path, is_resumed=False)
    for name in ("other.wav", *NAMES):
        results.add(result(name))
    results.finish(JOBS)
    again = ResultsFile(path, is_resumed=True)
    assert again.known(Path("a.wav"), "1").verdict == "nothing_to_score"
    assert not again.known(Path("b.wav"), "2")
    assert not again.known(Path("c.wav"), None)
    again.add(result("b.wav", "2"))
    again.finish(JOBS)
    assert written(path) == [("a.wav", "1"), ("b.wav", "2"), ("other.wav", "1")]


def test_results_are_never_overwritten(path):
    path.touch()
    with pytest.raises(UsageError, match="--resume"):
        ResultsFile(path, is_resumed=False)


def test_a_file_of_something_else_is_left_as_it_is(path):
    path.write_text('{"name": "somebody"}\n', encoding="utf-8")
    with pytest.raises(DataFileError, match="something else"):
        ResultsFile(path, is_resumed=True)
    assert path.read_text(encoding="utf-8") == '{"name": "somebody"}\n'


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UsageError, match="cannot be written"):
        ResultsFile(tmp_path / "none" / "all.jsonl", is_resumed=True)
