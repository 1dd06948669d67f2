"""Ids as people type them."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from mockinterview.errors import UsageError


def known_id(what: str, wanted: str, known: Mapping[str, object]) -> str:
    """`wanted` as `known` spells it. Raises UsageError with what comes close, or all there is."""
    wanted_id = wanted.strip().lower()
    if wanted_id in known:
        return wanted_id
    close = get_close_matches(wanted_id, known, n=3)
    if close:
        raise UsageError(f'There is no {what} "{wanted}"; did you mean {" or ".join(close)}?')
    raise UsageError(f'There is no {what} "{wanted}"; there are: {", ".join(known) or "none"}.')
