"""An answer of the history with its sound, judged by the real rules."""

from __future__ import annotations

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.journal import Journal
from tests.audio.signals import hiss
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken


def keep_story(journal: Journal) -> int:
    """Its number; the recording is as long as the story, and not yet packed."""
    audio = new_take_path(paths.takes_dir())
    with RecordingWriter(audio) as writer:
        writer.append(hiss(spoken(STORY).duration))
    take_id = journal.begin(audio, AskedQuestion(id="ethics"))
    journal.keep(take_id, spoken(STORY))
    return take_id
