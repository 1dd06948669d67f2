"""Progress on stderr: a moving line in a terminal, one plain line a step elsewhere."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn


@contextmanager
def progress_line(title: str) -> Iterator[Callable[[float], None]]:
    """Show `title` with the share done; the yielded function takes it, 0 to 1."""
    console = Console(stderr=True)
    if not console.is_terminal:
        console.print(f"{title} ...", highlight=False, soft_wrap=True)
        yield lambda _share: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=30), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(title, total=1.0)
        yield lambda share: progress.update(task, completed=share)


MOST_STEPS = 10
"""So many lines at most tell elsewhere than in a terminal how far many recordings are."""


@contextmanager
def progress_of_many(title: str, total: int) -> Iterator[Callable[[], None]]:
    """Show `title` with how many of `total` are done; the yielded function counts one more."""
    console = Console(stderr=True)
    if not console.is_terminal:
        console.print(f"{title} ...", highlight=False, soft_wrap=True)
        yield _stepwise(console, total)
        return
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=30), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:  # stdout is data
        task = progress.add_task(title, total=total)
        yield lambda: progress.advance(task)


def _stepwise(console: Console, total: int) -> Callable[[], None]:
    """A line after each tenth of many, after each one of few."""
    step = math.ceil(total / MOST_STEPS)
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        if done % step == 0 or done == total:
            console.print(f"{done} of {total} done", highlight=False, soft_wrap=True)

    return count
