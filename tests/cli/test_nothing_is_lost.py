"""Whatever ends the program while somebody speaks, the answer is kept, and can be finished."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import subprocess
import termios

import pytest

from mockinterview.paths import takes_dir
from mockinterview.store.takes import TakeStore
from tests.audio.signals import wait_until
from tests.cli.programs import (
    CHECKOUT,
    PROGRAM,
    SLOW_MACHINE_S,
    environment,
    heed_hangups,
    played_s,
    recordings,
    run,
    speech,
    start,
    wait_until_recorded,
)

SPEAKS = ("practice", "--question", "ethics", "--realtime", "--source")


def entered() -> list[str]:
    store = TakeStore(takes_dir())
    try:
        return [take.question.id for take in store.takes()]
    finally:
        store.close()


def test_a_killed_program_leaves_a_playable_take_that_is_finished_later(tmp_path):
    process = start(*SPEAKS, str(speech(tmp_path / "answer.wav", 60)))
    take = wait_until_recorded(process, 1.0)
    wait_until(lambda: (takes_dir() / TakeStore.DATABASE).exists() and entered() == ["ethics"])
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert played_s(take) >= 0.9

    listed = run("history")
    assert "no report yet" in listed.stdout
    assert listed.stderr == "1 take has no report yet; run: mockinterview finish\n"
    assert run("finish").returncode == 0
    (kept,) = json.loads(run("history", "--format", "json").stdout)
    assert (kept["question"], kept["state"], kept["model"]) == ("ethics", "transcribed", "fake")
    assert kept["recording"].endswith(".flac")
    assert not recordings()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_told_to_go_the_program_keeps_the_take_and_says_so(tmp_path, number):
    process = start(*SPEAKS, str(speech(tmp_path / "answer.wav", 60)))
    take = wait_until_recorded(process, 0.5)
    process.send_signal(number)
    stdout, stderr = process.communicate(timeout=SLOW_MACHINE_S)
    assert (process.returncode, stdout) == (128 + number, "")
    assert stderr.endswith("Your answer is kept as take 1; `mockinterview finish` writes its report.\n")
    assert "Traceback" not in stderr
    store = TakeStore(takes_dir())
    assert store.take(1).duration_s == pytest.approx(played_s(take))
    store.close()


def test_a_second_program_leaves_alone_what_the_first_records(tmp_path):
    answer = str(speech(tmp_path / "answer.wav", 60))
    first = start(*SPEAKS, answer)
    wait_until_recorded(first, 0.5)
    wait_until(lambda: entered() == ["ethics"])
    assert run("finish").stderr == "Every take has its report.\n"
    assert "being recorded" in run("delete", "1", "--yes").stderr
    second = run("practice", "--question", "proudest", "--source", str(speech(tmp_path / "short.wav", 3)))
    assert second.returncode == 0, second.stderr
    assert entered() == ["proudest", "ethics"]
    first.send_signal(signal.SIGINT)
    first.communicate(timeout=SLOW_MACHINE_S)
    assert len(recordings()) == 1


def test_without_a_model_the_take_waits_for_one(tmp_path):
    answer = str(speech(tmp_path / "answer.wav", 3))
    result = run("practice", "--question", "ethics", "--source", answer, HEARS="-")
    assert (result.returncode, result.stdout) == (4, "")
    assert "models fetch" in result.stderr
    assert "kept as take 1" in result.stderr
    assert run("show", "1").returncode == 2
    assert run("finish", HEARS="-").returncode == 4
    assert run("finish").returncode == 0
    assert "I was responsible" in run("show", "1").stdout.replace("\n", " ")


def _own_terminal() -> None:
    heed_hangups()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_in_a_terminal_enter_begins_and_ends_and_closing_it_keeps_the_take(tmp_path):
    answer = str(speech(tmp_path / "answer.wav", 60))
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "practice", "--plain", "--question", "ethics"],
        cwd=CHECKOUT,
        env=environment(MICROPHONE=answer),
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=_own_terminal,  # noqa: PLW1509 - nothing else makes it the terminal
    )
    os.close(slave)
    seen = ""

    def read_until(text: str) -> None:
        nonlocal seen
        while text not in seen:
            seen += os.read(master, 4096).decode()
        seen = seen.split(text, 1)[1]

    read_until("Press Enter and speak.")
    os.write(master, b"\n")
    read_until("Recording. Enter: done.")
    wait_until_recorded(process, 1.0)
    os.write(master, b"\n")
    read_until("Kept as take 1.")
    read_until("a: answer again.")
    os.write(master, b"a\n")
    read_until("Press Enter and speak.")
    os.write(master, b"\n")
    read_until("Recording. Enter: done.")
    wait_until_recorded(process, 0.5)
    os.close(master)
    assert process.wait(SLOW_MACHINE_S) == 128 + signal.SIGHUP
    assert entered() == ["ethics", "ethics"]
    assert played_s(recordings()[0]) >= 0.4


def test_on_a_full_disk_what_was_recorded_is_kept_and_judged(small_disk, tmp_path):
    result = run("practice", "--question", "ethics", "--source", str(speech(tmp_path / "answer.wav", 60)))
    assert result.returncode == 1
    assert "The disk is full; what was recorded until then is kept" in result.stderr
    assert "I was responsible" in result.stdout.replace("\n", " ")
    (take,) = recordings()
    assert played_s(take) > 10
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    finished = run("finish")
    assert finished.returncode == 0, finished.stderr
    assert not recordings()
    assert run("show", "1").returncode == 0
