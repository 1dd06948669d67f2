"""Filled pauses and discourse markers, as far as the transcript kept them: the count is a floor.

Stretches of voice without a word do not tell the ones that Whisper dropped: on our spoken fixtures an answer without
any "um" has ten of a quarter of a second and more, one that lost two of its eight has 25.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mockinterview.analysis.delivery.discourse_markers import read_marker
from mockinterview.analysis.delivery.filled_pauses import is_filled_pause
from mockinterview.analysis.delivery.measures import FillerCluster, FillerMention, FillerRule, Fillers, Hedge
from mockinterview.analysis.feedback import WordReading
from mockinterview.analysis.language.spoken import Token, read_tokens
from mockinterview.thresholds import Thresholds

_SECONDS_PER_MINUTE = 60.0


def find_fillers(words: tuple[WordReading, ...], thresholds: Thresholds) -> Fillers:
    """All fillers, where they cluster, and how many a minute between the first word and the last."""
    mentions = _mentions(words)
    seconds = words[-1].end - words[0].start if words else 0.0
    per_minute = len(mentions) * _SECONDS_PER_MINUTE / seconds if seconds > 0 else 0.0
    return Fillers(len(mentions), per_minute, mentions, _clusters(mentions, thresholds))


def apart_from(fillers: Fillers, hedges: Iterable[Hedge], thresholds: Thresholds) -> Fillers:
    """`fillers` without the words that are told as hedges ("I kind of rebuilt it"): no word is reproached twice."""
    hedged = {word for one in hedges for word in range(one.first_word, one.last_word + 1)}
    kept = tuple(one for one in fillers.mentions if hedged.isdisjoint(range(one.first_word, one.last_word + 1)))
    per_minute = fillers.per_minute * len(kept) / len(fillers.mentions) if kept else 0.0
    return Fillers(len(kept), per_minute, kept, _clusters(kept, thresholds))


def _mentions(words: Sequence[WordReading]) -> tuple[FillerMention, ...]:
    tokens = read_tokens(words)
    mentions, position = [], 0
    while position < len(tokens):
        length, rule = _filler_at(tokens, position)
        if length:
            mentions.append(_mention(words, tokens[position].word, tokens[position + length - 1].word, rule))
        position += max(length, 1)
    return tuple(mentions)


def _filler_at(tokens: Sequence[Token], position: int) -> tuple[int, FillerRule]:
    """How many words the filler at `position` has (0 for none), and its rule."""
    return (1, "sound") if is_filled_pause(tokens, position) else read_marker(tokens, position)


def _mention(words: Sequence[WordReading], first: int, last: int, rule: FillerRule) -> FillerMention:
    text = " ".join(word.text for word in words[first : last + 1])
    return FillerMention(
        text=text.strip(' .,;:!?…"“”'),
        start=words[first].start,
        kind="filled_pause" if rule == "sound" else "discourse_marker",
        first_word=first,
        last_word=last,
        end=words[last].end,
        rule=rule,
    )


def _clusters(mentions: Sequence[FillerMention], thresholds: Thresholds) -> tuple[FillerCluster, ...]:
    """Runs of fillers, each `filler_cluster_least` of which lie within `filler_cluster_s`; none belongs to two."""
    least, found, first = thresholds.filler_cluster_least, [], 0
    while first + least <= len(mentions):
        end = first + least
        if not _is_near(mentions[first:end], thresholds.filler_cluster_s):
            first += 1
            continue
        while end < len(mentions) and _is_near(mentions[end + 1 - least : end + 1], thresholds.filler_cluster_s):
            end += 1
        run = mentions[first:end]
        found.append(FillerCluster(run[0].start, run[-1].end, run[0].first_word, run[-1].last_word, len(run)))
        first = end
    return tuple(found)


def _is_near(run: Sequence[FillerMention], seconds: float) -> bool:
    return run[-1].end - run[0].start <= seconds
