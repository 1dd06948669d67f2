"""User text made safe to show: no control characters, no direction overrides, nothing that cannot be encoded."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TypeVar

import msgspec

Tree = TypeVar("Tree")

_DIRECTION_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REPLACEMENT = "\ufffd"


def map_strings(tree: Tree, change: Callable[[str], str]) -> Tree:
    """A copy of structs and tuples of them with every string changed. The types stay as they are."""
    changed: object
    if isinstance(tree, str):
        changed = change(tree)
    elif isinstance(tree, tuple):
        changed = tuple(map_strings(item, change) for item in tree)
    elif isinstance(tree, msgspec.Struct):
        fields = {name: map_strings(getattr(tree, name), change) for name in tree.__struct_fields__}
        changed = type(tree)(**fields)
    else:
        return tree
    return changed  # type: ignore[return-value]  # same type as tree, which mypy cannot follow


def shown(text: str) -> str:
    """`text` as it may go to a terminal or page: controls become blanks, direction controls go.

    Escape sequences in a draft would otherwise reach the terminal, and overrides would turn the line around.
    """
    return "".join(_shown_character(character) for character in text)


def encodable(text: str) -> str:
    """`text` without lone surrogates (they come from file names that are no UTF-8), so that it can be encoded."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def _shown_character(character: str) -> str:
    if character in _DIRECTION_CONTROLS:
        return ""
    category = unicodedata.category(character)
    if category == "Cs":
        return _REPLACEMENT
    return " " if category in {"Cc", "Zl", "Zp"} else character
