"""`cohort`: a page, a table and reports, without names unless they are wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from mockinterview.report.contract import feedback_to_json
from tests.report.cohorts import cohort


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "all.jsonl"
    path.write_bytes(b"".join(feedback_to_json(feedback) + b"\n" for feedback in cohort()))
    return path


def show(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["cohort", *map(str, arguments)])


def written(folder: Path) -> dict[str, str]:
    files = [*folder.glob("cohort*"), *folder.glob("cohort-reports/*")]
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files if file.is_file()}


def test_a_page_a_table_and_the_reports_that_it_links_without_a_name(results, tmp_path):
    result = show(results, "--output", tmp_path / "cohort.html")
    assert (result.exit_code, result.stdout) == (0, "")
    files = written(tmp_path)
    assert set(files) == {"cohort.html", "cohort.csv", "cohort-reports/0006.html"}
    assert 'href="cohort-reports/0006.html"' in files["cohort.html"]
    assert len(files["cohort.csv"].splitlines()) == 14
    assert files["cohort.csv"].splitlines()[6].startswith("Answer 6,ethics,")
    for text in files.values():
        assert "jo-doe" not in text
        assert "silent-sam" not in text


def test_names_are_shown_when_they_are_wanted(results, tmp_path):
    show(results, "--output", tmp_path / "cohort.html", "--names")
    files = written(tmp_path)
    assert all("jo-doe-5.wav" in text for text in files.values())


@pytest.mark.parametrize(
    ("content", "exit_code", "said"), [("", 1, "holds no result yet"), ("{}\n", 2, "is no file of results")]
)
def test_a_file_without_results_is_told(tmp_path, content, exit_code, said):
    path = tmp_path / "all.jsonl"
    path.write_text(content, encoding="utf-8")
    result = show(path, "--output", tmp_path / "cohort.html")
    assert (result.exit_code, said in result.stderr) == (exit_code, True)


def test_what_cannot_be_read_or_written_is_told(results, tmp_path):
    assert show(tmp_path / "none.jsonl", "--output", tmp_path / "cohort.html").exit_code == 2
    assert show(results, "--output", tmp_path / "none" / "cohort.html").exit_code == 2
    assert show(results, "--output", results).exit_code == 2
