"""The real model behind its front: options, words, languages. What needs no weights uses a model that is told."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import threading
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from benchmarks.words import wrong_words
from mockinterview.analysis.refusal import refusal
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.errors import SpeechModelError
from mockinterview.settings import SpeechSettings
from mockinterview.speech import whisper_model
from mockinterview.speech.decoding import DecodeMode
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import WhisperTranscriber, decode_options, load_transcriber, tail_window_s
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.transcript import Transcript

AUDIO = Path(__file__).parents[2] / "fixtures" / "audio"
SETTINGS = SpeechSettings()
WORD_S = 0.4
"""How far Whisper's own word times may be off; the next sentence is further away."""
TWO_SECONDS = np.ones(2 * SAMPLE_RATE_HZ, np.int16)


# The options


@pytest.mark.parametrize("mode", ["full", "tail"])
def test_every_decode_is_english_timed_and_on_its_own(mode: str) -> None:
    options = decode_options(mode, SETTINGS, 10.0)
    assert options["language"] == "en"
    assert options["word_timestamps"] is True
    assert options["condition_on_previous_text"] is False
    assert options["vad_filter"] is False
    assert {"no_speech_threshold", "log_prob_threshold", "compression_ratio_threshold"} <= options.keys()


def test_the_full_decoder_takes_the_beams_of_the_settings() -> None:
    options = decode_options("full", SpeechSettings(beam_size=3), 10.0)
    assert options["beam_size"] == 3
    assert "max_new_tokens" not in options


def test_the_tail_decoder_is_greedy_and_bounded() -> None:
    short, long = decode_options("tail", SETTINGS, 1.0), decode_options("tail", SETTINGS, 20.0)
    assert short["beam_size"] == 1
    assert short["max_new_tokens"] < long["max_new_tokens"] <= 224  # half of Whisper's context


@pytest.mark.parametrize("mode", ["full", "tail"])
def test_the_vocabulary_of_the_settings_is_expected_in_both_modes(mode: DecodeMode) -> None:
    settings = SpeechSettings(vocabulary=("Kubernetes", "feature store"))
    assert decode_options(mode, settings, 10.0)["hotwords"] == "Kubernetes, feature store"
    assert decode_options(mode, SETTINGS, 10.0)["hotwords"] is None


@pytest.mark.parametrize(("content_s", "window_s"), [(0.5, 10), (8.0, 10), (8.1, 11), (20.5, 23), (28.5, 30)])
def test_the_window_of_a_tail_holds_it_and_some_silence(content_s: float, window_s: float) -> None:
    assert tail_window_s(content_s) == window_s


# A model that is told what to say


class ToldModel:
    """Stands for `WindowedWhisper`."""

    def __init__(self, *segments: SimpleNamespace) -> None:
        self.window_s = self.encoded = None
        self.calls: list[dict[str, object]] = []
        self.peaks: list[float] = []
        self._segments = segments

    def twin(self) -> ToldModel:
        twin = ToldModel(*self._segments)
        twin.calls, twin.peaks = self.calls, self.peaks
        return twin

    def transcribe(self, audio: np.ndarray, **options: object) -> tuple[object, None]:
        self.calls.append({**options, "window_s": self.window_s})
        self.encode_audio(audio)
        self.peaks.append(float(np.abs(audio).max()))
        return iter(self._segments), None

    def encode_audio(self, audio: np.ndarray) -> None:
        self.encoded = audio

    def languages(self) -> dict[str, float]:
        return {"en": 0.9} if self.encoded is not None else {}


def segment(*words: str, **changes: float) -> SimpleNamespace:
    parts = [
        SimpleNamespace(word=word, start=float(at), end=at + 1.0, probability=0.9 - at / 10)
        for at, word in enumerate(words)
    ]
    figures = {"avg_logprob": -0.3, "no_speech_prob": 0.1, "compression_ratio": 1.2, **changes}
    return SimpleNamespace(words=parts, start=0.0, end=float(len(words)), **figures)


def told(
    monkeypatch: pytest.MonkeyPatch, *segments: SimpleNamespace, settings: SpeechSettings = SETTINGS
) -> tuple[WhisperTranscriber, ToldModel]:
    model = ToldModel(*segments)
    monkeypatch.setattr(whisper_model, "load", lambda model_dir, device, cpu_threads: model)
    return WhisperTranscriber(Path("models") / "base", settings), model


def texts(transcriber: WhisperTranscriber, samples: Samples = TWO_SECONDS, mode: DecodeMode = "full") -> list[str]:
    return [word.text for segment in transcriber.decode(samples, mode).segments for word in segment.words]


