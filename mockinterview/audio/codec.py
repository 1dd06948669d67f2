"""Audio files of any format in and out, and resampling. The one importer of PyAV, which loads at the first use."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from mockinterview import paths
from mockinterview.audio.file_errors import why_unreadable
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.errors import AudioFileError

if TYPE_CHECKING:
    from av import AudioFrame, AudioStream
    from av.container import InputContainer

MP3_BIT_RATE = 32_000
"""Bits per second of reports' sound: speech stays clear at 118 KiB per 30 s."""

_ENCODER_BLOCK = SAMPLE_RATE_HZ


def decode_file(path: Path, max_duration_s: float | None = None) -> Samples:
    """The sound of `path` (any format PyAV reads) as 16 kHz mono samples, shape (n,).

    Of a damaged or truncated file, what can be decoded.

    Raises AudioFileError when there is no sound to read or it lasts longer than `max_duration_s`.
    """
    content = bytearray()
    for block in decode_blocks(path, max_duration_s):
        content += block.tobytes()
    return np.frombuffer(content, np.int16)


def decode_blocks(path: Path, max_duration_s: float | None = None) -> Iterator[Samples]:
    """Like `decode_file`, block by block as the file holds them, with memory for one block.

    Raises what `decode_file` raises, at the first block or when the limit is passed.
    """
    with _opened(path) as container:
        stream = _sound_stream(container, path)
        _refuse_longer(_claimed_duration_s(container, stream), max_duration_s, path)
        yield from _counted(_resampled(_frames(container, stream)), max_duration_s, path)


def creation_tag(path: Path) -> str:
    """When the recording was made, as its file says it (ISO 8601, as FFmpeg gives it); empty where it doesn't say.

    Raises AudioFileError when there is no sound to read.
    """
    with _opened(path) as container:
        tags = container.metadata | _sound_stream(container, path).metadata
        return next((text for name, text in tags.items() if name.lower() == "creation_time"), "")


class StreamResampler:
    """Turns blocks of mono samples at `source_rate_hz` into blocks at `target_rate_hz`, without seams."""

    def __init__(self, source_rate_hz: int, target_rate_hz: int = SAMPLE_RATE_HZ) -> None:
        self._source_rate_hz = source_rate_hz
        self._converter = _Converter(target_rate_hz)

    def push(self, samples: Samples) -> Samples:
        """Resample the next block; what comes out may lag a little behind."""
        if not samples.size:
            return samples
        return self._converter.push(_frame(samples, self._source_rate_hz))

    def flush(self) -> Samples:
        """What is still inside, at the end."""
        return self._converter.push(None)


class StreamTempo:
    """Turns blocks of 16 kHz mono samples into blocks that take 1 / `speed` of their time, at the same pitch."""

    def __init__(self, speed: float) -> None:
        """`speed` lies between 0.5 and 2."""
        import av  # noqa: PLC0415

        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(format="s16", sample_rate=SAMPLE_RATE_HZ, layout="mono")
        self._graph.link_nodes(source, self._graph.add("atempo", str(speed)), self._graph.add("abuffersink"))
        self._graph.configure()

    def push(self, samples: Samples) -> Samples:
        """Stretch the next block; what comes out may lag a little behind."""
        return self._pulled(_frame(samples, SAMPLE_RATE_HZ))

    def flush(self) -> Samples:
        """What is still inside, at the end."""
        return self._pulled(None)

    def _pulled(self, frame: AudioFrame | None) -> Samples:
        import av  # noqa: PLC0415

        self._graph.push(frame)
        blocks = [np.empty(0, np.int16)]
        with contextlib.suppress(av.BlockingIOError, av.EOFError):  # it wants more, or has no more
            while True:
                blocks.append(self._graph.pull().to_ndarray()[0])
        return np.concatenate(blocks)


def encode_flac(samples: Samples, path: Path) -> None:
    """Write 16 kHz mono `samples` to `path` as FLAC, readable by the user alone.

    Raises AudioFileError when it cannot be written.
    """
    try:
        paths.write_private(path, _encode(samples, "flac", bit_rate=None))
    except OSError as error:
        raise AudioFileError(
            f"{path} cannot be written ({error.strerror}); make room or choose another folder."
        ) from error


