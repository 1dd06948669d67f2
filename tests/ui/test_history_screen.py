"""The list of what is kept, and the way to each report."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from mockinterview.analysis.feedback import PHASES
from mockinterview.analysis.question import AskedQuestion
from mockinterview.errors import StoreError
from mockinterview.progress.figures import figures
from mockinterview.store.claim import Claim
from mockinterview.store.listing import ListedTake
from mockinterview.store.takes import StoredTake
from mockinterview.transcript import Transcript
from mockinterview.ui.screens.history.history_work import PAGE_TAKES
from mockinterview.ui.widgets import take_columns
from mockinterview.ui.widgets.take_list import TakeList
from tests.report import samples
from tests.ui.conftest import QUESTIONS, Stage, screen_text, shown, wait_for
from tests.ui.steps import decide


def keep(stage: Stage, count: int = 1, *, is_transcribed: bool = True) -> None:
    """Answers of the first days of March, the latest of day `count`."""
    for day in range(1, count + 1):
        take = stage.studio.takes.new(QUESTIONS[day % 2])
        take.source.start()
        stamp = f"2026-03-{day:02d}T12:00:00Z"
        take_id = stage.journal.store.add(take.source.path, take.question, recorded_at=stamp)
        stage.journal.store.record_end(take_id, duration_s=60.0 + day, overflows=0, incident=None)
        if is_transcribed:
            stage.journal.keep(take_id, Transcript(words=(), duration=60.0 + day, model="base"))


async def test_the_latest_answer_comes_first_with_its_figures(stage: Stage) -> None:
    keep(stage, 2)
    seen = figures(samples.scored())
    phases = [f"{seen.of(phase):.0f}" for phase in PHASES]
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "Fix next")
        assert f"Take 2: {QUESTIONS[0].text}" in screen_text(stage.app)
        rows = [line for line in screen_text(stage.app).splitlines() if "2026-03" in line]
    assert [row.split()[0] for row in rows] == ["2026-03-02", "2026-03-01"]
    share = f"{seen.i_share:.0%}".replace("%", " %").split()
    assert rows[0].split()[1:] == ["model-failure", "1:02", *phases, *share, f"{seen.outcome_numbers:.0f}", "-"]


async def test_a_share_of_too_few_acts_is_not_shown(stage: Stage) -> None:
    scored = samples.scored()
    few = replace(scored.pronouns.action, status="not_enough")
    stage.outcomes[:] = [replace(scored, pronouns=replace(scored.pronouns, action=few))]
    keep(stage)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        screen = await shown(pilot, "Fix next")
        (row,) = (line for line in screen.splitlines() if "2026-03-01" in line)
    assert row.split()[-3::2] == ["-", "-"]


async def test_a_report_opens_and_leads_on_to_the_one_before(stage: Stage) -> None:
    keep(stage, 2)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "2 answers are kept")
        await pilot.press("enter")
        await shown(pilot, "Strength")
        assert "Again" not in screen_text(stage.app)
        latest = stage.app.screen._take.id
        await pilot.press("n")
        await wait_for(pilot, lambda: getattr(stage.app.screen, "_take", None) and stage.app.screen._take.id != latest)
        await shown(pilot, "Fix next")
        await pilot.press("escape")
        await shown(pilot, "2 answers are kept")
        assert stage.app.screen.query_one(TakeList).cursor == 1
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")


async def test_an_answer_without_a_report_says_how_to_get_one(stage: Stage) -> None:
    keep(stage, is_transcribed=False)
    async with stage.app.run_test(notifications=True) as pilot:
        await pilot.press("h")
        await shown(pilot, "no report")
        await pilot.press("enter")
        await shown(pilot, "f on the first screen writes it.")
        claim = Claim(stage.source.path)
        await pilot.press("enter")
        await shown(pilot, "is being written: look again in a moment.")
        claim.release()


async def test_nothing_is_kept_yet(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        screen = await shown(pilot, "Nothing is kept yet.")
        assert "Delete" not in screen
        await pilot.press("enter", "delete", "down", "end", "h")
        await shown(pilot, "Press space and speak.")


async def test_deleting_asks_first(stage: Stage) -> None:
    keep(stage, 2)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "2 answers are kept")
        await decide(pilot, "delete", "Delete the answer of 2026-03-02", "n")
        await shown(pilot, "2 answers are kept")
        await decide(pilot, "delete", "Delete the answer of 2026-03-02", "y")
        screen = await shown(pilot, "1 answer is kept")
        assert "2026-03-02" not in screen
        await pilot.press("enter")
        await shown(pilot, "Fix next")
        await decide(pilot, "delete", "Delete this answer for good", "y")
        await shown(pilot, "Nothing is kept yet.")
    assert stage.kept() == ()


async def test_a_history_that_cannot_be_read_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> tuple[int, ...]:
        raise StoreError("history.sqlite3: cannot be read (disk I/O error); the recordings are untouched.")

    async with stage.app.run_test() as pilot:
        await shown(pilot, "Press space and speak.")
        monkeypatch.setattr(stage.journal.listing, "find", refuse)
        await pilot.press("h")
        await shown(pilot, "the recordings are untouched.")


async def test_only_takes_on_the_screen_are_judged_by_new_rules_and_each_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []
    keep(stage, 28)
    stage.journal._coach.analysis_version = stage.journal.analysis_version = "newer"
    feedback = stage.journal.feedback
    monkeypatch.setattr(stage.journal, "feedback", lambda take_id: judged.append(take_id) or feedback(take_id))
    async with stage.app.run_test(size=(80, 18)) as pilot:
        # The first screen looks back at the last sitting, which judges it.
        await wait_for(pilot, lambda: (kept := stage.journal.store.feedback(28)) and kept.analysis_version == "newer")
        assert judged == [28]
        await pilot.press("h")
        await shown(pilot, "28 answers are kept")
        await shown(pilot, "Take 28:")  # the list has its height then
        rows = stage.app.screen.query_one(TakeList).size.height
        await wait_for(pilot, lambda: judged[:rows] == list(range(28, 28 - rows, -1)))
        await pilot.press("end")
        await shown(pilot, "2026-03-01")
        await wait_for(pilot, lambda: {1, rows} <= set(judged))
        await pilot.press("home", "end")
        await pilot.pause(0.1)
    assert len(judged) == len(set(judged)) < 28


async def test_words_narrow_the_list_and_escape_shows_all_again(stage: Stage) -> None:
    keep(stage, 3)
    stage.journal.store.marks.annotate(2, "told it to Sam")
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "3 answers are kept")
        await pilot.press("slash")
        await shown(pilot, "Which words were said")
        await pilot.press(*"told", "enter")
        screen = await shown(pilot, "1 of 3 answers: said or noted: told")
        assert [line.split()[0] for line in screen.splitlines() if "2026-03" in line] == ["2026-03-02"]
        await pilot.press("slash")
        await shown(pilot, "Which words were said")
        await pilot.press("end", *"zanzibar", "enter")
        screen = await shown(pilot, "0 of 3 answers: said or noted: toldzanzibar")
        assert "Delete" not in screen
        await pilot.press("escape")
        await shown(pilot, "3 answers are kept")
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")


async def test_the_list_is_narrowed_by_what_there_is(stage: Stage) -> None:
    keep(stage, 3)
    stage.journal.store.marks.tag([3], "good")
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "3 answers are kept")
        await pilot.press("f")
        await shown(pilot, "Which answers?")
        await pilot.press(*"data", "enter")
        await shown(pilot, "2 of 3 answers: question data-quality")
        await pilot.press("f")
        await shown(pilot, "Which answers?")
        await pilot.press(*"good", "enter")
        await shown(pilot, "1 of 3 answers: question data-quality, tag good")
        await pilot.press("f")
        await shown(pilot, "Which answers?")
        await pilot.press("enter")
        await shown(pilot, "3 answers are kept")


async def test_the_order_changes_on_a_key(stage: Stage) -> None:
    keep(stage, 3)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "3 answers are kept")
        await pilot.press("s")
        screen = await shown(pilot, "3 answers are kept: the oldest first")
        assert [line.split()[0][-1] for line in screen.splitlines() if "2026-03" in line] == ["1", "2", "3"]
        await pilot.press("s")
        await shown(pilot, "the longest first")


async def test_tags_and_notes_are_written_and_shown(stage: Stage) -> None:
    keep(stage)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "1 answer is kept")
        await pilot.press("t")
        await shown(pilot, "Tags of this answer")
        await pilot.press(*"good, amazon loop", "enter")
        await shown(pilot, "#amazon loop #good")
        await pilot.press("n")
        await shown(pilot, "Your note on this answer")
        await pilot.press(*"to Sam", "enter")
        screen = await shown(pilot, "#amazon loop #good to Sam")
        assert "# data-quality" in screen
        await pilot.press("t")
        await shown(pilot, "Tags of this answer")
        await pilot.press("home", *"x" * 41, "enter")
        await shown(pilot, "is no tag")
        await pilot.press("t")
        await shown(pilot, "Tags of this answer")
        await pilot.press(*["backspace"] * 40, "enter")
        screen = await shown(pilot, "1 answer is kept")
        await wait_for(pilot, lambda: "#good" not in screen_text(stage.app))
    assert stage.journal.store.marks.tags(1) == ()
    assert stage.kept()[0].note == "to Sam"


async def test_pages_of_takes_follow_one_another(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockinterview.ui.screens.history.history_work.PAGE_TAKES", 3)
    keep(stage, 7, is_transcribed=False)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        screen = await shown(pilot, "7 answers are kept")
    assert [line.split()[0] for line in screen.splitlines() if "2026-03" in line] == [
        f"2026-03-0{day}" for day in range(7, 0, -1)
    ]
    assert PAGE_TAKES > 100


async def test_the_mouse_chooses_and_opens(stage: Stage) -> None:
    keep(stage, 3)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "3 answers are kept")
        await pilot.click(TakeList, offset=(5, 2))
        assert stage.app.screen.query_one(TakeList).cursor == 2
        await pilot.click(TakeList, offset=(5, 9))
        assert stage.app.screen.query_one(TakeList).cursor == 2
        await pilot.click(TakeList, offset=(5, 2))
        await shown(pilot, "Fix next")


async def test_another_size_keeps_the_columns_under_their_headings(stage: Stage) -> None:
    keep(stage)
    async with stage.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h")
        await shown(pilot, "1 answer is kept")
        await pilot.resize_terminal(120, 40)
        screen = await shown(pilot, "I in Action")
    heading, row = (next(line for line in screen.splitlines() if text in line) for text in ("Recorded", "2026-03"))
    assert heading.index("Length") + len("Length") == row.index("1:01") + len("1:01")


@pytest.mark.parametrize("width", [40, 76, 108, 150])
def test_every_line_is_as_wide_as_the_list(width: int) -> None:
    question = AskedQuestion(text="Tell me\nabout 時間 " * 9)
    take = StoredTake(
        id=1, recorded_at="2026-03-01T12:00:00Z", audio="", question=question, mode="practice", round_id="",
        state="recorded", duration_s=61.0, overflows=0, incident=None, self_rating=4, revision=0,
    )  # fmt: skip
    line = take_columns.row(ListedTake(take, None, ("good",)), width)
    assert "…" in line
    assert line.endswith("4")
    if width > 60:
        assert cell_len(line) == cell_len(take_columns.headings(width)) == width


async def test_an_answer_is_reviewed_from_the_list(stage: Stage) -> None:
    keep(stage)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "1 answer is kept")
        await pilot.press("v")
        await shown(pilot, "w we")
        await pilot.press("escape")
        await shown(pilot, "1 answer is kept")
