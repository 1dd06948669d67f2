"""What was noticed, one row each; the one that is chosen says why, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from mockinterview.ui.review.places import Remark
from mockinterview.ui.widgets.noticed_list import HINT, PRAISE

NOTHING = "Nothing stood out in this answer."


class RemarkRow(Static):
    """One finding."""

    def __init__(self, index: int, count: int, remark: Remark) -> None:
        super().__init__(markup=False)
        self._index, self._count, self._remark = index, count, remark
        self.show(is_chosen=False)

    def show(self, *, is_chosen: bool) -> None:
        """Its title, and all of it when it is chosen."""
        told = self._remark
        sign = (PRAISE, "bold $good") if told.is_praise else (HINT, "bold $look")
        head = Content.assemble(sign, " ", (told.title, "bold"), (f"  {told.when}" if told.when else "", "$quiet"))
        more = f"\n{told.why} {told.do}" if is_chosen else ""
        place = f"{self._index + 1} of {self._count}" if is_chosen else ""
        lead = "  ".join(each for each in (told.role, place) if each)
        role = (f"{lead}\n" if lead else "", "$quiet")
        self.set_class(is_chosen, "-chosen")
        self.update(Content.assemble(role, head, more))

    def on_click(self, event: Click) -> None:
        """Choose it."""
        self.post_message(RemarkList.Pointed(self._index))


class RemarkList(VerticalScroll, can_focus=False):
    """The strength and the fix first. Posts `Pointed` on a click."""

    DEFAULT_CSS = """
    RemarkList {
        RemarkRow { height: auto; margin-bottom: 1; padding: 0 1; border-left: outer $background; }
        RemarkRow.-chosen { border-left: outer $accent; }
        .nothing { color: $quiet; }
    }
    """

    chosen: reactive[int | None] = reactive(None)

    @dataclass
    class Pointed(Message):
        """The user clicked on the finding of that number."""

        index: int

    def __init__(self, remarks: tuple[Remark, ...]) -> None:
        super().__init__()
        self._remarks = remarks

    def compose(self) -> ComposeResult:
        """A row each."""
        yield from self._rows()

    async def show(self, remarks: tuple[Remark, ...]) -> None:
        """Others in their place."""
        self._remarks = remarks
        self.chosen = None
        async with self.batch():
            await self.remove_children()
            await self.mount(*self._rows())

    def watch_chosen(self, before: int | None, now: int | None) -> None:
        """It opens, and the one before closes."""
        rows = list(self.query(RemarkRow))
        for index, is_chosen in ((before, False), (now, True)):
            if index is not None and index < len(rows):
                rows[index].show(is_chosen=is_chosen)
                if is_chosen:
                    self.call_after_refresh(rows[index].scroll_visible, animate=False)

    def _rows(self) -> Iterable[Static]:
        if not self._remarks:
            yield Static(NOTHING, classes="nothing")
        for index, remark in enumerate(self._remarks):
            yield RemarkRow(index, len(self._remarks), remark)
