"""Where things live: the user's folders, and the files that travel with the program."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP_NAME = "mockinterview"
PACKAGE_DIR = Path(__file__).parent
_CHECKOUT_DIR = PACKAGE_DIR.parent

PRIVATE_DIR_MODE = 0o700
PRIVATE_FILE_MODE = 0o600


def config_dir() -> Path:
    """Folder of the settings file and the user's own questions (`MOCKINTERVIEW_CONFIG` overrides)."""
    return _override("MOCKINTERVIEW_CONFIG") or Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def data_dir() -> Path:
    """Folder of recordings, reports and fetched models (`MOCKINTERVIEW_DATA` overrides)."""
    return _override("MOCKINTERVIEW_DATA") or Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of the log file (below the data folder when that is overridden)."""
    override = _override("MOCKINTERVIEW_DATA")
    return override / "logs" if override else Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def takes_dir() -> Path:
    """Folder of the recorded answers."""
    return data_dir() / "takes"


def reports_dir() -> Path:
    """Folder of the HTML reports that `demo` and the app write."""
    return data_dir() / "reports"


def report_file(name: str) -> Path:
    """The HTML report of that name; of a take it is the stem of its recording. It may not be there."""
    return reports_dir() / f"{name}.html"


def stories_dir() -> Path:
    """Folder of the user's stories."""
    return data_dir() / "stories"


def plan_file() -> Path:
    """The dates of the user's plan; it may not be there."""
    return data_dir() / "plan.toml"


def own_tagger_file() -> Path:
    """The phase tagger that the user trained with corrections of their own; it may not be there."""
    return data_dir() / "tagger.npz"


def model_dirs(in_checkout: str) -> tuple[Path, ...]:
    """Folders in which fetched models may lie, in the order in which they are looked into: that of
    `MOCKINTERVIEW_MODELS`, `in_checkout` below the models of a checkout, the data folder."""
    checkout = checkout_dir()
    places = (_override("MOCKINTERVIEW_MODELS"), checkout and checkout / "models" / in_checkout, data_dir() / "models")
    return tuple(place for place in places if place)


def checkout_dir() -> Path | None:
    """The source checkout this package runs from, or None when it was installed from a wheel."""
    return _CHECKOUT_DIR if (_CHECKOUT_DIR / "models" / "manifest.toml").is_file() else None


def bundled(relative: str) -> Path:
    """Path of a file that travels with the program, named by its place in a checkout.

    The wheel carries such files below `mockinterview/_bundled/`; a checkout has them at the top.
    """
    carried = PACKAGE_DIR / "_bundled" / relative
    return carried if carried.exists() else _CHECKOUT_DIR / relative


def ensure_private_dir(path: Path) -> Path:
    """Create `path` and missing parents, readable by the user alone; return it."""
    if not path.parent.exists():
        ensure_private_dir(path.parent)
    path.mkdir(exist_ok=True, mode=PRIVATE_DIR_MODE)
    path.chmod(PRIVATE_DIR_MODE)
    return path


def write_private(path: Path, content: bytes) -> None:
    """Write `content` to `path` in one step (replace, never half), readable by the user alone."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE_MODE)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _override(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None
