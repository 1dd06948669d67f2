"""Starts that break off: a word that is cut ("sh- should"), a phrase that another one replaces ("the, my boss")."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.delivery.spoken_steps import Restart, Step, is_letter, is_verb, step_text
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import unfinished

_REACH = 6
"""How many words back the start may lie that is taken up again. Ours."""


def cut_off(steps: Sequence[Step], cut: int) -> Restart | None:
    """A word that breaks off ("we sh- we should", "st- started"), with what is taken up again before it."""
    resumes = cut + 1
    if not steps[cut].is_cut or resumes >= len(steps) or steps[resumes].text in unfinished.JOINING_COMPOUNDS:
        return None
    first = _taken_up(steps, cut, resumes)
    if first is None and steps[resumes].text in unfinished.SUBJECTS:
        first = _other_subject(steps, cut)
    if first is None and (_is_fragment(steps[cut].text, steps[resumes].text) or steps[cut].text in unfinished.OPEN):
        first = cut
    return Restart(first, cut, resumes, "cut_off") if first is not None else None


def _is_fragment(text: str, following: str) -> bool:
    return following.startswith(text) and following != text


def _other_subject(steps: Sequence[Step], cut: int) -> int | None:
    """Where the subject stands whose clause breaks off ("I went- we went")."""
    for first in range(cut, max(-1, cut - _REACH), -1):
        if steps[first].text in unfinished.SUBJECTS:
            return first
        if steps[first].follows_stop:
            return None
    return None


def _taken_up(steps: Sequence[Step], last: int, resumes: int) -> int | None:
    """Where the words began that `resumes` begins again in the same clause."""
    for first in range(last, max(-1, last - _REACH), -1):
        if first < last and steps[first].text == steps[resumes].text:
            return first
        if steps[first].follows_stop:
            return None
    return None


def replaced(steps: Sequence[Step], last: int) -> Restart | None:
    """A start that cannot go on as it does ("the my manager", "to the, to our", "we, I decided", "the I called")."""
    text, resumes = steps[last].text, last + 1
    if resumes >= len(steps) or steps[resumes].follows_stop or (is_letter(steps[last]) and last > 0):
        return None
    if steps[resumes].follows_editing and (first := _taken_up(steps, last, resumes)) is not None:
        return Restart(first, last, resumes, "replaced")
    if text in unfinished.DETERMINERS:
        return _replaced_phrase(steps, last)
    return _replaced_subject(steps, last) if text in unfinished.SUBJECTS else None


def _replaced_subject(steps: Sequence[Step], last: int) -> Restart | None:
    """ "We, I decided", "if they, if we had waited"."""
    resumes, subjects = last + 1, unfinished.SUBJECTS - {steps[last].text}
    opener, verb = step_text(steps, last - 1), step_text(steps, resumes + 1)
    is_name = opener == "and" and not steps[last - 1].follows_break
    if opener in small.CONJUNCTIONS and step_text(steps, resumes) == opener and verb in subjects and not is_name:
        return Restart(last - 1, last, resumes, "replaced")
    begins = last == 0 or steps[last].follows_break or opener in unfinished.STARTERS
    is_other = step_text(steps, resumes) in subjects and is_verb(verb) and verb not in unfinished.PARENTHETIC
    return Restart(last, last, resumes, "replaced") if is_other and begins else None


def _replaced_phrase(steps: Sequence[Step], last: int) -> Restart | None:
    """A determiner whose noun never came."""
    resumes = last + 1
    following, before, verb = steps[resumes].text, step_text(steps, last - 1), step_text(steps, resumes + 1)
    if is_letter(steps[resumes]):
        return None
    is_grade = (steps[last].text, following) == ("an", "a") and not steps[resumes].follows_break
    if following in unfinished.OTHER_DETERMINERS and following != steps[last].text and not is_grade:
        return Restart(last, last, resumes, "replaced")
    if following == before and following in small.PREPOSITIONS and verb in unfinished.OTHER_DETERMINERS:
        return Restart(last - 1, last, resumes, "replaced")
    if (following in unfinished.SUBJECTS and is_verb(verb)) or following in unfinished.PRONOUNS_WITH_VERB:
        first = None if verb in unfinished.PARENTHETIC else _taken_up(steps, last, resumes)
        return Restart(last if first is None else first, last, resumes, "replaced")
    return None
