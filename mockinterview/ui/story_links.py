"""What is said when a take is linked to a story."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.stories.contradictions import Contradiction
from mockinterview.stories.story import Story

SECONDS_PER_MINUTE = 60


def linked_lines(story: Story, found: Sequence[Contradiction]) -> list[str]:
    """The link, and a line for each figure that contradicts the story."""
    lines = [f"This answer tells the story: {story.title}"]
    for each in found:
        minutes, seconds = divmod(int(each.start), SECONDS_PER_MINUTE)
        lines.append(f'At {minutes}:{seconds:02} you said "{each.said}"; the story says "{each.metric}".')
    return lines
