"""Widgets, each on its own: values in, text out."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.widget import Widget

from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.report.view import Stretch
from mockinterview.ui.review.words import review_text
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.answer_clock import AnswerClock
from mockinterview.ui.widgets.bar import draw_bar
from mockinterview.ui.widgets.level_meter import LevelMeter
from mockinterview.ui.widgets.phase_bars import PhaseBars, bar_table
from mockinterview.ui.widgets.section_view import SectionView
from mockinterview.ui.widgets.time_line import TimeLine
from tests.report import samples
from tests.stubs.transcripts import story
from tests.ui.conftest import screen_text


class Frame(App[None]):
    """Shows one widget."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        from mockinterview.ui import theme

        return theme.tokens(theme.DARK)

    def compose(self) -> ComposeResult:
        yield self._widget


async def text_of(widget: Widget, columns: int = 60) -> str:
    async with Frame(widget).run_test(size=(columns, 8)) as pilot:
        await pilot.pause()
        return screen_text(pilot.app).rstrip()


@pytest.mark.parametrize(
    ("value", "target", "drawn"),
    [
        (0, (4, 6), "┈┈┈┈├─┤┈┈┈"),
        (0.001, (4, 6), "━┈┈┈├─┤┈┈┈"),
        (5, (4, 6), "━━━━┿─┤┈┈┈"),
        (99, (4, 6), "━━━━┿━┿━━━"),
        (5, None, "━━━━━┈┈┈┈┈"),
        (0, (8, 10), "┈┈┈┈┈┈┈┈├┤"),
    ],
)
def test_a_bar_shows_value_and_target_without_colour(value, target, drawn) -> None:
    bar = draw_bar(10, value, 10, target)
    assert bar.filled + bar.rest == drawn


def test_a_bar_of_nothing_is_empty() -> None:
    bar = draw_bar(4, 0, 0)
    assert bar.filled + bar.rest == "┈┈┈┈"


@pytest.mark.parametrize(
    ("peak_dbfs", "lit", "words"), [(-96.0, 0, ""), (-60.0, 0, ""), (-30.0, 20, ""), (0.0, 40, "too loud")]
)
async def test_the_meter_fills_from_left_to_right_and_says_too_loud(peak_dbfs, lit, words) -> None:
    meter = LevelMeter()
    meter.peak_dbfs = peak_dbfs
    text = await text_of(meter)
    assert text.count("▮") == lit
    assert text.endswith(words)


async def test_the_clock_counts_whole_seconds_and_never_stops() -> None:
    clock = AnswerClock((120, 180))
    clock.elapsed_s = 59.99
    assert "0:59" in await text_of(clock)
    clock = AnswerClock((120, 180))
    clock.elapsed_s = 3601
    assert "60:01" in await text_of(clock)


async def test_where_all_shares_are_in_range_they_lead() -> None:
    feedback = samples.balanced()
    times = compose(feedback).times
    text = await text_of(PhaseBars(bar_table(times, feedback.phases)), columns=90)
    assert text.splitlines()[0].split() == ["Share", "Target", "Reading", "Seconds"]
    assert text.count("in range") == 4


async def test_outside_star_the_parts_are_shown_without_targets() -> None:
    feedback = samples.weakness()
    times = compose(feedback).times
    text = await text_of(PhaseBars(bar_table(times, feedback.phases)), columns=90)
    assert "Weakness" in text
    assert "Target" not in text


async def test_square_brackets_in_what_was_said_are_words_not_markup() -> None:
    feedback = samples.build(*story("S: We called it [red]alert[/] then."), samples.DATA_QUALITY)
    text = await text_of(AnnotatedTranscript(review_text(feedback, load_labels())))
    assert "[red]alert[/]" in text


async def test_the_time_line_shows_which_phase_followed_which() -> None:
    times = compose(samples.scored()).times
    text = await text_of(TimeLine(times.stretches), columns=40)
    assert [letter for letter in text if letter.isalpha()] == ["S", "T", "A", "R"]
    assert len(text) == 40


async def test_a_stretch_too_short_for_a_cell_is_left_out() -> None:
    lane = compose(samples.scored()).times.stretches[0].lane
    text = await text_of(TimeLine((Stretch(lane, 0.0, 0.001), Stretch(lane, 0.001, 0.999))), columns=20)
    assert text == "S" + "─" * 19


async def test_occurrences_lead_with_their_time_and_hang_together_when_wrapped() -> None:
    numbers = next(section for section in compose(samples.scored()).sections if section.heading == "Numbers")
    text = await text_of(SectionView(numbers), columns=50)
    assert text.splitlines()[0] == "Numbers   An outcome, and the Result carries it"
    assert text.splitlines()[1].startswith("            0:21  three weeks (time, Task,")
    assert text.splitlines()[2].startswith(" " * 18)
