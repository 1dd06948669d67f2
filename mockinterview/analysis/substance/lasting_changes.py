"""What changed for good afterwards: "since then we always", "it's now standard", "every team uses it"."""

from __future__ import annotations

from collections.abc import Iterator

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.lexicon.function_words import PREPOSITIONS
from mockinterview.analysis.language.lexicon.lasting import SAID_ANYWHERE, SAID_AS_RESULT
from mockinterview.analysis.language.phrase_text import Found
from mockinterview.analysis.language.verbs import is_base, is_third_person
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.measures import Evidence

_RULES = {"lasting": SAID_ANYWHERE, "left_behind": SAID_AS_RESULT}


_RIGHT_NOW = entries("by until till right just even up for and but so from than")


def _habits(answer: Answer) -> Iterator[Found]:
    """ "Designers now open pull requests": now between a subject and a verb of the present."""
    for position in range(1, len(answer.tokens) - 1):
        before, after = answer.tokens[position - 1], answer.tokens[position + 1]
        is_between = answer.tokens[position].text == "now" and not answer.tokens[position].follows_break
        is_verb = is_base(after.text) or is_third_person(after.text)
        if is_between and is_verb and not after.follows_break and before.text not in _RIGHT_NOW | PREPOSITIONS:
            yield Found("left_behind", position - 1, position + 1)


def find_lasting_changes(answer: Answer) -> tuple[Evidence, ...]:
    """One mention a sentence, in order; none where the scene is set, and `left_behind` in the Result only."""
    found: dict[int, Evidence] = {}
    for one in (*answer.find(_RULES), *_habits(answer)):
        phase = answer.phase(one.first)
        if phase == "result" or (phase == "action" and one.rule == "lasting"):
            found.setdefault(answer.sentence_starts[one.first], answer.clause(one.first, one.last, one.rule))
    return tuple(found.values())
