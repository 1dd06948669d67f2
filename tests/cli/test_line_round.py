"""A round told line by line, with a microphone and a user that the test plays."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import pytest

from mockinterview import paths
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.narrator import Narrator
from mockinterview.audio.recording import RecordingReader
from mockinterview.cli.plain.line_input import EndOfLines
from mockinterview.cli.plain.line_round import LineRound
from mockinterview.cli.plain.live_take import Booth, LiveTake
from mockinterview.cli.signals import ToldToGo
from mockinterview.coach import Coach
from mockinterview.errors import AudioDeviceError, SpeechModelError, StoreError, UsageError
from mockinterview.journal import Journal
from mockinterview.leftovers import find_leftovers
from mockinterview.practice.modes import INTERVIEW, ONE_WAY, PRACTICE, Mode
from mockinterview.questions.bank import load_bank
from mockinterview.settings import Settings
from mockinterview.store.takes import TakeStore
from tests.cli.programs import ANSWER
from tests.stubs.sources import FakeSource
from tests.stubs.transcribers import FakeTranscriber

BANK = load_bank(None)
Line = str | BaseException | Callable[[], str | None] | None


@pytest.fixture(scope="module")
def voice():
    from mockinterview.audio.codec import decode_file

    return decode_file(ANSWER)[: 3 * SAMPLE_RATE_HZ]


class Script:
    """What the user types, look by look; None: nothing yet."""

    def __init__(self, *lines: Line) -> None:
        self._lines = list(lines)

    def wait(self, timeout_s: float | None = None) -> str | None:
        line = self._lines.pop(0) if self._lines else EndOfLines()
        if isinstance(line, BaseException):
            raise line
        return line() if callable(line) else line


class Stage:
    """A booth whose sources the test sees."""

    def __init__(self, voice) -> None:
        settings = Settings()
        self.sources: list[FakeSource] = []
        self.refusal: Exception | None = None
        self.model: Future[FakeTranscriber] = Future()
        self.model.set_result(FakeTranscriber())
        self.narrator = Narrator()
        self.journal = Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech)
        self._voice = voice
        self._settings = settings

    def play(
        self, *lines: Line, mode: Mode = PRACTICE, questions: tuple[str, ...] = ("ethics",), follow_ups: int = 0
    ) -> LineRound:
        booth = Booth(self.journal, self._settings, self._open, self.model, self.narrator)
        line_round = LineRound([BANK.find(each) for each in questions], mode, booth, Script(*lines), follow_ups)
        line_round.run()
        return line_round

    def _open(self, path) -> FakeSource:
        self.sources.append(FakeSource(path, self._voice, self.refusal))
        return self.sources[-1]

    def open_ended(self, path) -> FakeSource:
        """A source that has said it all as soon as it has begun, as a recording does."""
        source = self._open(path)
        begin = source.start
        source.start = lambda: (begin(), source.change(is_running=False))  # type: ignore[method-assign]
        return source


@pytest.fixture
def stage(voice) -> Stage:
    return Stage(voice)


def test_enter_begins_and_enter_ends(stage, capsys):
    line_round = stage.play("", None, None, "", "")
    shown = capsys.readouterr()
    assert line_round.exit_code == 0
    assert "I was responsible" in shown.out.replace("\n", " ")
    assert "Press Enter and speak." in shown.err
    (take,) = stage.journal.store.takes()
    assert (take.question.id, take.state, take.mode) == ("ethics", "transcribed", "practice")
    assert take.audio.endswith(".flac")


def test_time_is_told_now_and_then(stage, capsys):
    def at(seconds: float) -> Callable[[], None]:
        return lambda: stage.sources[-1].change(elapsed_s=seconds)

    stage.play("", at(29.0), at(30.0), at(30.1), at(61.0), None, "", "")
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if line in {"0:29", "0:30", "1:01"}] == ["0:30", "1:01"]


def test_p_pauses_where_pauses_are_allowed(stage):
    stage.play("", "p", "p", "", "")
    assert stage.sources[0].calls[:2] == ["pause", "resume"]
    stage.play("", "p", "", mode=INTERVIEW)
    assert "pause" not in stage.sources[1].calls


def test_the_own_mark_is_asked_before_the_report(stage, capsys):
    def nothing_is_shown_yet() -> str:
        assert capsys.readouterr().out == ""
        return "4"

    stage.play("", "", nothing_is_shown_yet, "", mode=INTERVIEW)
    assert stage.journal.store.take(1).self_rating == 4
    stage.play("", "", "6", "", mode=INTERVIEW)
    assert stage.journal.store.take(2).self_rating is None


def test_several_questions_hold_their_reports_to_the_end(stage, capsys):
    def nothing_is_shown_yet() -> str:
        assert capsys.readouterr().out == ""
        return ""

    stage.play("", "", nothing_is_shown_yet, nothing_is_shown_yet, questions=("ethics", "proudest"))
    assert capsys.readouterr().out.replace("\n", " ").count("I was responsible") >= 2
    second, first = stage.journal.store.takes()
    assert first.round_id == second.round_id


def test_one_way_ends_at_the_upper_target_and_allows_one_take(stage, capsys):
    stage.play("", "", None, lambda: stage.sources[-1].change(elapsed_s=180.0), "", "a", mode=ONE_WAY)
    shown = capsys.readouterr().err
    assert "30 s to think" in shown
    assert "3:00: the time is over." in shown
    assert len(stage.sources) == 1


def test_an_answer_told_again_is_compared_with_the_last(stage, capsys):
    stage.play("", "", "a", "", "", "")
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Against take")]
    assert len(told) == 1
    assert told[0].endswith("No difference that is more than noise.")


def test_again_another_and_delete(stage):
    assert stage.play("", "", "a", "", "", "n").wants_another
    assert len(stage.journal.store.takes()) == 2
    stage.play("", "", "d", "")
    assert len(stage.journal.store.takes()) == 3
    stage.play("", "", "d", "d")
    assert len(stage.journal.store.takes()) == 3


def test_told_to_go_while_recording_the_take_is_kept(stage, capsys):
    with pytest.raises(ToldToGo):
        stage.play("", None, ToldToGo(15))
    assert "kept as take 1" in capsys.readouterr().err
    assert stage.sources[0].calls
    assert stage.journal.store.take(1).duration_s == pytest.approx(3.0)


def test_a_device_that_vanishes_costs_only_what_follows(stage, capsys):
    def vanish() -> None:
        stage.sources[0].change(is_running=False, failure="The microphone went silent.")

    line_round = stage.play("", vanish, "")
    shown = capsys.readouterr()
    assert line_round.exit_code == 1
    assert "The microphone went silent." in shown.err
    assert "I was responsible" in shown.out.replace("\n", " ")
    assert stage.journal.store.take(1).incident == "The microphone went silent."


def test_without_a_microphone_nothing_is_entered(stage):
    stage.refusal = AudioDeviceError("No microphone was found.")
    with pytest.raises(AudioDeviceError):
        stage.play("")
    assert not stage.journal.store.takes()


def test_without_a_model_the_take_waits(stage):
    stage.model = Future()
    stage.model.set_exception(SpeechModelError("There is no model."))
    with pytest.raises(SpeechModelError, match=r"There is no model. Your recording is kept as take 1"):
        stage.play("", "")
    assert [take.id for take in find_leftovers(stage.journal)] == [1]


def test_a_history_that_can_no_longer_be_written_costs_no_report(stage, capsys, monkeypatch):
    def refuse(*_, **__):
        raise StoreError("The history cannot be written.")

    for name in ("record_end", "save"):
        monkeypatch.setattr(stage.journal.store, name, refuse)
    stage.play("", "", "")
    shown = capsys.readouterr()
    assert "I was responsible" in shown.out.replace("\n", " ")
    assert "The history cannot be written." in shown.err
    assert RecordingReader(stage.sources[0].path).available_samples == 3 * SAMPLE_RATE_HZ


def test_the_end_of_the_input_ends_the_answer_but_begins_none(stage):
    with pytest.raises(UsageError, match="--source"):
        stage.play()
    stage.play("")
    assert stage.journal.store.take(1).state == "transcribed"


def chain(stage: Stage) -> list[tuple[int, int | None]]:
    """Each take with the one that it follows, the first one first."""
    return [(take.id, take.question.follows) for take in reversed(stage.journal.store.takes())]


def asked(shown: str) -> list[str]:
    """The follow-up questions, as they were told."""
    lines = shown.splitlines()
    return [lines[place + 2] for place, line in enumerate(lines) if line == "Follow-up question" and lines[place + 2]]


def test_a_follow_up_is_asked_in_the_own_words_and_chained_to_the_answer(stage, capsys):
    stage.play("", "", "u", "", "", "")
    shown = capsys.readouterr()
    (question,) = asked(shown.err)
    take = stage.journal.store.take(2)
    assert (take.question.text, take.question.follows, take.state) == (question, 1, "transcribed")
    assert stage.journal.judged(1).probes[0].words in question
    assert "Time for the answer: 0:20-1:00." in shown.err
    assert "It asked for" in shown.out


def test_follow_ups_are_offered_until_there_are_no_more_and_never_twice(stage, capsys):
    count = len(stage.play("", "", "") and stage.journal.judged(1).probes)
    capsys.readouterr()
    line_round = stage.play("", "", *("u", "", "") * count, "u")
    told = asked(capsys.readouterr().err)
    assert line_round.exit_code == 0
    assert len(told) == len(set(told)) == count > 0
    assert chain(stage)[1:] == [(2, None), *((number, 2) for number in range(3, 3 + count))]


def test_a_follow_up_can_be_told_again_and_skipped(stage, capsys):
    stage.play("", "", "u", "", "", "a", "", "", "")
    first, again = asked(capsys.readouterr().err)
    assert first == again
    assert chain(stage) == [(1, None), (2, 1), (3, 1)]
    stage.play("", "", "u", "s", "")
    assert chain(stage)[3:] == [(4, None)]


def test_between_several_questions_follow_ups_come_only_where_they_are_wanted(stage, capsys):
    stage.play("", "", "", "", questions=("ethics", "proudest"))
    assert not asked(capsys.readouterr().err)
    stage.play("", "", "3", "", "", "", "", "4", "s", mode=INTERVIEW, questions=("ethics", "proudest"), follow_ups=1)
    first, second = asked(capsys.readouterr().err)
    assert first != second
    assert chain(stage)[2:] == [(3, None), (4, 3), (5, None)]
    assert [take.self_rating for take in reversed(stage.journal.store.takes())][2:] == [3, None, 4]
    assert len({stage.journal.store.take(number).round_id for number in (3, 4, 5)}) == 1


def test_nobody_asks_back_one_way(stage, capsys):
    stage.play("", "", "", "", "u", mode=ONE_WAY)
    assert "follow-up question" not in capsys.readouterr().err
    assert chain(stage) == [(1, None)]


def test_without_a_model_nothing_is_asked_between_the_questions(stage, capsys):
    stage.model = Future()
    stage.model.set_exception(SpeechModelError("There is no model."))
    with pytest.raises(SpeechModelError):
        stage.play("", "", "", "", questions=("ethics", "proudest"), follow_ups=1)
    assert chain(stage) == [(1, None), (2, None)]
    assert not asked(capsys.readouterr().err)


def test_told_to_go_in_a_follow_up_it_is_kept_and_finished_like_every_take(stage, capsys):
    with pytest.raises(ToldToGo):
        stage.play("", "", "u", "", ToldToGo(15))
    assert "kept as take 2" in capsys.readouterr().err
    stage.journal.release(2)
    (left,) = find_leftovers(stage.journal)
    assert (left.id, left.question.follows) == (2, 1)


def test_a_follow_up_that_was_skipped_is_not_asked_again_in_the_round(stage, capsys):
    stage.play("", "", "s", "", "", "s", questions=("ethics", "proudest"), follow_ups=1)
    first, second = asked(capsys.readouterr().err)
    assert first != second


def test_a_long_wait_for_the_transcript_is_told(stage, capsys, monkeypatch):
    looks = iter([False, False, True])
    monkeypatch.setattr(LiveTake, "is_written", lambda take, timeout_s: next(looks))
    stage.play("", None, None, "", "")
    told = capsys.readouterr().err
    assert "Writing it down ...\nWriting it down ... 0:0" in told
    assert "of 0:03\n" in told


def test_a_transcript_that_is_at_hand_is_not_waited_for(stage, capsys, monkeypatch):
    monkeypatch.setattr(LiveTake, "is_written", lambda take, timeout_s: True)
    stage.play("", None, None, "", "")
    assert "Writing" not in capsys.readouterr().err


def test_the_answer_of_a_recording_is_told(stage, capsys):
    booth = Booth(stage.journal, Settings(), stage.open_ended, stage.model, stage.narrator)
    line_round = LineRound([BANK.find("ethics")], PRACTICE, booth, None)
    line_round.run()
    assert "The recording answers.\nIt took 0:03.\n" in capsys.readouterr().err
