"""Which part of the history is shown."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.store.listing import TakeFilter
from mockinterview.ui.history_search import Narrowing
from mockinterview.ui.screens.dialogs.searched_list import SearchedListScreen

NOTHING = "Nothing here has all these words; take some away."


class NarrowScreen(SearchedListScreen[TakeFilter]):
    """Gives back what is wanted, or None."""

    PROMPT = "Which answers?"
    PLACEHOLDER = "a question, a tag, a story, a company or a mode"
    TAKES = "Show them"

    def __init__(self, narrowings: Sequence[Narrowing]) -> None:
        super().__init__()
        self._all = narrowings
        self._found = list(narrowings)

    def rows(self) -> Sequence[str]:
        """The names of what can be wanted."""
        return [each.label for each in self._found] or [NOTHING]

    def search(self, typed: str) -> None:
        """What has all the words, in any order."""
        words = typed.casefold().split()
        self._found = [each for each in self._all if all(word in each.label.casefold() for word in words)]

    def take(self, row: int) -> None:
        """Leave with what it stands for."""
        if self._found:
            self.dismiss(self._found[row].wanted)
