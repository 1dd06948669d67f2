"""The page is heard: by mouse and by keyboard, from the right word on."""

from __future__ import annotations

import pytest

from mockinterview.analysis.feedback import Feedback
from tests.browser.chromium import PHONE, Chromium
from tests.browser.conftest import WritePage
from tests.report import samples

pytestmark = pytest.mark.browser

NOW = "document.querySelector('audio').currentTime"
IS_PAUSED = "document.querySelector('audio').paused"
LIT = "[...document.querySelectorAll('.word')].findIndex((word) => word.classList.contains('lit'))"
FOCUSED = "[...document.querySelectorAll('.word')].indexOf(document.activeElement)"
TOP = "document.activeElement.getBoundingClientRect().top"
LEFT = "document.activeElement.getBoundingClientRect().left"
LONGEST_WORD_PX = 100
ROUNDING_S = 0.011
"""Times stand in the page in hundredths."""
DECODER_S = 0.005
TAIL_S = 0.15
FEEDBACK = samples.scored()


@pytest.fixture
def page(browser: Chromium, write_page: WritePage) -> Chromium:
    browser.open(write_page(FEEDBACK))
    watch(browser)
    return browser


def watch(browser: Chromium) -> None:
    """Name each word to the driver, and note what is lit and where the sound is sent, so that nothing is missed."""
    browser.evaluate("""(() => {
      window.seenLit = [];
      window.sought = [];
      const words = [...document.querySelectorAll('.word')];
      const look = new MutationObserver((changes) => changes.forEach(({ target }) => {
        if (target.classList.contains('lit')) window.seenLit.push(words.indexOf(target));
      }));
      words.forEach((word, index) => {
        word.id = `word-${index}`;
        look.observe(word, { attributeFilter: ['class'] });
      });
      const audio = document.querySelector('audio');
      audio.addEventListener('seeking', () => window.sought.push(audio.currentTime));
    })()""")


def in_view(index: int) -> str:
    box = f"document.querySelector('#word-{index}').getBoundingClientRect()"
    return (
        f"{box}.bottom <= innerHeight && {box}.top >= document.querySelector('.player').getBoundingClientRect().bottom"
    )


def test_every_word_stands_once_in_its_order(page: Chromium) -> None:
    said = page.evaluate("[...document.querySelectorAll('.word')].map((word) => word.textContent)")
    assert [text.strip(".,") for text in said] == [word.text.strip(".,") for word in FEEDBACK.words]


def test_the_sound_lies_where_the_words_say(page: Chromium) -> None:
    found = page.evaluate("""(async () => {
      const encoded = atob(document.querySelector('audio').src.split(',')[1]);
      const bytes = Uint8Array.from(encoded, (character) => character.charCodeAt(0));
      const sound = await new OfflineAudioContext(1, 16000, 16000).decodeAudioData(bytes.buffer);
      const starts = [];
      let silent = Infinity;
      sound.getChannelData(0).forEach((sample, index) => {
        if (Math.abs(sample) < 0.1) silent += 1;
        else {
          if (silent > 1600) starts.push(index / sound.sampleRate);
          silent = 0;
        }
      });
      return starts;
    })()""")
    assert found == pytest.approx([word.start for word in FEEDBACK.words], abs=DECODER_S)


@pytest.mark.parametrize("index", [0, 17, 90])
def test_a_click_on_a_word_plays_from_there_and_lights_word_after_word(page: Chromium, index: int) -> None:
    page.click(f"#word-{index}")
    page.wait("seenLit.length > 2")
    assert page.evaluate("sought") == [pytest.approx(FEEDBACK.words[index].start, abs=ROUNDING_S)]
    lit = page.evaluate("seenLit")
    assert lit[0] == index
    assert lit == sorted(set(lit))
    assert page.evaluate(IS_PAUSED) is False
    assert page.evaluate("document.querySelectorAll('.lit').length") <= 1


def test_each_word_is_lit_at_its_own_time(page: Chromium) -> None:
    for index in (0, 1, 30, 31, len(FEEDBACK.words) - 1):
        middle = (FEEDBACK.words[index].start + FEEDBACK.words[index].end) / 2
        page.evaluate(f"document.querySelector('audio').currentTime = {middle}")
        page.wait(f"{LIT} === {index}")


def test_nothing_is_lit_in_a_long_silence(page: Chromium) -> None:
    (pause, *_) = FEEDBACK.pauses
    page.evaluate(f"document.querySelector('audio').currentTime = {pause.start + pause.seconds / 2}")
    page.wait(f"{LIT} === -1")
    page.wait(f"{NOW} > {pause.start}")


