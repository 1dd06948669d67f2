"""All questions, narrowed by what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.questions.entries import Question
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.screens.dialogs.searched_list import SearchedListScreen

ANY = 0
"""Row of the list that stands for any of the questions below it."""

NOTHING = "No question has all these words; take some away."


class ChooseScreen(SearchedListScreen[Question]):
    """Gives back the question chosen, or None."""

    PROMPT = "Which question?"
    PLACEHOLDER = "words, an id, or a tag: conflict, weakness, nurse, amazon"

    def __init__(self, picker: QuestionPicker) -> None:
        super().__init__()
        self._picker = picker
        self._found = picker.bank.questions

    def rows(self) -> Sequence[str]:
        """Any of them, then each."""
        if not self._found:
            return [NOTHING]
        count = len(self._found)
        first = "The only one that fits" if count == 1 else f"Any of these {count}, at random"
        return [first, *(f"{question.id}  {question.text}" for question in self._found)]

    def search(self, typed: str) -> None:
        """As the bank finds them."""
        self._found = self._picker.bank.search(typed)

    def take(self, row: int) -> None:
        """Leave with the question, or with any of them."""
        if self._found:
            self.dismiss(self._picker.pick_among(self._found) if row == ANY else self._found[row - 1])
