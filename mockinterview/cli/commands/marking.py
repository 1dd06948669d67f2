"""`mockinterview tag` and `mockinterview note`: what the user marks takes with."""

from __future__ import annotations

import click

from mockinterview.cli.arguments.take_arguments import find_take, is_take_name, opened_journal


@click.command(
    epilog="""
\b
Examples:
  mockinterview tag last good
  mockinterview tag 3 4 5 amazon
  mockinterview tag 3 amazon --remove
"""
)
@click.argument("takes", metavar="TAKE...", nargs=-1)
@click.argument("name", metavar="TAG")
@click.option("--remove", is_flag=True, help="Take the tag away.")
def tag(takes: tuple[str, ...], name: str, remove: bool) -> None:
    """Give takes a tag, to find them by: `mockinterview history --tag TAG`."""
    if not takes:
        missing = "TAG" if is_take_name(name) else "TAKE..."
        raise click.MissingParameter(param_hint=f"'{missing}'", param_type="argument")
    with opened_journal() as journal:
        chosen = [find_take(journal, take).id for take in takes]
        marks = journal.store.marks
        (marks.untag if remove else marks.tag)(chosen, name)
        for take_id in dict.fromkeys(chosen):
            tags = ", ".join(marks.tags(take_id)) or "no tag"
            click.echo(f"take {take_id}: {tags}", err=True)


@click.command(
    epilog="""
\b
Examples:
  mockinterview note last 'told it to Sam, who laughed'
  mockinterview note 7
  mockinterview note 7 ''
"""
)
@click.argument("take", metavar="TAKE")
@click.argument("text", required=False)
def note(take: str, text: str | None) -> None:
    """Write a note on a take, in place of the one before; without TEXT print it; an empty TEXT removes it."""
    with opened_journal() as journal:
        chosen = find_take(journal, take)
        if text is not None:
            journal.store.marks.annotate(chosen.id, text)
            noted = journal.store.take(chosen.id).note
            click.echo(f"take {chosen.id}: {'noted' if noted else 'no note'}", err=True)
        elif chosen.note:
            click.echo(chosen.note)
        else:
            click.echo(f"Take {chosen.id} has no note.", err=True)
