"""How commands reach the story bank."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mockinterview.cli.arguments.question_bank import load_questions
from mockinterview.cli.arguments.take_arguments import opened_journal
from mockinterview.cli.failures import report_failure

if TYPE_CHECKING:
    from mockinterview.journal import Journal
    from mockinterview.stories.folder import StoryShelf
    from mockinterview.story_bank import StoryBank


@contextmanager
def opened_story_bank() -> Iterator[tuple[StoryBank, Journal]]:
    """The user's own, with the history that it reads. Raises StoreError, DataFileError."""
    from mockinterview.settings import load_settings
    from mockinterview.story_bank import open_story_bank

    with opened_journal() as journal:
        yield open_story_bank(journal, load_questions(), load_settings()), journal


def tell_problems(shelf: StoryShelf) -> None:
    """Name each file that is left alone, on stderr."""
    for problem in shelf.problems:
        report_failure(problem)
