"""`analyze` on drafts: results on stdout, failures one line each, and no answer is ever overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from mockinterview.paths import ensure_private_dir, own_tagger_file
from tests.cli.programs import speech
from tests.stubs.transcribers import FakeTranscriber

STORY = (
    "In our second winter the heating failed and forty people could not work. It was my job to get it going again. "
    "I called the landlord, I checked each valve and I drew a map. The bill fell by 30 percent. I learned to keep maps."
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "story.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def analyze(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["analyze", *map(str, arguments)])


def test_json_is_the_contract_one_object_a_line(draft, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(STORY, encoding="utf-8")
    result = analyze(draft, other, "--format", "json")
    assert result.exit_code == 0
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["schema"], first["verdict"], first["is_estimate"]) == (1, "ok", True)
    assert [word["text"] for word in first["words"]] == STORY.split()
    assert sum(phase["seconds"] for phase in first["phases"]) == pytest.approx(first["timing"]["total"], abs=0.01)
    assert first["numbers_cited"]["outcome"]
    assert second["source"].endswith("other.txt")


def test_a_broken_phase_tagger_of_ones_own_is_told_once_and_the_programs_own_reads(draft):
    ensure_private_dir(own_tagger_file().parent)
    own_tagger_file().write_bytes(b"")
    result = analyze(draft, draft, "--format", "json")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.count("this phase tagger cannot be read") == 1


def test_every_good_path_is_printed_and_the_exit_code_is_the_first_failure(draft, tmp_path):
    short = tmp_path / "short.md"
    short.write_text("Fine.", encoding="utf-8")
    result = analyze(tmp_path / "none.wav", draft, short, "--format", "json")
    assert [json.loads(line)["verdict"] for line in result.stdout.splitlines()] == ["ok", "nothing_to_score"]
    assert result.exit_code == 1
    assert "none.wav" in result.stderr
    assert analyze(short).exit_code == 5


@pytest.mark.parametrize(
    ("name", "said"),
    [("missing.md", "There is no file"), ("folder.md", "a folder without any recording"), ("latin.txt", "UTF-8")],
)
def test_a_draft_that_cannot_be_read_is_one_sentence(tmp_path, name, said):
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9 " * 20)
    result = analyze(tmp_path / name)
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_the_answer_itself_is_never_overwritten(draft):
    result = analyze(draft, "--format", "md", "--output", draft)
    assert result.exit_code == 2
    assert draft.read_text(encoding="utf-8") == STORY


def test_two_answers_of_one_name_do_not_overwrite_each_other(draft, tmp_path):
    (tmp_path / "b").mkdir()
    twin = tmp_path / "b" / "story.md"
    twin.write_text(STORY, encoding="utf-8")
    folder = tmp_path / "reports"
    folder.mkdir()
    result = analyze(draft, twin, "--format", "json", "--output", folder)
    assert result.exit_code == 2
    assert json.loads((folder / "story.md.json").read_text(encoding="utf-8"))["source"] == str(draft)


def test_a_folder_that_is_not_there_is_not_taken_for_a_file(draft, tmp_path):
    assert analyze(draft, "--output", f"{tmp_path}/new/").exit_code == 2
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("output_format", ["text", "html", "md", "json"])
def test_every_format_can_be_written(draft, tmp_path, output_format):
    target = tmp_path / "report"
    assert analyze(draft, "--format", output_format, "--output", target).exit_code == 0
    assert "heating" in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o600


def test_the_page_on_a_recording_holds_it(tmp_path, monkeypatch):
    monkeypatch.setattr("mockinterview.cli.work.assessing.load_transcriber", lambda speech: FakeTranscriber())
    recording = speech(tmp_path / "answer.wav", 20.0)
    page = analyze(recording, "--format", "html").stdout
    assert 'src="data:audio/mpeg;base64,' in page
    assert 'class="word"' in page
    assert "<audio" not in analyze(recording, "--format", "html", "--no-sound").stdout


def test_the_page_on_a_draft_has_no_sound(draft):
    assert "<audio" not in analyze(draft, "--format", "html").stdout
