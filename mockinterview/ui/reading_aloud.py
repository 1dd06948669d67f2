"""A question read aloud while it is shown."""

from __future__ import annotations

from typing import Any

from textual.app import App

from mockinterview.audio.narrator import Narrator
from mockinterview.questions.entries import Question
from mockinterview.ui.commands import Command
from mockinterview.ui.recording_reasons import in_the_app

READ_ALOUD = Command(
    "v", "read_aloud", "Read aloud", "Hear the question read aloud; a second press stops the reading.", False
)
"""Of a screen with a question; to be offered only where the narrator is able."""
HINT = "v reads the question aloud."
NO_VOICE = "No voice to read aloud is installed; mockinterview doctor names the cure."


def read_aloud(app: App[Any], narrator: Narrator, question: Question) -> None:
    """Begin to read `question`; when it cannot be heard, a sentence says so and nothing else is lost."""
    narrator.read(question.text, lambda reason: app.notify(in_the_app(reason), severity="warning", markup=False))


def read_or_hush(app: App[Any], narrator: Narrator, question: Question) -> None:
    """Begin to read `question`, or end the reading that is under way."""
    if narrator.is_reading:
        narrator.hush()
    else:
        read_aloud(app, narrator, question)
