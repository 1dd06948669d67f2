"""The thread behind a choice of answers: by what the history can be narrowed."""

from __future__ import annotations

from textual import work
from textual.screen import Screen

from mockinterview.errors import MockInterviewError
from mockinterview.ui.history_messages import FacetsRead, HistoryFailed
from mockinterview.ui.studio import Studio


class FacetsWork(Screen[None]):
    """A screen that shows some answers or others."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    @work(thread=True, exclusive=True, group="facets")
    def _read_facets(self) -> None:
        """Posts FacetsRead or HistoryFailed."""
        try:
            self.post_message(FacetsRead(self._studio.journal.listing.facets()))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))
