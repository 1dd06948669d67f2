"""The tagger on what Whisper hears: seconds of each phase against the true times of spoken answers.

Two sets of speech: the spoken fixtures, and (where the extra `voice` is installed) some answers of the frozen test,
spoken on the spot.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import msgspec
import numpy as np
from answers import frozen_answers, stories
from figures import CLOSE_S
from msgspec.structs import replace
from readings import Tag

from mockinterview.analysis.feedback import PHASES
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.voice_child import load as load_voice
from mockinterview.settings import Settings
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import load_transcriber
from mockinterview.transcript import Transcript

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"
SPOKEN_FROZEN = 24
PAUSE_S = 0.45


class TimedSentence(msgspec.Struct, frozen=True):
    """A spoken sentence: its phase, a second one that can be defended, and when it was said, in seconds."""

    phase: str
    start: float
    end: float
    alternative: str | None = None


class SpokenAnswer(msgspec.Struct, frozen=True):
    """Its sound and the truth about it."""

    name: str
    samples: Samples
    sentences: list[TimedSentence]


def speech_test(taggers: dict[str, Tag]) -> None:
    """Print one line for each figure: the fixtures, then synthesised frozen answers where piper is there."""
    _report("spoken fixtures", _fixtures(), taggers)
    if find_spec("piper") is None:
        print(
            json.dumps({"test": "spoken frozen answers", "figure": "left out", "value": "piper-tts is not installed"})
        )
    else:
        _report("spoken frozen answers", _spoken_frozen(), taggers)


def _fixtures() -> Iterator[SpokenAnswer]:
    manifest = json.loads((FIXTURES / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["files"]:
        if entry.get("structure") == "star" and entry["verdict"] == "ok":
            sentences = msgspec.convert(entry["sentences"], list[TimedSentence])
            yield SpokenAnswer(entry["name"], decode_file(FIXTURES / entry["file"]), sentences)


def _spoken_frozen() -> Iterator[SpokenAnswer]:
    say = load_voice()
    pause = np.zeros(round(PAUSE_S * SAMPLE_RATE_HZ), np.int16)
    for answer in [one for one in stories(frozen_answers()) if one.structure == "star"][::3][:SPOKEN_FROZEN]:
        pieces, sentences, clock = [pause], [], PAUSE_S
        for line in answer.sentences:
            samples = say(line.text)
            end = clock + len(samples) / SAMPLE_RATE_HZ
            sentences.append(TimedSentence(line.phase, clock, end, line.alternative))
            pieces += [samples, pause]
            clock = end + PAUSE_S
        yield SpokenAnswer(answer.id, np.concatenate(pieces), sentences)


def _report(test: str, answers: Iterator[SpokenAnswer], taggers: dict[str, Tag]) -> None:
    settings = Settings().speech
    transcriber = load_transcriber(settings)
    heard = [(answer, transcribe_whole(answer.samples, transcriber, settings)) for answer in answers]
    for name, tagger in taggers.items():
        _report_one({"test": test, "tagger": name}, heard, tagger)


def _report_one(about: dict[str, str], heard: Sequence[tuple[SpokenAnswer, Transcript]], tagger: Tag) -> None:
    errors, errors_of_nearest, right = [], [], []
    for answer, transcript in heard:
        read = [word.phase for word in tagger(transcript).words]
        spoken = [_sentence_at((word.start + word.end) / 2, answer.sentences) for word in transcript.words]
        right += [phase == sentence.phase for phase, sentence in zip(read, spoken, strict=True)]
        errors.append(_seconds_errors(transcript, read, answer.sentences))
        errors_of_nearest.append(_seconds_errors(transcript, read, _nearest(answer.sentences, spoken, read)))
        by_phase = dict(zip(PHASES, np.round(errors[-1], 1).tolist(), strict=True))
        print(json.dumps({**about, "answer": answer.name, "figure": "seconds_error_by_phase", "value": by_phase}))
    figures = {
        "word_accuracy": np.mean(right),
        "seconds_error": np.mean(errors),
        "phases_within_3_s": np.mean(np.array(errors) <= CLOSE_S),
        "phases_within_3_s_of_either_reading": np.mean(np.array(errors_of_nearest) <= CLOSE_S),
    }
    for figure, value in figures.items():
        print(json.dumps({**about, "answers": len(errors), "figure": figure, "value": round(float(value), 4)}))


def _seconds_errors(transcript: Transcript, read: list[str], sentences: list[TimedSentence]) -> np.ndarray:
    """For each phase by how many seconds it is off; a pause belongs to what came before it."""
    spans = [(word.start, word.end) for word in transcript.words]
    heard = _seconds_by_phase(spans, read)
    true = _seconds_by_phase([(one.start, one.end) for one in sentences], [one.phase for one in sentences])
    return np.abs(heard - true)


def _seconds_by_phase(spans: list[tuple[float, float]], phases: list[str]) -> np.ndarray:
    ends = [later[0] for _, later in pairwise(spans)] + [spans[-1][1]]
    seconds = [end - span[0] for span, end in zip(spans, ends, strict=True)]
    return np.array([sum(s for s, p in zip(seconds, phases, strict=True) if p == phase) for phase in PHASES])


def _nearest(sentences: list[TimedSentence], spoken: list[TimedSentence], read: list[str]) -> list[TimedSentence]:
    """The sentences with the second phase where there is one and most of the words were read so."""
    counts = Counter(zip(spoken, read, strict=True))
    return [
        replace(one, phase=one.alternative)
        if one.alternative and counts[one, one.alternative] > counts[one, one.phase]
        else one
        for one in sentences
    ]


def _sentence_at(moment_s: float, sentences: list[TimedSentence]) -> TimedSentence:
    started = [one for one in sentences if one.start <= moment_s]
    return started[-1] if started else sentences[0]
