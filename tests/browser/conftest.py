"""One Chromium for all tests, and pages with a sound of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.codec import encode_mp3
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.report.html import render_html
from tests.browser.chromium import Chromium

BEEP_S = 0.1
BEEP_HZ = 900

WritePage = Callable[..., Path]


@pytest.fixture(scope="session")
def running_browser() -> Iterator[Chromium]:
    with Chromium() as browser:
        yield browser


@pytest.fixture
def browser(running_browser: Chromium) -> Chromium:
    return running_browser


@pytest.fixture
def write_page(tmp_path: Path) -> WritePage:
    """Writes the page on some feedback, with beeps for words unless it `is_silent`."""

    def write(feedback: Feedback, *, is_silent: bool = False, change: Callable[[str], str] = str) -> Path:
        sound = None if is_silent else encode_mp3(beeps(feedback))
        path = tmp_path / "page.html"
        path.write_text(change(render_html(feedback, sound)), encoding="utf-8")
        return path

    return write


def beeps(feedback: Feedback) -> Samples:
    """A recording as long as the answer, with a beep where each word begins."""
    samples = np.zeros(round(feedback.duration * SAMPLE_RATE_HZ), np.int16)
    times = np.arange(round(BEEP_S * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    beep = (12_000 * np.sin(2 * np.pi * BEEP_HZ * times)).astype(np.int16)
    for word in feedback.words:
        first = round(word.start * SAMPLE_RATE_HZ)
        samples[first : first + beep.size] = beep[: samples.size - first]
    return samples
