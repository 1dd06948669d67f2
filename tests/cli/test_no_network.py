"""A round opens no network connection: the kernel would end the program that tries (`tests.stubs.no_network`)."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.cli.programs import ANSWER, CHECKOUT, run, speech
from tests.stubs.transcribers import STORY

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux filters system calls")


def practise(source, hears):
    result = run("practice", "--question", "data-quality", "--source", str(source), is_offline=True, HEARS=hears)
    assert result.returncode == 0, result.stderr
    assert run("show", "last", "--format", "html", is_offline=True, HEARS=hears).returncode == 0


def test_a_round_with_its_report_reaches_no_network(tmp_path):
    practise(speech(tmp_path / "answer.wav", 3), STORY)


@pytest.mark.model
def test_neither_does_the_real_speech_model():
    practise(ANSWER, "")


CONNECT = "import socket; socket.socket(socket.AF_UNIX).close(); print('local'); socket.socket({family})"
IN_A_CHILD = "import subprocess, sys; sys.exit(-subprocess.run([sys.executable, '-c', {code!r}]).returncode)"


@pytest.mark.parametrize("family", ["socket.AF_INET", "socket.AF_INET6", "socket.AF_INET, socket.SOCK_DGRAM"])
def test_the_guard_ends_what_opens_a_connection(family):
    ended = offline(CONNECT.format(family=family))
    assert (ended.returncode, ended.stdout) == (-signal.SIGSYS, "local\n")


def test_the_guard_holds_in_children_and_below_python():
    assert offline(IN_A_CHILD.format(code=CONNECT.format(family=""))).returncode == signal.SIGSYS
    assert offline("import socket; socket.getaddrinfo('example.org', 80)").returncode == -signal.SIGSYS


def offline(code):
    command = [sys.executable, "-m", "tests.stubs.no_network", sys.executable, "-c", code]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
