"""Question files: what is wrong is named by file and key; hostile files are left alone."""

import os
from pathlib import Path

import pytest

from mockinterview.errors import DataFileError
from mockinterview.questions.bank import load_bank
from mockinterview.questions.files import MAX_FILE_BYTES, parse, read_bundled_files, read_user_files

GOOD = '[[questions]]\nid = "mine"\ntext = "Mine?"\n'
TYPE = '[[types]]\nid = "t"\nname = "T"\nshape = "S."\n'
PHASES = "phases_s = {situation = [1, 2], task = [1, 2], action = [1, 2], result = [1, 2]}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder of questions."""
    path = tmp_path / "questions"
    path.mkdir()
    return path


def problem_of(folder: Path) -> str:
    """The one problem of `folder`, of whose files none may have been read."""
    files, problems = read_user_files(folder)
    assert not files
    (problem,) = problems
    return str(problem)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[[questions]]\nid = "mine"\n', "mine.toml: questions[0]: Object missing required field `text`"),
        (GOOD + "text2 = 1\n", "questions[0]: Object contains unknown field `text2`"),
        ('[[questions]]\nid = "mine"\ntext = 3\n', "questions[0].text: Expected `str`, got `int`"),
        (GOOD.replace("mine", "Not An Id"), "questions[0].id: expected small letters, digits and hyphens"),
        (GOOD.replace("Mine?", " "), "questions[0].text: expected one line of text"),
        (GOOD.replace("Mine?", r"\u001b[2J"), "questions[0].text: expected one line of text"),
        (GOOD.replace("Mine?", "M" * 1001), "questions[0].text: Expected `str` of length <= 1000"),
        (GOOD + 'tests = ["a", "b\\nc"]\n', "questions[0].tests[1]: expected one line"),
        ("question = 1\n", "mine.toml: Object contains unknown field `question`"),
        ("questions = 1\n", "questions: Expected `array`, got `int`"),
        ("[[questions]\n", "it is no TOML: "),
        ("x = " + "[" * 5000, "nesting beyond reason"),
        ("x = " + "9" * 5000, "a number or a nesting beyond reason"),
        (TYPE + 'structure = "star"\ntarget_s = [1, 2]\n', "types[0]: `phases_s` belongs to the structure star"),
        (TYPE + 'structure = "free"\ntarget_s = [1, 2]\n' + PHASES, "types[0]: `phases_s` belongs to"),
        (TYPE + 'structure = "free"\ntarget_s = [2, 1]\n', "types[0]: `target_s` must be two numbers of seconds"),
        (TYPE + 'structure = "free"\ntarget_s = [1, inf]\n', "types[0]: `target_s` must be"),
        (TYPE + 'structure = "free"\ntarget_s = [nan, nan]\n', "types[0]: `target_s` must be"),
        (TYPE + 'structure = "rhyme"\ntarget_s = [1, 2]\n', "types[0].structure: Invalid enum value 'rhyme'"),
    ],
)
def test_a_broken_file_is_named_with_its_key(folder: Path, content: str, told: str) -> None:
    (folder / "mine.toml").write_text(content)
    problem = problem_of(folder)
    assert str(folder / "mine.toml") in problem
    assert told in problem
    assert "\n" not in problem


def test_a_binary_file_is_named(folder: Path) -> None:
    (folder / "mine.toml").write_bytes(bytes(range(256)))
    assert "mine.toml: it is not a text file in UTF-8" in problem_of(folder)


def test_a_huge_file_is_named_and_not_read(folder: Path) -> None:
    with (folder / "mine.toml").open("wb") as stream:
        stream.truncate(10_000_000)
    assert "mine.toml: it is larger than 256 KiB" in problem_of(folder)


def test_a_file_of_the_largest_size_is_read(folder: Path) -> None:
    (folder / "mine.toml").write_text(GOOD + "#" * (MAX_FILE_BYTES - len(GOOD)))
    assert not read_user_files(folder)[1]


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_text(GOOD)
    (folder / "mine.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert "mine.toml: it is a link out of the folder" in problem_of(folder)


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "real.txt").write_text(GOOD)
    (folder / "mine.toml").symlink_to("real.txt")
    assert [Path(name).name for name, _ in read_user_files(folder)[0]] == ["mine.toml"]


def test_a_folder_that_is_itself_a_link_is_read(folder: Path, tmp_path: Path) -> None:
    (folder / "mine.toml").write_text(GOOD)
    (tmp_path / "linked").symlink_to(folder)
    assert len(read_user_files(tmp_path / "linked")[0]) == 1


@pytest.mark.parametrize("target", ["mine.toml", "missing.toml"])
def test_a_link_to_itself_or_to_nothing_is_named(folder: Path, target: str) -> None:
    (folder / "mine.toml").symlink_to(target)
    assert "mine.toml: it cannot be read (" in problem_of(folder)


def test_a_folder_and_a_pipe_named_like_files_are_named(folder: Path) -> None:
    (folder / "a.toml").mkdir()
    os.mkfifo(folder / "b.toml")
    _, problems = read_user_files(folder)
    assert [str(problem).rsplit("/", 1)[1] for problem in problems] == [
        "a.toml: it is not a file; move it elsewhere.",
        "b.toml: it is not a file; move it elsewhere.",
    ]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "questions").write_text("")
    assert "cannot be read (Not a directory)" in problem_of(tmp_path / "questions")


def test_hidden_files_and_other_names_are_passed_over(folder: Path) -> None:
    for name in (".mine.toml", "mine.toml~", "mine.toml.bak", "notes.md"):
        (folder / name).write_bytes(b"\xff")
    assert read_user_files(folder) == ([], [])


def test_one_broken_file_costs_only_itself(folder: Path) -> None:
    (folder / "a.toml").write_text("[")
    (folder / "b.toml").write_text(GOOD)
    bank = load_bank(folder.parent)
    assert bank.find("mine").text == "Mine?"
    assert len(bank.problems) == 1


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    file = parse("mine.toml", b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert file.questions[0].text == "Mine?"


def test_a_broken_bundled_file_raises() -> None:
    with pytest.raises(DataFileError, match=r"types\.toml: it is no TOML"):
        parse("types.toml", b"[[types")


def test_bundled_files_say_what_they_hold() -> None:
    assert {name for name, _ in read_bundled_files()} == {
        "companies.toml",
        "core-ml.toml",
        "leadership.toml",
        "ml-judgment.toml",
        "practice.toml",
        "tags.toml",
        "talk.toml",
        "types.toml",
        "work-trades.toml",
        "work.toml",
    }
