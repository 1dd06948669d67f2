"""Corrections in the review: two keys each, kept by a real history, judged by the real rules."""

from __future__ import annotations

import pytest

from mockinterview.analysis.feedback import Feedback
from mockinterview.errors import StoreError
from mockinterview.journal import Journal, open_journal
from mockinterview.settings import Settings
from mockinterview.ui.kept_take import KeptTake
from mockinterview.ui.widgets import transport
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from tests.report import samples
from tests.stubs.kept_answers import keep_story
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for
from tests.ui.reviewing import Review, Shown, reviewing
from tests.ui.steps import answered

DONE = "Corrected: now Task."


@pytest.fixture
def take() -> KeptTake:
    """An answer of the history with its report."""
    journal = open_journal(Settings())
    keep_story(journal)
    return read(journal)


def read(journal: Journal) -> KeptTake:
    (stored,) = journal.store.takes()
    take = KeptTake(journal, stored)
    take.read()
    return take


def letters(feedback: Feedback | None) -> str:
    assert feedback is not None
    return "".join(word.phase[0] for word in feedback.words)


async def go_to(review: Review, phase: str, words: int) -> None:
    await review.press(phase, *["right"] * words)


async def corrected(review: Review, before: Feedback | None) -> Feedback:
    """Wait for another report, and for the screen to show it."""
    await wait_for(review.pilot, lambda: review.screen._feedback is not before)
    return review.screen._feedback


async def test_a_stretch_is_relabelled_in_two_keys_undone_and_done_again(stage: Stage, take: KeptTake) -> None:
    before = take.feedback
    assert before is not None
    async with reviewing(stage, take) as review:
        await review.press("a")
        first = review.screen._head
        await review.press("c")
        assert "belongs to" in screen_text(stage.app)
        await review.press("t")
        after = await corrected(review, before)
        assert after.words[first].phase == "task"
        assert after.words[first].phase_corrected
        assert after.phases[1].seconds > before.phases[1].seconds
        await shown(review.pilot, DONE)
        await shown(review.pilot, "T†")
        await review.press("u")
        undone = await corrected(review, after)
        assert letters(undone) == letters(before)
        await review.press("U")
        assert letters(await corrected(review, undone)) == letters(after)


async def test_a_boundary_is_moved_in_two_keys_either_way(stage: Stage, take: KeptTake) -> None:
    before = take.feedback
    async with reviewing(stage, take) as review:
        await go_to(review, "a", 3)
        begin = review.screen._head
        await review.press("c", "left")
        later = await corrected(review, before)
        assert letters(later)[begin - 3 : begin + 1] != letters(before)[begin - 3 : begin + 1]
        assert letters(later)[begin] == "a"
        assert letters(later)[begin - 1] == letters(before)[begin - 4]
        await review.press("u")
        undone = await corrected(review, later)
        await review.press("s", "c", "right")
        earlier = await corrected(review, undone)
        assert letters(earlier)[0] == "s"
        assert letters(earlier)[1] == "a" if "t" not in letters(before) else letters(earlier)[1] != "s"


async def test_a_misheard_word_is_written_over(stage: Stage, take: KeptTake) -> None:
    before = take.feedback
    async with reviewing(stage, take) as review:
        await review.press("right")
        await review.press("c", "m")
        await shown(review.pilot, "enter this was said")
        await review.press(*"stems", "space", *"new", "left", "right", "enter")
        after = await corrected(review, before)
        assert [word.text for word in after.words[1:3]] == ["stems", "new"]
        assert "new†" in await shown(review.pilot, "stems†")


async def test_several_marked_words_are_corrected_together(stage: Stage, take: KeptTake) -> None:
    before = take.feedback
    async with reviewing(stage, take) as review:
        await review.press("right", "shift+right", "shift+right")
        assert review.screen.query_one(AnnotatedTranscript).chosen == (1, 3)
        await review.press("c", "r")
        after = await corrected(review, before)
        assert letters(after)[1:4] == "rrr"
        assert [word.phase_corrected for word in after.words[:5]] == [False, True, True, True, False]


async def test_corrections_are_there_after_a_restart_and_another_hearing(stage: Stage, take: KeptTake) -> None:
    async with reviewing(stage, take) as review:
        before = take.feedback
        await review.press("a", "c", "r")
        after = await corrected(review, before)
    journal = open_journal(Settings())
    assert letters(read(journal).feedback) == letters(after)
    journal.keep(take.id, spoken(STORY, words_per_minute=148), is_refined=True)
    assert letters(read(journal).feedback) == letters(after)


