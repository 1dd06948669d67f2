"""What an own act rests on without being told as a decision: "..., so I called", "I rang her to ask", "when I saw"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mockinterview.analysis.language.lexicon import choices as said
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon.speech_verbs import SPEECH_VERBS
from mockinterview.analysis.language.spoken import text_at
from mockinterview.analysis.language.verbs import bases
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.deeds import Deed
from mockinterview.analysis.substance.measures import Evidence

_LEAST_CAUSE_WORDS = 2
"""Words before "so" in its sentence that are a cause and no mere opener ("and so I")."""
_MOMENTS = frozenset(["when", "once", "after", "as"])


def find_grounds(answer: Answer) -> tuple[Evidence, ...]:
    """One mention for each own act of the Action that follows from what is said before it, or has an aim."""
    return tuple(_grounds(answer))


def _grounds(answer: Answer) -> Iterator[Evidence]:
    for deed in answer.deeds:
        is_told = deed.is_action and deed.verb not in answer.quoted and answer.phase(deed.subject) == "action"
        if is_told and (_follows(answer, deed) or _has_aim(answer, deed) or _answers_finding(answer, deed)):
            yield answer.evidence(deed.subject, deed.verb, "ground")


def _follows(answer: Answer, deed: Deed) -> bool:
    """ "It was wet, so I waited"; behind a full stop only where the sentence before tells a finding or no own act."""
    opener = deed.subject - 1
    while text_at(answer.tokens, opener) in small.ADVERBS:
        opener -= 1
    if text_at(answer.tokens, opener) != "so" or opener < 0:
        return False
    start = answer.sentence_starts[opener]
    if opener - start >= _LEAST_CAUSE_WORDS:
        return True
    if start == 0:
        return False
    before = answer.sentence_starts[start - 1]
    has_act = any(one.is_action and before <= one.subject < start for one in answer.deeds)
    return not has_act or _tells_finding(answer, before, start)


def _has_aim(answer: Answer, deed: Deed) -> bool:
    """ "I read the logs to see what had failed"; "to" right behind the verb belongs to that ("I tried to see")."""
    end = answer.sentence_end(deed.verb)
    following = min((one.subject for one in answer.deeds if deed.verb < one.subject < end), default=end)
    return any(
        text_at(answer.tokens, place) == "to" and text_at(answer.tokens, place + 1) in said.AIMS | said.FINDING_AIMS
        for place in range(deed.verb + 2, following)
    )


def _answers_finding(answer: Answer, deed: Deed) -> bool:
    """ "When I noticed that few replied, I rang them"."""
    start = answer.sentence_starts[deed.subject]
    if text_at(answer.tokens, start) not in _MOMENTS or not answer.tokens[deed.subject].follows_break:
        return False
    return _tells_finding(answer, start, deed.subject)


def _tells_finding(answer: Answer, start: int, end: int) -> bool:
    """Whether something is found out, or told by somebody else, between the two places."""
    texts = [token.text for token in answer.tokens[start:end]]
    is_told = any(who in {"he", "she", "they"} and verb in SPEECH_VERBS for who, verb in pairwise(texts))
    return is_told or any(not bases(text).isdisjoint(said.FINDING - {"ask"}) for text in texts)
