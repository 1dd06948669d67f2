"""The report as Markdown, read back by a CommonMark parser."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mockinterview.report.markdown import escape, render_markdown
from tests.report import samples
from tests.stubs.transcripts import story

PARSER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
PRINTABLE = st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126), min_size=1).map(
    lambda text: " ".join(text.split())
)


def _text(markdown: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", PARSER.render(markdown)))


@given(PRINTABLE.filter(bool))
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    assert _text(escape(text)).strip() == text
    assert _text(f"- 0:21 {escape(text)}").strip() == f"0:21 {text}"


@pytest.mark.parametrize("text", ["1. first", "- item", "# no heading", "<b>&amp;", "a|b", "**bold**", "[x](http://y)"])
def test_escaping_what_begins_a_construct(text: str) -> None:
    assert _text(escape(text)).strip() == text


def test_plain_words_and_times_are_not_cluttered() -> None:
    assert escape("It fell by 35.5 % - at 0:56 (R&D), from 1.8 s.") == "It fell by 35.5 % - at 0:56 (R&D), from 1.8 s."


def test_the_report_has_its_table_and_headings() -> None:
    html = PARSER.render(render_markdown(samples.scored()))
    assert html.count("<h1>") == 1
    assert html.count("<table>") == 1
    assert html.count("<tr>") == 5
    assert "<strong>thirty-five percent</strong>" in html
    assert "<em>three weeks</em>" in html
    assert "<em><strong>We</strong></em>" in html


def test_hostile_words_stay_words() -> None:
    words = "</p><script>alert(1)</script> | **we** [a](javascript:x) ![i](http://x/y) `code`"
    transcript, reading = story(f"S: {words}", f"A: {words}")
    html = PARSER.render(render_markdown(samples.build(transcript, reading, samples.DATA_QUALITY)))
    assert "<script" not in html
    assert "<a " not in html
    assert "<img" not in html
    assert words in unescape(html)


def test_an_unclear_phase_is_named_with_its_alternative() -> None:
    assert "**Task? 0:18** " in render_markdown(samples.doubtful())
    assert "(unclear, perhaps Situation)" in render_markdown(samples.doubtful())


def test_corrections_are_marked_in_words_and_signs() -> None:
    text = _text(render_markdown(samples.corrected()))
    assert "Task† 0:18 I owned" in text
    assert "winter orders†." in text
    assert "(Task, corrected by you)" in text
    assert "† corrected by you" in text


def test_a_refusal_says_why() -> None:
    markdown = render_markdown(samples.refused())
    assert "## Nothing to score\n\nNo clear speech was found" in markdown
    assert "Transcript" not in markdown


def test_outside_star_the_table_has_the_parts() -> None:
    assert "| Weakness | 12 s | 54 % |" in render_markdown(samples.weakness())
