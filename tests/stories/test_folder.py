"""The folder of stories: hostile files are named and left alone, and nothing of the user's is overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mockinterview.errors import DataFileError, UsageError
from mockinterview.stories.folder import MOST_STORIES, StoryFolder
from tests.stories.files import RANKING


@pytest.fixture
def folder(tmp_path: Path) -> StoryFolder:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "ranking.md").write_text(RANKING)
    return StoryFolder(tmp_path / "stories")


def hostile(folder: Path) -> None:
    (folder / "binary.md").write_bytes(bytes(range(256)) * 40)
    (folder / "zeros.md").write_bytes(b"\x00" * 100)
    (folder / "huge.md").write_bytes(b"a" * 10_000_000)
    (folder / "front.md").write_text("+++\ntitle = [\n+++\n")
    (folder / "folder.md").mkdir()
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "away.md").symlink_to("/etc/passwd")
    (folder / "nowhere.md").symlink_to(folder / "gone")
    os.mkfifo(folder / "pipe.md")


def test_hostile_files_are_named_and_left_alone(folder: StoryFolder) -> None:
    hostile(folder.folder)
    before = {path.name: path.lstat() for path in folder.folder.iterdir()}
    shelf = folder.read()
    assert [story.id for story in shelf.stories] == ["ranking"]
    named = {Path(str(problem).split(": ")[0]).name for problem in shelf.problems}
    assert named == {
        "binary.md",
        "zeros.md",
        "huge.md",
        "front.md",
        "folder.md",
        "loop.md",
        "away.md",
        "nowhere.md",
        "pipe.md",
    }
    assert all("\n" not in str(problem) for problem in shelf.problems)
    after = {path.name: path.lstat() for path in folder.folder.iterdir()}
    assert {name: (each.st_size, each.st_mtime_ns) for name, each in before.items()} == {
        name: (each.st_size, each.st_mtime_ns) for name, each in after.items()
    }


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    shelf = StoryFolder(tmp_path / "none").read()
    assert (shelf.stories, shelf.problems) == ((), ())
    with pytest.raises(UsageError, match="stories new"):
        shelf.find("ranking")


def test_a_folder_of_thousands_is_not_read_through(tmp_path: Path) -> None:
    for number in range(MOST_STORIES + 1):
        (tmp_path / f"{number:04}.md").write_text("x")
    shelf = StoryFolder(tmp_path).read()
    assert len(shelf.stories) == MOST_STORIES
    assert f"holds {MOST_STORIES + 1} files" in str(shelf.problems[0])


def test_hidden_and_other_files_are_passed_over(folder: StoryFolder) -> None:
    (folder.folder / ".ranking.md").write_text("+++\n")
    (folder.folder / "ranking.md~").write_text("+++\n")
    assert len(folder.read().stories) == 1
    assert not folder.read().problems


def test_a_change_by_another_editor_is_there_at_the_next_look(folder: StoryFolder) -> None:
    folder.path("ranking").write_text(RANKING.replace("went dark", "came back"))
    assert folder.read().find("RANKING.md").title == "The night the ranking came back"


def test_a_new_story_takes_no_name_that_is_taken(folder: StoryFolder) -> None:
    assert folder.create("Ranking", "one") == "ranking-2"
    assert folder.create("Ránking!", "two") == "ranking-3"
    assert folder.create("日本", "three") == "story"
    assert folder.path("ranking").read_text() == RANKING
    assert folder.path("ranking-3").stat().st_mode & 0o077 == 0


def test_a_story_is_saved_where_it_was_opened(folder: StoryFolder) -> None:
    opened = folder.open("ranking")
    assert folder.save("ranking", opened, "mine") == "ranking"
    assert folder.path("ranking").read_text() == "mine"


def test_what_was_changed_elsewhere_meanwhile_is_not_overwritten_and_nothing_is_lost(folder: StoryFolder) -> None:
    opened = folder.open("ranking")
    folder.path("ranking").write_text("theirs")
    assert folder.save("ranking", opened, "mine") == "ranking-mine"
    assert folder.path("ranking").read_text() == "theirs"
    assert folder.path("ranking-mine").read_text() == "mine"
    folder.path("ranking").unlink()
    assert folder.save("ranking", opened, "mine again") == "ranking-mine-2"


def test_a_file_that_became_a_link_out_of_the_folder_is_not_written_through(
    folder: StoryFolder, tmp_path: Path
) -> None:
    opened = folder.open("ranking")
    victim = tmp_path / "victim.md"
    victim.write_text(RANKING)
    folder.path("ranking").unlink()
    folder.path("ranking").symlink_to(victim)
    assert folder.save("ranking", opened, "mine") == "ranking-mine"
    assert victim.read_text() == RANKING


def test_a_question_is_entered_once(folder: StoryFolder) -> None:
    folder.set_listed("ranking", "questions", "ethics")
    folder.set_listed("ranking", "questions", "ethics")
    assert folder.path("ranking").read_text() == RANKING.replace('["model-failure"]', '["model-failure", "ethics"]')


def test_a_broken_file_is_not_changed_by_a_link(folder: StoryFolder) -> None:
    folder.path("ranking").write_text("+++\ntitle = [\n+++\n")
    with pytest.raises(DataFileError, match="cannot be changed"):
        folder.set_listed("ranking", "questions", "ethics")
    assert folder.path("ranking").read_text() == "+++\ntitle = [\n+++\n"
