"""The report in a terminal and in a file."""

from __future__ import annotations

import io
import re

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.text import print_report, render_text
from tests.report import samples
from tests.stubs.transcripts import story

ALL = [*samples.every_kind(), samples.refused("")]
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7]m")


def _terminal(feedback: Feedback, **options: object) -> str:
    stream = io.StringIO()
    print_report(feedback, Console(file=stream, width=80, force_terminal=True, **options))  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.parametrize("columns", [80, 120])
def test_the_whole_page(columns: int, snapshot: SnapshotAssertion) -> None:
    assert render_text(samples.doubtful(), columns) == snapshot


@pytest.mark.parametrize("feedback", ALL)
@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(feedback: Feedback, columns: int) -> None:
    lines = render_text(feedback, columns).splitlines()
    assert max(cell_len(line) for line in lines) <= columns
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize("feedback", ALL)
def test_a_file_gets_plain_text(feedback: Feedback) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", render_text(feedback))


def test_a_terminal_gets_colour_unless_it_asks_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert COLOUR.search(_terminal(samples.scored(), color_system="standard"))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not COLOUR.search(_terminal(samples.scored(), color_system="standard"))


def test_colour_never_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", _terminal(samples.scored(), color_system="standard"))
    assert bare == render_text(samples.scored(), 80)


def test_every_line_of_the_transcript_names_its_phase() -> None:
    margins = [line[:4].strip() for line in render_text(samples.doubtful(), 80).splitlines() if "│" in line]
    assert margins == sorted(margins, key=["S", "T?", "A", "R"].index)


def test_corrections_are_marked_in_words_and_signs() -> None:
    text = render_text(samples.corrected())
    assert "winter orders†." in text
    assert "\n  T†" in text
    assert "(Task, corrected by you)" in text
    assert "† corrected by you" in text
    assert "†" not in render_text(samples.doubtful())


def test_words_are_neither_markup_nor_commands_for_the_terminal() -> None:
    transcript, reading = story("S: [red]we[/red] sold \x1b[2J\x1b]0;title\x07 :smile: [link=x]shoes")
    text = render_text(samples.build(transcript, reading, samples.DATA_QUALITY))
    assert "[red]we[/red] sold" in text
    assert ":smile:" in text
    assert "[link=x]shoes" in text
    assert "\x1b" not in text
    assert "\x07" not in text


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_file_without_unicode_still_gets_the_report(encoding: str) -> None:
    transcript, reading = story("A: I shipped 数据 and naïve café “tests”, we cut costs.")
    feedback = samples.build(transcript, reading, samples.DATA_QUALITY)
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    print_report(feedback, Console(file=stream, width=80))
    stream.flush()
    assert b"I shipped ?? and na" in raw.getvalue()
    assert b"####" in raw.getvalue()


def test_the_wide_letters_of_other_scripts_are_wrapped_by_their_width() -> None:
    transcript, reading = story(f"S: {'数据质量 ' * 60}")
    text = render_text(samples.build(transcript, reading, samples.DATA_QUALITY), 80)
    assert max(cell_len(line) for line in text.splitlines()) <= 80


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (80, "17 s  15-20 s  on target   27 %   8-20 %  high"),
        (60, "17 s  on target   27 %  high"),
        (40, "17 s  on target"),
    ],
)
def test_the_table_gives_up_columns_before_it_breaks_its_rows(columns: int, row: str) -> None:
    lines = render_text(samples.scored(), columns).splitlines()
    situation = next(line for line in lines if line.startswith("  S Situation"))
    assert situation.removeprefix("  S Situation").strip(" ━╸─") == row


def test_every_finding_names_its_rule() -> None:
    feedback = samples.scored()
    assert render_text(feedback).count("Rule: ") == len(feedback.findings)


def test_a_refusal_is_one_clear_paragraph() -> None:
    text = render_text(samples.refused(), 80)
    assert "Nothing to score" in text
    assert 'Heard: "Thank you."' in text
    assert "Transcript" not in text


def test_outside_star_no_phase_is_named() -> None:
    text = render_text(samples.weakness())
    assert "W Weakness" in text
    assert "  Part        Seconds  Share\n" in text
    assert not re.search(r"Situation|Result|STAR|Action", text)


def test_a_phase_without_a_word_is_not_heard() -> None:
    feedback = samples.scored()
    silent = replace(feedback.phases[3], seconds=0.0, share=0.0, status="missing", share_status="missing", spans=())
    row = next(
        line
        for line in render_text(replace(feedback, phases=(*feedback.phases[:3], silent)), 80).splitlines()
        if line.startswith("  R Result ")
    )
    assert row.count("not heard") == 1
    assert "━" not in row
