"""What a crew of tests judges by."""

from __future__ import annotations

from mockinterview.analysis.question import AskedQuestion
from mockinterview.batch.judge import Recipe
from mockinterview.coach import Coach
from mockinterview.settings import Settings


def recipe(question: AskedQuestion | None = None, settings: Settings | None = None) -> Recipe:
    """By the settings as they come, unless others are given."""
    settings = settings or Settings()
    return Recipe(settings, question or AskedQuestion(), Coach(settings).analysis_version)
