"""Transcripts for tests: said at a steady rate, with pauses where the text says so."""

from __future__ import annotations

import re

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.transcript import Region, Transcript, Word

PAUSE = re.compile(r"\[(\d+(?:\.\d+)?)\]")
PREFIXES: dict[str, PhaseName] = {"S": "situation", "T": "task", "A": "action", "R": "result"}


def spoken(
    text: str, *, words_per_minute: float = 150.0, start_s: float = 0.5, probability: float = 0.95
) -> Transcript:
    """`[1.5]` between words is a silence of 1.5 s; everything else is spoken without a gap."""
    seconds_per_word = 60.0 / words_per_minute
    now, words, voiced = start_s, [], []
    region_start = now
    for token in text.split():
        pause = PAUSE.fullmatch(token)
        if pause is None:
            words.append(Word(token, now, now + seconds_per_word, probability))
            now += seconds_per_word
            continue
        voiced.append(Region(region_start, now))
        now += float(pause[1])
        region_start = now
    voiced.append(Region(region_start, now))
    return Transcript(words=tuple(words), duration=now + 0.5, voiced=tuple(voiced), model="stub")


def story(*lines: str, words_per_minute: float = 150.0) -> tuple[Transcript, PhaseReading]:
    """Lines `S: ...`, `T: ...`, `A: ...`, `R: ...` as a transcript with its true reading."""
    phases, texts = [], []
    for line in lines:
        prefix, text = line.split(": ", 1)
        phases += [PREFIXES[prefix]] * len(PAUSE.sub("", text).split())
        texts.append(text)
    reading = PhaseReading(words=tuple(WordPhase(phase) for phase in phases), tagger="truth")
    return spoken(" ".join(texts), words_per_minute=words_per_minute), reading
