from __future__ import annotations

import errno
import os

import pytest

from mockinterview.audio import device_errors


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (device_errors.not_opened("input", -9985, "Device unavailable"), "in use by another program"),
        (device_errors.not_opened("input", -9993, "Illegal combination of I/O devices"), "was denied"),
        (device_errors.not_opened("output", -9999, "Host error"), "loudspeaker cannot be opened (Host error)"),
        (device_errors.not_found("input", ""), "--source FILE"),
        (device_errors.not_found("output", "HDMI"), 'no loudspeaker called "HDMI"'),
        (device_errors.not_written(OSError(errno.ENOSPC, "No space left")), "disk is full"),
        (device_errors.overflowed(1), "lost sound once;"),
        (device_errors.overflowed(2), "lost sound 2 times;"),
        (device_errors.not_written(OSError(errno.EFBIG, os.strerror(errno.EFBIG))), "File too large"),
    ],
)
def test_each_trouble_has_its_sentence(sentence: str, words: str) -> None:
    assert words in sentence
    assert sentence.endswith(".")


def test_a_loudspeaker_keeps_no_recording() -> None:
    assert "recorded" in device_errors.vanished("input")
    assert "recorded" not in device_errors.vanished("output")
