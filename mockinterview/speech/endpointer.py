"""Where in a recording there is a voice. The one importer of webrtcvad.

webrtcvad alone takes steady noise, tones, typing and clicks for a voice and goes on saying "voice" for 60 to
150 ms after it ended. A frame therefore counts only when it is also louder than the recording's own noise floor:
the quietest 150 ms of the last 10 s. Measured on 490 s of synthetic speech with known pauses (signal to noise 15 to
45 dB): pauses begin 0 ms late in the median and 80 ms at the 95th percentile (55 and 110 ms without the floor), they
end within 30 ms, none is invented (six were), and steady noise, tones, a hum on one note, clicks and typing are no
voice.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

import numpy as np
import webrtcvad

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.settings import SpeechSettings
from mockinterview.transcript import Region

FRAME_MS = 30
FRAME_SAMPLES = SAMPLE_RATE_HZ * FRAME_MS // 1000
FRAME_S = FRAME_MS / 1000

_FLOOR_FRAMES = 10_000 // FRAME_MS
"""How far back the noise floor looks. Nobody speaks for 10 s without 150 ms of near silence."""
_SMOOTHED_FRAMES = 5
_SETTLING_FRAMES = 1_000 // FRAME_MS
"""The floor of the first second is known when that second has been heard: it is judged only then."""
_BRIDGING_FRAMES = 2
"""Voiced frames in a row that keep a region open: one alone is a click or a bump of the noise."""
_SPEECH_DBFS = -20.0
"""webrtcvad judges by fixed levels: a recording whose loudest frame lies below this is raised to it beforehand.
Without that a voice at 5 % of full scale loses its first words, one at 2 % most of them."""
_MOST_GAIN_DB = 30.0
_LEAST_CONTRAST_DB = 15.0
"""Only what stands out of the noise this clearly is raised: hiss alone stays hiss."""
_FULL_SCALE_POWER = float(np.iinfo(np.int16).max) ** 2
_HISTORY_FRAMES = 60_000 // FRAME_MS
"""Frames remembered for `quietest_moment`: longer than any segment."""


@dataclass(frozen=True, slots=True)
class _Frame:
    index: int
    level_dbfs: float
    is_voiced: bool


class _NoiseFloor:
    """The quietest smoothed level of the last ten seconds, frame by frame."""

    def __init__(self) -> None:
        self._powers: deque[float] = deque(maxlen=_SMOOTHED_FRAMES)
        self._minima: deque[tuple[int, float]] = deque()  # rising levels: the first is the minimum of the window
        self._count = 0

    def update(self, power: float) -> float:
        """Take in the next frame's power (share of full scale); return the floor in dBFS."""
        self._powers.append(power)
        level = _dbfs(sum(self._powers) / len(self._powers))
        while self._minima and self._minima[-1][1] >= level:
            self._minima.pop()
        self._minima.append((self._count, level))
        if self._minima[0][0] <= self._count - _FLOOR_FRAMES:
            self._minima.popleft()
        self._count += 1
        return self._minima[0][1]


