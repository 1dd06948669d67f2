"""Words said again at once: one small word ("the the"), or a start taken up again ("I went to the, I went")."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.delivery.spoken_steps import Restart, Step, is_letter, is_verb, step_text
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import unfinished
from mockinterview.analysis.numbers.cardinals import is_numeral

MOST_COPIES = 3
"""More copies than this are a decoder's loop, or emphasis. Ours."""
MOST_RETRACED = 6
"""Speakers take up a few words again; longer copies come from the decoder. Ours."""


def has_echo(steps: Sequence[Step], first: int) -> bool:
    """Whether the word at `first` comes again so soon that something may have been said again."""
    text = steps[first].text
    return any(step.text == text for step in steps[first + 1 : first + 1 + MOST_RETRACED])


def loop_end(steps: Sequence[Step], first: int) -> int | None:
    """Where a loop ends that begins at `first`: the same words more often than anybody says them again."""
    for length in range(1, MOST_RETRACED + 1):
        copies = _copies(steps, first, length)
        if copies > MOST_COPIES + (length == 1):
            return first + copies * length
    return None


def retraced(steps: Sequence[Step], first: int) -> Restart | None:
    """Several words said again ("I went to the, I went to the office")."""
    for length in range(min(MOST_RETRACED, (len(steps) - first) // 2), 1, -1):
        copies = _copies(steps, first, length)
        resumes = first + (copies - 1) * length
        if copies > 1 and _is_begun_again(steps, first, length, resumes):
            return Restart(first, resumes - 1, resumes, "retraced")
    return None


def _copies(steps: Sequence[Step], first: int, length: int) -> int:
    """How often the `length` words from `first` stand there one after the other."""
    copies = 1
    while _is_copied(steps, first + (copies - 1) * length, length):
        copies += 1
    return copies


def _is_copied(steps: Sequence[Step], first: int, length: int) -> bool:
    """Whether `length` words from `first` are said again at once, inside one sentence."""
    middle, end = first + length, first + 2 * length
    if end > len(steps) or steps[first].text != steps[middle].text:
        return False
    if any(steps[one].text != steps[one + length].text for one in range(first + 1, middle)):
        return False
    has_stop = any(steps[one].follows_stop for one in range(first + 1, end) if one != middle)
    is_dropped = steps[middle - 1].text in unfinished.DETERMINERS | unfinished.CONJUNCTIONS
    return not has_stop and (not steps[middle].follows_stop or is_dropped)


def _is_begun_again(steps: Sequence[Step], first: int, length: int, resumes: int) -> bool:
    """Whether the copies are a start taken up again, no emphasis, echo or number.

    Where they could be the end of one sentence and the start of the next ("against the probe the probe was"), a comma
    or a filler must part them.
    """
    if _is_meant(steps, first, length, resumes):
        return False
    final, end, middle = steps[first + length - 1], resumes + length, steps[first + length]
    if final.text in unfinished.OPEN or final.is_cut:
        return True
    goes_on = end < len(steps) and not steps[end].follows_break and steps[end].text not in small.COORDINATORS
    if not goes_on or not _opens_clause(steps, first):
        return False
    if final.text in small.AUXILIARIES and steps[first].text in unfinished.CLAUSE_OPENERS:
        return True
    return resumes == first + length and (middle.follows_filler or _is_restarted(steps, first, end))


def _is_restarted(steps: Sequence[Step], first: int, end: int) -> bool:
    """Whether a comma parts two copies that no apposition explains ("the cup, the cup that we won")."""
    middle = (first + end) // 2
    opener, final, following = steps[first].text, steps[middle - 1].text, step_text(steps, end)
    is_phrase = opener in unfinished.DETERMINERS and (
        final in small.AUXILIARIES or following not in small.PREPOSITIONS | small.SUBORDINATORS
    )
    is_open = final in unfinished.OTHER_DETERMINERS or opener in unfinished.CLAUSE_OPENERS | small.AUXILIARIES
    return steps[middle].follows_break and (is_phrase or is_open)


def _is_meant(steps: Sequence[Step], first: int, length: int, resumes: int) -> bool:
    """Emphasis, figures, acts side by side, and words that come round ("waited and waited and waited")."""
    texts = tuple(step.text for step in steps[first : first + length])
    if len(set(texts)) == 1 or texts in unfinished.FIXED_TWICE or texts[0] in unfinished.EMPHATIC:
        return True
    is_counting = 2 * sum(is_numeral(text) for text in texts) > length
    is_parallel = not unfinished.JOINTS.isdisjoint(texts[1:])
    before, after = step_text(steps, first - 1), step_text(steps, resumes + length)
    comes_round = before == texts[-1] and before not in unfinished.DETERMINERS
    return is_counting or is_parallel or comes_round or (texts[-1] in unfinished.LINKS and after == texts[0])


def _opens_clause(steps: Sequence[Step], first: int) -> bool:
    """Whether the words at `first` begin a clause that does not belong to one around it."""
    if first == 0 or steps[first].follows_stop:
        return True
    before = steps[first - 1].text
    if before == "that" and is_verb(step_text(steps, first - 2)):
        return True
    if before in unfinished.ECHOING or step_text(steps, first) in small.SUBORDINATORS & unfinished.ECHOING:
        return step_text(steps, first) in small.INTERROGATIVES
    is_phrase = steps[first].text not in unfinished.SUBJECTS | unfinished.PRONOUNS_WITH_VERB | {"it", "you"}
    return is_phrase or steps[first].follows_break or before in unfinished.STARTERS


def repeated(steps: Sequence[Step], first: int) -> Restart | None:
    """One small word said again ("the the", "I, I")."""
    last = first + _copies(steps, first, 1) - 1
    if last == first or not _is_repeatable(steps, first, last):
        return None
    return Restart(first, last - 1, last, "repeated_word")


def _is_repeatable(steps: Sequence[Step], first: int, last: int) -> bool:
    text = steps[first].text
    if any(step.is_cut for step in steps[first:last]):
        return not is_numeral(text)
    is_closed = last + 1 >= len(steps) or steps[last + 1].follows_break
    if text in unfinished.REPEATED_ANYWHERE:
        has_letter = any(is_letter(step) for step in steps[first + 1 : last + 1])
        return not has_letter and not (is_closed and text in unfinished.NEVER_LAST)
    if text not in unfinished.REPEATED_AT_START or is_closed:
        return False
    before = step_text(steps, first - 1)
    begins = steps[first].follows_stop or first == 0 or before in unfinished.STARTERS
    return begins and (
        text != "so" or step_text(steps, last + 1) in unfinished.SUBJECTS | unfinished.PRONOUNS_WITH_VERB
    )
