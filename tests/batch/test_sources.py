"""Which files of a folder are judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from mockinterview.batch.sources import find_sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.WAV", "a.m4a", "later/c.opus", ".hidden.wav", ".trash/d.wav", "notes.txt", "later/scan.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def test_the_recordings_of_a_folder_and_its_folders_in_order_and_what_is_none_by_name(folder):
    found = find_sources([folder])
    assert [path.relative_to(folder).as_posix() for path in found.sources] == ["a.m4a", "b.WAV", "later/c.opus"]
    assert [path.relative_to(folder).as_posix() for path in found.left_alone] == ["later/scan.pdf", "notes.txt"]


def test_what_is_named_is_taken_as_it_is_and_a_folder_takes_nothing_twice(folder):
    named = [folder / ".hidden.wav", folder / "notes.txt", folder / "b.WAV", folder / "missing.wav", folder]
    found = find_sources(named)
    assert found.sources == (*named[:4], folder / "a.m4a", folder / "later" / "c.opus")


def test_a_folder_without_recordings_is_itself_what_cannot_be_judged(folder):
    (folder / "empty").mkdir()
    assert find_sources([folder / "empty"]).sources == (folder / "empty",)