class Endpointer:
    """Finds voiced regions in audio that arrives piece by piece.

    A region begins with the first of `vad_min_speech_ms` of voiced frames in a row and ends with the last voiced
    frame before `vad_hangover_ms` without any: the hangover is no part of it. Edges lie on 30 ms frames.
    Memory does not grow with the recording, apart from the regions themselves.
    """

    def __init__(self, settings: SpeechSettings | None = None) -> None:
        settings = settings or SpeechSettings()
        self._vad = webrtcvad.Vad(settings.vad_aggressiveness)
        self._margin_db = settings.vad_margin_db
        self._min_speech_frames = max(1, math.ceil(settings.vad_min_speech_ms / FRAME_MS))
        self._hangover_frames = max(1, math.ceil(settings.vad_hangover_ms / FRAME_MS))
        self._floor = _NoiseFloor()
        self._loudest_dbfs = -math.inf
        self._pending: Samples = np.empty(0, dtype=np.int16)
        self._history: deque[_Frame] = deque(maxlen=_HISTORY_FRAMES)
        self._regions: list[Region] = []
        self._next_frame = 0
        self._run_start: int | None = None  # first frame of the voiced run that is being heard
        self._region_start: int | None = None
        self._last_voiced: int | None = None

    @property
    def regions(self) -> tuple[Region, ...]:
        """Every region so far; the last one may still be open."""
        return (*self._regions, *self._open_region())

    @property
    def is_between_utterances(self) -> bool:
        """No region is open: the last one ended at least the hangover ago, or none has begun."""
        return self._region_start is None

    @property
    def heard_s(self) -> float:
        """Audio judged so far, in seconds (whole frames)."""
        return _seconds(self._next_frame)

    @property
    def silence_s(self) -> float:
        """Seconds since the last voiced frame of a region; all that was heard when there was none."""
        latest = self._open_region() or self._regions[-1:]
        return self.heard_s - (latest[0].end if latest else 0.0)

    def regions_between(self, start_s: float, end_s: float) -> tuple[Region, ...]:
        """The voiced regions within `start_s` to `end_s`, clipped to it."""
        found: list[Region] = []
        for region in (*self._open_region(), *reversed(self._regions)):
            if region.end <= start_s:
                break
            if region.start < end_s:
                found.append(Region(max(start_s, region.start), min(end_s, region.end)))
        return tuple(reversed(found))

    def push(self, samples: Samples) -> tuple[Region, ...]:
        """Take in the next samples (int16, 16 kHz, any number); return the regions that they closed."""
        closed_before = len(self._regions)
        samples = np.concatenate((self._pending, samples))
        if self._next_frame == 0 and len(samples) < _SETTLING_FRAMES * FRAME_SAMPLES:
            self._pending = samples
        else:
            self._hear(samples)
        return tuple(self._regions[closed_before:])

    def finish(self) -> tuple[Region, ...]:
        """End of the recording: close the open region and return it, if there is one."""
        self._hear(self._pending)
        closed = self._open_region()
        self._regions.extend(closed)
        self._region_start = self._run_start = None
        return closed

    def quietest_moment(self, start_s: float, end_s: float) -> float:
        """Where to cut between `start_s` and `end_s` (not more than a minute ago): the middle of the longest
        stretch without voice, or the quietest frame when all of it is voiced. Seconds."""
        frames = [frame for frame in self._history if start_s <= frame.index * FRAME_S < end_s - FRAME_S]
        if not frames:
            return end_s
        gap = _longest_gap(frames)
        if not gap:
            return (min(frames, key=lambda frame: frame.level_dbfs).index + 0.5) * FRAME_S
        return (gap[0].index + gap[-1].index + 1) / 2 * FRAME_S

    def _hear(self, samples: Samples) -> None:
        """Judge the whole frames of `samples` and keep the rest for later."""
        whole = len(samples) // FRAME_SAMPLES * FRAME_SAMPLES
        self._pending = samples[whole:].copy()
        frames = samples[:whole].reshape(-1, FRAME_SAMPLES)
        powers = ((frames.astype(np.float32) ** 2).mean(axis=1) / _FULL_SCALE_POWER).tolist()
        if self._next_frame == 0:
            for power in powers[:_SETTLING_FRAMES]:
                self._floor.update(power)
                self._loudest_dbfs = max(self._loudest_dbfs, _dbfs(power))
        for frame, power in zip(frames, powers, strict=True):
            self._judge(frame, power)

    def _judge(self, frame: Samples, power: float) -> None:
        level, floor = _dbfs(power), self._floor.update(power)
        self._loudest_dbfs = max(self._loudest_dbfs, level)
        is_loud = level > floor + self._margin_db
        is_voiced = is_loud and self._vad.is_speech(self._raised(frame, floor), SAMPLE_RATE_HZ)
        self._history.append(_Frame(self._next_frame, level, is_voiced))
        if is_voiced:
            self._hear_voice(self._next_frame)
        else:
            self._hear_silence(self._next_frame)
        self._next_frame += 1

    def _raised(self, frame: Samples, floor_dbfs: float) -> bytes:
        """The frame at the level that webrtcvad expects of speech."""
        gain_db = min(_SPEECH_DBFS - self._loudest_dbfs, _MOST_GAIN_DB)
        if gain_db <= 0 or self._loudest_dbfs < floor_dbfs + _LEAST_CONTRAST_DB:
            return frame.tobytes()
        limits = np.iinfo(np.int16)
        raised = frame * 10 ** (gain_db / 20)
        return bytes(np.clip(raised, limits.min, limits.max).astype(np.int16).tobytes())

    def _hear_voice(self, frame: int) -> None:
        if self._run_start is None:
            self._run_start = frame
        is_long_enough = frame - self._run_start + 1 >= self._min_speech_frames
        if self._region_start is None and is_long_enough:
            self._region_start = self._run_start
        is_first = self._last_voiced is None
        if self._region_start is not None and (is_first or frame - self._run_start + 1 >= _BRIDGING_FRAMES):
            self._last_voiced = frame

    def _hear_silence(self, frame: int) -> None:
        self._run_start = None
        if self._last_voiced is not None and frame - self._last_voiced >= self._hangover_frames:
            self._regions.extend(self._open_region())
            self._region_start = self._last_voiced = None

    def _open_region(self) -> tuple[Region, ...]:
        if self._region_start is None or self._last_voiced is None:
            return ()
        return (Region(_seconds(self._region_start), _seconds(self._last_voiced + 1)),)


def voiced_regions(samples: Samples, settings: SpeechSettings | None = None) -> tuple[Region, ...]:
    """Stretches with a voice, in seconds from the start of `samples` (int16, 16 kHz, shape (n,))."""
    endpointer = Endpointer(settings)
    for start in range(0, len(samples), SAMPLE_RATE_HZ):
        endpointer.push(samples[start : start + SAMPLE_RATE_HZ])
    endpointer.finish()
    return endpointer.regions


def _seconds(frame: int) -> float:
    return frame * FRAME_MS / 1000


def _dbfs(power: float) -> float:
    return 10 * math.log10(max(power, 1e-10))


def _longest_gap(frames: list[_Frame]) -> list[_Frame]:
    longest: list[_Frame] = []
    gap: list[_Frame] = []
    for frame in frames:
        gap = [] if frame.is_voiced else [*gap, frame]
        if len(gap) > len(longest):
            longest = gap
    return longest
