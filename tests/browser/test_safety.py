"""The page asks nobody for anything, and no word of the user's is more than a word."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from tests.browser.chromium import Chromium
from tests.browser.conftest import WritePage
from tests.report import samples
from tests.report.hostile import HOSTILE, hostile

pytestmark = pytest.mark.browser

STRANGER = "http://127.0.0.1:9/"
SMUGGLED = (
    f'<img src="{STRANGER}picture" onerror="window.struck = true"><script>window.struck = true</script>'
    f'<script src="{STRANGER}script"></script><link rel="stylesheet" href="{STRANGER}style">'
    f'<iframe src="{STRANGER}frame"></iframe><style>main {{ display: none }}</style>'
    '<p style="position: fixed">covers</p><a id="lure" href="javascript:window.struck = true">press</a>'
)
STRUCK = "window.struck ?? false"


def asked_of_others(browser: Chromium) -> list[str]:
    return [url for url in browser.told()["requests"] if not url.startswith(("file:", "data:"))]


@pytest.mark.parametrize("verdict", ["ok", "nothing_to_score"])
def test_hostile_words_are_words(browser: Chromium, write_page: WritePage, verdict: str) -> None:
    feedback = replace(hostile(), verdict=verdict, reason="<script>window.struck = true</script>")
    browser.open(write_page(feedback))
    told = browser.told()
    assert (told["dialogs"], told["errors"], asked_of_others(browser)) == (0, [], [])
    text = browser.evaluate("document.body.textContent").replace("\n", " ")
    for words in HOSTILE:
        assert words.replace("\u202e", "").replace("\u202c", "") in text
    assert browser.evaluate("document.querySelectorAll('img, iframe, a, script').length") == (verdict == "ok")


def test_a_page_asks_for_nothing_even_when_it_is_heard(browser: Chromium, write_page: WritePage) -> None:
    browser.open(write_page(samples.scored()))
    browser.click(".word")
    browser.wait("document.querySelector('audio').currentTime > 1")
    assert [url for url in browser.told()["requests"] if not url.startswith("data:audio/mpeg;base64,")] == [
        browser.evaluate("location.href")
    ]
    assert browser.told()["errors"] == []


def smuggle(html: str) -> str:
    assert "pharmacies" in html
    return html.replace("pharmacies", SMUGGLED, 1)


def test_the_policy_stops_what_escaping_would_have_let_through(browser: Chromium, write_page: WritePage) -> None:
    browser.open(write_page(samples.scored(), change=smuggle))
    assert browser.evaluate("document.querySelector('#lure') !== null")
    browser.click("#lure")
    browser.wait("document.querySelector('audio').readyState > 0")
    errors = browser.told()["errors"]
    assert browser.evaluate(STRUCK) is False
    assert browser.evaluate("getComputedStyle(document.querySelector('main')).display") == "block"
    for directive in ("img-src", "script-src", "style-src", "frame-src"):
        assert any(directive in error for error in errors), (directive, errors)
    browser.click(".word")
    browser.wait("document.querySelector('audio').currentTime > 1")


def test_without_the_policy_it_would_have_struck(browser: Chromium, write_page: WritePage) -> None:
    def disarm(html: str) -> str:
        return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", smuggle(html))

    browser.open(write_page(samples.scored(), change=disarm))
    browser.wait(STRUCK)
    assert asked_of_others(browser) != []
