"""The threads behind the home screen: the model that loads, and what was left without a report."""

from __future__ import annotations

import contextlib
import time
from datetime import UTC, datetime

from textual import on, work
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from mockinterview.detached import AbandonedError, run_detached
from mockinterview.errors import MockInterviewError
from mockinterview.keeping import with_old_sound
from mockinterview.last_sitting import last_sitting
from mockinterview.ui.messages import ModelFailed, ModelReady, SittingRead, WaitingFound, WaitingUnknown
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

    def _count_old_sound(self) -> int:
        days = self._studio.settings.keeping.sound_days
        return len(with_old_sound(self._studio.journal, days, datetime.now(UTC))) if days else 0

    def _look_back(self) -> None:
        """What was left, and what the last sitting leaves to do."""
        self._look_for_waiting()
        self._look_at_sitting()

    @work(thread=True, exclusive=True, group="sitting")
    def _look_at_sitting(self) -> None:
        """Posts SittingRead; a history that cannot be read is told by `_look_for_waiting`."""
        with contextlib.suppress(MockInterviewError):
            studio = self._studio
            self.post_message(SittingRead(last_sitting(studio.journal, studio.settings, time.time())))

    @on(ModelReady)
    def _show_model(self, event: ModelReady) -> None:
        self.query_one("#model", Static).update(f"The speech model is ready ({event.name}).")

    @on(ModelFailed)
    def _show_no_model(self, event: ModelFailed) -> None:
        model = self.query_one("#model", Static)
        model.update(f"{event.reason} You can record without it; the recordings are kept.")
        model.add_class("-missing")

    @work(thread=True, exclusive=True, group="history")
    def _look_for_waiting(self) -> None:
        """Posts WaitingFound or WaitingUnknown."""
        worker = get_current_worker()

        def look() -> WaitingFound:
            takes = self._studio.takes
            return WaitingFound(takes.waiting(), takes.count_elsewhere(), self._count_old_sound())

        try:
            found = run_detached(look, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(WaitingUnknown(str(error)))
        else:
            self.post_message(found)


def what_is_open(found: WaitingFound) -> str:
    """What was left without a report, and what another window works on; empty when there is nothing to say."""
    count = len(found.takes)
    sentences = []
    if count == 1:
        sentences.append("1 recording waits for its report: press f to have it written, or leave it for later.")
    elif count:
        sentences.append(f"{count} recordings wait for their reports: press f to have them written, or leave it.")
    if found.elsewhere_count:
        sentences.append("Another window is recording or finishing an answer; this one leaves it alone.")
    if found.old_sound_count:
        sentences.append(
            f"Old recordings: {found.old_sound_count}. `mockinterview storage --tidy` asks, and removes them."
        )
    return "\n".join(sentences)
