"""The page on many answers: it is drawn, leads to reports, asks nobody for anything, and is for everybody."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace

from mockinterview.batch.cohort import write_cohort
from tests.browser.chromium import PHONE, Chromium
from tests.browser.test_safety import SMUGGLED, asked_of_others
from tests.report.cohorts import cohort

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "cohort.html"
    write_cohort(cohort(), path, has_names=False)
    return path


def test_bars_are_seen_and_far_answers_lead_to_their_reports(browser: Chromium, page: Path) -> None:
    browser.open(page)
    bars = "[...document.querySelectorAll('[data-figure=situation] .bar')]"
    assert browser.evaluate(f"{bars}.length") >= 3
    assert browser.evaluate(f"{bars}.every(bar => bar.getBoundingClientRect().height > 2)")
    assert browser.evaluate(f"getComputedStyle({bars}[0]).fill") != "rgb(0, 0, 0)"
    browser.click(".outliers a")
    browser.wait("location.pathname.endsWith('/cohort-reports/0006.html')")
    browser.wait("document.querySelector('h1') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(browser: Chromium, page: Path, scheme: Literal["light", "dark"]) -> None:
    browser.open(page, scheme)
    assert browser.do("faults") == []


def test_it_fits_a_phone(browser: Chromium, page: Path) -> None:
    browser.open(page, size=PHONE)
    assert browser.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_hostile_names_and_questions_are_words(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "cohort.html"
    results = [replace(each, source=SMUGGLED, question_text=SMUGGLED) for each in cohort()]
    write_cohort(results, path, has_names=True)
    browser.open(path)
    assert browser.evaluate("document.querySelectorAll('img, iframe, script').length") == 0
    assert not browser.evaluate("window.struck ?? false")
    assert asked_of_others(browser) == []
    assert browser.told()["errors"] == []
