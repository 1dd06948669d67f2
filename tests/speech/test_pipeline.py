"""Complete recordings: every word once and in its place, and which language was spoken."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.errors import SpeechModelError
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import DecodeMode, Decoding
from mockinterview.speech.pipeline import transcribe_live, transcribe_whole
from mockinterview.transcript import Segment, Transcript, Word
from tests.stubs.recordings import PITCHES, Burst, FakeRecording, row_of_bursts, said
from tests.stubs.transcribers import FULL_PROBABILITY, FakeTranscriber, PitchTranscriber

SETTINGS = SpeechSettings()
EDGE_S = 0.1
ROUNDING_S = 1e-9


def heard(transcript: Transcript) -> list[str]:
    return [word.text for word in transcript.words]


def test_a_whole_recording_is_heard_once_and_in_its_place_by_the_full_decoder() -> None:
    bursts = row_of_bursts(60)
    transcriber = PitchTranscriber()
    transcript = transcribe_whole(said(bursts, 91.5), transcriber, SETTINGS)
    assert heard(transcript) == [str(index % PITCHES) for index in range(60)]
    for word, burst in zip(transcript.words, bursts, strict=True):
        assert (word.start, word.end) == (pytest.approx(burst.start, abs=EDGE_S), pytest.approx(burst.end, abs=EDGE_S))
        assert word.probability == FULL_PROBABILITY
    assert {mode for mode, _ in transcriber.calls} == {"full"}
    assert max(length_s for _, length_s in transcriber.calls) <= 30
    assert (transcript.duration, transcript.model, transcript.kind) == (91.5, "pitch", "speech")


def test_live_and_whole_agree_on_words_and_voice() -> None:
    samples = said(row_of_bursts(20, gap_s=0.6), 34)
    recording = FakeRecording(samples, 34)
    recording.grow()
    live = transcribe_live(recording, recording.is_complete, PitchTranscriber(), SETTINGS)
    whole = transcribe_whole(samples, PitchTranscriber(), SETTINGS)
    assert heard(live) == heard(whole)
    assert live.voiced == whole.voiced


def test_words_after_a_long_silence_keep_their_time() -> None:
    transcript = transcribe_whole(said([Burst(1, 2, 3), Burst(40, 41, 9)], 42), PitchTranscriber(), SETTINGS)
    assert heard(transcript) == ["3", "9"]
    assert transcript.words[1].start == pytest.approx(40, abs=EDGE_S)


def test_progress_rises_to_the_end() -> None:
    shares: list[float] = []
    transcribe_whole(said(row_of_bursts(60), 91.5), PitchTranscriber(), SETTINGS, shares.append)
    assert len(shares) >= 4
    assert shares == sorted(set(shares))
    assert 0 < shares[0] < 0.4
    assert 0.95 < shares[-1] <= 1


@pytest.mark.parametrize("seconds", [0, 5])
def test_without_a_voice_the_model_is_not_asked(seconds: int) -> None:
    transcriber = PitchTranscriber()
    transcript = transcribe_whole(np.zeros(seconds * SAMPLE_RATE_HZ, np.int16), transcriber, SETTINGS)
    assert (transcript.words, transcript.voiced, transcript.duration) == ((), (), float(seconds))
    assert (transcript.language, transcript.language_probability) == ("en", 1.0)
    assert transcriber.calls == []


def test_a_failing_model_is_told() -> None:
    def fail(mode: DecodeMode) -> None:
        raise SpeechModelError("The model has gone.")

    with pytest.raises(SpeechModelError):
        transcribe_whole(said([Burst(1, 2)], 3), PitchTranscriber(fail), SETTINGS)


class Babbling(FakeTranscriber):
    """Puts its words where it likes: over silences, backwards, over each other, beyond the end."""

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        times = [(0.0, 5.0), (3.0, 3.0), (1.0, 2.0), (99.0, 100.0), (2.5, 2.4), (0.0, 0.0)]
        words = tuple(Word(str(index), *time) for index, time in enumerate(times))
        return Decoding((Segment(words, 0.0, 5.0), Segment((), 5.0, 5.0)))


def test_whatever_the_model_says_words_lie_in_order_inside_the_voice() -> None:
    transcript = transcribe_whole(said(row_of_bursts(4), 8), Babbling(), SETTINGS)
    assert len(transcript.words) == 6
    end_s = 0.0
    for word in transcript.words:
        assert end_s - ROUNDING_S <= word.start < word.end
        assert any(
            region.start - ROUNDING_S <= word.start and word.end <= region.end + ROUNDING_S
            for region in transcript.voiced
        )
        end_s = word.end


class Polyglot(PitchTranscriber):
    """Guesses `languages` in each passage; `likelihoods` say what it makes of the words in each language."""

    def __init__(self, languages: list[Mapping[str, float]], likelihoods: Mapping[str, float]) -> None:
        super().__init__()
        self.asked: list[tuple[float, str]] = []
        self._languages = iter(languages)
        self._likelihoods = likelihoods

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        return Decoding(super().decode(samples, mode).segments, next(self._languages))

    def start_over(self) -> None:
        """Nothing is left behind."""

    def log_probability(self, samples: Samples, language: str) -> float:
        self.asked.append((len(samples) / SAMPLE_RATE_HZ, language))
        return self._likelihoods[language]


ONE_PASSAGE = said([Burst(1, 2)], 3)


def language_of(transcriber: Polyglot, samples: Samples = ONE_PASSAGE) -> tuple[str, float]:
    transcript = transcribe_whole(samples, transcriber, SETTINGS)
    return (transcript.language, transcript.language_probability)


def test_english_needs_no_second_hearing() -> None:
    transcriber = Polyglot([{"en": 0.9, "de": 0.1}], {})
    assert language_of(transcriber) == ("en", 0.9)
    assert transcriber.asked == []


def test_a_language_that_makes_more_of_the_words_is_believed() -> None:
    transcriber = Polyglot([{"de": 0.6, "en": 0.2, "fr": 0.0}], {"de": -0.3, "en": -1.2, "fr": -2.0})
    language, probability = language_of(transcriber)
    assert language == "de"
    assert 0.7 < probability < 0.9


def test_accented_english_stays_english_however_sure_the_guess_is() -> None:
    margin = SETTINGS.foreign_log_probability_margin
    transcriber = Polyglot([{"cy": 0.93, "en": 0.05}], {"cy": -0.5 + 0.9 * margin, "en": -0.5})
    assert language_of(transcriber) == ("en", pytest.approx(0.05))


def test_the_second_guess_may_be_the_language() -> None:
    transcriber = Polyglot([{"la": 0.5, "it": 0.3, "en": 0.2}], {"la": -1.1, "it": -0.3, "en": -1.2})
    assert language_of(transcriber) == ("it", pytest.approx(0.8))


def test_an_english_only_model_tells_nothing() -> None:
    assert language_of(Polyglot([{}], {})) == ("en", 1.0)


def test_long_passages_weigh_more_and_the_longest_gets_the_second_hearing() -> None:
    samples = said([*row_of_bursts(14, length_s=1.4, gap_s=0.6), Burst(34, 35)], 36)
    transcriber = Polyglot([{"de": 0.9, "en": 0.1}, {"de": 0.0, "en": 1.0}], {"de": -0.3, "en": -1.2})
    language, probability = language_of(transcriber, samples)
    assert language == "de"
    assert 0.6 < probability < 0.9
    assert {asked for _, asked in transcriber.asked} == {"en", "de"}
    assert min(length_s for length_s, _ in transcriber.asked) > 20
