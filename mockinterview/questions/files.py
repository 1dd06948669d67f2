"""Reads question files from disk. A user's file is not trusted: it is named and left alone when it is not in order."""

from __future__ import annotations

import re
import stat
import tomllib
from importlib import resources
from pathlib import Path
from typing import TypeVar

import msgspec

from mockinterview.errors import DataFileError
from mockinterview.questions.entries import ID_PATTERN, LINE_PATTERN, PROSE_PATTERN, QuestionFile

MAX_FILE_BYTES = 256 * 1024
"""Largest question file of a user's that is read; a thousand questions fit."""

NamedFiles = list[tuple[str, QuestionFile]]
AnyFile = TypeVar("AnyFile", bound=msgspec.Struct)

_PLAIN_WORDS = {
    f"Expected `str` matching regex {ID_PATTERN!r}": "expected small letters, digits and hyphens",
    f"Expected `str` matching regex {LINE_PATTERN!r}": "expected one line of text without control characters",
    f"Expected `str` matching regex {PROSE_PATTERN!r}": "expected lines of text without control characters",
}
_VALIDATION_ERROR = re.compile(r"(?P<what>.*) - at `\$\.?(?P<key>.*)`\Z", re.DOTALL)


def read_bundled_files() -> NamedFiles:
    """The files that travel with the program, by name. Raises DataFileError when one breaks its format."""
    folder = resources.files("mockinterview.questions") / "data"
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name)
    return [(file.name, parse(file.name, file.read_bytes())) for file in files]


def read_user_files(folder: Path) -> tuple[NamedFiles, list[DataFileError]]:
    """The files `*.toml` of `folder` in the order of their names, and one problem for each that cannot be read.

    Hidden files are passed over. A folder that does not exist holds nothing.
    """
    files: NamedFiles = []
    problems: list[DataFileError] = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [DataFileError(f"{folder}: the folder of your questions cannot be read ({error.strerror}).")]
    for path in paths:
        try:
            files.append((str(path), parse(str(path), read_user_file(path, folder))))
        except DataFileError as error:
            problems.append(error)
    return files, problems


def parse(name: str, content: bytes) -> QuestionFile:
    """The entries in `content`. Raises DataFileError naming the file `name` and the key."""
    return parse_as(QuestionFile, name, content)


def parse_as(kind: type[AnyFile], name: str, content: bytes) -> AnyFile:
    """What `content` holds, as a `kind`. Raises DataFileError naming the file `name` and the key."""
    try:
        return msgspec.convert(tomllib.loads(content.decode("utf-8-sig")), kind)
    except UnicodeDecodeError as error:
        raise DataFileError(f"{name}: it is not a text file in UTF-8; save it as one or remove it.") from error
    except msgspec.ValidationError as error:
        raise DataFileError(f"{name}: {_in_plain_words(error)}; mend the file.") from error
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{name}: it is no TOML: {error}; mend the file.") from error
    except (ValueError, RecursionError) as error:
        raise DataFileError(f"{name}: it holds a number or a nesting beyond reason; mend the file.") from error


def read_user_file(path: Path, folder: Path) -> bytes:
    """Raises DataFileError for whatever is no ordinary file of modest size inside `folder`."""
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise DataFileError(f"{path}: it is a link out of the folder; put the file itself there.")
        if not stat.S_ISREG(path.stat().st_mode):
            raise DataFileError(f"{path}: it is not a file; move it elsewhere.")
        with path.open("rb") as stream:
            content = stream.read(MAX_FILE_BYTES + 1)
    except (OSError, RuntimeError) as error:  # RuntimeError: Python 3.11 and 3.12 tell a loop of links so
        reason = error.strerror if isinstance(error, OSError) else "a loop of links"
        raise DataFileError(f"{path}: it cannot be read ({reason}); mend its permissions or remove it.") from error
    if len(content) > MAX_FILE_BYTES:
        raise DataFileError(f"{path}: it is larger than {MAX_FILE_BYTES // 1024} KiB; split it.")
    return content


def _in_plain_words(error: msgspec.ValidationError) -> str:
    message = str(error)
    for technical, plain in _PLAIN_WORDS.items():
        message = message.replace(technical, plain)
    match = _VALIDATION_ERROR.fullmatch(message)
    return f"{match['key']}: {match['what']}" if match else message
