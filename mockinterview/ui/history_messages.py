"""What was found in the history and became of it, told by threads to the screen that started them."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from mockinterview.report.progress_view import ProgressView
from mockinterview.store.listing import Facet, ListedTake, TakeFilter
from mockinterview.ui.history_search import Search
from mockinterview.ui.take import Take


@dataclass
class TakesRead(Message):
    """A page of what the history holds for `search`, the first one `is_first`; `count` in all, of `whole_count`."""

    search: Search
    takes: tuple[ListedTake, ...]
    is_first: bool
    count: int
    whole_count: int


@dataclass
class TakesRenewed(Message):
    """What the list shows of these takes has changed."""

    takes: tuple[ListedTake, ...]


@dataclass
class FacetsRead(Message):
    """What the history can be narrowed down by."""

    facets: tuple[Facet, ...]


@dataclass
class ProgressRead(Message):
    """What the wanted answers show, None where none was scored; `outdated_count` were judged by other rules."""

    wanted: TakeFilter
    view: ProgressView | None
    outdated_count: int


@dataclass
class Rejudged(Message):
    """So much of the old answers is judged by the rules of today, 0 to 1."""

    share: float


@dataclass
class TakeOpened(Message):
    """A take of the history, with its report; `is_for_review`: its review is wanted at once."""

    take: Take
    is_for_review: bool = False


@dataclass
class ReportMissing(Message):
    """A take of the history has no report; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class HistoryFailed(Message):
    """The history cannot be read; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class TakeDeleted(Message):
    """The take is gone for good."""

    take_id: int


@dataclass
class DeletionRefused(Message):
    """The take is still there; `reason` is a sentence."""

    reason: str
