"""The review: going through an answer, and hearing it from anywhere."""

from __future__ import annotations

import threading

import pytest

from mockinterview.errors import AudioFileError
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.screens.review.review import ReviewScreen
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.recording_timeline import RecordingTimeline
from mockinterview.ui.widgets.remark_list import RemarkList
from tests.report import samples
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for
from tests.ui.reviewing import Shown, reviewing
from tests.ui.steps import REPORT, answered

WIDE = {"size": (120, 40)}


async def test_space_plays_from_the_head_and_pauses(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("right", "right", "space")
        assert await review.played(1) == (review.start_of(2), None, 1.0)
        await review.hear(3.0)
        await review.press("space")
        await wait_for(review.pilot, lambda: not review.player.is_playing)
        await review.press("space")
        assert (await review.played(2))[0] == 3.0


async def test_the_head_follows_the_ear_and_so_does_the_view(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored()), size=(80, 20)) as review:
        await review.press("space")
        await review.played(1)
        last = len(review.screen._text.words) - 1
        for word in (1, 40, last):
            await review.hear(review.screen._text.words[word].start + 0.01)
            assert review.screen._head == word
            assert review.screen.query_one(AnnotatedTranscript).head == word
        assert "it." in screen_text(stage.app)
        assert review.screen.query_one("#words").scroll_offset.y > 0


