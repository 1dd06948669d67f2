"""Progress in the app: words, plots, tables, and old answers judged anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual_plot import PlotWidget

from mockinterview.errors import MockInterviewError, StoreError
from mockinterview.store.listing import TakeFilter
from mockinterview.ui.widgets.figure_plot import FigurePlot
from tests.stubs.practice_year import Practice
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
PAGES = ("[What moved]", "[Phases]", "[Answer]", "[Speech]", "[Sittings and questions]")


@pytest.fixture
def without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Apps that start from now on obey NO_COLOR."""
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def practised(stage: Stage) -> Callable[..., Practice]:
    """Let the app open on the history of somebody who practised."""

    def practise(sitting_count: int, **moves: float) -> Practice:
        practice = Practice(stage.studio.takes.sources.folder.parent / "year", 4, moves)
        practice.practise(sitting_count)
        stage.change_studio(journal=practice.journal)
        return practice

    return practise


async def test_nothing_can_be_compared_yet(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("p")
        screen = await shown(pilot, "Nothing to compare yet.")
        assert "Next page" not in screen
        await pilot.press("right", "ctrl+s", "r", "escape")
        await shown(pilot, "Press space and speak.")


@SIZES
async def test_every_page_is_shown_in_turn(stage: Stage, practised, size: tuple[int, int]) -> None:
    practised(12, action=4.0)
    async with stage.app.run_test(size=size) as pilot:
        await pilot.press("p")
        screen = flat(await shown(pilot, "[What moved]"))
        assert "longer than in your first five answers" in screen
        assert "in 12 sittings" in screen
        for page in (*PAGES[1:], PAGES[0]):
            await pilot.press("right")
            await shown(pilot, page)
        await pilot.press("left")
        await shown(pilot, "Question by question")


@SIZES
async def test_phases_stand_side_by_side_with_their_targets(stage: Stage, practised, size: tuple[int, int]) -> None:
    practised(12)
    async with stage.app.run_test(size=size) as pilot:
        await pilot.press("p")
        await shown(pilot, "[What moved]")
        await pilot.press("right")
        screen = flat(await shown(pilot, "[Phases]"))
        for told in (
            "Situation target 15-20 s",
            "Task target 10-15 s",
            "Action target 60-90 s",
            "Result target 20-30 s",
        ):
            assert told in screen
        plots = list(stage.app.screen.query(PlotWidget))
        assert len(plots) == 4
        await wait_for(pilot, lambda: screen_text(stage.app).count("•") >= 12)
        assert min(plot.size.height for plot in plots) >= 6
        assert screen.count("no sure change") + screen.count("No sure change") == 4


@SIZES
@pytest.mark.usefixtures("without_colours")
async def test_the_plots_are_drawn_without_colours(stage: Stage, practised, size: tuple[int, int]) -> None:
    practised(12)
    async with stage.app.run_test(size=size) as pilot:
        assert stage.app.no_color
        await pilot.press("p")
        await shown(pilot, PAGES[0])
        for page in PAGES[1:4]:
            await pilot.press("right")
            await shown(pilot, page)
            await wait_for(pilot, lambda: screen_text(stage.app).count("•") >= 12)


async def test_of_a_long_history_the_tables_show_the_latest(stage: Stage, practised, monkeypatch) -> None:
    monkeypatch.setattr("mockinterview.ui.widgets.progress_tables.MOST_ROWS", 5)
    practised(12)
    async with stage.app.run_test(size=(120, 60)) as pilot:
        await pilot.press("p")
        await shown(pilot, "[What moved]")
        await pilot.press("left")
        screen = flat(await shown(pilot, "7 more: ^s writes a page with all of them."))
        assert "not compared" not in screen


async def test_plots_follow_the_look(stage: Stage, practised) -> None:
    practised(5)
    async with stage.app.run_test() as pilot:
        await pilot.press("p")
        await shown(pilot, "[What moved]")
        await pilot.press("right")
        await shown(pilot, "[Phases]")
        plot = stage.app.screen.query(FigurePlot).first().query_one(PlotWidget)
        dark = [data.marker_style for data in plot._datasets if hasattr(data, "marker_style")]
        await pilot.press("ctrl+t")
        await wait_for(
            pilot, lambda: [d.marker_style for d in plot._datasets if hasattr(d, "marker_style")] not in ([], dark)
        )


async def test_answers_to_one_question_are_looked_at_alone(stage: Stage, practised) -> None:
    practice = practised(12)
    count = len(practice.journal.listing.find(TakeFilter(question_id="proudest")))
    async with stage.app.run_test() as pilot:
        await pilot.press("p")
        await shown(pilot, "[What moved]")
        await pilot.press("f")
        await shown(pilot, "Which answers?")
        assert "Without a report" not in screen_text(stage.app)
        await pilot.press(*"proudest", "enter")
        await shown(pilot, f"{count} answers in")
        await pilot.press("escape")
        await shown(pilot, f"{len(practice.journal.store.takes())} answers in 12 sittings")
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")


async def test_old_answers_are_judged_anew_on_a_key(stage: Stage, practised) -> None:
    practice = practised(4)
    practice.coach.analysis_version = practice.journal.analysis_version = "newer"
    async with stage.app.run_test() as pilot:
        await pilot.press("p")
        screen = flat(await shown(pilot, "Answers judged by other rules than today's: "))
        assert "r Judge anew" in screen
        await pilot.press("r")
        await wait_for(pilot, lambda: "other rules" not in flat(screen_text(stage.app)))
        await wait_for(pilot, lambda: "Judge anew" not in screen_text(stage.app))
    assert {each.analysis_version for each in practice.journal.listing.answers()} == {"newer"}


async def test_the_page_is_written_and_a_failure_is_told(
    stage: Stage, practised, monkeypatch: pytest.MonkeyPatch
) -> None:
    practised(3)
    async with stage.app.run_test(notifications=True) as pilot:
        await pilot.press("p")
        await shown(pilot, "[What moved]")
        await pilot.press("ctrl+s")
        await shown(pilot, "progress.html")

        def refuse(view: object) -> None:
            raise MockInterviewError("progress.html: cannot be written (disk full).")

        monkeypatch.setattr("mockinterview.ui.screens.history.progress_work.save_progress", refuse)
        await pilot.press("ctrl+s")
        await shown(pilot, "cannot be written (disk full)")


async def test_a_history_that_cannot_be_read_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("history.sqlite3: cannot be read (disk I/O error); the recordings are untouched.")

    async with stage.app.run_test() as pilot:
        await shown(pilot, "Press space and speak.")
        monkeypatch.setattr(stage.journal.listing, "answers", refuse)
        await pilot.press("p")
        await shown(pilot, "the recordings are untouched.")
