"""`mockinterview stories`: the story bank."""

from __future__ import annotations

import click

from mockinterview.cli.arguments.story_arguments import opened_story_bank, tell_problems
from mockinterview.cli.arguments.take_arguments import find_take
from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.cli.output.story_lines import as_data, contradiction_lines, details, matrix_lines, remarks, row
from mockinterview.errors import UsageError


@click.group(
    epilog="""
\b
Examples:
  mockinterview stories new "Ranking went dark" --kind production-failure
  mockinterview stories list
  mockinterview stories matrix
  mockinterview stories link last ranking

A story is a Markdown file in the folder that `mockinterview stories path` names: between two lines +++ its title,
questions, values, metrics, terms and tags; below them the headings Situation, Task, Action, Result. Edit it with
whatever you like. All of it may be left out: plain Markdown is a story, too, its first heading the title. A file
that is no text, or whose lines between +++ are not in order, is named on stderr and left alone.
"""
)
def stories() -> None:
    """The stories that you tell: what they cover, how they were told, where a question has none yet."""


@stories.command(
    "list", epilog="\b\nExamples:\n  mockinterview stories list\n  mockinterview stories list --format json"
)
@format_option
def list_stories(output_format: str) -> None:
    """List the stories: id, parts written, questions covered, how often told, when last, and how that went."""
    with opened_story_bank() as (bank, _):
        overview = bank.overview()
    tell_problems(overview.shelf)
    if output_format == "json":
        print_json([as_data(story, overview) for story in overview.shelf.stories])
    elif not overview.shelf.stories and not overview.shelf.problems:
        click.echo("There are no stories yet; `mockinterview stories new` begins one.", err=True)
    else:
        print_columns([row(story, overview) for story in overview.shelf.stories])


@stories.command(
    epilog="\b\nExamples:\n  mockinterview stories show ranking\n  mockinterview stories show ranking --report"
)
@click.argument("story_id", metavar="STORY")
@click.option("--report", "is_full", is_flag=True, help="The whole report on the draft, as on an answer.")
@format_option
def show(story_id: str, is_full: bool, output_format: str) -> None:
    """Show a story: how long each part takes to tell, what it covers, and how every telling went.

    Drafts are timed at the speaking rate of the settings (thresholds.draft_words_per_minute).
    """
    with opened_story_bank() as (bank, _):
        overview = bank.overview()
        story = overview.shelf.find(story_id)
        draft = bank.draft(story) if story.parts else None
        lines = list(details(story, overview, bank, draft))
    if output_format == "json":
        print_json({"story": story, "standing": overview.standings[story.id], "draft": draft if is_full else None})
        return
    for line in lines:
        click.echo(line)
    if is_full and draft is not None:
        from mockinterview.cli.output.rendering import Target

        click.echo()
        Target("text", None).put(draft, bank.folder.path(story.id))


@stories.command(
    epilog="""
\b
Examples:
  mockinterview stories new "Ranking went dark" --kind production-failure
  mockinterview stories new "A quarrel over the index" --question disagreement
  $EDITOR "$(mockinterview stories new 'My best project' --kind best-project)"

\b
Kinds: production-failure, best-project, data-challenge, technical-disagreement,
shipping-decision, stakeholder-communication, mentoring, learning-quickly.
"""
)
@click.argument("title")
@click.option("--kind", metavar="KIND", help="Begin with the prompts of this kind of story.")
@click.option("--question", "question_ids", metavar="ID", multiple=True, help="A question that it answers.")
def new(title: str, kind: str | None, question_ids: tuple[str, ...]) -> None:
    """Begin a story: writes its file, with the prompts of its --kind to be replaced, and prints where it lies."""
    from mockinterview.stories.document import new_text
    from mockinterview.stories.kinds import find_kind

    chosen = None if kind is None else find_kind(kind)
    with opened_story_bank() as (bank, _):
        asked = [bank.bank.find(question_id).id for question_id in question_ids]
        known = {question.id for question in bank.questions()}
        usual = [each for each in chosen.questions if each in known] if chosen else []
        text = new_text(title, kind=chosen, questions=list(dict.fromkeys([*usual, *asked])))
        story_id, named = bank.folder.create(title, text), bank.folder.usual_id(title)
        click.echo(bank.folder.path(story_id))
    if story_id != named:
        click.echo(f"There is {named}.md already; this is {story_id}.md.", err=True)
    prompts = " in place of its prompt" if chosen else "; --kind would have put prompts there"
    click.echo(f"Next: write what you would say under each heading{prompts}.", err=True)


