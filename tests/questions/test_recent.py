"""What was asked lately: remembered in private, and never in the way."""

import stat
from pathlib import Path

import pytest

from mockinterview.questions.recent import MAX_REMEMBERED, recent_ids, recent_path, remember


def test_the_latest_comes_last() -> None:
    assert recent_ids() == ()
    remember("ethics")
    remember("proudest")
    assert recent_ids() == ("ethics", "proudest")


def test_only_the_user_can_read_it() -> None:
    remember("ethics")
    assert stat.S_IMODE(recent_path().stat().st_mode) == 0o600
    assert stat.S_IMODE(recent_path().parent.stat().st_mode) == 0o700


def test_the_oldest_is_forgotten() -> None:
    for number in range(MAX_REMEMBERED + 5):
        remember(f"q-{number}")
    assert len(recent_ids()) == MAX_REMEMBERED
    assert recent_ids()[0] == "q-5"


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\xfe", b'["a",' + b" " * 100_000 + b'"b"]'])
def test_a_damaged_file_means_that_nothing_is_known(content: bytes) -> None:
    recent_path().parent.mkdir(parents=True)
    recent_path().write_bytes(content)
    assert recent_ids() == ()
    remember("ethics")
    assert recent_ids() == ("ethics",)


def test_a_folder_that_cannot_be_written_is_no_failure(private_folders: Path) -> None:
    (private_folders / "data").write_text("a file where the folder should be")
    remember("ethics")
    assert recent_ids() == ()
