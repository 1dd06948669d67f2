"""Which deeds are choices: "I decided", "I went with the simpler model", "I made the call to wait"."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import choices as said
from mockinterview.analysis.language.spoken import text_at
from mockinterview.analysis.language.verbs import bases
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.deeds import Deed

_DENIALS = frozenset(["not", "never", "would", "will", "could", "should", "might", "to"])
"""Between subject and verb: nothing was chosen."""


def choices_in_nouns(answer: Answer) -> tuple[Deed, ...]:
    """ "My decision was to wait" as the deed of who chose."""
    found = answer.find({"i": said.OWN_CHOICES})
    return tuple(
        Deed("i" if answer.tokens[one.first].text == "my" else "we", one.first, one.last - 1, True, False)
        for one in found
    )


def is_choice(answer: Answer, deed: Deed) -> bool:
    """Whether I or we made a choice there, and did not deny it."""
    tokens, verb = answer.tokens, deed.verb
    between = [token.text for token in tokens[deed.subject : verb]]
    if any(text in _DENIALS or text.endswith(("n't", "'d", "'ll")) for text in between):
        return False
    base = bases(tokens[verb].text)
    if not base.isdisjoint(said.PREFERENCES):
        return True
    return deed.is_action and _is_choosing(answer, verb, base)


def _is_choosing(answer: Answer, verb: int, base: frozenset[str]) -> bool:
    """Whether the verb, with what stands behind it, makes a choice."""
    following = text_at(answer.tokens, verb + 1)
    if any(following in said.NO_CHOICE_AFTER.get(each, ()) for each in base):
        return False
    if "end" in base and following == "up":
        return text_at(answer.tokens, verb + 2) in said.ENDED_UP
    if not base.isdisjoint(said.CHOICE_VERBS) or any(following in said.CHOICE_PARTICLES.get(each, ()) for each in base):
        return True
    if not following:
        return False
    if not base.isdisjoint(said.CHOICE_MAKERS):
        return answer.text.longest(said.CHOICE_NOUNS, verb + 1) is not None
    return "go" in base and answer.text.longest(said.CHOSEN_KINDS, verb + 1) is not None
