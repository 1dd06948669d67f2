"""`mockinterview stories`: from an empty bank to stories that are covered, told and checked."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from mockinterview.cli import main
from tests.cli.kept import keep_take
from tests.stories.files import RANKING


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["stories", *arguments])


def write(folder: Path, name: str, text: str) -> Path:
    stories = folder / "data" / "stories"
    stories.mkdir(parents=True, exist_ok=True)
    (stories / name).write_text(text)
    return stories / name


def test_an_empty_bank_says_how_to_begin() -> None:
    result = run("list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "stories new" in result.stderr


def test_a_new_story_is_written_and_listed(private_folders: Path) -> None:
    made = run("new", "My best project", "--kind", "best-project", "--question", "ethics")
    path = Path(made.stdout.strip())
    assert path == private_folders / "data" / "stories" / "my-best-project.md"
    assert run("list").stdout.split()[:4] == ["my-best-project", "0", "of", "4"]
    listed = json.loads(run("list", "--format", "json").stdout)
    assert listed[0]["story"]["questions"] == ["proudest", "ethics"]
    assert run("path").stdout.strip() == str(path.parent)


def test_a_wrong_kind_or_question_writes_nothing(private_folders: Path) -> None:
    for arguments in (("new", "Mine", "--kind", "novel"), ("new", "Mine", "--question", "ethic")):
        assert run(*arguments).exit_code == 2
    assert not (private_folders / "data" / "stories").exists()


def test_a_draft_is_timed_part_by_part(private_folders: Path) -> None:
    write(private_folders, "ranking.md", RANKING)
    shown = run("show", "ranking").stdout
    assert "s when spoken (short): situation" in shown
    assert "detected in 2 hours; fixed in 6 hours" in shown
    assert "Never told yet" in shown
    assert "Situation" in run("show", "ranking", "--report").stdout
    judged = json.loads(run("show", "ranking", "--report", "--format", "json").stdout)
    assert [phase["status"] for phase in judged["draft"]["phases"]] == ["short"] * 4
    assert judged["draft"]["words"][0]["phase"] == "situation"


def test_a_take_is_linked_and_its_question_entered_in_the_file(private_folders: Path) -> None:
    path = write(private_folders, "ranking.md", RANKING)
    take_id = keep_take("ethics")
    assert run("link", "last", "ranking").stdout.startswith(f"Take {take_id} tells ranking")
    assert 'questions = ["model-failure", "ethics"]' in path.read_text()
    assert f"Take {take_id} " in run("show", "ranking").stdout
    assert "told 1x, last 2026-03-01" in run("list").stdout
    assert "tells no story" in run("link", str(take_id), "--none").stdout
    assert "never told" in run("list").stdout


def test_a_link_to_nothing_is_refused(private_folders: Path) -> None:
    write(private_folders, "ranking.md", RANKING)
    keep_take()
    assert run("link", "last", "rankin").exit_code == 2
    assert run("link", "9", "ranking").exit_code == 2
    assert run("link", "last").exit_code == 2


def test_a_figure_that_contradicts_the_story_is_pointed_out(private_folders: Path) -> None:
    write(private_folders, "ranking.md", RANKING)
    frame = "It was my model and I was on call that night when the alarm went off in the office. " * 2
    keep_take("model-failure", text=frame + "I detected it in five hours. I learned to test it.")
    told = run("link", "last", "ranking").stdout
    assert 'detected it in five hours"; the story says "detected in 2 hours"' in told
    assert "detected in 2 hours" in run("show", "ranking").stdout


def test_a_story_is_made_of_a_take(private_folders: Path) -> None:
    take_id = keep_take("ethics")
    path = Path(run("from-take", "last", "What I refused").stdout.strip())
    text = path.read_text()
    assert 'questions = ["ethics"]' in text
    assert "## Action\n\n" in text
    assert json.loads(run("list", "--format", "json").stdout)[0]["standing"]["tellings"][0]["take_id"] == take_id
    assert run("from-take", "7", "None").exit_code == 2


def test_the_matrix_names_gaps_first_and_fits_eighty_columns(private_folders: Path) -> None:
    for number in range(10):
        write(private_folders, f"s{number}.md", f'+++\ntitle = "Story {number}"\nquestions = ["proudest"]\n+++\n')
    lines = run("matrix").stdout.splitlines()
    assert lines[0].split() == list("ABCDEFGHIJ")
    assert lines[1].endswith("no story yet")
    assert lines[16].split() == ["proudest", *["+"] * 10]
    assert all(len(line) <= 80 for line in lines)
    assert "A  Story 0: 1 of 16" in lines
    assert json.loads(run("matrix", "--format", "json").stdout)["rows"][-1]["id"] == "proudest"


def test_the_values_of_a_company_are_a_matrix_too(private_folders: Path) -> None:
    write(private_folders, "ranking.md", RANKING)
    lines = run("matrix", "--company", "amazon").stdout.splitlines()
    assert [line.split()[1] for line in lines[1:6]] == ["·", "·", "·", "·", "+"]
    assert run("matrix", "--company", "acme").exit_code == 2


def test_check_names_what_is_missing_unknown_broken_and_lost(private_folders: Path) -> None:
    write(private_folders, "ranking.md", RANKING.replace("model-failure", "model-falure"))
    write(private_folders, "empty.md", "")
    broken = write(private_folders, "broken.md", "+++\n")
    write(private_folders, "gone.md", RANKING)
    keep_take("model-failure")
    run("link", "last", "gone")
    (private_folders / "data" / "stories" / "gone.md").unlink()
    result = run("check")
    assert result.exit_code == 1
    for part in (
        "empty    not written yet: situation, task, action, result",
        "ranking  names model-falure",
        "ranking  takes",
        "gone     take 1 told it, but its file is gone",
    ):
        assert part in result.stdout
    assert str(broken) in result.stderr


def test_a_broken_file_keeps_no_command_from_the_rest(private_folders: Path) -> None:
    write(private_folders, "ranking.md", RANKING)
    write(private_folders, "broken.md", "+++\n")
    for arguments in (("list",), ("matrix",)):
        result = run(*arguments)
        assert result.exit_code == 0
        assert result.stdout
        assert "broken.md" in result.stderr


def test_a_story_file_is_analysed_without_its_front_matter(private_folders: Path) -> None:
    path = write(private_folders, "ranking.md", RANKING)
    judged = json.loads(CliRunner().invoke(main, ["analyze", str(path), "--format", "json"]).stdout)
    assert [word["text"] for word in judged["words"]][:2] == ["It", "was"]


def test_a_new_story_says_what_comes_next_and_when_its_name_was_taken() -> None:
    first, again = run("new", "Fraud"), run("new", "Fraud")
    assert first.stdout.endswith("fraud.md\n")
    assert first.stderr == "Next: write what you would say under each heading; --kind would have put prompts there.\n"
    assert again.stdout.endswith("fraud-2.md\n")
    assert "There is fraud.md already; this is fraud-2.md." in again.stderr
    assert "in place of its prompt" in run("new", "Mine", "--kind", "best-project").stderr


def test_plain_markdown_is_a_story(private_folders: Path) -> None:
    write(private_folders, "plain.md", "junk")
    listed = run("list")
    assert listed.stdout.startswith("plain  0 of 4 parts")
    assert listed.stderr == ""
