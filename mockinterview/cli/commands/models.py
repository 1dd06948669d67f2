"""`mockinterview models`: the speech models on this machine, and how to get one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.errors import SpeechModelError

if TYPE_CHECKING:
    from mockinterview.settings import SpeechSettings

AnyCallback = TypeVar("AnyCallback", bound=Callable[..., Any])


class ModelEntry(msgspec.Struct, frozen=True):
    """What `list` tells of one model; `folder` is None where it was not fetched."""

    name: str
    is_selected: bool
    folder: str | None
    size_mb: int = 0
    licence: str = ""
    description: str = ""


def name_argument(command: AnyCallback) -> AnyCallback:
    """Give `command` an optional NAME; None stands for the model of the settings."""
    return click.argument("name", metavar="[NAME]", required=False)(command)


@click.group(
    epilog="""
\b
Examples:
  mockinterview models list
  mockinterview models fetch
  mockinterview models fetch small.en

Models are looked for, in this order, in: the setting speech.model_dir, the folder MOCKINTERVIEW_MODELS,
models/whisper of a checkout, the data folder. Without NAME a command means the model of the settings (speech.model).

\b
Exit codes: 0 done, 4 the model is missing or damaged, or could not be fetched.
"""
)
def models() -> None:
    """List, fetch and verify the speech models."""


@models.command(
    "list",
    epilog="""
\b
Examples:
  mockinterview models list
  mockinterview models list --format json
""",
)
@format_option
def list_models(output_format: str) -> None:
    """List the known models, and where they lie.

    A line is a name, a size, a licence and a folder; `*` marks the model of the settings.
    """
    entries = _entries()
    if output_format == "json":
        print_json(entries)
        return
    print_columns(
        [
            (
                "*" if entry.is_selected else "",
                entry.name,
                f"{entry.size_mb} MB" if entry.size_mb else "",
                entry.licence,
                entry.folder or "not fetched",
            )
            for entry in entries
        ]
    )


@models.command(
    epilog="""
\b
Examples:
  mockinterview models fetch
  mockinterview models fetch small.en
  mockinterview models fetch base --force
"""
)
@name_argument
@click.option("--force", is_flag=True, help="Fetch it even if it is here and whole.")
def fetch(name: str | None, force: bool) -> None:
    """Fetch the model NAME, verify it by hash and print its folder.

    This is the one command that uses the network. A model that is here and whole is not fetched again.
    """
    from mockinterview.cli.output.progress_line import progress_line
    from mockinterview.settings import load_settings
    from mockinterview.speech.model_fetch import fetch as fetch_model
    from mockinterview.speech.model_files import fetch_destination

    speech = load_settings().speech
    wanted = name or speech.model
    folder = None if force else _whole_model(wanted, speech)
    if folder is None:
        with progress_line(f"Fetching the speech model {wanted}") as show:
            folder = fetch_model(wanted, fetch_destination(wanted), _as_share(show))
    else:
        click.echo(f"The speech model {wanted} is here already; --force fetches it again.", err=True)
    click.echo(folder)


@models.command(
    epilog="""
\b
Example:
  ls "$(mockinterview models path base)"
"""
)
@name_argument
def path(name: str | None) -> None:
    """Print the folder of the model NAME."""
    click.echo(_folder(name))


@models.command(
    epilog="""
\b
Example:
  mockinterview models verify base && echo whole
"""
)
@name_argument
def verify(name: str | None) -> None:
    """Check every file of the model NAME against its hash."""
    from mockinterview.speech.model_files import verify as verify_model

    folder = _folder(name)
    verify_model(folder)
    click.echo(f"{folder}: whole")


def _folder(name: str | None) -> Path:
    from mockinterview.settings import load_settings
    from mockinterview.speech.model_files import find_model

    speech = load_settings().speech
    return find_model(name or speech.model, speech)


def _whole_model(name: str, speech: SpeechSettings) -> Path | None:
    """Folder of the model `name` if it is here and every file of it is as published."""
    from mockinterview.speech.model_files import find_model
    from mockinterview.speech.model_files import verify as verify_model

    try:
        folder = find_model(name, speech)
        verify_model(folder)
    except SpeechModelError:
        return None
    return folder


def _entries() -> list[ModelEntry]:
    """The models of the manifest first, then what else lies here."""
    from mockinterview.settings import load_settings
    from mockinterview.speech.model_files import installed_models, known_models

    speech = load_settings().speech
    folders = {name: str(folder) for name, folder in installed_models(speech).items()}
    known = [
        ModelEntry(
            name=model.name,
            is_selected=model.name == speech.model,
            folder=folders.pop(model.name, None),
            size_mb=model.size_mb,
            licence=model.licence,
            description=model.description,
        )
        for model in known_models()
    ]
    others = [ModelEntry(name, name == speech.model, folder) for name, folder in folders.items()]
    return known + others


def _as_share(show: Callable[[float], None]) -> Callable[[int, int], None]:
    def on_progress(done_bytes: int, total_bytes: int) -> None:
        if total_bytes:
            show(done_bytes / total_bytes)

    return on_progress
