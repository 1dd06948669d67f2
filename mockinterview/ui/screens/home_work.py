"""The threads behind the home screen: the model that loads, and what was left without a report."""

from __future__ import annotations

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from mockinterview.errors import MockInterviewError
from mockinterview.ui.detached import AbandonedError, run_detached
from mockinterview.ui.messages import ModelFailed, ModelReady, WaitingFound, WaitingUnknown
from mockinterview.ui.studio import Studio


class HomeWork(Screen[None]):
    """A screen that can warm the model up and search the history."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    @work(thread=True, exclusive=True, group="model")
    def _warm_up(self) -> None:
        """Posts ModelReady or ModelFailed."""
        worker = get_current_worker()
        try:
            name = run_detached(self._studio.model.warm_up, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(ModelFailed(str(error)))
        else:
            self.post_message(ModelReady(name))

    @work(thread=True, exclusive=True, group="history")
    def _look_for_waiting(self) -> None:
        """Posts WaitingFound or WaitingUnknown."""
        worker = get_current_worker()
        try:
            takes = run_detached(self._studio.takes.waiting, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(WaitingUnknown(str(error)))
        else:
            self.post_message(WaitingFound(takes))