def test_words_come_with_their_times_and_what_whisper_thinks_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, _ = told(monkeypatch, segment(" We", " built", " it."))
    decoding = transcriber.decode(TWO_SECONDS)
    (heard,) = decoding.segments
    assert [word.text for word in heard.words] == ["We", "built", "it."]
    assert [(word.start, word.end, word.probability) for word in heard.words] == [
        (0.0, 1.0, 0.9),
        (1.0, 2.0, 0.8),
        (2.0, 3.0, 0.7),
    ]
    assert (heard.average_log_probability, heard.no_speech_probability) == (-0.3, 0.1)
    assert decoding.languages == {"en": 0.9}


def test_parts_of_a_word_are_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, _ = told(monkeypatch, segment(" machine", "-learning", " ", " 10", ",000"))
    words = transcriber.decode(TWO_SECONDS).segments[0].words
    assert [word.text for word in words] == ["machine-learning", "10,000"]
    assert (words[0].start, words[0].end, words[0].probability) == (0.0, 2.0, 0.8)
    assert (words[1].start, words[1].end) == (3.0, 5.0)


def test_modes_have_their_own_window_and_options(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, model = told(monkeypatch, segment(" Yes."))
    transcriber.decode(TWO_SECONDS, "full")
    transcriber.decode(TWO_SECONDS, "tail")
    full, tail = model.calls
    assert (full["window_s"], full["beam_size"]) == (None, SETTINGS.beam_size)
    assert (tail["window_s"], tail["beam_size"]) == (10, 1)


def test_full_scale_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, model = told(monkeypatch)
    transcriber.decode(np.array([0, -32768], np.int16))
    assert model.peaks == [1.0]


def test_languages_can_be_asked_for_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, model = told(monkeypatch, segment(" Yes."))
    assert transcriber.languages(TWO_SECONDS) == {"en": 0.9}
    assert model.calls == []


def test_a_decoder_in_a_loop_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, _ = told(monkeypatch, segment(" and", " and", compression_ratio=9.0), segment(" Yes."))
    assert texts(transcriber) == ["Yes."]


@pytest.mark.parametrize(
    ("said", "mode", "offers"),
    [
        (" Kubernetes.", "full", ["Kubernetes, Siobhan"]),
        (" Yes.", "full", ["Kubernetes, Siobhan", None]),
        ("", "full", ["Kubernetes, Siobhan", None]),
        (" Yes.", "tail", ["Kubernetes, Siobhan"]),
    ],
)
def test_a_vocabulary_that_was_not_said_is_taken_back_where_there_is_time(
    monkeypatch: pytest.MonkeyPatch, said: str, mode: DecodeMode, offers: list[str | None]
) -> None:
    settings = SpeechSettings(vocabulary=("Kubernetes", "Siobhan"))
    transcriber, model = told(monkeypatch, segment(said), settings=settings)
    transcriber.decode(TWO_SECONDS, mode)
    assert [call["hotwords"] for call in model.calls] == offers


def test_a_vocabulary_that_makes_the_tail_loop_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = SpeechSettings(vocabulary=("Kubernetes",))
    transcriber, model = told(monkeypatch, segment(" Kubernetes", compression_ratio=9.0), settings=settings)
    transcriber.decode(TWO_SECONDS, "tail")
    assert [call["hotwords"] for call in model.calls] == ["Kubernetes", None]


def test_log_probability_decodes_in_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    transcriber, model = told(monkeypatch, segment(" Ja.", avg_logprob=-0.4))
    assert transcriber.log_probability(TWO_SECONDS, "de") == -0.4
    assert model.calls[0]["language"] == "de"
    assert model.calls[0]["hotwords"] is None  # English ones would speak for English


def test_no_words_in_a_language_are_infinitely_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch)[0].log_probability(TWO_SECONDS, "de") == -math.inf


def test_the_model_is_loaded_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[Path] = []
    everybody = threading.Barrier(4)

    def load(model_dir: Path, device: str, cpu_threads: int) -> ToldModel:
        loads.append(model_dir)
        return ToldModel()

    def ask() -> None:
        everybody.wait(timeout=10)
        transcriber.warm_up()

    monkeypatch.setattr(whisper_model, "load", load)
    transcriber = WhisperTranscriber(Path("models") / "base", SETTINGS)
    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=10)
    assert loads == [Path("models") / "base"]
    assert transcriber.name == "base"


def test_files_that_are_no_model_are_told(tmp_path: Path) -> None:
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).write_text("{}")
    transcriber = load_transcriber(SpeechSettings(model_dir=str(tmp_path), device="cpu"))
    with pytest.raises(SpeechModelError, match=r"cannot be loaded .*models fetch"):
        transcriber.warm_up()


def test_a_model_that_is_not_there_is_told_before_anything_is_loaded(tmp_path: Path) -> None:
    with pytest.raises(SpeechModelError):
        load_transcriber(SpeechSettings(model_dir=str(tmp_path)))


# The real weights


@cache
def transcriber() -> WhisperTranscriber:
    return load_transcriber(SETTINGS)


