"""What the list of takes has no room for: the take under the cursor in three lines."""

from __future__ import annotations

from textual.widgets import Static

from mockinterview.store.listing import ListedTake

UNSCORED = "Nothing to score."


class TakeDetails(Static):
    """Number and question, what to mend, tags and note; empty where there is no take."""

    DEFAULT_CSS = """
    TakeDetails { height: 4; border-top: solid $line; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, listed: ListedTake | None) -> None:
        """Another take, or none."""
        self.update("\n".join(_lines(listed)) if listed else "")


def _lines(listed: ListedTake) -> tuple[str, str, str]:
    take, summary = listed.take, listed.summary
    told = ""
    if summary is not None:
        told = UNSCORED if summary.verdict == "nothing_to_score" else f"Fix next: {summary.fix_title or 'nothing'}"
    marks = " ".join((*(f"#{tag}" for tag in listed.tags), take.note.replace("\n", " ")))
    asked = take.question.text.replace("\n", " ") or "(no question)"
    return (f"Take {take.id}: {asked}", ". ".join(filter(None, (told, take.incident))), marks.strip())