async def test_what_cannot_be_corrected_is_told(stage: Stage, take: KeptTake, monkeypatch) -> None:
    async with reviewing(stage, take, size=(100, 30)) as review:
        await review.press("u")
        await shown(review.pilot, "There is no correction of take 1 to undo.")
        await review.press("U")
        await shown(review.pilot, "There is no correction of take 1 to redo.")
        await review.press("home", "c", "left")
        await shown(review.pilot, "No phase begins with word 1;")

        def full(*_: object) -> None:
            raise StoreError("The disk is full; make room.")

        monkeypatch.setattr(take._journal, "correct", full)
        await review.press("c", "r")
        await shown(review.pilot, "The disk is full; make room.")


async def test_nothing_changes_when_one_thinks_better_of_it(stage: Stage, take: KeptTake) -> None:
    before = take.feedback
    async with reviewing(stage, take) as review:
        await review.press("c", "escape", "c", "m", "escape", "c", "m", "enter")
        await review.pilot.pause(0.1)
        assert take.feedback is before


async def test_what_is_corrected_is_in_sight_above_the_panel(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored(), is_correctable=True), size=(80, 24)) as review:
        words, transcript = review.screen.query_one("#words"), review.screen.query_one(AnnotatedTranscript)

        def are_in_sight() -> bool:
            lines = [transcript.line_of(word) - words.scroll_offset.y for word in review.screen.chosen]
            return 0 <= min(lines) <= max(lines) < words.size.height

        for keys in (("end",), ("j",), ("a",), ("home",), ("shift+down", "shift+down", "shift+down")):
            await review.press(*keys, "c")
            await shown(review.pilot, "esc change nothing")
            panel = stage.app.screen.query_one("#dialog").region
            await wait_for(review.pilot, lambda: words.region.bottom <= panel.y)  # noqa: B023
            await wait_for(review.pilot, are_in_sight)
            await review.press("escape")
            await shown(review.pilot, "? Help")


async def test_the_panel_says_from_where_to_where_a_phase_key_takes(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored(), is_correctable=True), size=(80, 24)) as review:
        await review.press("r", "c")
        await shown(review.pilot, "This stretch, 0:52-1:05, “Forecast error fell ... to clean it.”")
        await review.press("escape", "home", "shift+right", "c")
        await shown(review.pilot, "What is marked, 0:00-0:01, “At my”")


async def test_an_answer_without_a_score_offers_misheard_words_alone(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.refused(), is_correctable=True)) as review:
        await review.press("c")
        screen = await shown(review.pilot, "m misheard: write it")
        assert "belongs to" not in screen
        assert "begins here" not in screen
        await review.press("s", "left", "right", "m")
        await shown(review.pilot, "enter this was said")


async def test_what_happened_gives_its_place_back_to_the_marks(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "TOLD_S", 0.05)
    async with reviewing(stage, Shown(samples.scored()), size=(80, 24)) as review:
        review.screen.query_one(transport.Transport).tell("Corrected: now “" + "very " * 40 + "long”.")
        assert "now “very" in await shown(review.pilot, "/ 1:06 Corrected:")
        await shown(review.pilot, "w we")


async def test_parts_of_another_answer_are_offered_by_their_names(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.weakness(), is_correctable=True)) as review:
        await review.press("c")
        screen = flat(screen_text(stage.app))
        assert "w Weakness s Steps" in screen
        assert "Action" not in screen


async def test_an_answer_that_nobody_keeps_offers_no_correction(stage: Stage) -> None:
    async with reviewing(stage, Shown(samples.scored())) as review:
        assert "Correct" not in screen_text(stage.app)
        await review.press("c")
        assert review.screen.is_current


async def test_the_report_has_the_corrections_when_one_comes_back(stage: Stage) -> None:
    async with answered(stage) as pilot:
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        await pilot.press("v")
        await shown(pilot, "w we")
        stage.app.screen._reviewed.feedback = samples.doubtful()
        await pilot.press("escape")
        await shown(pilot, "Fix next")
        assert stage.app.screen._feedback is stage.app.screen._take.feedback


async def test_two_keys_in_quick_succession_are_one_correction(stage: Stage, take: KeptTake) -> None:
    before = take.feedback
    async with reviewing(stage, take) as review:
        await review.press("a")
        head = review.screen._head
        for key in ("c", "t"):  # nobody waits for the dialog
            stage.app.simulate_key(key)
        after = await corrected(review, before)
        assert after.words[head].phase == "task"
        assert review.screen._head == head