def demo_excerpt() -> tuple[Samples, list[dict]]:
    """The first ten seconds of the demo, and the two sentences in them."""
    files = json.loads((AUDIO / "manifest.json").read_text(encoding="utf-8"))["files"]
    (entry,) = (entry for entry in files if entry["name"] == "data-quality-demo")
    return decode_file(AUDIO / entry["file"])[: 10 * SAMPLE_RATE_HZ], entry["sentences"][:2]


@pytest.mark.model
def test_real_words_are_right_and_where_they_were_said() -> None:
    samples, sentences = demo_excerpt()
    transcript = transcribe_whole(samples, transcriber(), SETTINGS)
    wrong, wanted = wrong_words(" ".join(sentence["text"] for sentence in sentences), transcript.text)
    assert wanted == 20
    assert wrong <= 1
    returns = next(word for word in transcript.words if word.text.lower() == "returns")
    assert transcript.words[0].start == pytest.approx(sentences[0]["start"], abs=WORD_S)
    assert returns.start == pytest.approx(sentences[1]["start"], abs=WORD_S)
    assert transcript.words[-1].end == pytest.approx(sentences[1]["end"], abs=WORD_S)
    assert transcript.model == SETTINGS.model
    assert refusal(transcript, DEFAULT_THRESHOLDS) is None


@pytest.mark.model
def test_the_tail_decoder_hears_the_same_words_in_its_short_window() -> None:
    samples, sentences = demo_excerpt()
    text = " ".join(texts(transcriber(), samples, "tail"))
    assert wrong_words(" ".join(sentence["text"] for sentence in sentences), text)[0] <= 2


def spoken(voice: str, text: str, folder: Path) -> Samples:
    """`text` read by a voice of espeak-ng."""
    if shutil.which("espeak-ng") is None and not os.environ.get("CI"):
        pytest.skip("no espeak-ng: apt-get install espeak-ng")
    path = folder / "spoken.wav"
    subprocess.run(["espeak-ng", "-v", voice, "-s", "150", "-w", str(path), text], check=True)
    return decode_file(path)


FOREIGN = {
    "de": "Letztes Jahr habe ich in einer Bäckerei gearbeitet, und wir hatten ein Problem mit den Bestellungen. "
    "Ich habe eine neue Liste geschrieben, und danach haben wir jeden Tag weniger Brot weggeworfen.",
    "fr": "L'année dernière, je travaillais dans une boulangerie, et nous avions un problème avec les commandes. "
    "J'ai écrit une nouvelle liste, et ensuite nous avons jeté moins de pain tous les jours.",
}
ENGLISH = (
    "Last year I worked in a bakery, and we had a problem with the orders. "
    "I wrote a new list, and after that we threw away less bread every day."
)


def transcribed(voice: str, text: str, folder: Path) -> Transcript:
    return transcribe_whole(spoken(voice, text, folder), transcriber(), SETTINGS)


@pytest.mark.model
@pytest.mark.parametrize("language", list(FOREIGN))
def test_another_language_is_told_apart_and_refused(language: str, tmp_path: Path) -> None:
    transcript = transcribed(language, FOREIGN[language], tmp_path)
    assert transcript.language == language
    assert refusal(transcript, DEFAULT_THRESHOLDS) == "foreign_language"


@pytest.mark.model
@pytest.mark.parametrize("voice", ["en-gb-scotland", "en-029", "en-us"])
def test_accented_english_is_never_refused(voice: str, tmp_path: Path) -> None:
    transcript = transcribed(voice, ENGLISH, tmp_path)
    assert transcript.language == "en"
    assert refusal(transcript, DEFAULT_THRESHOLDS) is None


def with_vocabulary(*vocabulary: str) -> WhisperTranscriber:
    return load_transcriber(SpeechSettings(vocabulary=vocabulary))


@pytest.mark.model
def test_a_name_of_the_vocabulary_is_heard() -> None:
    samples = decode_file(AUDIO / "ambiguity-no-result.flac")[: 7 * SAMPLE_RATE_HZ]
    assert "Leeds," not in texts(transcriber(), samples)
    assert "Leeds," in texts(with_vocabulary("Leeds", "Siobhan", "Kubernetes"), samples)


@pytest.mark.model
def test_a_vocabulary_of_which_nothing_is_said_changes_no_word() -> None:
    samples, _ = demo_excerpt()
    assert texts(with_vocabulary("sepsis", "Siobhan", "Kubernetes"), samples) == texts(transcriber(), samples)


@pytest.mark.model
@pytest.mark.parametrize("mode", ["full", "tail"])
def test_a_vocabulary_of_any_length_fits_beside_the_longest_passage(mode: DecodeMode) -> None:
    names = [f"{first}{last}" for first in ("Ka", "Lo", "Mi", "Ru", "Te") for last in FOREIGN["de"].split()]
    samples = decode_file(AUDIO / "data-quality-demo.flac")[: 28 * SAMPLE_RATE_HZ]
    assert len(texts(with_vocabulary(*names), samples, mode)) > 50
