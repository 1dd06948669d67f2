"""Tags and notes in the history."""

from __future__ import annotations

from textual import work

from mockinterview.store.marks import TakeMarks, tag_name
from mockinterview.ui.screens.dialogs.line import LineScreen
from mockinterview.ui.screens.history.history_work import HistoryWork
from mockinterview.ui.widgets.take_list import TakeList

TAG_PROMPT = "Tags of this answer"
TAG_HINT = "Words of your own to find it by, with commas between them: good, amazon loop. f filters by them."
NOTE_PROMPT = "Your note on this answer"
NOTE_HINT = "Anything worth knowing next time. / finds it again; an empty line removes it."


class HistoryMarks(HistoryWork):
    """A screen with a `TakeList` whose takes can be tagged and annotated."""

    @work(exclusive=True, group="question")
    async def action_tag(self) -> None:
        """Ask for the tags of the take under the cursor."""
        listed = self.query_one(TakeList).chosen
        if listed is None:
            return
        line = LineScreen(TAG_PROMPT, ", ".join(listed.tags), TAG_HINT, goes_on=True)
        text = await self.app.push_screen_wait(line)
        if text is not None:
            take_id, before = listed.take.id, listed.tags
            self._change(take_id, lambda marks: _retag(marks, take_id, before, text))

    @work(exclusive=True, group="question")
    async def action_annotate(self) -> None:
        """Ask for a note on the take under the cursor."""
        listed = self.query_one(TakeList).chosen
        if listed is None:
            return
        take_id = listed.take.id
        line = LineScreen(NOTE_PROMPT, listed.take.note, NOTE_HINT, goes_on=True)
        text = await self.app.push_screen_wait(line)
        if text is not None:
            self._change(take_id, lambda marks: marks.annotate(take_id, text))


def _retag(marks: TakeMarks, take_id: int, before: tuple[str, ...], text: str) -> None:
    """Raises UsageError for what is no tag; those before it are kept then."""
    wanted = [tag_name(name) for name in text.split(",") if name.strip()]
    for name in wanted:
        marks.tag((take_id,), name)
    kept = {name.casefold() for name in wanted}
    for name in before:
        if name.casefold() not in kept:
            marks.untag((take_id,), name)
