"""What `mockinterview stories` prints of a story, of its tellings, and of the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.stories.coverage import Coverage
    from mockinterview.stories.story import Story
    from mockinterview.stories.telling import Standing
    from mockinterview.story_bank import Overview, StoryBank

COLUMN_LETTERS = ascii_letters.swapcase()
MARKS = {"none": "·", "mapped": "+"}


def row(story: Story, overview: Overview) -> tuple[str, ...]:
    """A line of the list."""
    standing = overview.standings[story.id]
    last = standing.last
    written = 4 - len(story.missing_parts)
    told = f"told {len(standing.tellings)}x, last {last.told_at:%Y-%m-%d}" if last else "never told"
    covers = overview.coverage.mapped_count(story.id)
    return (story.id, f"{written} of 4 parts", f"{covers} questions", told, story.title)


def as_data(story: Story, overview: Overview) -> dict[str, object]:
    """A story for a program."""
    return {"story": story, "standing": overview.standings[story.id]}


def details(story: Story, overview: Overview, bank: StoryBank, draft: Feedback | None) -> Iterator[str]:
    """All of a story; `draft` is what is judged of it as it is written."""
    yield f"{story.title}  ({bank.folder.path(story.id)})"
    yield ""
    if draft is not None and draft.timing is not None:
        parts = ", ".join(f"{phase.phase} {phase.seconds:.0f} s" for phase in draft.phases if phase.seconds)
        yield f"Draft      {draft.timing.total:.0f} s when spoken ({draft.timing.status}): {parts}"
    if story.missing_parts:
        yield f"Not written yet: {', '.join(story.missing_parts)}"
    for name, entries in (("Questions", story.questions), ("Values", story.values), ("Metrics", story.metrics)):
        if entries:
            yield f"{name:<10} {'; '.join(entries)}"
    yield from _telling_lines(overview.standings[story.id], bank, story)
    for phase, text in story.parts.items():
        yield ""
        yield f"{phase.capitalize()}: {text}"


def _telling_lines(standing: Standing, bank: StoryBank, story: Story) -> Iterator[str]:
    from mockinterview.stories.wording import how_it_went

    if not standing.tellings:
        yield "Never told yet; `mockinterview practice`, then `mockinterview stories link last STORY`."
    for telling in standing.tellings:
        best = " (best)" if telling is standing.best and len(standing.tellings) > 1 else ""
        when = f"{telling.told_at:%Y-%m-%d}, {telling.seconds:.0f} s"
        yield f"Take {telling.take_id:<5} {when}: {how_it_went(telling)}{best}"
        yield from contradiction_lines(bank, story, telling.take_id)


def contradiction_lines(bank: StoryBank, story: Story, take_id: int) -> Iterator[str]:
    """Figures of the take that are not those of the story."""
    for found in bank.contradictions(story, take_id):
        minutes, seconds = divmod(int(found.start), 60)
        yield f'  At {minutes}:{seconds:02} you said "{found.said}"; the story says "{found.metric}".'


def remarks(story: Story, bank: StoryBank) -> Iterator[str]:
    """What a story still lacks."""
    if story.missing_parts:
        yield f"not written yet: {', '.join(story.missing_parts)}"
    if not story.metrics:
        yield "it has no metrics"
    if not story.questions:
        yield "it answers no question yet"
    for unknown in bank.unknown_ids(story):
        yield f"names {unknown}, which is neither a question nor a value (mockinterview questions list)"
    if not story.missing_parts:
        timing = bank.draft(story).timing
        if timing is not None and timing.status in {"short", "long", "too_long"}:
            yield f"takes {timing.total:.0f} s to tell; {timing.target[0]:g}-{timing.target[1]:g} s is right"


def matrix_lines(coverage: Coverage, titles: dict[str, str]) -> Iterator[str]:
    """The matrix, a letter for each story, and what the letters stand for."""
    letters = [COLUMN_LETTERS[place % len(COLUMN_LETTERS)] for place in range(len(coverage.story_ids))]
    width = max((len(row.id) for row in coverage.rows), default=0)
    yield " ".join([" " * width, *letters]).rstrip()
    for row in coverage.rows:
        cells = [str(min(cell.told_count, 9)) if cell.mark == "told" else MARKS[cell.mark] for cell in row.cells]
        yield " ".join([row.id.ljust(width), *cells, "  no story yet" if row.is_gap else ""]).rstrip()
    yield ""
    for letter, story_id in zip(letters, coverage.story_ids, strict=True):
        count = coverage.mapped_count(story_id)
        overused = "  (overused)" if story_id in coverage.overused else ""
        yield f"{letter}  {titles[story_id]}: {count} of {len(coverage.rows)}{overused}"
    yield f"{len(coverage.gaps)} of {len(coverage.rows)} without a story."