def test_a_click_on_a_finding_plays_its_words_and_stops(page: Chromium) -> None:
    (finding,) = [each for each in FEEDBACK.findings if each.start is not None]
    page.click(".strength h2")
    page.wait(f"!{IS_PAUSED} && {NOW} >= {finding.start} - {ROUNDING_S}")
    page.wait(IS_PAUSED)
    assert finding.end + TAIL_S - ROUNDING_S <= page.evaluate(NOW) < finding.end + 1.0
    page.evaluate("document.querySelector('audio').play()")
    page.wait(f"{NOW} > {finding.end} + 0.5 || document.querySelector('audio').ended")


def test_a_click_on_the_time_line_plays_from_there(page: Chromium) -> None:
    width = page.evaluate("document.querySelector('.timeline').getBoundingClientRect().width")
    page.click(".timeline", (width / 2, 10))
    first, last = FEEDBACK.words[0].start, FEEDBACK.words[-1].end
    page.wait(f"seenLit.length > 1 && !{IS_PAUSED}")
    assert page.evaluate("sought") == [pytest.approx((first + last) / 2, abs=0.5)]
    share = f"({NOW} - {first}) / {last - first} * 100"
    head = "parseFloat(document.querySelector('.playhead').getAttribute('x'))"
    page.evaluate("document.querySelector('audio').pause()")
    page.wait(f"{IS_PAUSED} && Math.abs({head} - {share}) < 0.1")


def test_the_speed_is_chosen(page: Chromium) -> None:
    page.do("choose", selector="#speed", value="1.5")
    audio = "document.querySelector('audio')"
    assert page.evaluate(f"[{audio}.playbackRate, {audio}.preservesPitch]") == [1.5, True]


def test_the_keyboard_walks_from_word_to_word(page: Chromium) -> None:
    page.evaluate("document.querySelector('#word-0').focus()")
    page.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft")
    assert page.evaluate(FOCUSED) == 2
    page.press("Enter")
    page.wait("seenLit.length > 0")
    assert page.evaluate("seenLit[0]") == 2
    page.press("Escape")
    page.wait(IS_PAUSED)
    top, left = page.evaluate(TOP), page.evaluate(LEFT)
    page.press("ArrowDown")
    assert page.evaluate(TOP) > top
    assert abs(page.evaluate(LEFT) - left) < LONGEST_WORD_PX
    page.press("ArrowUp")
    assert page.evaluate(TOP) == top
    page.press("End")
    assert page.evaluate(FOCUSED) == len(FEEDBACK.words) - 1
    page.press("ArrowRight", "Home", "ArrowLeft")
    assert page.evaluate(FOCUSED) == 0


def test_the_words_are_one_stop_of_the_tab_key(page: Chromium) -> None:
    page.click("#word-40")
    assert page.evaluate("[...document.querySelectorAll('.word[tabindex], .word[role]')].map(({ id }) => id)") == [
        "word-40"
    ]
    page.evaluate("document.querySelector('audio').focus()")
    visited = []
    while not page.evaluate("document.activeElement.id === 'comments'"):
        page.press("Tab")
        visited.append(page.evaluate(FOCUSED))
        assert len(visited) < len(FEEDBACK.words) / 2
    assert [index for index in visited if index >= 0] == [40]


def test_the_view_follows_as_long_as_the_reader_stays(browser: Chromium, write_page: WritePage) -> None:
    browser.open(write_page(FEEDBACK), size=PHONE)
    watch(browser)
    last = len(FEEDBACK.words) - 1
    browser.click("#word-3")
    browser.wait(f"{LIT} >= 3")
    assert browser.evaluate(in_view(last)) is False
    browser.evaluate(f"document.querySelector('audio').currentTime = {FEEDBACK.words[last].start + 0.05}")
    browser.wait(in_view(last))
    browser.evaluate("scrollTo(0, 0)")
    browser.evaluate(f"document.querySelector('audio').currentTime = {FEEDBACK.words[9].start + 0.05}")
    browser.wait(f"{LIT} >= 9")
    assert browser.evaluate("scrollY") == 0


def test_times_in_the_lists_can_be_heard(page: Chromium) -> None:
    number: Feedback = FEEDBACK
    start = number.numbers[0].start
    page.click(f".sections .moment[data-at='{start:.2f}']")
    page.wait(f"!{IS_PAUSED} && {NOW} >= {start} - {ROUNDING_S} && {NOW} < {start} + 2")
