"""Where a reason is given, and for which deed: "because", "so that", "instead of", "X over Y", "..., so I decided"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mockinterview.analysis.language.lexicon import choices as said
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import text_at
from mockinterview.analysis.language.verbs import bases, is_base, is_finite, is_ing
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.clause_owners import ClauseOwner
from mockinterview.analysis.substance.deeds import Deed

_CUES = {"because": said.BECAUSE, "purpose": said.PURPOSE, "contrast": said.CONTRAST}
_OVER_REACH = 7
"""How far behind "chose" its "over" may stand."""
_CAUSAL_AS = frozenset(
    ["was", "were", "had", "would", "could", "is", "are", "have", "has", "can", "couldn't", "wasn't"]
)
_WISHES = frozenset(["want", "prefer"])
"""States that a reason makes a decision of ("I wanted to wait, because")."""


class Cue(NamedTuple):
    """A word or words that open a reason, over the tokens `first` to `last`."""

    rule: str
    first: int
    last: int


def find_cues(answer: Answer) -> Iterator[Cue]:
    """Every opening of a reason, whosever it is, from left to right in each kind."""
    for found in answer.find(_CUES):
        yield Cue(found.rule, found.first, found.last)
    for position in range(len(answer.tokens)):
        if _is_causal(answer, position):
            yield Cue("because", position, position)


def _is_causal(answer: Answer, position: int) -> bool:
    """A since or as that gives a cause: ", since half of them had no car", ", as flowers would have looked"."""
    token = answer.tokens[position]
    if token.text not in {"since", "as"}:
        return False
    texts = [text_at(answer.tokens, position + offset) for offset in range(1, 6)]
    if not token.follows_break:
        return token.text == "since" and texts[0] in said.CLAUSE_SUBJECTS and not _is_perfect(answer, position)
    if token.text == "as":
        return texts[0] not in {"a", "well", "soon", "long", "if", "though"} and not _CAUSAL_AS.isdisjoint(texts[1:4])
    is_time = texts[0] in small.TIME_NOUNS | {"then", "that", "last", "the"} and texts[0] != "the"
    return not is_time and not is_ing(texts[0]) and any(is_finite(text) for text in texts[1:])


def _is_perfect(answer: Answer, position: int) -> bool:
    """Whether a perfect stands before in the sentence: "I have lived there since they built it" tells a time."""
    texts = [token.text for token in answer.tokens[answer.sentence_starts[position] : position]]
    return any(text in small.HAVE or text.endswith(("'ve", "'d")) for text in texts)


def deed_of(answer: Answer, owners: Sequence[ClauseOwner], cue: Cue) -> Deed | None:
    """The act, choice or wish that the reason is given for; None where it explains something else."""
    start = answer.sentence_starts[cue.first]
    before = [deed for deed in answer.deeds if start <= deed.subject and deed.verb < cue.first]
    is_alone = cue.rule == "contrast" and not before and owners[cue.first].nearest is None
    if cue.rule == "purpose" and cue.first == start and answer.tokens[start].text == "so":
        return None
    if is_alone or _opens(answer, start, cue.first):
        deed = _after_fronted(answer, cue) or _of_sentence_before(answer, owners, start)
    else:
        deed = _nearest(answer, owners[cue.first], before)
    return deed if deed is not None and _takes_reason(answer, deed) else None


def _opens(answer: Answer, start: int, position: int) -> bool:
    """Whether nothing but small words stands before the cue in its sentence."""
    light = small.COORDINATORS | small.ADVERBS | {"mostly", "partly", "why"}
    return all(token.text in light for token in answer.tokens[start:position])


def _nearest(answer: Answer, owner: ClauseOwner, before: Sequence[Deed]) -> Deed | None:
    """The deed of the clause before the cue, or of the one that it hangs on: "I left before I knew, because"."""
    own = owner.own
    if own is None:
        return None
    is_told = owner.nearest is not own and owner.nearest is not None and not owner.nearest.is_relative
    if owner.nearest is not own:
        before = [deed for deed in before if deed.verb <= own.verb_position]
    found = None
    for deed in reversed(before):
        if is_told and _tells(answer, deed):
            return None
        found = deed if _takes_reason(answer, deed) else found
        opener = text_at(answer.tokens, deed.subject - 1)
        if opener not in small.SUBORDINATORS and not any(deed.subject - 1 == other.verb for other in before):
            return found
        if found is deed and opener in said.MOMENTS:
            return found
        is_told = opener not in said.MOMENTS
    return found


def _tells(answer: Answer, deed: Deed) -> bool:
    """Whether the deed reports or finds out what stands behind it; "I saw to it" does not."""
    is_telling = not bases(answer.tokens[deed.verb].text).isdisjoint(said.TELLING)
    return is_telling and text_at(answer.tokens, deed.verb + 1) != "to"


def _after_fronted(answer: Answer, cue: Cue) -> Deed | None:
    """ "Because I knew the code, I took it": the first deed behind the clause of the reason."""
    start = answer.sentence_starts[cue.first]
    for deed in answer.deeds:
        if deed.subject <= cue.last or answer.sentence_starts[deed.subject] != start:
            continue
        if answer.tokens[deed.subject].follows_break or deed.subject > cue.last + 1:
            return deed
    return None


def _of_sentence_before(answer: Answer, owners: Sequence[ClauseOwner], start: int) -> Deed | None:
    """ "I took it. Because nobody else would.": the last deed of the sentence before."""
    if start == 0 or owners[start - 1].own is None:
        return None
    first = answer.sentence_starts[start - 1]
    return next((deed for deed in reversed(answer.deeds) if first <= deed.subject < start), None)


def _takes_reason(answer: Answer, deed: Deed) -> bool:
    base = bases(answer.tokens[deed.verb].text)
    if not base.isdisjoint(_WISHES):
        return True
    return deed.is_action and base.isdisjoint(said.MISHAPS)


def reason_of_choice(answer: Answer, choice: Deed) -> Cue | None:
    """A reason by other means than a conjunction."""
    start, end = answer.sentence_starts[choice.verb], answer.sentence_end(choice.verb)
    reach = min((deed.subject for deed in answer.deeds if choice.verb < deed.subject < end), default=end)
    return (
        _alternative(answer, choice, end)
        or _aim(answer, choice, reach)
        or _cause_before(answer, choice, start)
        or _next_sentence(answer, end)
        or _trade_off(answer, start, end)
        or _consequence(answer, end)
    )


def _alternative(answer: Answer, choice: Deed, end: int) -> Cue | None:
    """ "I chose the small one over the big one", not "over the weekend"."""
    for position in range(choice.verb + 2, min(end, choice.verb + 2 + _OVER_REACH)):
        if text_at(answer.tokens, position) != "over":
            continue
        following = [text_at(answer.tokens, position + offset) for offset in (1, 2)]
        is_time = following[1] in said.TIME_NOUNS_AFTER_OVER or following[0] in said.TIME_AFTER_OVER - {
            "the",
            "a",
            "an",
        }
        if not is_time:
            return Cue("contrast", position, position)
    return None


def _aim(answer: Answer, choice: Deed, end: int) -> Cue | None:
    """ "I chose the small one to keep it fast", where "I decided to keep it" names what was chosen."""
    start = answer.sentence_starts[choice.verb]
    if text_at(answer.tokens, start) == "to" and is_base(text_at(answer.tokens, start + 1)):
        return Cue("purpose", start, start)
    for position in range(choice.verb + 2, end - 1):
        is_open = text_at(answer.tokens, position) == "to" and text_at(answer.tokens, position + 1) in said.AIMS
        if is_open and text_at(answer.tokens, position - 1) not in {"decision", "call", "choice", "not", "me", "us"}:
            return Cue("purpose", position, position)
    return None


def _cause_before(answer: Answer, choice: Deed, start: int) -> Cue | None:
    """ "The set was tiny, so I decided to", "..., that's why I chose": what stands before is the reason."""
    opener = choice.subject - 1
    while text_at(answer.tokens, opener) in small.ADVERBS:
        opener -= 1
    text = text_at(answer.tokens, opener)
    if text not in {"so", "why"} or opener < 0:
        return None
    if opener - start >= 2 and text == "so":
        return Cue("so", start, opener - 1)
    if text == "why":
        first = start if opener - start > 2 else answer.sentence_starts[max(start - 1, 0)]
        return Cue("so", first, opener - 1)
    return None


def _next_sentence(answer: Answer, end: int) -> Cue | None:
    """ "I waited. The reason was simple."."""
    start = end
    while text_at(answer.tokens, start) in small.ADVERBS | small.FILLED_PAUSES | {"and", "so", "but"}:
        start += 1
    if start >= len(answer.tokens):
        return None
    last = answer.text.longest(said.REASON_OPENERS, start)
    return None if last is None else Cue("because", start, last)


def _consequence(answer: Answer, start: int) -> Cue | None:
    """ "I said no. It would have taken a year.": what would have happened otherwise, and no further step."""
    if start >= len(answer.tokens):
        return None
    end = answer.sentence_end(start)
    if any(start <= deed.subject < end and deed.is_action for deed in answer.deeds):
        return None
    supposed = (place for place in range(start, end) if answer.tokens[place].text in said.SUPPOSING)
    return next((Cue("because", start, place) for place in supposed), None)


def _trade_off(answer: Answer, start: int, end: int) -> Cue | None:
    """A trade-off named in the sentence of the choice or beside it."""
    first = answer.sentence_starts[max(start - 1, 0)]
    beyond = answer.sentence_end(end) if end < len(answer.tokens) else end
    for position in range(first, beyond):
        last = answer.text.longest(said.TRADE_OFFS, position)
        if last is not None:
            return Cue("trade_off", position, last)
    return None
