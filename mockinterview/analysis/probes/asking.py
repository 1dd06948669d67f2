"""Chooses what an interviewer who listened would ask next, the weightiest first, each in the speaker's own words.

A complete answer gets one deepening question at most; the answer to a follow-up gets none, nor does one that could not
be scored: there is the rest of the first answer to ask about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mockinterview.analysis.findings.candidates import Measurements
from mockinterview.analysis.probes.gaps import Gap
from mockinterview.analysis.probes.heard import Heard
from mockinterview.analysis.probes.other_gaps import BY_STRUCTURE, EVERYWHERE
from mockinterview.analysis.probes.probe import Probe
from mockinterview.analysis.probes.quotes import Quote
from mockinterview.analysis.probes.story_gaps import STORY_RULES, deeper
from mockinterview.thresholds import Thresholds
from mockinterview.wording import Wording


def find_probes(measured: Measurements, thresholds: Thresholds, wording: Wording) -> tuple[Probe, ...]:
    """At most `thresholds.probes_most` follow-ups on an answer that was scored (ties keep the order of the rules)."""
    if measured.question.probe is not None:
        return ()
    heard = Heard(measured, thresholds)
    gaps = _gaps(heard)[: thresholds.probes_most]
    used: list[Quote] = []
    probes = []
    for gap in gaps:
        quote = heard.quotes.best(gap.quotes, used)
        if quote is not None:
            used.append(quote)
            probes.append(_probe(gap, quote, heard, wording))
    return tuple(probes)


def _gaps(heard: Heard) -> Sequence[Gap]:
    is_story = heard.measured.structure == "star"
    rules = (*(STORY_RULES if is_story else BY_STRUCTURE[heard.measured.structure]), *EVERYWHERE)
    found = [gap for rule in rules for gap in rule(heard)]
    if is_story and not found:
        found = list(deeper(heard))
    return sorted(found, key=lambda gap: -gap.rank)


def _probe(gap: Gap, quote: Quote, heard: Heard, wording: Wording) -> Probe:
    words = heard.measured.words
    told = wording.probes[gap.id]
    aloud = heard.quotes.aloud(quote)
    first, *others = _turned([ask.format(quote=aloud) for ask in told.ask], len(words))
    return Probe(
        id=gap.id,
        question=first,
        other_wordings=tuple(others),
        words=heard.quotes.text(quote),
        start=words[quote.first].start,
        end=words[quote.last].end,
        first_word=quote.first,
        last_word=quote.last,
        wanted=told.wanted,
        rule=told.rule,
    )


def _turned(wordings: Sequence[str], by: int) -> Iterable[str]:
    """The same ones from another on: no answer is asked in the words of the last one, and each always in its own."""
    start = by % len(wordings)
    return (*wordings[start:], *wordings[:start])
