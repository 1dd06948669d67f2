"""`history`, `show`, `progress`, `delete`, `finish`, `transcribe`, `replay`: what was recorded."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from mockinterview import paths
from mockinterview.audio import player
from mockinterview.cli import main
from mockinterview.cli.plain import following
from mockinterview.errors import AudioDeviceError
from mockinterview.speech import transcriber
from tests.cli.kept import keep_take
from tests.stubs.transcribers import STORY, FakeTranscriber


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture(autouse=True)
def no_weights(monkeypatch):
    import mockinterview.cli.work.finishing

    def load(settings, model=None):
        return FakeTranscriber(name=model or settings.model)

    monkeypatch.setattr(transcriber, "load_transcriber", load)
    monkeypatch.setattr(mockinterview.cli.work.finishing, "load_transcriber", load)


class SilentPlayer:
    """A loudspeaker at which every look finds the ear half a second further."""

    failure = None

    def __init__(self) -> None:
        self._looks = 0

    @property
    def position_s(self) -> float:
        return self._looks * 0.5

    @property
    def is_playing(self) -> bool:
        self._looks += 1
        return self._looks < 200

    def play(self, samples) -> None:
        assert samples.size == 16_000

    def close(self) -> None:
        pass


@pytest.mark.parametrize("command", ["history", "progress"])
def test_an_empty_history_is_no_failure(command):
    result = run(command)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "mockinterview practice" in result.stderr


@pytest.mark.parametrize("command", ["show", "replay", "delete", "transcribe"])
@pytest.mark.parametrize("take", ["7", "last"])
def test_a_take_that_is_not_there_is_usage(command, take):
    result = run(command, take)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no take" in result.stderr


def test_history_has_a_line_for_each_take_the_latest_first():
    keep_take("ethics", day=1)
    keep_take("proudest", day=2, text=None)
    result = run("history")
    headings, latest, first = result.stdout.splitlines()
    assert headings.split()[:4] == ["Take", "Recorded", "Question", "Length"]
    assert latest.split()[:2] == ["2", "2026-03-02"]
    assert latest.endswith("no report yet")
    assert "ethics" in first
    assert "1 take has no report yet; run: mockinterview finish" in result.stderr
    assert len(run("history", "--question", "ethics").stdout.splitlines()) == 2


def test_history_as_json_names_the_recording_and_the_model():
    keep_take()
    (take,) = json.loads(run("history", "--format", "json").stdout)
    assert (take["question"], take["model"], take["verdict"]) == ("ethics", "base", "ok")
    assert take["recording"].startswith(str(paths.takes_dir()))


def test_history_shows_the_figures_of_each_take():
    keep_take()
    _, line = run("history").stdout.splitlines()
    (take,) = json.loads(run("history", "--format", "json").stdout)
    phases = [f"{take['figures'][phase]:.0f}" for phase in ("situation", "task", "action", "result")]
    assert line.split()[5:9] == phases
    assert f"{take['figures']['i_share']:.0%}".replace("%", " %") in line


def test_history_is_searched_filtered_sorted_and_cut():
    keep_take("ethics", day=1)
    keep_take("proudest", day=2, text=STORY.replace("fraud", "zanzibar"))
    assert [line.split()[0] for line in run("history", "--search", "zanzi").stdout.splitlines()[1:]] == ["2"]
    assert [line.split()[0] for line in run("history", "--until", "2026-03-01").stdout.splitlines()[1:]] == ["1"]
    assert [line.split()[0] for line in run("history", "--sort", "oldest").stdout.splitlines()[1:]] == ["1", "2"]
    cut = run("history", "--most", "1")
    assert len(cut.stdout.splitlines()) == 2
    assert "1 of 2 takes are shown" in cut.stderr
    none = run("history", "--search", "nobody said this")
    assert (none.exit_code, none.stdout) == (0, "")
    assert "No take is like that" in none.stderr
    assert run("history", "--since", "March").exit_code == 2


@pytest.mark.parametrize(("argument", "missing"), [("last", "TAG"), ("3", "TAG"), ("good", "TAKE...")])
def test_a_tag_names_what_it_lacks(argument: str, missing: str):
    refused = run("tag", argument)
    assert refused.exit_code == 2
    assert f"Missing argument '{missing}'." in refused.stderr


def test_tags_and_notes_are_written_listed_and_found():
    keep_take()
    keep_take()
    tagged = run("tag", "1", "last", "good")
    assert (tagged.exit_code, tagged.stderr) == (0, "take 1: good\ntake 2: good\n")
    assert run("tag", "1", "good", "--remove").stderr == "take 1: no tag\n"
    noted = run("note", "2", "told it to Sam")
    assert (noted.exit_code, noted.stdout, noted.stderr) == (0, "", "take 2: noted\n")
    assert run("note", "2").stdout == "told it to Sam\n"
    assert "has no note" in run("note", "1").stderr
    assert run("note", "1", "").stderr == "take 1: no note\n"
    (_, line) = run("history", "--tag", "good", "--search", "sam").stdout.splitlines()
    assert "#good" in line
    assert "told it to Sam" in line
    assert run("tag", "1", "a,b").exit_code == 2
    assert run("note", "9", "x").exit_code == 2


def test_answers_of_other_rules_are_judged_anew_by_one_command(monkeypatch):
    keep_take()
    keep_take(text=None)
    assert "Every answer is judged" in run("rejudge").stderr
    monkeypatch.setattr("mockinterview.coach.RULES_VERSION", "99")
    assert "1 take has figures of other rules; run: mockinterview rejudge" in run("history").stderr
    assert "1 answer is judged by the rules of today" in run("rejudge").stderr
    assert "rejudge" not in run("history").stderr
    take = json.loads(run("history", "--format", "json").stdout)[1]
    assert take["analysis_version"].startswith("99+")


@pytest.mark.parametrize(
    ("output_format", "sign"),
    [("text", "I was responsible"), ("json", '"schema"'), ("html", "data:audio/mpeg"), ("md", "# ")],
)
def test_show_prints_the_report_in_every_form(output_format, sign):
    keep_take()
    assert sign in run("show", "last", "--format", output_format).stdout


def test_a_page_can_go_without_the_recording():
    keep_take()
    page = run("show", "last", "--format", "html", "--no-sound").stdout
    assert "I was responsible" in page
    assert "<audio" not in page


def test_a_take_without_a_report_is_finished_and_then_shown():
    keep_take(text=None)
    refused = run("show", "1")
    assert refused.exit_code == 2
    assert "mockinterview finish" in refused.stderr
    finished = run("finish")
    assert finished.exit_code == 0
    assert finished.stdout.startswith("take 1 (ethics, 2026-03-01")
    assert run("show", "1").exit_code == 0
    assert [path.suffix for path in sorted(paths.takes_dir().iterdir())] == [".flac", ".sqlite3"]


def test_a_take_is_heard_again_by_another_model():
    keep_take()
    result = run("transcribe", "1", "--model", "small.en")
    assert result.exit_code == 0, result.stderr
    assert "heard by base before, by small.en now" in result.stderr
    (recording,) = paths.takes_dir().glob("*.flac")
    assert recording.name in result.stdout
    assert json.loads(run("show", "1", "--format", "json").stdout)["model"] == "small.en"


def test_deleting_asks_where_it_can_and_else_wants_a_word():
    keep_take()
    keep_take()
    refused = run("delete", "1")
    assert refused.exit_code == 2
    assert "--yes" in refused.stderr
    assert run("delete", "1", "9", "--yes").exit_code == 2
    assert len(run("history").stdout.splitlines()) == 3
    assert run("delete", "1", "last", "--yes").exit_code == 0
    assert run("history").stdout == ""


def test_follow_ups_stand_below_their_answer_and_go_with_it():
    answer, other = keep_take(day=1), keep_take("proudest", day=2)
    follow_up = keep_take(day=3, follows=answer)
    lines = run("history").stdout.splitlines()[1:]
    assert [int(line.split()[0]) for line in lines] == [other, answer, follow_up]
    assert f"follow-up of {answer}" in lines[-1]
    facts = json.loads(run("history", "--format", "json").stdout)[-1]
    assert (facts["follows"], facts["probe"]) == (answer, "no_result")
    deleted = run("delete", str(answer), str(follow_up), "--yes")
    assert deleted.exit_code == 0
    assert [line.split(" (")[0] for line in deleted.stderr.splitlines()] == ["Deleted take 3", "Deleted take 1"]


def test_progress_claims_no_more_than_the_sittings_allow():
    for day in (1, 2, 3, 4):
        keep_take(day=day)
        said = run("progress").stdout
        assert ("A baseline" in said) == (day == 1)
        assert ("A direction, no trend yet" in said) == (day in {2, 3})
        assert "Nothing has moved for sure yet" in said
    assert said.splitlines()[0].startswith("4 answers in 4 sittings")
    assert "2026-03-01  1  " in said


def test_progress_says_when_another_model_listened():
    keep_take(day=1)
    keep_take(day=2, model="small.en")
    said = run("progress").stdout
    assert "1 answer up to 2026-03-01, heard by another speech model (base), shown but not compared" in said
    assert "A baseline" in said


def test_progress_says_when_other_rules_judged(monkeypatch):
    keep_take(day=1)
    monkeypatch.setattr("mockinterview.coach.RULES_VERSION", "99")
    keep_take(day=2)
    assert "judged by other rules, shown but not compared; `mockinterview rejudge`" in run("progress").stdout
    run("rejudge")
    said = run("progress").stdout
    assert "other rules" not in said
    assert "A direction" in said


def test_progress_as_json_and_as_a_page(tmp_path):
    keep_take()
    keep_take("proudest", day=2)
    printed = json.loads(run("progress", "--format", "json").stdout)
    assert printed["view"]["practised"].startswith("2 answers in 2 sittings")
    assert {trend["course"] for trend in printed["trends"]} <= {"none", "direction"}
    narrowed = json.loads(run("progress", "--question", "ethics", "--format", "json").stdout)
    assert narrowed["view"]["practised"].startswith("1 answer in 1 sitting")
    path = run("progress", "--html").stdout.strip()
    assert path == str(paths.reports_dir() / "progress.html")
    assert "Your practice" in (paths.reports_dir() / "progress.html").read_text()
    assert run("progress", "--output", str(tmp_path / "mine.html")).exit_code == 0
    assert (tmp_path / "mine.html").exists()
    refused = run("progress", "--output", str(tmp_path / "nowhere" / "mine.html"))
    assert refused.exit_code == 1
    assert "cannot be written" in refused.stderr


def test_the_last_sitting_is_told_with_the_one_thing_for_next_time():
    assert "no scored answer" in run("sitting").stderr
    assert run("sitting", "--format", "json").stdout == "null\n"
    keep_take("ethics", day=1)
    keep_take("proudest", day=2)
    keep_take("proudest", day=2)
    said = run("sitting").stdout.splitlines()
    assert said[:3] == [
        "The sitting of 2026-03-02",
        "2 answers to 1 question, 1 min of speaking.",
        "  proudest (2 times)",
    ]
    assert said[-1].startswith("The one thing for next time: ")
    view = json.loads(run("sitting", "--format", "json").stdout)
    assert view["opening"].startswith('Last time (2026-03-02, 2 answers): fix next "')


def test_replay_prints_every_word_when_its_time_has_come(monkeypatch):
    keep_take()
    monkeypatch.setattr(player, "Player", SilentPlayer)
    monkeypatch.setattr(following, "LOOK_S", 0)
    result = run("replay", "last")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("Situation (0:00): Our fraud model")
    assert "every feed." in result.stdout


def test_replay_without_a_loudspeaker_says_so(monkeypatch):
    keep_take(text=None)

    def refuse(self, samples):
        raise AudioDeviceError("No loudspeaker was found; plug one in.")

    monkeypatch.setattr(SilentPlayer, "play", refuse)
    monkeypatch.setattr(player, "Player", SilentPlayer)
    result = run("replay", "1")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.endswith("mockinterview: No loudspeaker was found; plug one in.\n")


def test_a_damaged_history_is_one_sentence():
    paths.ensure_private_dir(paths.takes_dir())
    (paths.takes_dir() / "history.sqlite3").write_bytes(b"no database at all " * 60)
    result = run("history")
    assert result.exit_code == 1
    assert "damaged" in result.stderr
    assert result.stderr.count("\n") == 1
