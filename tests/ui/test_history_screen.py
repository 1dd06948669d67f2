"""The list of what is kept, and the way to each report."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.errors import StoreError
from mockinterview.store.claim import Claim
from mockinterview.store.takes import StoredTake
from mockinterview.transcript import Transcript
from mockinterview.ui.screens.history_work import PAGE_TAKES
from mockinterview.ui.widgets.take_list import HEADINGS, TakeList, columns
from tests.report import samples
from tests.ui.conftest import QUESTIONS, Stage, flat, screen_text, shown, wait_for
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


async def test_the_latest_answer_comes_first_with_date_question_length_and_share(stage: Stage) -> None:
    stage.outcomes[:] = [samples.scored()]
    share = samples.scored().pronouns.action.i_share
    keep(stage, 2)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, f"{share:.0%}".replace("%", " %"))
        rows = [line for line in screen_text(stage.app).splitlines() if "2026-03" in line]
    assert [row.split()[0] for row in rows] == ["2026-03-02", "2026-03-01"]
    assert "Tell me about a time" in rows[0]
    assert rows[0].split()[-3:] == ["1:02", *f"{share:.0%}".replace("%", " %").split()]


async def test_a_share_of_too_few_acts_is_not_shown(stage: Stage) -> None:
    scored = samples.scored()
    few = replace(scored.pronouns.action, status="not_enough")
    stage.outcomes[:] = [replace(scored, pronouns=replace(scored.pronouns, action=few))]
    keep(stage)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await wait_for(pilot, lambda: "1:01            -" in screen_text(stage.app))


async def test_a_report_opens_and_leads_on_to_the_one_before(stage: Stage) -> None:
    keep(stage, 2)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "2 answers are kept")
        await pilot.press("enter")
        await shown(pilot, "Fix next")
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
        await pilot.press("enter", "d", "down", "end", "h")
        await shown(pilot, "Press space and speak.")


async def test_deleting_asks_first(stage: Stage) -> None:
    keep(stage, 2)
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "2 answers are kept")
        await decide(pilot, "d", "Delete the answer of 2026-03-02", "n")
        await shown(pilot, "2 answers are kept")
        await decide(pilot, "d", "Delete the answer of 2026-03-02", "y")
        screen = await shown(pilot, "1 answer is kept")
        assert "2026-03-02" not in screen
        await pilot.press("enter")
        await shown(pilot, "Fix next")
        await decide(pilot, "d", "Delete this answer for good", "y")
        await shown(pilot, "Nothing is kept yet.")
    assert stage.kept() == ()


async def test_a_history_that_cannot_be_read_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> tuple[StoredTake, ...]:
        raise StoreError("history.sqlite3: cannot be read (disk I/O error); the recordings are untouched.")

    async with stage.app.run_test() as pilot:
        await shown(pilot, "Press space and speak.")
        monkeypatch.setattr(stage.journal.store, "takes", refuse)
        await pilot.press("h")
        await shown(pilot, "the recordings are untouched.")


async def test_only_the_reports_on_the_screen_are_read(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    feedback = stage.journal.feedback
    keep(stage, 28)
    monkeypatch.setattr(stage.journal, "feedback", lambda take_id: asked.append(take_id) or feedback(take_id))
    async with stage.app.run_test(size=(80, 14)) as pilot:
        await pilot.press("h")
        await shown(pilot, "28 answers are kept")
        rows = stage.app.screen.query_one(TakeList).size.height
        await wait_for(pilot, lambda: len(set(asked)) == rows)
        await pilot.press("end")
        await shown(pilot, "2026-03-01")
        await wait_for(pilot, lambda: len(set(asked)) == 2 * rows)


async def test_pages_of_takes_follow_one_another(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockinterview.ui.screens.history_work.PAGE_TAKES", 3)
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
        await wait_for(pilot, lambda: stage.app.screen.query_one(TakeList).row_width > 100)
        screen = await shown(pilot, "the data was the real")
    heading, row = (next(line for line in screen.splitlines() if text in line) for text in ("Recorded", "2026-03"))
    assert heading.index("Length") + len("Length") == row.index("1:01") + len("1:01")


def test_a_long_question_makes_room_for_the_figures() -> None:
    line = columns(60, "2026-03-01 12:00", "Tell me\nabout 時間 " * 9, "1:01", "67 %")
    assert line.endswith("…    1:01         67 %")
    assert flat(columns(60, *HEADINGS)) == "Recorded Question Length I in Action"
