"""What holds for any words at all: spans inside the answer, counts that add up, the same result each time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mockinterview.analysis.delivery.fillers import find_fillers
from mockinterview.analysis.feedback import PHASES, WordReading
from mockinterview.analysis.numbers.citations import cited, find_numbers
from mockinterview.analysis.pronouns.counts import find_mentions, measure_pronouns
from mockinterview.analysis.pronouns.hidden_agency import measure_agency
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.substance.learning import find_learning
from mockinterview.analysis.substance.measures import Specifics, Substance
from mockinterview.analysis.substance.measuring import measure_substance
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import spoken
from tests.labelled_substance import listened_values

PIECES = """
I we I'd we've me us my our myself let's built tested was had been and then but or said she he they the a an and. so,
like you know mean kind sort of um, uh hmm I, we, five forty-two hundred million and a half percent % $2 10-15 24/7 Q3
third from to down up by in out one two 2019 March 3x 80ms doubled hours week people learned taught lesson next time
now always since looking back decided chose because instead of over so that could job asked customers logs deadline
stuff various things Leeds Priya. kafka still use every team lose by Friday responsible for " — ... - . , ? don't to
call Sam US type it which who that because when if not really 5,000
"""
words_of_an_answer = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=6), max_size=60)
phases = st.sampled_from(PHASES)


@st.composite
def answers(draw: st.DrawFn) -> tuple[WordReading, ...]:
    texts = draw(words_of_an_answer)
    return tuple(
        WordReading(text, index * 0.4, index * 0.4 + 0.3, draw(st.floats(0, 1)), draw(phases))
        for index, text in enumerate(texts)
    )


@settings(max_examples=200, deadline=None)
@given(answers())
def test_pronouns_add_up(words: tuple[WordReading, ...]) -> None:
    pronouns = measure_pronouns(words, DEFAULT_THRESHOLDS)
    subjects = [mention.person for mention in pronouns.mentions if mention.kind == "subject"]
    acting = [mention.person for mention in pronouns.mentions if mention.is_action and mention.phase == "action"]
    assert (pronouns.i, pronouns.we) == (subjects.count("i"), subjects.count("we"))
    assert (pronouns.action.i, pronouns.action.we) == (acting.count("i"), acting.count("we"))
    assert all(words[mention.word].text == mention.text for mention in pronouns.mentions)
    assert len({mention.word for mention in pronouns.mentions}) == len(pronouns.mentions)
    assert measure_pronouns(words, DEFAULT_THRESHOLDS) == pronouns


@settings(max_examples=200, deadline=None)
@given(answers())
def test_what_leaves_open_who_acted_lies_inside_the_action(words: tuple[WordReading, ...]) -> None:
    agency = measure_agency(words, find_mentions(words), "Who did this?")
    for found in (*agency.hidden, *agency.team_acts):
        assert 0 <= found.first_word <= found.last_word < len(words)
        assert (found.start, found.end) == (words[found.first_word].start, words[found.last_word].end)
    assert len(agency.team_acts) == measure_pronouns(words, DEFAULT_THRESHOLDS).action.we
    assert all(words[found.last_word].phase == "action" for found in agency.hidden)


@settings(max_examples=200, deadline=None)
@given(answers())
def test_numbers_lie_in_order_and_never_overlap(words: tuple[WordReading, ...]) -> None:
    numbers = find_numbers(words, DEFAULT_THRESHOLDS)
    ends = [-1, *(number.last_word for number in numbers)]
    for before, number in zip(ends, numbers, strict=False):
        assert before < number.first_word <= number.last_word < len(words)
        assert (number.start, number.phase) == (words[number.first_word].start, words[number.first_word].phase)
        assert number.text in " ".join(word.text for word in words[number.first_word : number.last_word + 1])
    assert cited(numbers).any == any(number.kind != "other" for number in numbers)
    assert find_numbers(words, DEFAULT_THRESHOLDS) == numbers


@settings(max_examples=200, deadline=None)
@given(answers())
def test_fillers_lie_in_order_and_never_overlap(words: tuple[WordReading, ...]) -> None:
    fillers = find_fillers(words, DEFAULT_THRESHOLDS)
    ends = [-1, *(mention.last_word for mention in fillers.mentions)]
    for before, mention in zip(ends, fillers.mentions, strict=False):
        assert before < mention.first_word <= mention.last_word < len(words)
    assert fillers.at_least == len(fillers.mentions)
    assert find_fillers(words, DEFAULT_THRESHOLDS) == fillers


@settings(max_examples=200, deadline=None)
@given(answers())
def test_learnings_lie_inside_the_answer(words: tuple[WordReading, ...]) -> None:
    learning = find_learning(words)
    assert learning.stated == bool(learning.spans)
    for span in learning.spans:
        assert 0 <= span.first_word <= span.last_word < len(words)
        assert (span.start, span.end) == (words[span.first_word].start, words[span.last_word].end)
    assert find_learning(words) == learning


@settings(max_examples=200, deadline=None)
@given(answers())
def test_substance_lies_inside_the_answer(words: tuple[WordReading, ...]) -> None:
    substance = substance_of(words)
    mentions = [
        *substance.specifics.mentions,
        *substance.stakes,
        *substance.role,
        *substance.lasting_changes,
        *substance.generalities,
        *substance.decisions,
        *(decision.reason for decision in substance.decisions if decision.reason is not None),
        *(mention for value in substance.values for mention in value.mentions),
    ]
    for mention in mentions:
        assert 0 <= mention.first_word <= mention.last_word < len(words)
        assert (mention.start, mention.end) == (words[mention.first_word].start, words[mention.last_word].end)
        assert mention.rule
    assert substance.specifics.at_least == len(substance.specifics.mentions)
    assert substance_of(words) == substance


def test_an_empty_answer_fires_no_rule() -> None:
    assert measure_pronouns((), DEFAULT_THRESHOLDS).mentions == ()
    assert find_numbers((), DEFAULT_THRESHOLDS) == ()
    assert find_fillers((), DEFAULT_THRESHOLDS).mentions == ()
    assert find_learning(()).spans == ()
    assert is_empty(substance_of(()))


def test_punctuation_alone_fires_no_rule() -> None:
    words = spoken('— ... - " , .')
    assert measure_pronouns(words, DEFAULT_THRESHOLDS).mentions == ()
    assert find_numbers(words, DEFAULT_THRESHOLDS) == ()
    assert find_fillers(words, DEFAULT_THRESHOLDS).mentions == ()
    assert find_learning(words).spans == ()
    assert is_empty(substance_of(words))


def substance_of(words: tuple[WordReading, ...]) -> Substance:
    numbers, question = find_numbers(words, DEFAULT_THRESHOLDS), AskedQuestion()
    return measure_substance(words, find_mentions(words), numbers, question, listened_values(), "What exactly?")


def is_empty(substance: Substance) -> bool:
    return substance == Substance(Specifics(0, ()), (), (), (), (), ())
