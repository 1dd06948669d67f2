"""Who works on a take: one at a time, until it lets go or dies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mockinterview.store.claim import Claim, TakeIsBusyError, is_claimed

HOLDER = """
import sys
from pathlib import Path
from mockinterview.store.claim import Claim
held = Claim(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def audio(tmp_path: Path) -> Path:
    path = tmp_path / "take.wav"
    path.write_bytes(b"RIFF")
    return path


def test_a_take_has_one_holder_at_a_time(audio):
    first = Claim(audio)
    with pytest.raises(TakeIsBusyError):
        Claim(audio)
    assert is_claimed(audio)
    first.release()
    assert not is_claimed(audio)
    Claim(audio).release()


def test_the_claim_of_a_killed_program_is_void(audio):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(audio)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert is_claimed(audio)
        other.kill()
        other.wait()
    assert not is_claimed(audio)


def test_nobody_holds_what_is_not_there(tmp_path):
    assert not is_claimed(tmp_path / "gone.wav")
