"""Takes of this sitting: every recording the app begins or finishes, so that no way out of it loses one."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from mockinterview.errors import MockInterviewError
from mockinterview.journal import Journal
from mockinterview.leftovers import count_elsewhere, find_leftovers, pack_leftovers
from mockinterview.practice.modes import ModeName
from mockinterview.questions.entries import Question
from mockinterview.settings import SpeechSettings
from mockinterview.store.takes import StoredTake
from mockinterview.ui.kept_take import KeptTake
from mockinterview.ui.live_take import LiveTake, Transcribe
from mockinterview.ui.sources import Sources
from mockinterview.ui.speech_model import InstalledModels, SpeechModel
from mockinterview.ui.take import Take, in_daemon

PACKING_MOST_S = 2.0
"""How long leaving may wait for a recording that is being packed; an interrupted one is packed at the next start."""

log = logging.getLogger(__name__)


class Takes:
    """Begins takes, finds those that wait for a report, and ends what is open when the app ends."""

    def __init__(
        self,
        journal: Journal,
        sources: Sources,
        transcribe: Transcribe,
        model: SpeechModel,
        speech: SpeechSettings,
        installed: InstalledModels,
    ) -> None:
        self.sources = sources
        self.installed = installed
        self._journal = journal
        self._transcribe = transcribe
        self._model = model
        self._speech = speech
        self._begun: list[LiveTake] = []
        self._heard_again: list[Take] = []

    def new(
        self, question: Question, mode: ModeName = "practice", round_id: str = "", recording: Path | None = None
    ) -> LiveTake:
        """A take, not yet begun. Raises AudioFileError when the folder cannot be written."""
        source = self.sources.open(recording)
        take = LiveTake(self._journal, question, source, self._transcribe, mode, round_id)
        self._begun.append(take)
        return take

    def waiting(self) -> tuple[KeptTake, ...]:
        """Takes without a report, the oldest first; for a thread. Raises StoreError."""
        with contextlib.suppress(MockInterviewError):
            pack_leftovers(self._journal)
        return tuple(KeptTake(self._journal, stored) for stored in reversed(find_leftovers(self._journal)))

    def count_elsewhere(self) -> int:
        """How many answers another window records or transcribes; for a thread. Raises StoreError."""
        return count_elsewhere(self._journal)

    def finish(self, waiting: Sequence[KeptTake]) -> None:
        """Give each its transcript and report, one after the other, in a thread of their own."""
        in_daemon(lambda: self._finish(waiting))

    def reopen(self, stored: StoredTake) -> Take:
        """A take of the history, with its report if there is one; for a thread. Raises StoreError."""
        for take in (*self._begun, *self._heard_again):
            if take.id == stored.id and take.feedback is not None and not take.is_at_rest:
                return take
        kept = KeptTake(self._journal, stored)
        kept.read()
        return kept

    def hear_again(self, take: Take, model: str) -> None:
        """Give `take` another transcript, by the speech model of that name, in a thread of its own."""
        is_usual = model == self._speech.model
        speech = self._speech if is_usual else replace(self._speech, model=model, model_dir="")
        self._heard_again.append(take)
        in_daemon(lambda: take.hear_again(lambda: self.installed.load(model), speech))

    def close(self) -> tuple[LiveTake, ...]:
        """End what still records; the takes that were still in work. Takes up to 2 s; never waits for a decode."""
        in_work = [take for take in self._begun if not take.is_kept]
        for take in self._begun:
            try:
                take.end()
            except MockInterviewError:
                log.exception("the end of take %s is not entered", take.id)
            take.settle_packing(PACKING_MOST_S)
        return tuple(take for take in in_work if take.is_kept or take.is_on_disk)

    def _finish(self, waiting: Sequence[KeptTake]) -> None:
        try:
            transcriber = self._model.transcriber()
        except MockInterviewError as error:
            for take in waiting:
                take.fail(error)
            return
        for take in waiting:
            take.finish(transcriber, self._speech)
