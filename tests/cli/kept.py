"""Takes in the history, made without a microphone."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from mockinterview import paths
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.coach import Coach
from mockinterview.journal import Journal
from mockinterview.questions.bank import load_bank
from mockinterview.settings import Settings
from mockinterview.store.takes import TakeStore
from tests.audio.signals import hiss
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken


def keep_take(
    question_id: str = "ethics",
    *,
    day: int = 1,
    text: str | None = STORY,
    model: str = "base",
    follows: int | None = None,
) -> int:
    """A take of that day in March, with a transcript unless `text` is None; its number.

    Every day has a sound of its own. It `follows` up another one's end, if that is named.
    """
    settings = Settings()
    noon = datetime(2026, 3, day, 12, tzinfo=UTC)
    journal = Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech, lambda: noon)
    audio = new_take_path(paths.takes_dir())
    with RecordingWriter(audio) as writer:
        writer.append(hiss(1.0, seed=day))
    question = load_bank(None).find(question_id).asked()
    if follows is not None:
        question = replace(question, structure="free", probe="no_result", follows=follows)
    take_id = journal.begin(audio, question)
    journal.store.record_end(take_id, duration_s=1.0, overflows=0, incident=None)
    if text is not None:
        said = spoken(text)
        journal.keep(take_id, type(said)(said.words, said.duration, said.voiced, model=model))
    journal.close()
    return take_id
