"""The dates of the plan on disk: one small TOML file that can be edited by hand."""

from __future__ import annotations

from pathlib import Path

import msgspec
import tomlkit

from mockinterview import paths
from mockinterview.errors import MockInterviewError
from mockinterview.plan.checkpoints import Dates
from mockinterview.questions.files import parse_as, read_user_file


class PlanFileError(MockInterviewError):
    """The dates cannot be written."""


def read_dates(path: Path) -> Dates | None:
    """The dates in `path`; None when there is no such file. Raises DataFileError naming file and key."""
    if not path.exists() and not path.is_symlink():
        return None
    return parse_as(Dates, str(path), read_user_file(path, path.parent))


def write_dates(path: Path, dates: Dates) -> None:
    """Put `dates` into `path`. Raises PlanFileError."""
    document = tomlkit.document()
    document.add(tomlkit.comment("The dates of your plan (mockinterview plan)."))
    for name, day in msgspec.structs.asdict(dates).items():
        if day is not None:
            document[name] = day
    try:
        paths.ensure_private_dir(path.parent)
        paths.write_private(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise PlanFileError(f"{path}: the plan cannot be written ({error.strerror}).") from error
