"""What of the history is wanted, in which order, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as changed

from msgspec.structs import replace

from mockinterview.store.listing import ALL_TAKES, Facet, Order, TakeFilter

ORDER_NAMES: dict[Order, str] = {
    "latest": "the latest first",
    "oldest": "the oldest first",
    "longest": "the longest first",
    "action": "the longest Action first",
    "i-share": 'the most "I" in Action first',
    "outcomes": "the most outcome numbers first",
    "fillers": "the fewest fillers first",
    "own-mark": "your best marks first",
    "question": "by question",
}
_FACET_FIELDS = {"question": "question_id", "tag": "tag", "story": "story", "company": "company", "mode": "mode"}


@dataclass(frozen=True)
class Search:
    """A filter with an order."""

    wanted: TakeFilter = ALL_TAKES
    order: Order = "latest"

    @property
    def is_narrowed(self) -> bool:
        """Whether it leaves takes out."""
        return self.wanted != ALL_TAKES

    def with_words(self, words: str) -> Search:
        """The same, for takes in which these words were said."""
        return changed(self, wanted=replace(self.wanted, words=words.strip()))

    def in_next_order(self) -> Search:
        """The same takes in the next order."""
        orders = tuple(ORDER_NAMES)
        return changed(self, order=orders[(orders.index(self.order) + 1) % len(orders)])

    def told(self) -> str:
        """What is left out and what comes first; empty for everything, the latest first."""
        parts = [*self._narrowings()]
        if self.order != "latest":
            parts.append(ORDER_NAMES[self.order])
        return ", ".join(parts)

    def _narrowings(self) -> list[str]:
        wanted = self.wanted
        narrowed = {
            "said or noted: {}": wanted.words,
            "question {}": wanted.question_id,
            "tag {}": wanted.tag,
            "story {}": wanted.story,
            "company {}": wanted.company,
            "mode {}": wanted.mode,
        }
        told = [sentence.format(value) for sentence, value in narrowed.items() if value]
        told += ["without a report"] if wanted.is_judged is False else []
        return told + (["with a note"] if wanted.has_note else [])


@dataclass(frozen=True)
class Narrowing:
    """One way to narrow the history down: a line to choose, and the filter it leads to."""

    label: str
    wanted: TakeFilter
    can_be_scored: bool = True


def narrowings(wanted: TakeFilter, facets: tuple[Facet, ...]) -> tuple[Narrowing, ...]:
    """What may be chosen: everything first, then what there is; the words stay."""
    return (
        Narrowing("Everything", TakeFilter(words=wanted.words)),
        Narrowing("Without a report", replace(wanted, is_judged=False), can_be_scored=False),
        Narrowing("With a note of yours", replace(wanted, has_note=True)),
        *(
            Narrowing(
                f"{facet.kind:8}  {facet.value}  ({facet.count})",
                replace(wanted, **{_FACET_FIELDS[facet.kind]: facet.value}),
            )
            for facet in facets
        ),
    )
