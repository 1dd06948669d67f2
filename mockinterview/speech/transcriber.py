"""The speech model as the rest of the program sees it. Importing this is cheap; Whisper is loaded when needed."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from mockinterview.audio.format import FULL_SCALE, SAMPLE_RATE_HZ, Samples
from mockinterview.errors import SpeechModelError
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import DecodeMode, Decoding
from mockinterview.speech.model_files import find_model
from mockinterview.speech.vocabulary import is_any_said, prompt_of
from mockinterview.transcript import Segment, Word

if TYPE_CHECKING:
    from mockinterview.speech.whisper_model import WindowedWhisper

_LONGEST_WINDOW_S = 30.0
_SHORTEST_TAIL_WINDOW_S = 10.0
"""Below this Whisper starts to repeat itself (measured)."""
_TAIL_SILENCE_S = 2.0
"""Silence after the tail in its window: without any, Whisper does not find the end."""
_TOKENS_PER_S = 8
"""More than anybody speaks (four words a second are some six tokens): a decoder that loops is stopped here."""
_LEAST_TAIL_TOKENS = 24
_MOST_TAIL_TOKENS = 220
"""Half of Whisper's context, less its marks; the vocabulary may fill the other half."""
_MOST_REPETITIVE = 2.4
"""Text that zips better than this is the decoder in a loop (Whisper's own figure): decoded again, else left out."""


class WhisperTranscriber:
    """A Whisper model in a local folder. Loading waits until `warm_up` or the first call."""

    def __init__(self, model_dir: Path, settings: SpeechSettings) -> None:
        self._model_dir = model_dir
        self._settings = settings
        self._loading = threading.Lock()
        self._models: dict[DecodeMode, WindowedWhisper] = {}
        self._busy: dict[DecodeMode, threading.Lock] = {"full": threading.Lock(), "tail": threading.Lock()}

    @property
    def name(self) -> str:
        """Name of the folder that holds the model, as `base`."""
        return self._model_dir.name

    def warm_up(self) -> None:
        """Load the model and run it once over silence. Raises SpeechModelError."""
        self.decode(np.zeros(SAMPLE_RATE_HZ, dtype=np.int16), "tail")

    def start_over(self) -> None:
        """See `Transcriber.start_over`. Nothing is to be done unless a decode has drawn samples."""
        with self._loading:
            if any(model.has_sampled for model in self._models.values()):
                self._models = {}

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        """See `Transcriber.decode`. Raises SpeechModelError when the model cannot be loaded."""
        length_s = len(samples) / SAMPLE_RATE_HZ
        options = decode_options(mode, self._settings, length_s)
        with self._prepared(mode, length_s) as model:
            heard = _heard(model, samples, options)
            if self._settings.vocabulary and not self._has_helped(heard, mode):
                heard = _heard(model, samples, options | {"hotwords": None})
            return Decoding(heard, model.languages() if mode == "full" else {})

    def languages(self, samples: Samples) -> Mapping[str, float]:
        """See `Transcriber.languages`."""
        with self._prepared("tail", len(samples) / SAMPLE_RATE_HZ) as model:
            model.encode_audio(_floats(samples))
            return model.languages()

    def log_probability(self, samples: Samples, language: str) -> float:
        """See `Transcriber.log_probability`."""
        length_s = len(samples) / SAMPLE_RATE_HZ
        options = decode_options("tail", self._settings, length_s)
        options |= {"language": language, "word_timestamps": False, "temperature": [0.0], "hotwords": None}
        with self._prepared("tail", length_s) as model:
            heard = _heard(model, samples, options)
            return max((segment.average_log_probability for segment in heard), default=-math.inf)

    @contextmanager
    def _prepared(self, mode: DecodeMode, length_s: float) -> Iterator[WindowedWhisper]:
        """The model for one call in `mode`, nobody else's meanwhile, with the window set."""
        model = self._model(mode)
        with self._busy[mode]:
            model.window_s = tail_window_s(length_s) if mode == "tail" else None
            model.encoded = None
            yield model

    def _has_helped(self, heard: tuple[Segment, ...], mode: DecodeMode) -> bool:
        """Whether what was heard with the vocabulary is to be kept. At a stop there is no time for a better hearing."""
        return bool(heard) if mode == "tail" else is_any_said(self._settings.vocabulary, heard)

    def _model(self, mode: DecodeMode) -> WindowedWhisper:
        with self._loading:
            if not self._models:
                full = self._load()
                self._models = {"full": full, "tail": full.twin()}
        return self._models[mode]

    def _load(self) -> WindowedWhisper:
        from mockinterview.speech import whisper_model  # noqa: PLC0415 - a third of a second, 100 MB

        try:
            return whisper_model.load(self._model_dir, self._settings.device, self._settings.cpu_threads)
        except (RuntimeError, ValueError, OSError) as error:
            raise SpeechModelError(
                f"The speech model in {self._model_dir} cannot be loaded ({error}); "
                f"run `mockinterview models fetch {self.name}`."
            ) from error


