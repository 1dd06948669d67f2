"""`analyze` on folders and in several processes: in order, each once, stopped and resumed."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path

import psutil
import pytest

from tests.audio.signals import hiss, wait_until, write_wav
from tests.cli.programs import CHECKOUT, SLOW_MACHINE_S, run, speech, start
from tests.stubs.program import HANGING

COUNT = 6
FIXTURES = CHECKOUT / "fixtures" / "audio"


def answers(folder: Path, count: int) -> Path:
    """A new `folder` with so many recordings, each of a length of its own."""
    folder.mkdir()
    for number in range(count):
        speech(folder / f"{number}.wav", 12.0 + number)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six answers, noise, and a file that is no recording."""
    folder = answers(tmp_path / "answers", COUNT)
    write_wav(folder / "noise.wav", hiss(3.0))
    (folder / "broken.mp3").write_bytes(b"no sound")
    return folder


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def sources(path: Path) -> list[str]:
    return [Path(json.loads(line)["source"]).name for line in lines(path)]


def wait_for_lines(process: subprocess.Popen[str], path: Path, count: int) -> None:
    def are_there() -> bool:
        assert process.poll() is None, process.communicate()
        return len(lines(path)) >= count

    wait_until(are_there, SLOW_MACHINE_S)


def test_several_processes_print_what_one_prints(folder):
    alone = run("analyze", str(folder), "--format", "json")
    together = run("analyze", str(folder), "--format", "json", "--jobs", "2")
    assert together.stdout == alone.stdout
    assert (alone.returncode, together.returncode) == (1, 1)
    assert len(alone.stdout.splitlines()) == COUNT + 1
    assert together.stderr.count("broken.mp3") == alone.stderr.count("broken.mp3") == 1
    assert f"{COUNT + 2} of {COUNT + 2} done" in together.stderr


def test_a_killed_run_goes_on_where_it_was_with_nothing_twice(folder, tmp_path):
    output = tmp_path / "all.jsonl"
    whole = run("analyze", str(folder), "--format", "json", "--output", str(tmp_path / "whole.jsonl"))
    command = ("analyze", str(folder), "--format", "json", "--jobs", "2", "--output", str(output))
    process = start(*command, SLOW_S="0.6")
    wait_for_lines(process, output, 2)
    workers = psutil.Process(process.pid).children()
    process.kill()
    process.communicate()
    psutil.wait_procs(workers, timeout=SLOW_MACHINE_S)
    assert not any(worker.is_running() and worker.status() != psutil.STATUS_ZOMBIE for worker in workers)

    before = lines(output)
    assert 2 <= len(before) < COUNT
    assert run(*command).returncode == 2  # never begun anew over results
    resumed = run(*command, "--resume")
    assert f"{len(before)} of {COUNT + 2} were done before" in resumed.stderr
    assert (resumed.returncode, whole.returncode) == (1, 1)
    assert lines(output) == lines(tmp_path / "whole.jsonl")


def test_only_what_is_new_or_has_changed_is_judged_again(folder, tmp_path):
    output = tmp_path / "all.jsonl"
    command = ("analyze", str(folder), "--format", "json", "--output", str(output))
    run(*command)
    speech(folder / "2.wav", 30.0)
    speech(folder / "new.wav", 12.0)
    resumed = run(*command, "--resume")
    transcribed = [line.split()[1] for line in resumed.stderr.splitlines() if line.startswith("Transcribing")]
    assert transcribed == ["2.wav", "new.wav"]
    assert sources(output) == [*(f"{number}.wav" for number in range(COUNT)), "new.wav", "noise.wav"]
    assert json.loads(lines(output)[2])["duration"] == 30.0
    assert "Transcribing" not in run(*command, "--resume", HEARS="-").stderr  # it needs no model for nothing


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_told_to_go_it_goes_whatever_is_decoded_and_says_how_to_go_on(folder, tmp_path, number, jobs):
    output = tmp_path / "all.jsonl"
    arguments = ("analyze", str(folder), "--format", "json", "--jobs", jobs, "--output", str(output))
    process = start(*arguments, HANGS="1")
    while HANGING not in process.stderr.readline():
        assert process.poll() is None
    workers = psutil.Process(process.pid).children()
    process.send_signal(number)
    _, stderr = process.communicate(timeout=SLOW_MACHINE_S)
    assert process.returncode == 128 + number
    assert "The same command with --resume goes on" in stderr
    assert "Traceback" not in stderr
    assert "leaked" not in stderr
    psutil.wait_procs(workers, timeout=SLOW_MACHINE_S)
    assert not any(worker.is_running() and worker.status() != psutil.STATUS_ZOMBIE for worker in workers)


def test_without_a_speech_model_it_is_told_once(folder):
    result = run("analyze", str(folder), "--jobs", "2", HEARS="-")
    assert result.returncode == 4
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("wrong", [("--resume",), ("--jobs", "2", "--save"), ("--output", "no-such-folder")])
def test_what_contradicts_itself_is_refused_before_anything_is_done(folder, wrong):
    result = run("analyze", str(folder), *wrong)
    assert result.returncode == 2
    assert "Transcribing" not in result.stderr


def test_a_table_for_spreadsheets(folder, tmp_path):
    result = run("analyze", str(folder), "--format", "csv", "--jobs", "2")
    heading, *rows = result.stdout.splitlines()
    assert heading.startswith("source,question,duration,situation,")
    assert [Path(row.split(",")[0]).name for row in rows] == [
        *(f"{number}.wav" for number in range(COUNT)),
        "noise.wav",
    ]
    run("analyze", str(folder), "--format", "csv", "--output", str(tmp_path / "all.csv"))
    assert (tmp_path / "all.csv").read_text(encoding="utf-8") == result.stdout


def test_a_page_for_each_answer_in_a_folder(folder, tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    run("analyze", str(folder), "--format", "html", "--jobs", "2", "--output", str(pages))
    assert len(list(pages.glob("*.wav.html"))) == COUNT + 1


@pytest.mark.model
def test_with_the_real_model_several_processes_hear_what_one_hears_after_any_other_recording():
    names = ("white-noise.flac", "too-few-words.flac", "backup-terse.flac")
    paths = [str(FIXTURES / name) for name in names]
    alone = [run("analyze", path, "--format", "json", HEARS="").stdout for path in paths]
    together = run("analyze", *paths, "--format", "json", "--jobs", "2", HEARS="")
    assert together.stdout == "".join(alone)
    assert run("analyze", *paths, "--format", "json", HEARS="").stdout == together.stdout
