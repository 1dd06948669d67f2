"""What `doctor` looks at. Each check reads, changes nothing, and says in one sentence what it found."""

from __future__ import annotations

import os
import platform
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec

from mockinterview import paths
from mockinterview.errors import MockInterviewError
from mockinterview.settings import Settings, load_settings, settings_path

Verdict = Literal["ok", "warn", "fail"]

MIN_PYTHON = (3, 11)
RECORDING_MB_PER_HOUR = 115
"""16,000 samples of two bytes a second."""
LOW_DISK_MB = 500
"""Under four hours of recordings. Ours."""
FULL_DISK_MB = 50
"""Under half an hour of recordings. Ours."""
MIN_COLUMNS, MIN_ROWS = 80, 24
"""The smallest terminal that the screens are laid out for."""
NO_MICROPHONE = (
    "No microphone was found; plug one in and try again, or work with recordings: `mockinterview analyze FILE`."
)
OTHERS_MODE = stat.S_IRWXG | stat.S_IRWXO
BYTES_PER_MB = 1_000_000


class Check(msgspec.Struct, frozen=True):
    """The outcome of one check; `told` says what was found and, where it is not in order, the cure."""

    subject: str
    verdict: Verdict
    told: str


def examine() -> list[Check]:
    """Every check, in the order in which things depend on each other."""
    checks: dict[str, Callable[[], Check]] = {
        "Python": check_python,
        "settings": check_settings,
        "questions": check_questions,
        "speech model": check_model,
        "phase tagger": check_tagger,
        "microphone": check_sound,
        "voice": check_voice,
        "config folder": lambda: check_folder("config folder", paths.config_dir()),
        "data folder": lambda: check_folder("data folder", paths.data_dir()),
        "log folder": lambda: check_folder("log folder", paths.log_dir()),
        "disk": lambda: check_disk(paths.data_dir()),
        "terminal": check_terminal,
    }
    return [_tried(subject, check) for subject, check in checks.items()]


def _tried(subject: str, check: Callable[[], Check]) -> Check:
    try:
        return check()
    except OSError as error:
        return Check(subject, "fail", f"{error.filename}: {error.strerror}; mend its permissions.")


def check_python() -> Check:
    """The version of Python."""
    told = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    if sys.version_info < MIN_PYTHON:
        return Check("Python", "fail", f"{told}; install Python {'.'.join(map(str, MIN_PYTHON))} or newer.")
    return Check("Python", "ok", told)


def check_settings() -> Check:
    """Whether the settings file can be read."""
    try:
        load_settings()
    except MockInterviewError as error:
        return Check("settings", "fail", str(error))
    return Check("settings", "ok", str(settings_path()) if settings_path().exists() else "the defaults (no file)")


def check_questions() -> Check:
    """The bank, and what is wrong with the user's own question files."""
    from mockinterview.questions.bank import load_bank

    bank = load_bank(paths.config_dir())
    if bank.problems:
        return Check("questions", "warn", " ".join(map(str, bank.problems)))
    return Check("questions", "ok", f"{len(bank.questions)} in the bank")


def check_model() -> Check:
    """Whether the speech model of the settings is there and, unless it is the user's own, whole."""
    from mockinterview.speech.model_files import find_model, known_models, verify

    speech = _settings_or_defaults().speech
    is_own = bool(speech.model_dir) or speech.model not in {model.name for model in known_models()}
    try:
        folder = find_model(speech.model, speech)
        if not is_own:
            verify(folder)
    except MockInterviewError as error:
        return Check("speech model", "fail", str(error))
    return Check("speech model", "ok", f"{speech.model} in {folder}{' (your own: not verified)' if is_own else ''}")


def check_tagger() -> Check:
    """Whether the phase tagger can be read, and whose it is."""
    from mockinterview.tagging.encoder import files as encoder_files
    from mockinterview.tagging.own_model import choose_model

    try:
        chosen = choose_model()
    except MockInterviewError as error:
        return Check("phase tagger", "fail", str(error))
    if chosen.problem is not None:
        return Check("phase tagger", "warn", str(chosen.problem))
    told = f"your own, {paths.own_tagger_file()}" if chosen.is_own else "the program's own"
    try:
        folder = encoder_files.verify()
    except MockInterviewError as error:
        return Check("phase tagger", "warn", f"{told}. {error}")
    return Check("phase tagger", "ok", f"{told}, and the large reader in {folder}")


def check_sound() -> Check:
    """Whether PortAudio works and there is the microphone of the settings."""
    from mockinterview.audio.devices import list_devices

    try:
        inputs = [device for device in list_devices() if device.kind == "input"]
    except MockInterviewError as error:
        return Check("microphone", "warn", str(error))
    if not inputs:
        return Check("microphone", "warn", NO_MICROPHONE)
    wanted = _settings_or_defaults().audio.input_device
    if wanted and wanted not in {device.name for device in inputs}:
        return Check(
            "microphone", "warn", f'"{wanted}" of the settings is not there; choose from `mockinterview devices`.'
        )
    default = next((device.name for device in inputs if device.is_default), inputs[0].name)
    return Check("microphone", "ok", f"{wanted or default} ({len(inputs)} in all)")


def check_voice() -> Check:
    """Whether questions can be read aloud; nobody needs that who does not want it."""
    from mockinterview.audio.voice import NOT_INSTALLED, is_installed

    if is_installed():
        return Check("voice", "ok", "questions can be read aloud (practice --aloud)")
    if _settings_or_defaults().practice.read_aloud:
        return Check("voice", "warn", NOT_INSTALLED)
    return Check("voice", "ok", "questions are not read aloud: the extra `voice` is not installed, and need not be.")


def check_folder(subject: str, folder: Path) -> Check:
    """Whether `folder` can be written and only the user can look into it. A missing one will be created."""
    nearest = _nearest_existing(folder)
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return Check(subject, "fail", f"{folder} cannot be written; mend the permissions of {nearest}.")
    if nearest != folder:
        return Check(subject, "ok", f"{folder} (will be created)")
    if os.name == "posix" and folder.stat().st_mode & OTHERS_MODE:
        return Check(subject, "warn", f"{folder} is open to other users; run: chmod 700 '{folder}'")
    return Check(subject, "ok", str(folder))


def check_disk(folder: Path) -> Check:
    """Whether recordings fit on the disk of `folder`."""
    free_mb = shutil.disk_usage(_nearest_existing(folder)).free // BYTES_PER_MB
    told = f"{free_mb:,} MB free for {folder} (an hour of recording takes {RECORDING_MB_PER_HOUR} MB)"
    if free_mb < FULL_DISK_MB:
        return Check("disk", "fail", f"{told}; make room.")
    if free_mb < LOW_DISK_MB:
        return Check("disk", "warn", f"{told}; make room.")
    return Check("disk", "ok", told)


def check_terminal() -> Check:
    """Whether the app can be shown here; the other commands need no terminal."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return Check("terminal", "ok", "none here; only the app needs one.")
    if os.environ.get("TERM") == "dumb":
        return Check("terminal", "warn", "TERM=dumb cannot show the app; use another terminal.")
    columns, rows = shutil.get_terminal_size()
    if columns < MIN_COLUMNS or rows < MIN_ROWS:
        wanted = f"make it {MIN_COLUMNS}x{MIN_ROWS} or larger for the app."
        return Check("terminal", "warn", f"{columns}x{rows}; {wanted}")
    return Check("terminal", "ok", f"{columns}x{rows}")


def _settings_or_defaults() -> Settings:
    try:
        return load_settings()
    except MockInterviewError:
        return Settings()


def _nearest_existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())
