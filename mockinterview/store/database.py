"""The database file: opened privately, brought up to date by numbered migrations, backed up before each.

A history without takes is not backed up.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path

from mockinterview import paths
from mockinterview.errors import StoreError

BUSY_TIMEOUT_S = 5.0
"""How long a second instance may hold the database before we say so. Ours: a write takes milliseconds."""
BACKUP_PATTERN = "{name}.before-{number}"
"""File name of the copy that is made before migration `number`."""


class Database:
    """The open file. For any thread, one at a time."""

    def __init__(self, path: Path) -> None:
        """Raises StoreError when the file cannot be used."""
        self.path = path
        self._connection = open_database(path)
        self.can_write = _is_writable(path)
        self._one_at_a_time = threading.RLock()

    def close(self) -> None:
        """Let go of the file."""
        with self._one_at_a_time:
            self._connection.close()

    def rows(self, query: str, *arguments: object) -> Sequence[sqlite3.Row]:
        """What the query finds. Raises StoreError."""
        try:
            with self._one_at_a_time:
                return self._connection.execute(query, arguments).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be read ({error}); the recordings are untouched.") from error

    def copy_to(self, path: Path) -> None:
        """A consistent copy, whatever is written meanwhile. Raises StoreError."""
        try:
            _back_up(self.path, path)
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be copied ({error}).") from error

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Everything written inside, or nothing. Raises StoreError."""
        try:
            with self._one_at_a_time, transaction(self._connection):
                yield self._connection
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be written ({error}); the recording is kept.") from error


def open_database(path: Path) -> sqlite3.Connection:
    """Open `path` (created when missing, readable by the user alone) at the newest schema.

    The connection may be used by several threads, one at a time. Raises StoreError, in one sentence, when the file
    is damaged, locked, or made by a newer version; it is left as it is then. One that is there and not ours to write,
    on a read-only disk, is opened for reading.
    """
    try:
        if path.exists() and not _is_writable(path):
            return _open_to_read(path)
        paths.ensure_private_dir(path.parent)
        _touch_private(path)
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
        _prepare(connection, path)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(_sentence(path, error)) from error
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside, or nothing. Raises sqlite3.Error."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        yield


def forget_in_backups(path: Path, take_id: int) -> None:
    """Remove a deleted take from the copies that migrations left; a copy that cannot be mended goes altogether.

    Raises OSError when it cannot go.
    """
    for copy in path.parent.glob(BACKUP_PATTERN.format(name=path.name, number="*")):
        try:
            with closing(sqlite3.connect(copy, isolation_level=None)) as backup:
                _set_pragmas(backup)
                with transaction(backup):
                    forget(backup, take_id)
        except sqlite3.Error:
            copy.unlink(missing_ok=True)


def forget(connection: sqlite3.Connection, take_id: int) -> None:
    """Inside a transaction: remove a take and all that belongs to it. Raises sqlite3.Error.

    A full-text index only marks what is deleted (its own secure deletion came with SQLite 3.42): it is written anew
    without it, which takes about a second at ten thousand takes.
    """
    is_searched = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'said'").fetchone() is not None
    is_said = (
        is_searched and connection.execute("SELECT 1 FROM said WHERE rowid = ?", (take_id,)).fetchone() is not None
    )
    connection.execute("DELETE FROM take WHERE id = ?", (take_id,))
    if is_said:
        connection.execute("INSERT INTO said (said) VALUES ('optimize')")


def _is_writable(path: Path) -> bool:
    """A database needs its folder, too: SQLite writes a journal beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _open_to_read(path: Path) -> sqlite3.Connection:
    """As it is: nothing can be brought up to date. Raises sqlite3.Error, StoreError."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(
        address, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    known = len(_scripts())
    if _version(connection) != known:
        connection.close()
        raise StoreError(
            f"{path}: is of another version of mockinterview, and this disk is read-only: it can't be brought up to "
            "date. Copy the folder to a disk that can be written, and name that one in MOCKINTERVIEW_DATA."
        )
    return connection


def _touch_private(path: Path) -> None:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, paths.PRIVATE_FILE_MODE))
    path.chmod(paths.PRIVATE_FILE_MODE)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    try:
        connection.row_factory = sqlite3.Row
        _set_pragmas(connection)
        _migrate(connection, path, _scripts())
    except BaseException:
        connection.close()  # rolls back what a migration had begun
        raise


def _set_pragmas(connection: sqlite3.Connection) -> None:
    """Deleting a take deletes all that belongs to it, and overwrites it."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def _scripts() -> list[str]:
    folder = resources.files("mockinterview.store") / "migrations"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return [entry.read_text(encoding="utf-8") for entry in files]


def _migrate(connection: sqlite3.Connection, path: Path, scripts: Sequence[str]) -> None:
    """Run the scripts that the file has not seen, each in a transaction of its own with its number as version."""
    if _version(connection) > len(scripts):
        raise StoreError(
            f"{path}: was written by a newer mockinterview (schema {_version(connection)}, this one knows "
            f"{len(scripts)}); update the program. Nothing was changed."
        )
    for number, script in enumerate(scripts, start=1):
        if _version(connection) < number:
            _run(connection, path, number, script)


def _run(connection: sqlite3.Connection, path: Path, number: int, script: str) -> None:
    with transaction(connection):
        if _version(connection) >= number:  # another instance has run it meanwhile
            return
        if number > 1 and _holds_takes(connection):
            _back_up(path, path.with_name(BACKUP_PATTERN.format(name=path.name, number=number)))
        for statement in _statements(script):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def _holds_takes(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM take LIMIT 1").fetchone() is not None


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit before the first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _back_up(path: Path, copy: Path) -> None:
    """Copy through a connection of its own: SQLite refuses to copy from one that is about to write."""
    _touch_private(copy)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _sentence(path: Path, error: Exception) -> str:
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return (
            f"{path}: the history is damaged ({error}); move the file away, the recordings beside it are untouched "
            "and are offered again at the next start."
        )
    return f"{path}: the history cannot be opened ({error}); close other instances and check the folder's permissions."
