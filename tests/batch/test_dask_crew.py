"""A Dask cluster: the same outcomes as one process, each once, whoever is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from msgspec.structs import replace

from mockinterview.batch import worker
from mockinterview.batch.job import Job, Outcome, in_order
from mockinterview.errors import UsageError
from tests.batch import mortal
from tests.batch.recipes import drafts, recipe

pytestmark = pytest.mark.cluster


@pytest.fixture
def crew() -> Iterator[object]:
    from mockinterview.batch.dask_crew import LocalDaskCrew

    with closing(LocalDaskCrew(recipe(), 2, 1, needs_speech=False)) as crew:
        yield crew


def done(outcomes: Iterator[Outcome], jobs: list[Job]) -> list[Outcome]:
    taken = list(outcomes)
    assert sorted(outcome.job.number for outcome in taken) == [job.number for job in jobs]
    return list(in_order(taken))


def test_the_outcomes_are_those_of_one_process_under_the_names_that_were_given(crew, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    jobs = [*drafts(Path(), *(f"{number}.md" for number in range(5))), Job(5, tmp_path / "none.md")]
    worker.prepare(recipe(), 1, is_warmed_up=False)
    alone = [worker.assess(recipe().digest(), job) for job in jobs]
    assert done(crew.work(jobs), jobs) == alone
    assert [outcome.exit_code for outcome in alone] == [0] * 5 + [1]


def test_a_worker_that_is_lost_costs_nobody_a_result(crew, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "assess", mortal.assess)
    jobs = drafts(tmp_path, "a.md", "weak.md", "b.md", "deadly.md", "c.md", "d.md")
    outcomes = done(crew.work(jobs), jobs)
    assert [outcome.job.source.name for outcome in outcomes if outcome.feedback is None] == ["deadly.md"]
    assert "whatever judges it dies" in outcomes[3].problem


def test_what_dask_gives_up_is_done_again_alone(crew, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "assess", mortal.assess)
    jobs = drafts(tmp_path, "a.md", "suspect.md", "b.md")
    assert all(outcome.feedback for outcome in done(crew.work(jobs), jobs))
    assert (tmp_path / "suspect.died").stat().st_size == mortal.DASK_GIVES_UP_AT


def test_a_local_cluster_is_heard_on_this_machine_alone(crew):
    me = psutil.Process()
    listening = [
        connection.laddr.ip
        for process in (me, *me.children(recursive=True))
        for connection in process.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    ]
    assert len(listening) >= 3
    assert set(listening) == {"127.0.0.1"}


def test_two_who_share_a_cluster_judge_in_their_own_ways(crew, tmp_path):
    from mockinterview.batch.dask_crew import join
    from tests.batch.recipes import for_ethics

    (job,) = drafts(tmp_path, "a.md")
    with closing(join(crew.address, for_ethics(), needs_speech=False)) as other:
        (theirs,) = other.work([job])
        (ours,) = crew.work([job])
    assert (ours.feedback.question, theirs.feedback.question) == (None, "ethics")


def test_workers_who_judge_by_other_rules_are_not_asked(crew):
    from mockinterview.batch.dask_crew import join

    with pytest.raises(UsageError, match="other rules"):
        join(crew.address, replace(recipe(), analysis_version="of long ago"), needs_speech=False)


def test_a_scheduler_without_workers_is_told(monkeypatch):
    from distributed import LocalCluster

    from mockinterview.batch import dask_crew

    monkeypatch.setattr(dask_crew, "WORKERS_S", 1)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as cluster,
        pytest.raises(UsageError, match="has no worker"),
    ):
        dask_crew.join(cluster.scheduler_address, recipe(), needs_speech=False)


def test_where_no_scheduler_is_it_is_told(monkeypatch):
    from mockinterview.batch import dask_crew

    monkeypatch.setattr(dask_crew, "ANSWER_S", 1)
    with pytest.raises(UsageError, match="No Dask scheduler answers"):
        dask_crew.join("tcp://127.0.0.1:9", recipe(), needs_speech=False)
