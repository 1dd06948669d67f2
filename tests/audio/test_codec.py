from __future__ import annotations

import os
import socketserver
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio import codec
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.errors import AudioFileError
from tests.audio.signals import (
    TONE_HZ,
    hiss,
    level_db,
    likeness,
    loudest_hz,
    tone,
    write_24_bit_wav,
    write_encoded,
    write_wav,
)

FORMATS: dict[str, Callable[[Path], Path]] = {
    "8 kHz": lambda folder: write_wav(folder / "a.wav", tone(2, 8_000), 8_000),
    "8 bit": lambda folder: write_wav(folder / "a.wav", (tone(2) // 256 + 128).astype(np.uint8), width=1),
    "48 kHz stereo": lambda folder: write_wav(folder / "a.wav", np.repeat(tone(2, 48_000)[:, None], 2, 1), 48_000),
    "24 bit 96 kHz": lambda folder: write_24_bit_wav(folder / "a.wav", tone(2, 96_000), 96_000),
    "32 bit": lambda folder: write_wav(folder / "a.wav", tone(2).astype(np.int32) << 16, width=4),
    "float": lambda folder: write_encoded(folder / "a.wav", tone(2), "pcm_f32le", SAMPLE_RATE_HZ),
    "five channels": lambda folder: write_wav(folder / "a.wav", np.repeat(tone(2)[:, None], 5, 1)),
    "mp3": lambda folder: write_encoded(folder / "a.mp3", tone(2, 44_100), "libmp3lame", 44_100),
    "m4a": lambda folder: write_encoded(folder / "a.m4a", tone(2, 44_100), "aac", 44_100),
    "ogg": lambda folder: write_encoded(folder / "a.ogg", tone(2, 44_100), "vorbis", 44_100),
    "opus": lambda folder: write_encoded(folder / "a.opus", tone(2, 48_000), "libopus", 48_000),
    "flac": lambda folder: write_encoded(folder / "a.flac", tone(2, 44_100), "flac", 44_100),
    "video container": lambda folder: write_encoded(folder / "a.mkv", tone(2, 48_000), "aac", 48_000),
}


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
def test_every_format_becomes_16_khz_mono(make: Callable[[Path], Path], tmp_path: Path) -> None:
    samples = codec.decode_file(make(tmp_path))
    assert samples.dtype == np.int16
    assert samples.ndim == 1
    assert samples.size / SAMPLE_RATE_HZ == pytest.approx(2, abs=0.1)
    assert loudest_hz(samples) == pytest.approx(TONE_HZ, abs=2)
    assert np.abs(samples[4000:-4000]).max() == pytest.approx(8192, rel=0.15)


def test_16_khz_mono_arrives_unchanged(tmp_path: Path) -> None:
    assert np.array_equal(codec.decode_file(write_wav(tmp_path / "a.wav", hiss(1))), hiss(1))


def test_what_16_khz_cannot_hold_is_filtered_not_folded(tmp_path: Path) -> None:
    high = tone(2, 48_000) + tone(2, 48_000, hz=11_000)
    samples = codec.decode_file(write_wav(tmp_path / "a.wav", high, 48_000))
    assert level_db(samples, hz=16_000 - 11_000) < -50


@pytest.mark.parametrize("name", ["-dash.wav", "co:lon.wav", "http:x.wav", "ünï.wav", "no suffix"])
def test_odd_names_are_names(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_wav(tmp_path / name, tone(1))
    monkeypatch.chdir(tmp_path)
    assert codec.decode_file(Path(name)).size == SAMPLE_RATE_HZ


@pytest.mark.skipif(os.name == "nt", reason="Windows names are Unicode")
def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.wav"))
    path.write_bytes(write_wav(tmp_path / "a.wav", tone(1)).read_bytes())
    assert codec.decode_file(path).size == SAMPLE_RATE_HZ


@pytest.mark.parametrize("suffix", ["mp3", "flac"])
def test_of_a_truncated_file_what_decodes(suffix: str, tmp_path: Path) -> None:
    whole = tmp_path / f"whole.{suffix}"
    name = {"mp3": "libmp3lame", "flac": "flac"}[suffix]
    content = write_encoded(whole, tone(4), name, SAMPLE_RATE_HZ).read_bytes()
    cut = tmp_path / f"cut.{suffix}"
    cut.write_bytes(content[: len(content) // 2 + 7])
    samples = codec.decode_file(cut)
    assert 1 < samples.size / SAMPLE_RATE_HZ < 3
    assert loudest_hz(samples) == pytest.approx(TONE_HZ, abs=2)


def test_damage_in_the_middle_costs_only_what_is_damaged(tmp_path: Path) -> None:
    path = write_encoded(tmp_path / "a.mp3", tone(4), "libmp3lame", SAMPLE_RATE_HZ)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200] = bytes(200)
    path.write_bytes(content)
    assert codec.decode_file(path).size / SAMPLE_RATE_HZ > 3


@pytest.mark.parametrize("claim", [0, 0xFFFF_FFFF, 3 * 3600 * 32_000])
def test_a_wav_header_that_lies_about_its_length(claim: int, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(2))
    content = bytearray(path.read_bytes())
    content[40:44] = claim.to_bytes(4, "little")
    path.write_bytes(content)
    assert codec.decode_file(path, max_duration_s=60).size == 2 * SAMPLE_RATE_HZ


def make_text(path: Path) -> None:
    path.write_text("Last spring our ranking model failed.\n" * 100, encoding="utf-8")


def make_silent_film(path: Path) -> None:
    import av

    with av.open(str(path), "w", format="matroska") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 64
        for _ in range(3):
            container.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        container.mux(stream.encode(None))


BAD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "There is no file"),
    "folder": (lambda path: path.mkdir(), "is a folder"),
    "zero bytes": (lambda path: path.touch(), "is empty"),
    "text": (make_text, "is not a sound file"),
    "random bytes": (lambda path: path.write_bytes(hiss(1).tobytes()), "a.wav"),
    "header alone": (lambda path: write_wav(path, tone(0)), "no sound"),
    "silent film": (make_silent_film, "no sound"),
}


@pytest.mark.parametrize(("make", "words"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_one_clear_sentence(
    make: Callable[[Path], object], words: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.wav"
    make(path)
    with pytest.raises(AudioFileError, match=words) as raised:
        codec.decode_file(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)
    assert capfd.readouterr() == ("", "")


def test_a_playlist_opens_no_connection(tmp_path: Path) -> None:
    callers: list[object] = []

    class Caller(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            callers.append(self.client_address)

    with socketserver.TCPServer(("127.0.0.1", 0), Caller) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        path = tmp_path / "list.m3u8"
        path.write_text(
            "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n"
            f"http://127.0.0.1:{server.server_address[1]}/a.ts\n#EXT-X-ENDLIST\n",
            encoding="utf-8",
        )
        with pytest.raises(AudioFileError, match="is not a sound file"):
            codec.decode_file(path)
        server.shutdown()
    assert callers == []


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(AudioFileError, match="may not be read by you"):
        codec.decode_file(tmp_path / "a.wav")


def test_too_long_by_its_header_is_refused_before_decoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_wav(tmp_path / "a.wav", tone(3))
    monkeypatch.setattr(codec, "_frames", lambda *_: pytest.fail("decoded"))
    with pytest.raises(AudioFileError, match=r"longer than 0\.04 minutes"):
        codec.decode_file(path, max_duration_s=2.4)


def test_too_long_is_noticed_while_streaming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_wav(tmp_path / "a.wav", tone(3))
    monkeypatch.setattr(codec, "_claimed_duration_s", lambda *_: 0.0)
    with pytest.raises(AudioFileError, match="max_recording_minutes"):
        codec.decode_file(path, max_duration_s=2)


@pytest.mark.parametrize("rate_hz", [8_000, 44_100, 48_000])
def test_blockwise_resampling_has_no_seams(rate_hz: int) -> None:
    source = tone(2, rate_hz)
    resampler = codec.StreamResampler(rate_hz)
    blocks = [resampler.push(source[first : first + 997]) for first in range(0, source.size, 997)]
    samples = np.concatenate([*blocks, resampler.flush()])
    assert samples.size == pytest.approx(2 * SAMPLE_RATE_HZ, abs=2)
    assert likeness(samples, tone(2.1)[: samples.size]) > 0.999


def test_resampling_to_the_same_rate_changes_nothing() -> None:
    resampler = codec.StreamResampler(SAMPLE_RATE_HZ)
    assert np.array_equal(resampler.push(hiss(1)), hiss(1))
    assert resampler.flush().size == 0


def test_flac_is_lossless_and_private(tmp_path: Path) -> None:
    path = tmp_path / "a.flac"
    codec.encode_flac(hiss(2.3), path)
    assert np.array_equal(codec.decode_file(path), hiss(2.3))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_mp3_takes_118_kib_for_30_s(tmp_path: Path) -> None:
    content = codec.encode_mp3(tone(30))
    assert len(content) == pytest.approx(118 * 1024, rel=0.03)
    (tmp_path / "a.mp3").write_bytes(content)
    assert loudest_hz(codec.decode_file(tmp_path / "a.mp3")) == pytest.approx(TONE_HZ, abs=1)
