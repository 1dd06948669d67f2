"""What the whole program has of the stories: their terms, and which question one is told in answer to."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview import paths
from mockinterview.coach import Coach
from mockinterview.journal import Journal
from mockinterview.questions.bank import load_bank
from mockinterview.settings import Settings, SpeechSettings
from mockinterview.store.takes import TakeStore
from mockinterview.stories.document import new_text
from mockinterview.stories.folder import StoryFolder
from mockinterview.story_bank import StoryBank, with_story_terms
from tests.cli.kept import keep_take


def test_the_terms_of_stories_follow_those_of_the_settings() -> None:
    folder = StoryFolder(paths.stories_dir())
    folder.create("One", '+++\nterms = ["Siobhan", "Kafka", "a, b"]\n+++\n')
    folder.create("Two", '+++\nterms = ["Kafka", "Grafana"]\n+++\n')
    folder.create("Broken", "+++\n")
    settings = replace(Settings(), speech=SpeechSettings(vocabulary=("Zoe",)))
    assert with_story_terms(settings).speech.vocabulary == ("Zoe", "Siobhan", "Kafka", "Grafana")


def test_without_stories_the_settings_stay_as_they_are() -> None:
    assert with_story_terms(Settings()) == Settings()


def test_a_story_is_told_in_answer_to_the_question_that_had_it_least() -> None:
    take_id = keep_take("ethics")
    journal = Journal(TakeStore(paths.takes_dir()), Coach(Settings()), SpeechSettings())
    bank = StoryBank(StoryFolder(paths.stories_dir()), journal, load_bank(None), Settings(), lambda: Coach(Settings()))
    bank.folder.create("Mine", new_text("Mine", questions=["ethics", "mentoring", "gone"]))
    story = bank.folder.read().find("mine")
    assert bank.question_for(story).id == "mentoring"  # the first of the bank
    bank.link(take_id, "mine")
    assert bank.question_for(story).id == "mentoring"
    assert bank.question_for(replace(story, questions=("gone",))) is None
    assert bank.unknown_ids(story) == ("gone",)
    journal.close()


def test_a_follow_up_is_no_telling_of_its_own() -> None:
    take_id = keep_take("ethics")
    keep_take("ethics", follows=take_id)
    journal = Journal(TakeStore(paths.takes_dir()), Coach(Settings()), SpeechSettings())
    bank = StoryBank(StoryFolder(paths.stories_dir()), journal, load_bank(None), Settings(), lambda: Coach(Settings()))
    assert [told.take_id for told in bank.tellings()] == [take_id]
    journal.close()
