"""`mockinterview config`: the settings."""

from __future__ import annotations

import click

from mockinterview.cli.output.printing import print_json


@click.group(
    epilog="""
\b
Examples:
  mockinterview config show
  mockinterview config show | grep pause
  $EDITOR "$(mockinterview config path)"
"""
)
def config() -> None:
    """Show the settings and where they live.

    The settings file is TOML and need hold only what differs from the defaults. A key that does not exist is
    refused, so that a slip of the pen is noticed.
    """


@config.command(
    epilog="""
\b
Examples:
  mockinterview config path
  mkdir -p "$(dirname "$(mockinterview config path)")"
"""
)
def path() -> None:
    """Print the path of the settings file; it need not exist."""
    from mockinterview.settings import settings_path

    click.echo(settings_path())


@config.command(
    epilog="""
\b
Examples:
  mockinterview config show
  mockinterview config show --format json
"""
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["toml", "json"]),
    default="toml",
    show_default=True,
    help="What to print.",
)
def show(output_format: str) -> None:
    """Print every setting that is in force, the thresholds of all judgements included.

    What is printed is a complete settings file: copy the lines that you want to change.
    """
    import msgspec
    import tomlkit

    from mockinterview.settings import load_settings, settings_path

    settings = load_settings()
    if output_format == "json":
        print_json(settings)
        return
    origin = "over the defaults" if settings_path().exists() else "not there: all are defaults"
    click.echo(f"# {settings_path()} ({origin})", err=True)
    click.echo(tomlkit.dumps(msgspec.to_builtins(settings)), nl=False)
