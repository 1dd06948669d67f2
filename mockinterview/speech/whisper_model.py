"""Whisper itself, through faster-whisper: the one importer of faster_whisper.

Importing this module takes a third of a second and 100 MB: `speech.transcriber` does so when a model is needed.
"""

from __future__ import annotations

import copy
import logging
import os
import threading
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # the model is local: nothing may ask the hub

import ctranslate2
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from tqdm import tqdm

from mockinterview.speech.cores import usable_cores

tqdm.set_lock(threading.RLock())  # its own lock spawns a process, which dies with "bad value(s) in fds_to_keep"

_log = logging.getLogger(__name__)

_CONCURRENT_DECODES = 2
"""One passage in the background, and the tail when the speaker stops. They share the weights."""
_SEED = 1
"""Fallback decoding draws samples; the same audio shall give the same words."""
_SILENT_MEL_BELOW_PEAK = 2.0
"""Whisper's log-mel values are clipped at 8 decades below the peak and scaled by 4: silence is peak - 2."""


class WindowedWhisper(WhisperModel):  # type: ignore[misc]
    """faster-whisper's model with a window shorter than 30 s, and the languages it heard.

    One of these serves one thread at a time; `twin` gives another one on the same weights.
    """

    window_s: float | None = None
    """Length of the encoder's window; None: 30 s. A shorter one holds all of the audio and is decoded once."""
    encoded: Any = None
    """What the encoder made of the first window since this was set to None."""
    has_sampled: bool = False
    """Whether a decode fell back to drawing samples: CTranslate2's generators have moved on, and can't be set back."""

    def twin(self) -> WindowedWhisper:
        """A second front to the same weights."""
        return copy.copy(self)

    def languages(self) -> dict[str, float]:
        """Probability of each language in the window that is kept; empty for an English-only model."""
        if self.encoded is None or not self.model.is_multilingual:
            return {}
        return {token.strip("<|>"): probability for token, probability in self.model.detect_language(self.encoded)[0]}

    def encode_audio(self, audio: NDArray[np.float32]) -> None:
        """Encode `audio` (16 kHz, -1 to 1) and keep that for `languages`."""
        self.encode(pad_or_trim(self.feature_extractor(audio)))

    def encode(self, features: NDArray[np.float32]) -> Any:
        """Override: encode a window of `window_s`. `features` has shape (mel bands, 3000)."""
        if self.window_s is not None:
            features = _silent_after_content(features, round(self.window_s * self.frames_per_second))
        encoded = super().encode(features)
        if self.encoded is None:
            self.encoded = encoded
        return encoded

    def generate_with_fallback(self, *arguments: Any) -> tuple[Any, float, float, float]:
        """Override: note when samples were drawn (a temperature above 0)."""
        result, log_probability, temperature, compression = super().generate_with_fallback(*arguments)
        self.has_sampled = self.has_sampled or temperature > 0.0
        return result, log_probability, temperature, compression

    def _split_segments_by_timestamps(
        self,
        tokenizer: Tokenizer,
        tokens: list[int],
        time_offset: float,
        segment_size: int,
        segment_duration: float,
        seek: int,
    ) -> tuple[list[dict[str, Any]], int, bool]:
        """Override: a short window is one segment; what has no closing time stamp is not decoded a second time."""
        if self.window_s is None:
            split = super()._split_segments_by_timestamps
            return split(tokenizer, tokens, time_offset, segment_size, segment_duration, seek)  # type: ignore[no-any-return]
        end = time_offset + segment_duration
        return [{"seek": seek, "start": time_offset, "end": end, "tokens": tokens}], seek + segment_size, True


def load(model_dir: Path, device: str, cpu_threads: int) -> WindowedWhisper:
    """Load the model of a local folder; `device` is auto, cpu or cuda, `cpu_threads` 0 for all cores.

    Raises RuntimeError or ValueError when files or device do not do.
    """
    ctranslate2.set_random_seed(_SEED)
    if device == "cuda" or (device == "auto" and ctranslate2.get_cuda_device_count() > 0):
        try:
            return _load(model_dir, "cuda", _cuda_compute_type(), 0)
        except (RuntimeError, ValueError):
            if device == "cuda":
                raise
            _log.warning("The graphics card cannot be used; decoding goes on on the processor.", exc_info=True)
    return _load(model_dir, "cpu", "int8", cpu_threads or usable_cores())


def _load(model_dir: Path, device: str, compute_type: str, cpu_threads: int) -> WindowedWhisper:
    return WindowedWhisper(
        str(model_dir),
        device=device,
        compute_type=compute_type,
        cpu_threads=cpu_threads,
        num_workers=_CONCURRENT_DECODES,
        local_files_only=True,
    )


def _silent_after_content(features: NDArray[np.float32], frames: int) -> NDArray[np.float32]:
    """`features` in a window of `frames`, with the mel value of silence in place of faster-whisper's zeros."""
    content = features[:, : np.flatnonzero(features.any(axis=0))[-1] + 1] if features.any() else features[:, :0]
    silence = content.max(initial=0.0) - _SILENT_MEL_BELOW_PEAK
    window = np.full((len(features), frames), silence, np.float32)
    window[:, : min(frames, content.shape[1])] = content[:, :frames]
    return window


def _cuda_compute_type() -> str:
    supported = ctranslate2.get_supported_compute_types("cuda")
    return next((kind for kind in ("float16", "int8_float16", "int8") if kind in supported), "float32")
