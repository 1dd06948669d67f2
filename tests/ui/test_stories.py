"""The story bank, the matrix and the plan in the app."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from mockinterview.plan.checkpoints import Dates
from mockinterview.plan.dates_file import read_dates
from tests.report import samples
from tests.stories.files import RANKING
from tests.ui.conftest import Stage, flat, shown, wait_for
from tests.ui.steps import answer, decide


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    stories = tmp_path / "stories"
    stories.mkdir()
    return stories


def write(folder: Path, story_id: str, *questions: str) -> Path:
    path = folder / f"{story_id}.md"
    listed = ", ".join(f'"{each}"' for each in questions)
    path.write_text(f'+++\ntitle = "{story_id.title()}"\nquestions = [{listed}]\n+++\n\n## Action\n\nI did it.\n')
    return path


async def open_stories(pilot: Pilot[None]) -> None:
    await shown(pilot, "Press space")
    await pilot.press("s")
    await shown(pilot, "Your stories")


async def test_a_newcomer_gets_from_an_empty_bank_to_a_story_told_and_timed(stage: Stage, folder: Path) -> None:
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot, "1 Write down your first story")
        await pilot.press("1")
        await shown(pilot, "No story yet. Press n")
        await pilot.press("n")
        await shown(pilot, "Production failure")
        await pilot.press("enter")
        await shown(pilot, "What do you call it?")
        await pilot.press(*"Dark", "enter")
        await shown(pilot, "Nothing written yet.")
        await pilot.press(*"It was dark")
        await shown(pilot, "To tell it takes 1 s: situation 1 s.")
        await pilot.press("ctrl+s", "escape")
        await shown(pilot, "1 of 4 parts written; answers 1 question; never told")
        await pilot.press("t")
        await shown(pilot, "Tell the story: Dark")
        await shown(pilot, "a model of yours failed")
        await answer(pilot)
        await shown(pilot, "Strength")
        await pilot.press("n")
        await shown(pilot, "This answer tells the story: Dark")
    assert stage.journal.store.story_links.all() == {1: "dark"}
    text = (folder / "dark.md").read_text()
    assert 'questions = ["model-failure"]' in text
    assert "It was dark" in text


async def test_the_list_says_how_each_story_stands_and_names_broken_files(stage: Stage, folder: Path) -> None:
    write(folder, "anna", "model-failure", "data-quality")
    (folder / "ranking.md").write_text(RANKING)
    (folder / "broken.md").write_text("+++\n")
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_stories(pilot)
        screen = flat(await shown(pilot, "broken.md"))
        assert "Your stories: 2; every question has a story" in screen
        assert "1 of 4 parts written; answers 2 questions; never told" in screen
        assert "s to tell; answers 1 question; never told" in screen
        (folder / "broken.md").unlink()
        write(folder, "zoe")
        await pilot.press("r")
        await shown(pilot, "Your stories: 3")
        await pilot.press("down", "down", "t")
        await shown(pilot, "answers no question yet")


async def test_what_another_editor_changed_meanwhile_is_not_overwritten(stage: Stage, folder: Path) -> None:
    path = write(folder, "anna", "model-failure")
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_stories(pilot)
        await shown(pilot, "Anna")
        await pilot.press("enter")
        await shown(pilot, "To tell it takes")
        path.write_text("theirs")
        pilot.app.screen.query_one(TextArea).insert("mine")
        await pilot.press("ctrl+s")
        await shown(pilot, "It is left as it is; your text lies in anna-mine.md")
        await pilot.press("escape")
        await shown(pilot, "Your stories: 2")
    assert path.read_text() == "theirs"
    assert "mine" in (folder / "anna-mine.md").read_text()


async def test_unsaved_words_are_not_left_behind_unasked(stage: Stage, folder: Path) -> None:
    path = write(folder, "anna")
    before = path.read_text()
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_stories(pilot)
        await shown(pilot, "Anna")
        await pilot.press("enter")
        await shown(pilot, "To tell it takes")
        await pilot.press("x", "escape")
        await shown(pilot, "Leave without saving?")
        await pilot.press("n", "escape", "y")
        await shown(pilot, "Your stories: 1")
    assert path.read_text() == before


async def test_a_broken_text_is_named_while_it_is_written(stage: Stage, folder: Path) -> None:
    write(folder, "anna")
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_stories(pilot)
        await shown(pilot, "Anna")
        await pilot.press("enter")
        await shown(pilot, "To tell it takes")
        pilot.app.screen.query_one(TextArea).text = "+++\ntitle = [\n+++\n"
        await shown(pilot, "anna: it is no TOML")


async def test_the_matrix_of_ten_stories_is_read_and_changed_at_80_by_24(stage: Stage, folder: Path) -> None:
    for number in range(10):
        write(folder, f"story-{number}", *(["data-quality"] if number else []))
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_stories(pilot)
        await pilot.press("m")
        await shown(pilot, "Questions: 1 of 2 without a story")
        screen = await shown(pilot, "A Story-0 (answers 0)")
        assert [line.split() for line in screen.splitlines() if "model-failure" in line] == [
            ["model-failure", *["·"] * 10]
        ]
        assert [line.split() for line in screen.splitlines() if "data-quality" in line] == [
            ["data-quality", "·", *["+"] * 9]
        ]
        await pilot.press("enter")
        await shown(pilot, "Questions: each has a story")
        assert '"model-failure"' in (folder / "story-0.md").read_text()
        await pilot.press("enter")
        await shown(pilot, "1 of 2 without a story")
        assert '"model-failure"' not in (folder / "story-0.md").read_text()
        await pilot.press("escape")
        await shown(pilot, "Your stories: 10")


async def test_an_empty_matrix_says_what_to_do(stage: Stage, folder: Path) -> None:
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_stories(pilot)
        await pilot.press("m")
        await shown(pilot, "No story yet: esc, then n begins one.")
        await pilot.press("enter", "c", "escape", "escape")
        await shown(pilot, "Press space")


async def test_an_answer_is_linked_to_a_story_in_its_report_or_made_into_one(stage: Stage, folder: Path) -> None:
    path = write(folder, "anna")
    async with stage.app.run_test(size=(120, 40)) as pilot:
        await shown(pilot, "Press space")
        await answer(pilot)
        await shown(pilot, "Strength")
        await wait_for(pilot, lambda: pilot.app.screen.check_action("story", ()))
        await pilot.press("s")
        await shown(pilot, "Which story does this answer tell?")
        await shown(pilot, "A new story, made of this answer")
        await pilot.press("enter")
        await shown(pilot, "This answer tells the story: Anna")
        assert stage.journal.store.story_links.all() == {1: "anna"}
        await pilot.press("s")
        await shown(pilot, "it is linked to this one")
        await pilot.press("down", "enter")
        await shown(pilot, "What do you call the story?")
        await pilot.press(*"Made", "enter")
        await shown(pilot, "This answer tells the story: Made")
        await pilot.press("s")
        await shown(pilot, "No story")
        await pilot.press("up", "enter")
        await shown(pilot, "This answer tells no story.")
    assert stage.journal.store.story_links.all() == {}
    assert stage.kept()[0].question.id in path.read_text()
    assert samples.scored().words[0].text in (folder / "made.md").read_text()


async def test_a_plan_is_made_from_the_day_of_the_interview(stage: Stage, folder: Path, tmp_path: Path) -> None:
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("w")
        assert "Calendar" not in await shown(pilot, "No plan yet")
        await pilot.press("i")
        await shown(pilot, "When is the interview?")
        pilot.app.screen.query_one(Input).value = "soon"
        await pilot.press("enter")
        await shown(pilot, '"soon" is no day')
        await pilot.press("i")
        await shown(pilot, "When is the interview?")
        pilot.app.screen.query_one(Input).value = "2026-03-12"
        await pilot.press("enter")
        await shown(pilot, "Sun 1 Mar 0 of 8 List eight to ten stories")
        await shown(pilot, "Thu 12 Mar Interview")
        await pilot.press("ctrl+s")
        await shown(pilot, "The calendar file is written to")
        await pilot.press("1")
        await shown(pilot, "No story yet. Press n")
        await pilot.press("escape")
        await shown(pilot, "1 List eight to ten stories (0 of 8 stories listed).")
    dates = read_dates(tmp_path / "plan.toml")
    assert isinstance(dates, Dates)
    assert (dates.start.isoformat(), dates.interview and dates.interview.isoformat()) == ("2026-03-01", "2026-03-12")


async def test_a_plan_that_goes_on_is_begun_anew_only_when_one_is_sure(
    stage: Stage, folder: Path, tmp_path: Path
) -> None:
    stage.studio.planning.set_dates(date(2026, 2, 20), date(2026, 2, 20), None)
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("w")
        await shown(pilot, "Fri 20 Feb")
        await decide(pilot, "b", "Begin the plan anew today?", "n")
        await shown(pilot, "Fri 20 Feb")
        await decide(pilot, "b", "Begin the plan anew today?", "y")
        await shown(pilot, "Sun 1 Mar")


async def test_broken_dates_are_told_and_nothing_else_is_lost(stage: Stage, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text("start = soon\n")
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot, "plan.toml: it is no TOML")
        await pilot.press("w")
        await shown(pilot, "i Interview b Start today")
        await shown(pilot, "mend the file")
        await pilot.press("escape")
        await shown(pilot, "Press space")
    assert (tmp_path / "plan.toml").read_text() == "start = soon\n"


async def test_the_third_thing_of_today_is_offered_only_when_there_is_one(stage: Stage, folder: Path) -> None:
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot, "2 Set the day of your interview")
        home = pilot.app.screen
        assert home.check_action("do", (2,))
        assert not home.check_action("do", (3,))
        await pilot.press("3")
        await pilot.press("2")
        await shown(pilot, "No plan yet")


async def test_the_cheat_sheet_is_a_key_away(stage: Stage) -> None:
    async with stage.app.run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("e")
        await shown(pilot, "situation 15-20 s, task 10-15 s, action 60-90 s")
        await pilot.press("escape")
        await shown(pilot, "Press space")


async def test_an_answer_that_was_deleted_is_linked_to_nothing(stage: Stage, folder: Path) -> None:
    write(folder, "anna", "model-failure")
    async with stage.app.run_test(size=(120, 40), notifications=True) as pilot:
        await open_stories(pilot)
        await shown(pilot, "Anna")
        await pilot.press("t")
        await shown(pilot, "Tell the story: Anna")
        await answer(pilot)
        await shown(pilot, "Strength")
        await pilot.press("delete")
        await shown(pilot, "Delete this answer for good")
        await pilot.press("y")
        screen = flat(await shown(pilot, "Set the day of your interview"))
        assert "There is no take" not in screen
    assert stage.journal.store.story_links.all() == {}
