"""Several processes: the same outcomes as one, each once, whoever dies."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mockinterview.batch import worker
from mockinterview.batch.job import Job, Outcome, in_order
from mockinterview.batch.local_crew import LocalCrew
from mockinterview.cli.work.crews import OwnCrew
from tests.batch import mortal
from tests.batch.recipes import drafts, recipe


@pytest.fixture
def crew() -> Iterator[LocalCrew]:
    with closing(LocalCrew(recipe(), 2, 1)) as crew:
        yield crew


def done(crew: LocalCrew, jobs: list[Job]) -> list[Outcome]:
    outcomes = list(crew.work(jobs))
    assert sorted(outcome.job.number for outcome in outcomes) == [job.number for job in jobs]
    return list(in_order(outcomes))


def test_the_outcomes_are_those_of_one_process(crew, tmp_path):
    jobs = [*drafts(tmp_path, *(f"{number}.md" for number in range(5))), Job(5, tmp_path / "none.md")]
    worker.prepare(recipe(), 1, is_warmed_up=False)
    assert done(crew, jobs) == [worker.assess(recipe().digest(), job) for job in jobs]
    assert [outcome.exit_code for outcome in in_order(crew.work(jobs))] == [0] * 5 + [1]


def test_whoever_dies_costs_nobody_else_a_result(crew, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "assess", mortal.assess)
    jobs = drafts(tmp_path, "a.md", "weak.md", "b.md", "deadly.md", "c.md", "d.md")
    outcomes = done(crew, jobs)
    assert [outcome.job.source.name for outcome in outcomes if outcome.feedback is None] == ["deadly.md"]
    assert "whatever judges it dies" in outcomes[3].problem
    assert outcomes[3].exit_code == 1


def test_a_bug_is_told_of_its_recording_and_the_others_go_on(tmp_path, monkeypatch):
    worker.prepare(recipe(), 1, is_warmed_up=False)
    (job,) = drafts(tmp_path, "a.md")
    monkeypatch.setattr("mockinterview.batch.judge.Judge.assess", lambda *_: 1 / 0)
    outcome = worker.assess(recipe().digest(), job)
    assert outcome.feedback is None
    assert "bug of ours (ZeroDivisionError" in outcome.problem


def test_a_crew_that_is_closed_leaves_nobody(crew, tmp_path):
    work = crew.work(drafts(tmp_path, *(f"{number}.md" for number in range(6))))
    next(work)
    assert multiprocessing.active_children()
    crew.close()
    for child in multiprocessing.active_children():
        child.join(timeout=30)
    assert not multiprocessing.active_children()


def test_an_own_crew_works_one_after_the_other(tmp_path):
    seen: list[Path] = []

    def assess(source: Path):
        seen.append(source)
        worker.prepare(recipe(), 1, is_warmed_up=False)
        return worker.assess(recipe().digest(), Job(0, source)).feedback

    jobs = drafts(tmp_path, "a.md", "b.md")
    next(OwnCrew(assess).work(jobs))
    assert seen == [jobs[0].source]
