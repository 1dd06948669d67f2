"""Transcribing while the recording grows: a singer of distinct bursts shows what is lost, doubled or misplaced."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.errors import AudioFileError, SpeechModelError
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import DecodeMode
from mockinterview.speech.live import LiveTranscription
from mockinterview.speech.pipeline import transcribe_live
from mockinterview.transcript import Segment, Transcript
from tests.stubs.recordings import PITCHES, Burst, FakeRecording, row_of_bursts, said
from tests.stubs.transcribers import FULL_PROBABILITY, TAIL_PROBABILITY, Gate, PitchTranscriber

SETTINGS = SpeechSettings()
EDGE_S = 0.1


def names(count: int) -> list[str]:
    return [str(index % PITCHES) for index in range(count)]


def heard(transcript: Transcript) -> list[str]:
    return [word.text for word in transcript.words]


def live(recording: FakeRecording, transcriber: PitchTranscriber, **arguments: object) -> LiveTranscription:
    """It waits by letting the recording grow."""
    return LiveTranscription(recording, recording.is_complete, transcriber, SETTINGS, wait=recording.grow, **arguments)


@pytest.mark.parametrize("step_s", [0.037, 0.1, 2.5, 70.0])
def test_everything_is_heard_once_and_in_its_place(step_s: float) -> None:
    bursts = row_of_bursts(40, gap_s=0.6)
    transcript = live(FakeRecording(said(bursts, 66), step_s), PitchTranscriber()).run()
    assert heard(transcript) == names(40)
    for word, burst in zip(transcript.words, bursts, strict=True):
        assert word.start == pytest.approx(burst.start, abs=EDGE_S)
        assert word.end == pytest.approx(burst.end, abs=EDGE_S)
    assert transcript.duration == 66.0
    assert len(transcript.voiced) == 40
    assert (transcript.model, transcript.language, transcript.kind) == ("pitch", "en", "speech")


def test_no_audio_reaches_the_full_decoder_twice() -> None:
    transcriber = PitchTranscriber()
    listening = live(FakeRecording(said(row_of_bursts(40), 61.5), 0.1), transcriber)
    transcript = listening.run()
    listening.refine()
    decoded_s = sum(length_s for mode, length_s in transcriber.calls if mode == "full")
    voiced_s = sum(region.end - region.start for region in transcript.voiced)
    assert voiced_s <= decoded_s <= voiced_s + len(transcript.voiced) * 2 * SETTINGS.speech_pad_ms / 1000


@pytest.mark.parametrize("gap_s", [0.5, 0.6])
def test_a_slow_decoder_loses_nothing(gap_s: float) -> None:
    gate = Gate()
    recording = FakeRecording(said(row_of_bursts(40, gap_s=gap_s), 66), 0.1)

    def is_ended() -> bool:
        if recording.is_complete():
            gate.open()
        return recording.is_complete()

    listening = LiveTranscription(recording, is_ended, PitchTranscriber(gate), SETTINGS, wait=recording.grow)
    assert heard(listening.run()) == names(40)
    assert heard(listening.refine()) == names(40)


def test_passages_that_are_decoded_all_at_once_are_told_in_order() -> None:
    gate = Gate()
    told: list[Segment] = []
    recording = FakeRecording(said(row_of_bursts(40, gap_s=0.6), 66), 0.1)

    def is_ended() -> bool:
        if recording.is_complete():
            gate.open()
        return recording.is_complete() and listening.lag_s == 0

    listening = LiveTranscription(
        recording, is_ended, PitchTranscriber(gate), SETTINGS, on_segment=told.append, wait=recording.grow
    )
    transcript = listening.run()
    words = [word for segment in told for word in segment.words]
    assert len(told) >= 4
    assert words == list(transcript.words[: len(words)])


def test_what_is_written_of_a_recording_that_is_all_there_is_told_while_the_rest_is_decoded() -> None:
    is_all_taken, is_told = threading.Event(), threading.Event()
    waited: list[bool] = []

    def is_ended() -> bool:
        if 0 < recording.available_samples == listening._taken_samples:
            is_all_taken.set()
        return recording.is_complete()

    def hold_up(mode: DecodeMode) -> None:
        if mode == "full":
            waited.append(is_told.wait(5) if waited else is_all_taken.wait(5))

    recording = FakeRecording(said(row_of_bursts(40, gap_s=0.6), 66), 66)
    listening = LiveTranscription(
        recording,
        is_ended,
        PitchTranscriber(hold_up),
        SETTINGS,
        on_segment=lambda segment: is_told.set(),
        wait=recording.grow,
    )
    listening.run()
    assert len(waited) >= 3
    assert all(waited)


def test_what_a_slow_decoder_is_behind_is_told() -> None:
    gate, behind_s = Gate(), []
    recording = FakeRecording(said(row_of_bursts(12, gap_s=0.6), 21), 21)

    def is_ended() -> bool:
        behind_s.append(listening.lag_s)
        if listening.lag_s:
            gate.open()
        return recording.is_complete()

    listening = LiveTranscription(recording, is_ended, PitchTranscriber(gate), SETTINGS, wait=recording.grow)
    listening.run()
    assert behind_s[0] == 0
    assert max(behind_s) >= SETTINGS.segment_least_s
    assert listening.lag_s == 0


def test_a_passage_still_being_decoded_is_represented_by_its_draft_until_it_is_refined() -> None:
    gate = Gate()
    try:
        listening = live(
            FakeRecording(said(row_of_bursts(9, length_s=1.4, gap_s=0.7), 19.5), 0.1), PitchTranscriber(gate)
        )
        soon = listening.run()
        assert heard(soon) == names(9)
        assert {word.probability for word in soon.words} == {TAIL_PROBABILITY}
    finally:
        gate.open()
    refined = listening.refine()
    assert heard(refined) == names(9)
    assert {word.probability for word in refined.words} == {FULL_PROBABILITY}
    assert refined.voiced == soon.voiced


def test_a_tail_drafted_in_the_last_pause_is_not_decoded_again() -> None:
    transcriber = PitchTranscriber()
    live(FakeRecording(said([Burst(1, 2)], 4), 0.1), transcriber).run()
    assert [mode for mode, _ in transcriber.calls] == ["tail"]


def test_what_a_settled_draft_holds_is_not_decoded_again_at_the_stop() -> None:
    transcriber = PitchTranscriber()
    bursts = row_of_bursts(6)
    transcript = live(FakeRecording(said(bursts, bursts[-1].end), 0.1), transcriber).run()
    assert heard(transcript) == names(6)
    longest_s = max(length_s for _, length_s in transcriber.calls)
    assert SETTINGS.draft_least_s <= longest_s < SETTINGS.segment_least_s
    mode, last_s = transcriber.calls[-1]
    assert mode == "tail"
    assert last_s < 3


def test_segments_are_told_in_order_and_are_those_of_the_transcript() -> None:
    told: list[Segment] = []
    recording = FakeRecording(said(row_of_bursts(40, gap_s=0.6), 66), 0.1)

    def keep_pace(seconds: float) -> None:
        if not listening.lag_s:
            recording.grow()

    listening = LiveTranscription(
        recording, recording.is_complete, PitchTranscriber(), SETTINGS, on_segment=told.append, wait=keep_pace
    )
    transcript = listening.run()
    words = [word for segment in told for word in segment.words]
    assert len(told) >= 4
    assert words == list(transcript.words[: len(words)])
    for segment in told:
        assert (segment.start, segment.end) == (segment.words[0].start, segment.words[-1].end)


def test_cancelling_returns_what_was_committed() -> None:
    gate, told = Gate(first_held=1), []
    recording = FakeRecording(said(row_of_bursts(40, gap_s=0.6), 66), 0.1)

    def wait_for_the_first_passage(seconds: float) -> None:
        if told or not listening.lag_s:
            recording.grow()

    listening = LiveTranscription(
        recording,
        recording.is_complete,
        PitchTranscriber(gate),
        SETTINGS,
        on_segment=told.append,
        is_cancelled=lambda: bool(told) and listening.lag_s > 0,
        wait=wait_for_the_first_passage,
    )
    try:
        transcript = listening.run()  # while the second passage is held up
    finally:
        gate.open()
    assert len(told) == 1
    assert transcript.words == told[0].words
    assert heard(transcript) == names(len(transcript.words))
    assert transcript.duration < 66


def test_cancelling_at_once_returns_nothing_and_decodes_nothing() -> None:
    transcriber = PitchTranscriber()
    transcript = live(FakeRecording(said([Burst(1, 2)], 3)), transcriber, is_cancelled=lambda: True).run()
    assert (transcript.words, transcript.duration, transcriber.calls) == ((), 0.0, [])


@pytest.mark.parametrize("seconds", [0, 5])
def test_without_a_voice_nothing_is_decoded(seconds: int) -> None:
    transcriber = PitchTranscriber()
    transcript = live(FakeRecording(np.zeros(seconds * SAMPLE_RATE_HZ, np.int16)), transcriber).run()
    assert (transcript.words, transcript.voiced, transcript.duration) == ((), (), float(seconds))
    assert transcriber.calls == []


def test_a_voice_that_ends_with_the_recording_is_heard() -> None:
    samples = said([Burst(1, 2, 7)], 2)
    assert heard(live(FakeRecording(samples, 0.1), PitchTranscriber()).run()) == ["7"]


def test_only_a_bounded_window_of_a_long_recording_is_read() -> None:
    recording = FakeRecording(said(row_of_bursts(160), 241), 5.0)
    transcriber = PitchTranscriber()
    transcript = live(recording, transcriber).run()
    assert heard(transcript) == names(160)
    assert max(count for _, count in recording.reads) <= 30 * SAMPLE_RATE_HZ
    assert max(length_s for _, length_s in transcriber.calls) <= 30


def test_what_was_written_just_before_the_end_is_heard() -> None:
    recording = FakeRecording(said(row_of_bursts(3), 6), step_s=3)

    def is_ended() -> bool:
        recording.grow()  # the last block arrives while it is asked
        return recording.is_complete()

    transcript = transcribe_live(recording, is_ended, PitchTranscriber(), SETTINGS)
    assert (heard(transcript), transcript.duration) == (names(3), 6.0)


@pytest.mark.parametrize("failing", ["full", "tail"])
def test_a_failing_model_is_told(failing: DecodeMode) -> None:
    def fail(mode: DecodeMode) -> None:
        if mode == failing:
            raise SpeechModelError("The model has gone.")

    with pytest.raises(SpeechModelError, match="The model has gone"):
        live(FakeRecording(said(row_of_bursts(12, gap_s=0.6), 21), 21), PitchTranscriber(fail)).run()


def test_a_recording_that_vanishes_is_told() -> None:
    class Vanishing(FakeRecording):
        def read(self, first_sample: int, max_samples: int | None = None) -> np.ndarray:
            raise AudioFileError("The recording cannot be read.")

    with pytest.raises(AudioFileError):
        live(Vanishing(said([Burst(1, 2)], 3)), PitchTranscriber()).run()


def test_no_thread_is_left_behind() -> None:
    live(FakeRecording(said(row_of_bursts(12, gap_s=0.6), 21), 21), PitchTranscriber()).run()
    decoders = [thread for thread in threading.enumerate() if thread.name == "background-decoder"]
    for thread in decoders:
        thread.join(timeout=10)
    assert not any(thread.is_alive() for thread in decoders)
