"""The page is for everybody: axe-core finds nothing serious, it fits a phone, it prints."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.palette import load_palette
from tests.browser.chromium import PHONE, Chromium
from tests.browser.conftest import WritePage
from tests.report import samples

pytestmark = pytest.mark.browser

NARROW = (320, 640)
"""WCAG 1.4.10: nothing may need to be scrolled sideways in 320 pixels."""
KINDS = {
    "scored": samples.scored(),
    "corrected": samples.corrected(),
    "weakness": samples.weakness(),
    "draft": samples.draft(),
    "refused": samples.refused(),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_serious_fault(
    browser: Chromium, write_page: WritePage, kind: str, scheme: Literal["light", "dark"]
) -> None:
    browser.open(write_page(KINDS[kind], is_silent=kind == "draft"), scheme)
    assert browser.do("faults") == []
    if kind == "scored":
        browser.click(".word")
        browser.wait("document.querySelector('.lit')")
        assert browser.do("faults") == []


def test_axe_would_find_one(browser: Chromium, write_page: WritePage) -> None:
    def spoil(html: str) -> str:
        return html.replace('<html lang="en">', "<html>").replace(' aria-describedby="comments-hint"', "")

    browser.open(write_page(samples.scored(), change=spoil))
    assert [fault.split(":")[0] for fault in browser.do("faults")] == ["html-has-lang"]


@pytest.mark.parametrize("size", [NARROW, PHONE])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_a_phone(
    browser: Chromium, write_page: WritePage, kind: str, size: tuple[int, int]
) -> None:
    browser.open(write_page(KINDS[kind]), size=size)
    assert browser.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_paper_is_light_and_carries_no_controls(browser: Chromium, write_page: WritePage, tmp_path: Path) -> None:
    browser.open(write_page(samples.scored()), "dark")
    browser.do("media", media="print")
    style = "getComputedStyle(document.querySelector('{}')).{}"
    ground = browser.evaluate(style.format("body", "backgroundColor"))
    light = load_palette().light.ground.removeprefix("#")
    assert ground == f"rgb({', '.join(str(int(light[at : at + 2], 16)) for at in (0, 2, 4))})"
    assert browser.evaluate(style.format(".player", "display")) == "none"
    assert browser.evaluate(style.format("textarea", "display")) == "block"
    paper = tmp_path / "paper.pdf"
    browser.do("paper", path=str(paper))
    pages = paper.read_bytes().count(b"/Type /Page\n")
    assert 1 < pages < 6


def test_comments_grow_with_what_is_written(browser: Chromium, write_page: WritePage) -> None:
    browser.open(write_page(samples.scored()))
    height = "document.querySelector('#comments').getBoundingClientRect().height"
    before = browser.evaluate(height)
    browser.click("#comments")
    browser.do("type", text="A long remark. \n" * 15)
    assert browser.evaluate(height) > before
    assert browser.evaluate("document.querySelector('audio').paused")


@pytest.mark.parametrize("feedback", [samples.draft(), samples.scored()])
def test_a_page_without_sound_has_no_script(browser: Chromium, write_page: WritePage, feedback: Feedback) -> None:
    browser.open(write_page(feedback, is_silent=True))
    assert browser.evaluate("document.querySelectorAll('script, audio, button, .word').length") == 0
