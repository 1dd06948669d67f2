"""`mockinterview models`: the speech models and the reader of phases on this machine, and how to get them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mockinterview.cli.failures import report_failure
from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.errors import ModelError, SpeechModelError

if TYPE_CHECKING:
    from mockinterview.settings import SpeechSettings

AnyCallback = TypeVar("AnyCallback", bound=Callable[..., Any])


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
  mockinterview models fetch phases

Models are looked for, in this order, in: the setting speech.model_dir, the folder MOCKINTERVIEW_MODELS,
models/whisper of a checkout, the data folder. Without NAME a command means the speech model of the settings
(speech.model); `fetch` means the reader of phases besides.

The name `phases` stands for the large reader of STAR phases (84 MB to fetch, 24 MB on the disk). Without it a small
one reads, a little less well.

\b
Exit codes: 0 done, 4 the model is missing or damaged, or could not be fetched.
"""
)
def models() -> None:
    """List, fetch and verify the speech models and the reader of phases."""


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

    `phases` is the large reader of STAR phases, all others are speech models. A line is a name, a size, a licence and
    a folder; `*` marks what is used.
    """
    from mockinterview.cli.work.model_entries import model_entries

    entries = model_entries()
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

    Without NAME: the speech model of the settings, then the reader of phases. This is the one command that uses the
    network. A model that is here and whole is not fetched again.
    """
    from mockinterview.settings import load_settings
    from mockinterview.tagging.encoder import files as encoder_files

    if name != encoder_files.NAME:
        click.echo(_fetched_speech_model(name or load_settings().speech.model, force))
    if name == encoder_files.NAME:
        click.echo(_fetched_encoder(force))
    elif name is None:
        try:
            click.echo(_fetched_encoder(force))
        except ModelError as error:  # the small reader does
            report_failure(error)
    elif encoder_files.find_folder() is None:
        click.echo("The large reader of phases is not here yet: `mockinterview models fetch phases`.", err=True)


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
    from mockinterview.tagging.encoder import files as encoder_files

    folder = _folder(name)
    if name == encoder_files.NAME:
        encoder_files.verify()
    else:
        verify_model(folder)
    click.echo(f"{folder}: whole")


def _fetched_speech_model(name: str, force: bool) -> Path:
    from mockinterview.cli.output.progress_line import progress_line
    from mockinterview.settings import load_settings
    from mockinterview.speech.model_fetch import fetch as fetch_model
    from mockinterview.speech.model_files import fetch_destination

    folder = None if force else _whole_model(name, load_settings().speech)
    if folder is not None:
        click.echo(f"The speech model {name} is here already; --force fetches it again.", err=True)
        return folder
    with progress_line(f"Fetching the speech model {name}") as show:
        return fetch_model(name, fetch_destination(name), _as_share(show))


def _fetched_encoder(force: bool) -> Path:
    from mockinterview.cli.output.progress_line import progress_line
    from mockinterview.tagging.encoder import files as encoder_files
    from mockinterview.tagging.encoder.fetching import fetch as fetch_encoder

    if not force:
        with contextlib.suppress(ModelError):
            folder = encoder_files.verify()
            click.echo("The reader of phases is here already; --force fetches it again.", err=True)
            return folder
    with progress_line(f"Fetching the reader of phases ({encoder_files.FETCHED_MB} MB)") as show:
        return fetch_encoder(encoder_files.folders()[0], _as_share(show))


def _folder(name: str | None) -> Path:
    from mockinterview.settings import load_settings
    from mockinterview.speech.model_files import find_model
    from mockinterview.tagging.encoder import files as encoder_files

    if name == encoder_files.NAME:
        return encoder_files.folder()
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


def _as_share(show: Callable[[float], None]) -> Callable[[int, int], None]:
    def on_progress(done_bytes: int, total_bytes: int) -> None:
        if total_bytes:
            show(done_bytes / total_bytes)

    return on_progress