async def test_moving_the_head_while_it_plays_moves_the_sound(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("space")
        await review.played(1)
        await review.press("end")
        assert (await review.played(2))[0] == review.start_of(len(review.screen._text.words) - 1)


async def test_five_seconds_on_and_back_never_leave_the_recording(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("full_stop", "full_stop", "comma", "space")
        assert (await review.played(1))[0] == pytest.approx(review.start_of(0) + 5, abs=0.01)
        await review.hear(3.0)
        await review.press("comma")
        assert (await review.played(2))[0] == 0.0
        await review.hear(samples.scored().duration - 1)
        await review.press("full_stop")
        assert (await review.played(3))[0] == pytest.approx(samples.scored().duration, abs=0.01)


async def test_phases_are_a_key_away_and_again_the_same_way(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        firsts = {"a": "I", "r": "Forecast", "t": "I", "s": "At"}
        for key, word in firsts.items():
            await review.press(key)
            assert review.word == word
            band = review.screen._text.band_of(review.screen._head)
            assert band.lane is not None
            assert band.lane.letter == key.upper()


async def test_parts_of_another_answer_have_numbers(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.weakness())) as review:
        await review.press("2")
        assert review.word == "So"
        await review.press("1")
        assert review.word == "My"
        await review.press("a")
        assert review.word == "My"
        await review.press("question_mark")
        screen = flat(await shown(review.pilot, "Keys here"))
        assert "First part" in screen
        assert "Situation begins" not in screen


async def test_marks_are_gone_through_and_switched_off(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("tab")
        assert review.word == "we"
        await review.press("tab")
        assert review.word == "um"
        await review.press("shift+tab")
        assert review.word == "we"
        await review.press("f", "tab")
        assert review.word == "data", "the filler is no stop any more; the pause behind this word is"
        assert "fillers off" in screen_text(stage.app)
        assert "[1.8 s]" in screen_text(stage.app)
        await review.press("p")
        assert "[1.8 s]" not in screen_text(stage.app)
        await review.press("p", "f")
        assert "[1.8 s]" in screen_text(stage.app)
        assert "off" not in screen_text(stage.app)


async def test_findings_are_gone_through_and_heard(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        assert "The result carries a number" not in screen_text(stage.app)
        await review.press("j")
        screen = flat(screen_text(stage.app))
        assert "Strength 1 of 3" in screen
        assert "The result carries a number" in screen
        assert review.word == "from"
        await review.press("enter")
        assert (await review.played(1))[0] == review.start_of(review.screen._head)
        await review.press("j")
        assert "Fix next 2 of 3" in flat(screen_text(stage.app))
        assert review.word == "from", "it is about the whole answer"
        await review.press("k", "o")
        assert "The result carries a number" not in screen_text(stage.app)


async def test_where_it_is_wide_the_findings_stand_beside_the_words(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored()), **WIDE) as review:
        assert "The result carries a number" in flat(screen_text(stage.app))
        assert "Situation" in screen_text(stage.app)
        await review.pilot.click(review.screen.query("RemarkRow")[0])
        assert review.screen.query_one(RemarkList).chosen == 0
        await review.press("o")
        assert "No learning at the end" not in screen_text(stage.app)


async def test_the_speed_changes_under_way_and_stays_in_its_bounds(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("minus", "minus", "space")
        assert (await review.played(1))[2] == 0.75
        await review.hear(4.0)
        await review.press("plus")
        assert await review.played(2) == (4.0, None, 1.0)
        await review.press("plus", "plus", "plus", "plus", "plus", "plus")
        await wait_for(review.pilot, lambda: review.plays[-1][2] == 2.0)
        assert "2x" in screen_text(stage.app)


async def test_a_phase_is_heard_again_and_again(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("t", "l")
        start_s, end_s, _ = await review.played(1)
        assert start_s == review.start_of(review.screen._head)
        assert end_s is not None
        assert "loop" in screen_text(stage.app)
        await review.hear(end_s)
        review.player.end()
        assert await review.played(2) == (start_s, end_s, 1.0)
        await review.press("l")
        assert (await review.played(3))[1] is None
        assert "loop" not in screen_text(stage.app)


async def test_leaving_the_loop_ends_it(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("t", "l")
        await review.played(1)
        await review.press("r")
        assert (await review.played(2))[1] is None


async def test_marked_words_are_heard_from_their_first_and_looped(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("right", "shift+right", "shift+right", "shift+right")
        assert review.screen.query_one(AnnotatedTranscript).chosen == (1, 4)
        await review.press("enter")
        assert (await review.played(1))[0] == review.start_of(1)
        await review.press("space")
        await wait_for(review.pilot, lambda: not review.player.is_playing)


async def test_the_mouse_points_at_words_and_moments(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        transcript = review.screen.query_one(AnnotatedTranscript)
        second = transcript._lines[1].runs[0]
        await review.pilot.click(transcript, offset=(transcript._margin_cells(transcript.size.width), 1))
        assert (await review.played(1))[0] == review.start_of(second.word)
        timeline = review.screen.query_one(RecordingTimeline)
        await review.pilot.click(timeline, offset=(timeline.size.width // 2, 0))
        half_s = samples.scored().duration / 2
        assert (await review.played(2))[0] == pytest.approx(half_s, abs=0.1)
        await review.pilot.click(transcript, offset=(40, 0), shift=True)
        assert len(review.plays) == 2
        assert transcript.chosen is not None


async def test_the_end_is_a_pause_and_leads_to_the_beginning(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("space")
        await review.played(1)
        await review.hear(samples.scored().duration)
        review.player.end()
        await shown(review.pilot, "‖")
        await review.press("space")
        assert (await review.played(2))[0] == 0.0


@pytest.mark.parametrize("keys", [("shift+right", "shift+right"), ("c",)], ids=["marking", "correcting"])
async def test_marking_and_correcting_stop_the_sound_that_would_carry_the_head_away(stage: Stage, keys) -> None:
    async with reviewing(stage, Shown(samples.scored(), is_correctable=True)) as review:
        await review.press("space")
        await review.played(1)
        await review.hear(review.start_of(7) + 0.1)
        await review.press(*keys)
        await wait_for(review.pilot, lambda: not review.player.is_playing)
        await review.hear(review.start_of(20))
        assert review.screen.chosen == ((7, 9) if len(keys) > 1 else (7, 7))


async def test_no_loudspeaker_is_told_and_costs_nothing_else(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        review.player.refusal = "No loudspeaker was found; connect one."
        await review.press("space")
        await shown(review.pilot, "No loudspeaker was found; connect one. Reading still works.")
        review.player.refusal = None
        await review.press("a", "space")
        await review.played(1)
        assert "No loudspeaker" not in screen_text(stage.app)


async def test_while_the_recording_is_read_the_words_are_there(stage: Stage, monkeypatch) -> None:
    may_read = threading.Event()
    reviewed = Shown(samples.scored())
    recording = reviewed.samples()

    def slowly():
        may_read.wait()
        return recording

    monkeypatch.setattr(reviewed, "samples", slowly)
    stage.app = PracticeApp(stage.studio, ReviewScreen(reviewed, stage.studio.deck))
    async with stage.app.run_test() as pilot:
        screen = await shown(pilot, "Reading the recording ...")
        assert "At my last company" in screen
        await pilot.press("space", "right")
        may_read.set()
        await shown(pilot, "/ 1:06")
        assert stage.player.plays == []


async def test_without_a_recording_the_words_can_still_be_read(stage: Stage) -> None:
    gone = AudioFileError("There is no file one.flac; check its name.")
    async with reviewing(stage, Shown(samples.scored(), gone)) as review:
        await shown(review.pilot, "There is no file one.flac")
        await review.press("space", "l", "enter", "r")
        assert review.plays == []
        assert review.word == "Forecast"
        await review.press("question_mark")
        assert "Play on, or pause" not in flat(await shown(review.pilot, "Keys here"))


async def test_a_recording_without_words_can_be_heard(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.refused(""))) as review:
        assert "No words were heard" in screen_text(stage.app)
        assert "No clear speech was found" in screen_text(stage.app)
        await review.press("right", "tab", "j", "s", "end", "l", "c", "space")
        assert (await review.played(1))[0] == 0.0


@pytest.mark.parametrize("feedback", samples.every_kind(), ids=lambda each: each.structure + each.verdict)
@pytest.mark.parametrize("size", [(30, 12), (80, 24), (200, 60)])
async def test_every_answer_fits_every_terminal(stage: Stage, feedback, size: tuple[int, int]) -> None:
    async with reviewing(stage, Shown(feedback), size=size) as review:
        await review.press("j", "down", "pagedown", "end", "home")
        assert review.screen.is_current


async def test_a_finer_decode_is_shown_when_it_comes(stage: Stage) -> None:
    reviewed = Shown(samples.scored())
    async with reviewing(stage, reviewed) as review:
        reviewed.feedback = samples.corrected()
        await shown(review.pilot, "T†")


async def test_nothing_is_heard_any_more_when_it_is_left(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        await review.press("space")
        await review.played(1)
        await review.press("escape")
        await wait_for(review.pilot, lambda: not review.player.is_playing)


async def test_the_report_leads_to_it_and_back(stage: Stage) -> None:
    async with answered(stage) as pilot:
        await pilot.press("v")
        await shown(pilot, "w we")
        await pilot.press("escape")
        await shown(pilot, REPORT)
