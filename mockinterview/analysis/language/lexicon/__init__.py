"""Word lists behind the rules: English as it is spoken in interviews, in modules so that the rules stay pure."""

from __future__ import annotations


def entries(block: str) -> frozenset[str]:
    """The words of a block of text, separated by blanks or lines."""
    return frozenset(block.split())


def phrases(block: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a block of text, one a line, each as its words."""
    return tuple(tuple(line.split()) for line in block.splitlines() if line.strip())