def load_transcriber(settings: SpeechSettings, model: str | None = None) -> WhisperTranscriber:
    """The transcriber of the settings (or of the named model), not yet warmed up.

    Raises SpeechModelError when its files are missing or incomplete.
    """
    return WhisperTranscriber(find_model(model or settings.model, settings), settings)


def tail_window_s(content_s: float) -> float:
    """The encoder's window for a tail of `content_s`: no longer than needed, in whole seconds."""
    wanted_s = float(np.ceil(content_s + _TAIL_SILENCE_S))
    return min(max(wanted_s, _SHORTEST_TAIL_WINDOW_S), _LONGEST_WINDOW_S)


def decode_options(mode: DecodeMode, settings: SpeechSettings, content_s: float) -> dict[str, Any]:
    """Every option of Whisper's decoder, for `WhisperModel.transcribe`.

    no_speech_threshold and log_prob_threshold together drop what it invents on noise; they, the fallback
    temperatures and compression_ratio_threshold (repetitions) are Whisper's own defaults.

    hotwords stand before the audio as if they had just been said. The question is not among them: with its text 5.0 %
    of the words of twelve spoken answers were wrong (2.6 % without), because the decoder said parts of it again; with
    its rarer words 3.7 %.
    """
    options: dict[str, Any] = {
        "language": "en",
        "condition_on_previous_text": False,  # otherwise one invented sentence breeds the next
        "word_timestamps": True,
        "vad_filter": False,  # the endpointer has done that
        "no_speech_threshold": 0.6,
        "log_prob_threshold": -1.0,
        "compression_ratio_threshold": _MOST_REPETITIVE,
        "hotwords": prompt_of(settings.vocabulary),
    }
    if mode == "full":
        return options | {"beam_size": settings.beam_size, "temperature": [0.0, 0.2, 0.4, 0.6]}
    return options | {
        "beam_size": 1,
        "temperature": [0.0, 0.4],
        "without_timestamps": True,
        "max_new_tokens": min(_LEAST_TAIL_TOKENS + round(content_s * _TOKENS_PER_S), _MOST_TAIL_TOKENS),
    }


def _heard(model: WindowedWhisper, samples: Samples, options: dict[str, Any]) -> tuple[Segment, ...]:
    """What `model` makes of `samples`, loops left out."""
    segments, _ = model.transcribe(_floats(samples), **options)
    return tuple(_segment(segment) for segment in segments if segment.compression_ratio <= _MOST_REPETITIVE)


def _floats(samples: Samples) -> NDArray[np.float32]:
    return samples.astype(np.float32) / np.float32(FULL_SCALE)


def _segment(segment: Any) -> Segment:
    """Our segment out of faster-whisper's."""
    return Segment(
        words=_words(segment.words or ()),
        start=float(segment.start),
        end=float(segment.end),
        average_log_probability=float(segment.avg_logprob),
        no_speech_probability=float(segment.no_speech_prob),
    )


def _words(parts: Iterable[Any]) -> tuple[Word, ...]:
    """Words out of faster-whisper's, which leave parts like "-learning" or ",000" apart: no blank goes before."""
    words: list[Word] = []
    for part in parts:
        text, start, end, probability = part.word.strip(), float(part.start), float(part.end), float(part.probability)
        if words and not part.word.startswith(" "):
            first = words.pop()
            words.append(Word(first.text + text, first.start, end, min(first.probability, probability)))
        elif text:
            words.append(Word(text, start, end, probability))
    return tuple(words)
