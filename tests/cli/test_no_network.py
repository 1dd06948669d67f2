"""A round opens no network connection."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from tests.cli.programs import ANSWER, run, speech
from tests.stubs.program import NETWORK_EVENTS, REFUSED, refuse_network
from tests.stubs.transcribers import STORY


def practise(source: Path, hears: str) -> None:
    result = run("practice", "--question", "data-quality", "--source", str(source), HEARS=hears, OFFLINE="1")
    assert REFUSED not in result.stderr
    assert result.returncode == 0, result.stderr
    shown = run("show", "last", "--format", "html", HEARS=hears, OFFLINE="1")
    assert REFUSED not in shown.stderr
    assert shown.returncode == 0


def test_a_round_with_its_report_reaches_no_network(tmp_path):
    practise(speech(tmp_path / "answer.wav", 3), STORY)


@pytest.mark.model
def test_neither_does_the_real_speech_model():
    practise(ANSWER, "")


@pytest.mark.parametrize("event", sorted(NETWORK_EVENTS))
def test_the_guard_refuses(event, capsys):
    with pytest.raises(PermissionError):
        refuse_network(event, ())
    assert REFUSED in capsys.readouterr().err


def test_the_guard_knows_what_the_system_calls_a_connection(monkeypatch):
    """Guards against a renamed event: what a socket really tells is on the list."""
    told: list[str] = []
    is_listening = True
    sys.addaudithook(lambda event, _: told.append(event) if is_listening and event.startswith("socket.") else None)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plain:
        plain.connect(("127.0.0.1", 9))
    socket.getaddrinfo("127.0.0.1", 9)
    is_listening = False
    assert {"socket.connect", "socket.getaddrinfo"} <= set(told) & NETWORK_EVENTS
