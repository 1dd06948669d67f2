"""What the screens work with: the collaborators, built once, real ones by `app`, others by the tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.deck import Deck
from mockinterview.audio.narrator import Narrator
from mockinterview.journal import Journal
from mockinterview.planning import Planning
from mockinterview.practice.modes import PRACTICE, Mode
from mockinterview.settings import Settings
from mockinterview.ui.examples import Examples
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.sound_check import SoundCheck
from mockinterview.ui.speech_model import SpeechModel
from mockinterview.ui.takes import Takes


@dataclass(frozen=True)
class Studio:
    """Everything a practice needs.

    `write_report` writes the HTML report on a take and returns its path; `recording` is the file that answers in
    place of the microphone, if one was named; `mode` is the way to practise to begin with; `narrator` reads questions
    aloud where it is able to, by itself if `reads_aloud`; `follow_ups` come by themselves after each answer of several;
    `deck` plays what is reviewed; `clock` counts seconds, and `now` tells day and time.
    """

    settings: Settings
    questions: QuestionPicker
    model: SpeechModel
    takes: Takes
    journal: Journal
    write_report: Callable[[Feedback, Path], Path]
    sound_check: SoundCheck
    examples: Examples
    planning: Planning
    recording: Path | None = None
    mode: Mode = PRACTICE
    narrator: Narrator = field(default_factory=Narrator)
    reads_aloud: bool = False
    follow_ups: int = 0
    deck: Deck = field(default_factory=Deck)
    is_first_run: bool = False
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now().astimezone()