@stories.command(epilog='\b\nExamples:\n  mockinterview stories path\n  ls "$(mockinterview stories path)"')
def path() -> None:
    """Print the folder of the stories; it need not exist."""
    from mockinterview import paths

    click.echo(paths.stories_dir())


@stories.command(epilog="\b\nExamples:\n  mockinterview stories check")
@click.pass_context
def check(context: click.Context) -> None:
    """Check every file: what is broken, missing, unknown or too long. Exit code 1 when there is something."""
    with opened_story_bank() as (bank, _):
        overview = bank.overview()
        found = [(story.id, remark) for story in overview.shelf.stories for remark in remarks(story, bank)]
    tell_problems(overview.shelf)
    found += [(story, f"take {take} told it, but its file is gone") for take, story in overview.lost_links.items()]
    found += [
        (story, "answers too many questions; an interviewer hears it twice") for story in overview.coverage.overused
    ]
    if found:
        print_columns(found)
    context.exit(1 if found or overview.shelf.problems else 0)


@stories.command(
    epilog="\b\nExamples:\n  mockinterview stories matrix\n  mockinterview stories matrix --company amazon"
)
@click.option("--company", metavar="ID", help="The values of this company in place of the questions.")
@format_option
def matrix(company: str | None, output_format: str) -> None:
    """Questions against stories, those without a story first.

    A dot: no story. +: the story answers it. A number: how often it was told in answer to it.
    """
    with opened_story_bank() as (bank, _):
        overview = bank.overview()
        coverage = overview.coverage if company is None else bank.cover_company(company)
    tell_problems(overview.shelf)
    if output_format == "json":
        print_json(coverage)
        return
    titles = {story.id: story.title for story in overview.shelf.stories}
    for line in matrix_lines(coverage, titles):
        click.echo(line)


@stories.command(
    epilog="\b\nExamples:\n  mockinterview stories link last ranking\n  mockinterview stories link 12 --none"
)
@click.argument("take_name", metavar="TAKE")
@click.argument("story_id", metavar="[STORY]", required=False)
@click.option("--none", "is_none", is_flag=True, help="The take told no story after all.")
def link(take_name: str, story_id: str | None, is_none: bool) -> None:
    """Say which story a take told; figures that contradict the story's metrics are pointed out."""
    if is_none == (story_id is not None):
        raise UsageError("Name a story, or say --none.")
    with opened_story_bank() as (bank, journal):
        take = find_take(journal, take_name)
        if story_id is None:
            bank.unlink(take.id)
            click.echo(f"Take {take.id} tells no story.")
            return
        story = bank.link(take.id, story_id)
        click.echo(f"Take {take.id} tells {story.id}: {story.title}")
        if take.state == "transcribed":
            for line in contradiction_lines(bank, story, take.id):
                click.echo(line)


@stories.command(
    "from-take",
    epilog='\b\nExamples:\n  mockinterview stories from-take last "The night the ranking went dark"',
)
@click.argument("take_name", metavar="TAKE")
@click.argument("title")
def from_take(take_name: str, title: str) -> None:
    """Make a story of what was said in a take, each phase under its heading; prints where its file lies."""
    with opened_story_bank() as (bank, journal):
        story = bank.create_from_take(find_take(journal, take_name).id, title)
        click.echo(bank.folder.path(story.id))
