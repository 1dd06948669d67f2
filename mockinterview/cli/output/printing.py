"""Results on stdout: plain columns for people, JSON for programs."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click
import msgspec

JSON_INDENT = 2
GAP = "  "
MIN_WRAP_COLUMNS = 20
"""In less room than this wrapped text is harder to read than long lines."""

AnyCallback = TypeVar("AnyCallback", bound=Callable[..., Any])


def format_option(command: AnyCallback) -> AnyCallback:
    """Give `command` the option `--format text|json`, as `output_format`."""
    choices = click.Choice(["text", "json"])
    return click.option(
        "--format", "output_format", type=choices, default="text", show_default=True, help="What to print."
    )(command)


def sound_option(command: AnyCallback) -> AnyCallback:
    """Give `command` the option `--no-sound`, as `has_sound`."""
    return click.option(
        "--sound/--no-sound",
        "has_sound",
        default=True,
        show_default=True,
        help="Whether an HTML page holds the recording, a quarter of a megabyte a minute.",
    )(command)


def print_json(value: object) -> None:
    """Print `value` (structs, lists, dicts) as JSON in UTF-8."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=JSON_INDENT))


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Print `rows` of equal length, each column as wide as its widest cell, two blanks between them.

    In a terminal the last column is wrapped; elsewhere a row is a line, whatever its length.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    margin = sum(widths) + len(GAP) * len(widths)
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        lines = _wrapped(row[-1], margin)
        click.echo(GAP.join([*cells, lines[0]]).rstrip())
        for line in lines[1:]:
            click.echo(" " * margin + line)


def _wrapped(text: str, margin: int) -> list[str]:
    room = shutil.get_terminal_size().columns - margin
    is_terminal = sys.stdout is not None and sys.stdout.isatty()  # None: closed by `>&-`
    if not is_terminal or room < MIN_WRAP_COLUMNS:
        return [text]
    return textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]
