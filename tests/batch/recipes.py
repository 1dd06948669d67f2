"""What a crew of tests judges by."""

from __future__ import annotations

from pathlib import Path

from mockinterview.analysis.question import AskedQuestion
from mockinterview.batch.job import Job
from mockinterview.batch.judge import Recipe
from mockinterview.coach import Coach
from mockinterview.questions.bank import load_bank
from mockinterview.settings import Settings
from tests.stubs.transcribers import STORY


def recipe(question: AskedQuestion | None = None, settings: Settings | None = None) -> Recipe:
    """By the settings as they come, unless others are given."""
    settings = settings or Settings()
    return Recipe(settings, question or AskedQuestion(), Coach(settings).analysis_version)


def for_ethics() -> Recipe:
    """Of an answer to a question."""
    return recipe(load_bank(None).find("ethics").asked())


def drafts(folder: Path, *names: str) -> list[Job]:
    """A job for each of some written stories, no two the same."""
    for name in names:
        (folder / name).write_text(f"{STORY} It was {name}.", encoding="utf-8")
    return [Job(number, folder / name) for number, name in enumerate(names)]
