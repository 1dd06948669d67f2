"""Playback through PortAudio into a virtual loudspeaker that keeps what it plays."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio.child_process import ChildProcess
from mockinterview.audio.codec import encode_flac
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.player import Player
from mockinterview.errors import AudioDeviceError, AudioFileError
from tests.audio.signals import TONE_HZ, hiss, likeness, loudest_hz, offset_of, tone, wait_until, write_wav
from tests.virtual_mic import VirtualMicrophone

pytestmark = pytest.mark.sound


@pytest.fixture
def player(microphone: VirtualMicrophone) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()


def play_to_the_end(player: Player, recording: Path | Samples, **excerpt: float) -> None:
    player.play(recording, **excerpt)
    wait_until(lambda: not player.is_playing)
    assert player.failure is None


def is_within(part: Samples, whole: Samples) -> bool:
    offset = offset_of(part, whole)
    return np.array_equal(whole[offset : offset + part.size], part)


def test_all_of_it_is_heard_and_silence_after_it(microphone: VirtualMicrophone, player: Player) -> None:
    play_to_the_end(player, hiss(1))
    heard = microphone.heard()
    assert is_within(hiss(1), heard)
    assert not heard[offset_of(hiss(1), heard) + SAMPLE_RATE_HZ :].any()
    assert player.position_s == 1


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_files_and_excerpts(microphone: VirtualMicrophone, player: Player, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"take.{suffix}"
    if suffix == "wav":
        write_wav(path, hiss(3))
    else:
        encode_flac(hiss(3), path)
    play_to_the_end(player, path, start_s=1.0, end_s=1.5)
    heard = microphone.heard()
    assert is_within(hiss(3)[16_000:24_000], heard)
    assert np.count_nonzero(heard) <= 8000
    assert player.position_s == 1.5


def test_a_loudspeaker_of_48_khz_alone(microphone: VirtualMicrophone, player: Player) -> None:
    microphone.fault("rates=48000")
    play_to_the_end(player, tone(1))
    heard = microphone.heard()
    middle = heard[np.flatnonzero(heard)[0] :][4800:24_000]
    reference = tone(2, 48_000)
    offset = offset_of(middle, reference)
    assert likeness(middle, reference[offset : offset + middle.size]) > 0.99


def test_the_position_follows_the_ear(player: Player) -> None:
    player.play(hiss(1), start_s=0.25)
    seen = []

    def look() -> bool:
        seen.append(player.position_s)
        return not player.is_playing

    wait_until(look)
    assert seen == sorted(seen)
    assert seen[0] == 0.25
    assert len(set(seen)) > 3


def test_stop_and_play_again_in_the_same_process(microphone: VirtualMicrophone, player: Player) -> None:
    player.play(hiss(60))
    assert player._child is not None
    pid = player._child.pid
    wait_until(lambda: player.position_s > 0)
    player.stop()
    assert not player.is_playing
    assert 0 < player.position_s < 60
    play_to_the_end(player, hiss(0.5, seed=9))
    assert player._child.pid == pid
    assert is_within(hiss(0.5, seed=9), microphone.heard())


def test_a_new_play_replaces_the_one_under_way(microphone: VirtualMicrophone, player: Player) -> None:
    player.play(hiss(60))
    play_to_the_end(player, hiss(0.5, seed=9))
    assert is_within(hiss(0.5, seed=9), microphone.heard())


def test_unplugged_while_playing_says_so_and_the_next_play_works(microphone: VirtualMicrophone, player: Player) -> None:
    player.play(hiss(60))
    wait_until(lambda: player.position_s > 0)
    microphone.fault("unplug")
    wait_until(lambda: not player.is_playing)
    assert "unplugged" in (player.failure or "")
    microphone.mend("unplug")
    play_to_the_end(player, hiss(0.5))


@pytest.mark.parametrize("speed", [0.75, 2.0])
@pytest.mark.parametrize("rate_hz", [16_000, 48_000])
def test_another_speed_keeps_the_pitch(
    microphone: VirtualMicrophone, player: Player, speed: float, rate_hz: int
) -> None:
    microphone.fault(f"rates={rate_hz}")
    play_to_the_end(player, tone(3), start_s=1.0, speed=speed)
    heard = np.trim_zeros(microphone.heard())
    assert heard.size / rate_hz == pytest.approx(2 / speed, abs=0.05)
    assert loudest_hz(heard, rate_hz) == pytest.approx(TONE_HZ, abs=2)
    assert player.position_s == 3


def test_the_position_is_told_in_time_of_the_recording(microphone: VirtualMicrophone, player: Player) -> None:
    player.play(hiss(60), start_s=10.0, speed=2.0)
    wait_until(lambda: player.position_s >= 13)
    player.stop()
    given_s = np.trim_zeros(microphone.heard()).size / SAMPLE_RATE_HZ  # what the device holds is ahead of the ear
    assert 2 * (given_s - 0.3) < player.position_s - 10 <= 2 * given_s


def test_a_recording_is_handed_over_once(
    microphone: VirtualMicrophone, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[int] = []
    send = ChildProcess.send

    def note(child: ChildProcess, line: bytes) -> None:
        sent.append(len(line))
        send(child, line)

    monkeypatch.setattr(ChildProcess, "send", note)
    recording = hiss(3)
    player.warm(recording)
    play_to_the_end(player, recording, start_s=1.0, end_s=1.5)
    assert is_within(recording[16_000:24_000], microphone.heard())
    play_to_the_end(player, recording, start_s=2.0, end_s=2.5)
    assert is_within(recording[32_000:40_000], microphone.heard())
    assert sum(size > recording.nbytes for size in sent) == 1


def test_another_process_gets_the_recording_again(microphone: VirtualMicrophone, player: Player) -> None:
    recording = hiss(1)
    player.warm(recording)
    player.close()
    wait_until(lambda: player._child is None)
    play_to_the_end(player, recording)
    assert is_within(recording, microphone.heard())


def test_no_loudspeaker(microphone: VirtualMicrophone, player: Player) -> None:
    microphone.fault("missing")
    with pytest.raises(AudioDeviceError, match="No loudspeaker was found"):
        player.play(hiss(1))
    assert not player.is_playing
    with pytest.raises(AudioDeviceError, match='no loudspeaker called "HDMI"'):
        Player("HDMI").play(hiss(1))


def test_a_bad_file_does_not_stop_what_plays(player: Player, tmp_path: Path) -> None:
    player.play(hiss(60))
    with pytest.raises(AudioFileError):
        player.play(tmp_path / "gone.wav")
    assert player.is_playing


def test_a_hanging_player_is_ended_by_stop(player: Player) -> None:
    player.play(hiss(60))
    assert player._child is not None
    os.kill(player._child.pid, signal.SIGSTOP)
    player.stop()
    assert not player.is_playing
    play_to_the_end(player, hiss(0.2))
