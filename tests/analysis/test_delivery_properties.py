"""What holds of the telling for any words: spans inside the answer, counts that add up, the same result each time."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mockinterview.analysis.delivery.disfluencies import find_disfluencies
from mockinterview.analysis.delivery.fillers import find_fillers
from mockinterview.analysis.delivery.hedges import find_hedges
from mockinterview.analysis.delivery.milestones import find_milestones
from mockinterview.analysis.delivery.pace import measure_pace
from mockinterview.analysis.delivery.pauses import find_pauses
from mockinterview.analysis.delivery.repeated_phrases import find_repeated_phrases
from mockinterview.analysis.feedback import PHASES, Structure, WordReading
from mockinterview.analysis.phases import spoken_seconds
from mockinterview.analysis.pronouns.counts import find_mentions
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.transcript import Region, Transcript, Word
from tests.labelled_sentences import spoken

PIECES = """
I I we the the a to my and and, but so because that had was were is called called. built, took led helped just kind sort
of think guess maybe probably perhaps hopefully I- we- sh- should the- went to mill. um um, uh like, you know, mean
actually really at the end of the day able a little bit two 40 percent not didn't if when what no sorry, wait, very ...
— - , . ' it it's they said her his one again
"""
texts = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=5), max_size=70)


@st.composite
def answers(draw: st.DrawFn) -> tuple[WordReading, ...]:
    """Any words in any phases, with gaps between some of them."""
    words, now = [], draw(st.floats(0, 8))
    for text in draw(texts):
        now += draw(st.sampled_from((0.0, 0.0, 0.0, 0.02, 0.4, 3.0)))
        end = now + draw(st.sampled_from((0.02, 0.2, 0.3, 1.5)))
        alternative = draw(st.none() | st.sampled_from(PHASES))
        phase, probability = draw(st.sampled_from(PHASES)), draw(st.floats(0, 1))
        words.append(WordReading(text, now, end, probability, phase, alternative is not None, alternative))
        now = end
    return tuple(words)


def transcript_of(words: tuple[WordReading, ...]) -> Transcript:
    return Transcript(
        words=tuple(Word(word.text, word.start, word.end, word.probability) for word in words),
        duration=words[-1].end + 1 if words else 1.0,
        voiced=tuple(Region(word.start, word.end) for word in words),
    )


def lies_inside(found: Any, words: tuple[WordReading, ...]) -> bool:
    """Whether a span with its times is one of the answer."""
    in_order = 0 <= found.first_word <= found.last_word < len(words)
    return in_order and (found.start, found.end) == (words[found.first_word].start, words[found.last_word].end)


@settings(max_examples=150)
@given(answers())
def test_filler_clusters_are_made_of_fillers(words: tuple[WordReading, ...]) -> None:
    fillers = find_fillers(words, DEFAULT_THRESHOLDS)
    assert all(lies_inside(mention, words) for mention in fillers.mentions)
    for cluster in fillers.clusters:
        inside = [one for one in fillers.mentions if cluster.first_word <= one.first_word <= cluster.last_word]
        assert lies_inside(cluster, words)
        assert len(inside) == cluster.count >= DEFAULT_THRESHOLDS.filler_cluster_least
    assert find_fillers(words, DEFAULT_THRESHOLDS) == fillers


@settings(max_examples=150)
@given(answers())
def test_words_said_in_vain_lie_in_order_before_those_that_are_meant(words: tuple[WordReading, ...]) -> None:
    fillers = find_fillers(words, DEFAULT_THRESHOLDS).mentions
    found = find_disfluencies(words, fillers, DEFAULT_THRESHOLDS)
    resumed = [0, *(one.resumes_word for one in found.mentions)]
    for before, one in zip(resumed, found.mentions, strict=False):
        assert lies_inside(one, words)
        assert before <= one.first_word
        assert one.last_word < one.resumes_word < len(words)
        assert (one.kind == "repeat") == (one.rule == "repeated_word")
    assert found.at_least == len(found.mentions)
    assert find_disfluencies(words, fillers, DEFAULT_THRESHOLDS) == found


@settings(max_examples=150)
@given(answers())
def test_hedges_lie_beside_acts_of_the_speaker(words: tuple[WordReading, ...]) -> None:
    mentions = find_mentions(words)
    found = find_hedges(words, mentions)
    for one in found.mentions:
        assert lies_inside(one, words)
        assert not one.first_word <= one.act_word <= one.last_word
        assert one.phase == words[one.act_word].phase
    assert len({one.act_word for one in found.mentions}) == found.hedged_acts <= found.acts
    assert find_hedges(words, mentions) == found


@settings(max_examples=150)
@given(answers())
def test_repeated_phrases_share_no_word(words: tuple[WordReading, ...]) -> None:
    fillers = find_fillers(words, DEFAULT_THRESHOLDS).mentions
    found = find_repeated_phrases(words, fillers, "", DEFAULT_THRESHOLDS)
    places = [place for one in found for place in one.mentions]
    indexes = [index for place in places for index in range(place.first_word, place.last_word + 1)]
    assert all(lies_inside(place, words) for place in places)
    assert len(indexes) == len(set(indexes))
    assert all(one.count == len(one.mentions) for one in found)
    assert find_repeated_phrases(words, fillers, "", DEFAULT_THRESHOLDS) == found


@settings(max_examples=150)
@given(answers(), st.sampled_from(("star", "framework", "weakness", "free")))
def test_halfway_lies_in_the_middle_of_the_time(words: tuple[WordReading, ...], structure: Structure) -> None:
    found = find_milestones(words, structure)
    assert (found is None) == (not words)
    if found is None:
        return
    held = spoken_seconds(words)
    assert sum(held[: found.halfway_word]) <= sum(held) / 2 + 1e-6
    assert sum(held[: found.halfway_word + 1]) >= sum(held) / 2 - 1e-6
    assert (found.halfway_phase is None) == (structure != "star")
    if found.setting_seconds is not None and found.action_start is not None:
        assert 0 <= found.setting_seconds <= found.action_start - words[0].start + 1e-6


@settings(max_examples=100)
@given(answers())
def test_pace_and_pauses_stay_inside_the_answer(words: tuple[WordReading, ...]) -> None:
    transcript = transcript_of(words)
    pace = measure_pace(transcript, DEFAULT_THRESHOLDS)
    for window in pace.windows if pace else ():
        assert words[0].start <= window.start < window.end <= words[-1].end
    if pace and pace.steadiness:
        assert pace.steadiness.deviation >= 0
    for pause in find_pauses(transcript, DEFAULT_THRESHOLDS):
        assert 0 <= pause.after_word < len(words) - 1
        assert pause.seconds >= DEFAULT_THRESHOLDS.pause_listed_s


def test_an_empty_answer_and_ten_plain_words_fire_no_rule() -> None:
    for text in ("", "I opened the valve and then the water came back."):
        words = spoken(text)
        fillers = find_fillers(words, DEFAULT_THRESHOLDS)
        assert (fillers.mentions, fillers.clusters) == ((), ())
        assert find_disfluencies(words, (), DEFAULT_THRESHOLDS).mentions == ()
        assert find_hedges(words, find_mentions(words)).mentions == ()
        assert find_repeated_phrases(words, (), "", DEFAULT_THRESHOLDS) == ()
