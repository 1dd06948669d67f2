"""What the first screen says of the machine and of the user's own files."""

from __future__ import annotations

from mockinterview.ui.reading_aloud import HINT, NO_VOICE
from mockinterview.ui.screens.home.welcome import at_home
from mockinterview.ui.studio import Studio

FOR_COMPANY = "Questions that {company} asks; the report says which of its values an answer shows."
WAYS = "x shows what good sounds like, s your stories, w your plan, e a cheat sheet."


def facts(studio: Studio) -> list[str]:
    """One line each."""
    company = studio.questions.company
    told = [] if company is None else [FOR_COMPANY.format(company=company.name)]
    told.append(f"Recordings are kept in {at_home(studio.takes.sources.folder)}. (h lists them, p shows your progress)")
    if studio.recording is not None:
        told.append(f"{studio.recording.name} answers in place of the microphone.")
    told.append(WAYS)
    if studio.narrator.is_able:
        told.append(HINT)
    elif studio.reads_aloud:
        told.append(NO_VOICE)
    return told


def problems(studio: Studio) -> str:
    """What of the user's own files is not used."""
    found = (*studio.questions.bank.problems, studio.journal.problem)
    return "\n".join(str(problem) for problem in found if problem is not None)
