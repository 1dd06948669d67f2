"""`analyze --dask`: on workers that are lost, with a program that is killed, through the commands of the README."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.audio.signals import wait_until
from tests.cli.programs import CHECKOUT, SLOW_MACHINE_S, run, start
from tests.cli.test_many import answers, lines, wait_for_lines
from tests.stubs.program import HANGING
from tests.stubs.transcribers import STORY

pytestmark = pytest.mark.cluster

COUNT = 8
FIXTURES = CHECKOUT / "fixtures" / "audio"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return answers(tmp_path / "answers", COUNT)


def pids(loads: Path) -> list[int]:
    """Of the processes that loaded the speech model."""
    return [int(line) for line in lines(loads)]


def test_a_killed_worker_loses_no_recording_and_doubles_none(folder, tmp_path):
    output, loads = tmp_path / "all.jsonl", tmp_path / "loads"
    alone = run("analyze", str(folder), "--format", "json")
    command = ("analyze", str(folder), "--format", "json", "--output", str(output), "--dask", "local", "--jobs", "2")
    process = start(*command, SLOW_S="0.6", LOADS=str(loads))
    wait_for_lines(process, output, 2)
    psutil.Process(pids(loads)[1]).kill()
    _, stderr = process.communicate(timeout=SLOW_MACHINE_S)
    assert process.returncode == 0, stderr
    assert output.read_text(encoding="utf-8") == alone.stdout
    assert "Traceback" not in stderr
    assert pids(loads)[0] == process.pid  # looks whether there is one, and loads nothing
    assert len(set(pids(loads))) == len(pids(loads)) == 4  # the two workers, and who came for the one that was lost


def test_a_killed_program_goes_on_with_what_is_left(folder, tmp_path):
    output, loads = tmp_path / "all.jsonl", tmp_path / "loads"
    command = ("analyze", str(folder), "--format", "json", "--output", str(output), "--dask", "local", "--jobs", "2")
    process = start(*command, SLOW_S="0.6", LOADS=str(loads))
    wait_for_lines(process, output, 2)
    process.kill()
    process.communicate()
    wait_until(lambda: not any(map(psutil.pid_exists, pids(loads)[1:])), SLOW_MACHINE_S)
    done_before = len(lines(output))
    resumed = run(*command, "--resume")
    assert f"{done_before} of {COUNT} were done before" in resumed.stderr
    assert output.read_text(encoding="utf-8") == run("analyze", str(folder), "--format", "json").stdout


def test_told_to_go_it_goes_whatever_is_decoded(folder, tmp_path):
    output = tmp_path / "all.jsonl"
    process = start(
        *("analyze", str(folder), "--format", "json", "--output", str(output), "--dask", "local"), HANGS="1"
    )
    while HANGING not in process.stderr.readline():
        assert process.poll() is None
    workers = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=SLOW_MACHINE_S)
    assert process.returncode == 130
    assert "The same command with --resume goes on" in stderr
    assert "Traceback" not in stderr
    assert "leaked" not in stderr
    psutil.wait_procs(workers, timeout=SLOW_MACHINE_S)
    assert not any(worker.is_running() and worker.status() != psutil.STATUS_ZOMBIE for worker in workers)


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """A scheduler with two workers, started by the commands of the README, on this machine only."""
    place = tmp_path / "scheduler.json"
    dask = [str(Path(sys.executable).with_name("dask"))]
    at_home = ("--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(place))
    processes = [subprocess.Popen([*dask, "scheduler", "--port", "0", *at_home], stderr=subprocess.DEVNULL)]
    wait_until(place.exists, SLOW_MACHINE_S)
    more = ("--nworkers", "2", "--nthreads", "1", "--local-directory", str(tmp_path))
    processes.append(subprocess.Popen([*dask, "worker", *at_home, *more], stderr=subprocess.DEVNULL))
    yield json.loads(place.read_text(encoding="utf-8"))["address"]
    for process in reversed(processes):
        process.terminate()
        process.wait(timeout=SLOW_MACHINE_S)


def test_through_the_commands_of_the_readme(scheduler, tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.md").write_text(f"{STORY} That was story {number}.", encoding="utf-8")
    stories = sorted(map(str, tmp_path.glob("*.md")))
    alone = run("analyze", *stories, "--format", "json")
    assert run("analyze", *stories, "--format", "json", "--dask", scheduler).stdout == alone.stdout
    refused = run("analyze", *stories, "--dask", scheduler, "--jobs", "2")
    assert refused.returncode == 2


@pytest.mark.model
def test_with_the_real_model_a_cluster_hears_what_one_process_hears():
    paths = [str(FIXTURES / name) for name in ("too-few-words.flac", "backup-terse.flac")]
    alone = run("analyze", *paths, "--format", "json", HEARS="")
    assert run("analyze", *paths, "--format", "json", "--dask", "local", HEARS="").stdout == alone.stdout
