"""The cheat sheet: every type of question on a few lines, for the command line and the app alike."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.feedback import Pair
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.entries import QuestionType

SECONDS_PER_MINUTE = 60


class TypeSheet(msgspec.Struct, frozen=True):
    """One type: `length` in minutes, `parts` are lines on the parts of the answer; questions of the bank counted."""

    id: str
    name: str
    shape: str
    length: str
    parts: tuple[str, ...]
    question_count: int


def cheat_sheet(bank: QuestionBank) -> tuple[TypeSheet, ...]:
    """All types, in the order of their files."""
    return tuple(_sheet(kind, len(bank.select(type=kind.id))) for kind in bank.types.values())


def seconds(target_s: Pair) -> str:
    """ "15-20 s"."""
    low, high = target_s
    return f"{low:g}-{high:g} s"


def minutes(target_s: Pair) -> str:
    """ "2-3 min"; seconds where these are no whole half minutes."""
    low, high = target_s
    if any(each % (SECONDS_PER_MINUTE / 2) for each in target_s):
        return seconds(target_s)
    return f"{low / SECONDS_PER_MINUTE:g}-{high / SECONDS_PER_MINUTE:g} min"


def _sheet(kind: QuestionType, count: int) -> TypeSheet:
    parts: tuple[str, ...] = ()
    if kind.phases_s is not None:
        named = [f"{name} {seconds(getattr(kind.phases_s, name))}" for name in kind.phases_s.__struct_fields__]
        parts = (", ".join(named),)
    return TypeSheet(kind.id, kind.name, kind.shape, minutes(kind.target_s), parts, count)