def encode_mp3(samples: Samples) -> bytes:
    """16 kHz mono `samples` as an MP3 file of 32 kbit/s."""
    return _encode(samples, "mp3", bit_rate=MP3_BIT_RATE)


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    """Raises AudioFileError for whatever goes wrong with the file, also while it is read."""
    import av  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size == 0 and path.is_file():
                raise AudioFileError(f"{path} is empty (0 bytes); record or export it again.")
            # The file is handed over opened, so its name may begin with a dash or hold a colon; no protocol is
            # allowed, so a playlist in disguise opens neither other files nor the network.
            with av.open(file, "r", metadata_errors="replace", options={"protocol_whitelist": "none"}) as container:
                yield container
    except av.FFmpegError as error:
        raise AudioFileError(
            f"{path} is not a sound file that can be read; export it as WAV, FLAC, MP3 or M4A."
        ) from error
    except OSError as error:
        raise AudioFileError(why_unreadable(path, error)) from error


def _sound_stream(container: InputContainer, path: Path) -> AudioStream:
    if not container.streams.audio:
        raise AudioFileError(f"{path} holds no sound; choose a recording with an audio track.")
    return container.streams.audio[0]


def _claimed_duration_s(container: InputContainer, stream: AudioStream) -> float:
    """What the file says about its length in seconds; 0 when it says nothing."""
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return (container.duration or 0) / 1_000_000  # FFmpeg's AV_TIME_BASE


def _refuse_longer(duration_s: float, max_duration_s: float | None, path: Path) -> None:
    if max_duration_s is not None and duration_s > max_duration_s:
        raise AudioFileError(
            f"{path} lasts longer than {max_duration_s / 60:g} minutes; cut it into answers, or raise "
            "max_recording_minutes under [audio] in the settings."
        )


def _counted(blocks: Iterable[Samples], max_duration_s: float | None, path: Path) -> Iterator[Samples]:
    """Pass `blocks` on; refuse when there are too many samples in them, or none."""
    count = 0
    for block in blocks:
        count += block.size
        _refuse_longer(count / SAMPLE_RATE_HZ, max_duration_s, path)
        if block.size:
            yield block
    if not count:
        raise AudioFileError(f"{path} holds no sound that can be decoded; export or record it again.")


def _frames(container: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """Every frame that decodes; damaged packets are left out, and a file that breaks off ends there."""
    import av  # noqa: PLC0415

    packets = container.demux(stream)
    while True:
        try:
            frames = next(packets).decode()
        except av.InvalidDataError:
            continue
        except (StopIteration, av.FFmpegError):
            return
        yield from frames


def _resampled(frames: Iterable[AudioFrame]) -> Iterator[Samples]:
    """Frames of any format, which may change between them, as 16 kHz mono samples."""
    converter = _Converter(SAMPLE_RATE_HZ)
    current = None
    for frame in frames:
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        if kind != current:
            yield converter.push(None)
            converter, current = _Converter(SAMPLE_RATE_HZ), kind
        yield converter.push(frame)
    yield converter.push(None)


class _Converter:
    """Frames of one format to mono 16-bit samples at `rate_hz`; None flushes."""

    def __init__(self, rate_hz: int) -> None:
        import av  # noqa: PLC0415

        self._resampler = av.AudioResampler(format="s16", layout="mono", rate=rate_hz)

    def push(self, frame: AudioFrame | None) -> Samples:
        blocks = [out.to_ndarray()[0] for out in self._resampler.resample(frame) if out is not None]
        return np.concatenate(blocks) if blocks else np.empty(0, np.int16)


def _frame(samples: Samples, rate_hz: int) -> AudioFrame:
    import av  # noqa: PLC0415

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples[np.newaxis]), format="s16", layout="mono")
    frame.sample_rate = rate_hz
    return frame


def _encode(samples: Samples, format_name: Literal["flac", "mp3"], bit_rate: int | None) -> bytes:
    import av  # noqa: PLC0415

    content = io.BytesIO()
    with av.open(content, "w", format=format_name) as container:
        stream = container.add_stream(format_name, rate=SAMPLE_RATE_HZ, layout="mono")
        if bit_rate is not None:
            stream.bit_rate = bit_rate
        for first in range(0, samples.size, _ENCODER_BLOCK):
            frame = _frame(samples[first : first + _ENCODER_BLOCK], SAMPLE_RATE_HZ)
            frame.pts = first
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return content.getvalue()
