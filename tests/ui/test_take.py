"""What a take promises whoever reads its recording."""

from __future__ import annotations

from concurrent.futures import wait

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.detached import in_background
from mockinterview.journal import Journal
from mockinterview.settings import Settings
from mockinterview.store.takes import TakeStore
from mockinterview.ui.take import Take
from tests.cli.kept import keep_take


def test_a_recording_that_is_read_is_neither_packed_nor_removed_meanwhile() -> None:
    settings = Settings()
    take = Take(Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech), AskedQuestion(id="ethics"))
    take.id = keep_take("ethics")
    with take.resting_audio() as audio:
        removal = in_background(take.delete)
        wait([removal], timeout=0.1)
        assert audio.exists()
    removal.result()
    assert not audio.exists()
