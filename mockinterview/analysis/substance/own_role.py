"""Where the speaker says what was theirs to do: "my job was to", "I was asked to", "it was up to me"."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon.roles import SAID_ANYWHERE, SAID_AS_TASK, SAID_AT_OPENING
from mockinterview.analysis.language.phrase_text import Found
from mockinterview.analysis.language.spoken import text_at
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.measures import Evidence

_RULES = {"own_part": SAID_ANYWHERE, "own_duty": SAID_AS_TASK, "own_opening": SAID_AT_OPENING}
_SCENE = frozenset(["situation", "task"])
_NOBODY = frozenset(["nobody", "one", "never"])


def find_role(answer: Answer) -> tuple[Evidence, ...]:
    """One mention a sentence, in order.

    `own_part` holds wherever the scene is set; `own_duty` in the Task only, `own_opening` at the opening of its
    sentences.
    """
    found: dict[int, Evidence] = {}
    for one in answer.find(_RULES):
        if _holds(answer, one):
            found.setdefault(answer.sentence_starts[one.first], answer.clause(one.first, one.last, one.rule))
    return tuple(found.values())


def _holds(answer: Answer, one: Found) -> bool:
    phase = answer.phase(one.first)
    if one.rule == "own_part":
        return phase in _SCENE and not _is_denied(answer, one)
    return phase == "task" and (one.rule == "own_duty" or answer.tokens[one.first].opens_sentence)


def _is_denied(answer: Answer, one: Found) -> bool:
    """ "No one had asked me to"."""
    before = [text_at(answer.tokens, one.first - distance) for distance in (1, 2)]
    return not _NOBODY.isdisjoint(before)
