"""Each benchmark once, on a few seconds of speech with the real model: its lines and their names hold."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from benchmarks.command_line import run
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingWriter
from mockinterview.settings import SpeechSettings
from mockinterview.speech.transcriber import WhisperTranscriber, load_transcriber

ANSWER = Path(__file__).parents[2] / "fixtures" / "audio" / "backup-terse.flac"
SENTENCE = "Our backups failed."
SENTENCE_S = 2.2
"""The sentence ends before."""
SILENCE_S = 58.0
"""So the minute that memory is measured over holds one sentence to decode."""

Measure = Callable[..., dict[str, tuple[float, str]]]

pytestmark = pytest.mark.model


@cache
def transcriber() -> WhisperTranscriber:
    """The real model, loaded once for all."""
    return load_transcriber(SpeechSettings())


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """One sentence, a long silence, and its text beside it."""
    path = tmp_path / "sentence.wav"
    with RecordingWriter(path) as writer:
        writer.append(decode_file(ANSWER)[: round(SENTENCE_S * SAMPLE_RATE_HZ)])
        writer.append(np.zeros(round(SILENCE_S * SAMPLE_RATE_HZ), np.int16))
    path.with_suffix(".txt").write_text(SENTENCE)
    return path


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], recording: Path) -> Measure:
    """Run a benchmark in this process; its figures by name, as value and unit."""

    def measured(script: str, *options: str) -> dict[str, tuple[float, str]]:
        benchmark = import_module(f"benchmarks.{script}")
        monkeypatch.setattr(sys, "argv", [script, *options, str(recording)])
        monkeypatch.setattr(benchmark, "load_transcriber", lambda settings: transcriber(), raising=False)
        run(benchmark.main)
        lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
        assert all(line.keys() == {"figure", "value", "unit"} for line in lines)
        return {line["figure"]: (line["value"], line["unit"]) for line in lines}

    return measured


def test_stop_latency(measure: Measure) -> None:
    figures = measure("stop_latency", "--moments", "1")
    assert figures.keys() >= {"stop_latency_median_s", "stop_latency_p95_s", "stop_latency_ratio_median"}
    assert 0 < figures["stop_latency_median_s"][0] <= figures["stop_latency_p95_s"][0]
    assert figures["words_wrong_live"][0] < 100
    assert figures["words_wrong_whole"][1] == "percent"


def test_transcription(measure: Measure) -> None:
    figures = measure("transcription")
    assert figures["real_time_factor_median"][1] == "x"
    assert figures["last_block_latency_median_s"][0] > 0


def test_report_latency(measure: Measure) -> None:
    figures = measure("report_latency", "--seconds", "3", "--answers", "1")
    assert 0 < figures["report_latency_3_s_median_s"][0] <= figures["report_latency_p95_s"][0]
    assert figures["report_latency_ratio_median"][1] == "x"
    assert figures["processor_while_recording"][0] > 0
    assert figures["words_wrong_live"][0] < 100
    assert figures.keys() >= {"words_wrong_whole", "words_unlike_whole", "report_latency_after_a_pause_median_s"}


def test_memory(measure: Measure) -> None:
    figures = measure("memory", "--minutes", "1")
    value, unit = figures["memory_minute_1_mib"]
    assert value > 100, "the model alone takes more"
    assert unit == "MiB"


def test_start(measure: Measure) -> None:
    figures = measure("start", "--runs", "1")
    assert figures["start_to_question_median_s"][0] > figures["start_imports_median_s"][0] > 0
    assert figures["start_ratio_median"][1] == "x"


def test_review(measure: Measure) -> None:
    figures = measure("review", "--minutes", "2", "--turns", "1")
    for name in ("open", "seek", "page", "next_word"):
        assert 0 < figures[f"review_{name}_long_median_s"][0] <= figures[f"review_{name}_long_p95_s"][0]
        assert figures[f"review_{name}_ratio"][1] == "x"
