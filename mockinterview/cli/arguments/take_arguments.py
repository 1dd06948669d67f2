"""How commands name a kept take, and what they say of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mockinterview.cli.failures import report_failure
from mockinterview.errors import UsageError

if TYPE_CHECKING:
    from mockinterview.journal import Journal
    from mockinterview.store.takes import StoredTake

LATEST = "last"
"""Stands for the take that was recorded last."""


@contextmanager
def opened_journal() -> Iterator[Journal]:
    """The user's history, closed afterwards. Raises StoreError, DataFileError.

    A phase tagger of the user's own that cannot be used is told on stderr.
    """
    from mockinterview.journal import open_journal
    from mockinterview.settings import load_settings

    journal = open_journal(load_settings())
    if journal.problem is not None:
        report_failure(journal.problem)
    try:
        yield journal
    finally:
        journal.close()


def find_take(journal: Journal, name: str) -> StoredTake:
    """The take of that number, or the last one. Raises UsageError when there is none."""
    if name == LATEST:
        for take in journal.store.takes(most=1):
            return take
        raise UsageError("There are no takes yet; `mockinterview practice` records one.")
    if not is_take_name(name):
        raise UsageError(f'"{name}" is no take; give its number as `mockinterview history` shows it, or `last`.')
    return journal.store.take(int(name))


def is_take_name(name: str) -> bool:
    """Whether this names a take, and not a file."""
    return name == LATEST or (name.isascii() and name.isdecimal())


def asked(take: StoredTake) -> str:
    """The question in a word or three."""
    if take.question.follows is not None:
        return f"follow-up of {take.question.follows}"
    return take.question.id or "(no question)"
