"""The story bank as a whole: the files, the takes that told them, and what is judged of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

import msgspec
from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.errors import UsageError
from mockinterview.journal import Journal
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.draws import draws_for
from mockinterview.questions.entries import Question
from mockinterview.settings import Settings, Term
from mockinterview.stories.contradictions import Contradiction, contradictions
from mockinterview.stories.coverage import Coverage, cover_questions, cover_values
from mockinterview.stories.document import new_text
from mockinterview.stories.folder import StoryFolder, StoryShelf
from mockinterview.stories.from_take import metrics_of_take, parts_of_take
from mockinterview.stories.story import Story
from mockinterview.stories.telling import Standing, Telling, facts_of, standings


@dataclass(frozen=True)
class Overview:
    """All of it at one moment. `lost_links`: takes that are linked to a story whose file is not there."""

    shelf: StoryShelf
    tellings: tuple[Telling, ...]
    standings: dict[str, Standing]
    coverage: Coverage
    lost_links: dict[int, str]


class StoryBank:
    """Reads the folder and the history anew at every call. Methods raise StoreError."""

    def __init__(
        self, folder: StoryFolder, journal: Journal, bank: QuestionBank, settings: Settings, coach: Callable[[], Coach]
    ) -> None:
        """`coach` is asked for when the first draft is judged."""
        self.folder = folder
        self.bank = bank
        self._journal = journal
        self._settings = settings
        self._coach = coach

    def questions(self) -> tuple[Question, ...]:
        """What the stories have to answer: the default rounds, and what is for the user's role."""
        return self.bank.candidates(draws=draws_for(self._settings.practice))

    def tellings(self) -> tuple[Telling, ...]:
        """Every judged answer, follow-ups left out, the latest first."""
        links = self._journal.store.story_links.all()
        found = []
        for take in self._journal.store.in_state("transcribed"):
            if take.question.follows is not None:
                continue
            feedback = self._journal.store.feedback(take.id) or self._journal.feedback(take.id)
            if feedback is None or feedback.timing is None or feedback.verdict != "ok":
                continue
            found.append(
                Telling(
                    take_id=take.id,
                    told_at=take.local_time,
                    question_id=take.question.id,
                    round_id=take.round_id,
                    story_id=links.get(take.id),
                    facts=facts_of(feedback),
                    seconds=feedback.timing.total,
                    self_rating=take.self_rating,
                )
            )
        return tuple(found)

    def overview(self) -> Overview:
        """Stories, how each was told, and what they cover."""
        shelf = self.folder.read()
        tellings = self.tellings()
        ids = [story.id for story in shelf.stories]
        mapped = {question_id for story in shelf.stories for question_id in story.questions}
        wanted = self.questions()
        more = [each for each in self.bank.questions if each.id in mapped and each not in wanted]
        return Overview(
            shelf,
            tellings,
            standings(ids, tellings),
            cover_questions(shelf.stories, (*wanted, *more), tellings, self._settings.stories.overused_from),
            {take: story for take, story in self._journal.store.story_links.all().items() if story not in ids},
        )

    def cover_company(self, company_id: str) -> Coverage:
        """The values of a company against the stories. Raises UsageError for an unknown one."""
        stories = self.folder.read().stories
        return cover_values(stories, self.bank.find_company(company_id), self._settings.stories.overused_from)

    def link(self, take_id: int, story_id: str) -> Story:
        """The take told this story. A question that the story does not list yet is entered in its file.

        Raises UsageError when there is no such take or story, DataFileError, StoryError.
        """
        take = self._journal.store.take(take_id)
        story = self.folder.read().find(story_id)
        self._journal.store.story_links.link(take_id, story.id)
        if take.question.id is not None and take.question.id not in story.questions:
            self.folder.set_listed(story.id, "questions", take.question.id)
        return story

    def unlink(self, take_id: int) -> None:
        """The take told no story. Raises UsageError when there is no such take."""
        self._journal.store.story_links.unlink(self._journal.store.take(take_id).id)

    def linked_story(self, take_id: int) -> Story | None:
        """The story that a take told, if its file is there."""
        story_id = self._journal.store.story_links.all().get(take_id)
        return next((story for story in self.folder.read().stories if story.id == story_id), None)

    def create_from_take(self, take_id: int, title: str) -> Story:
        """A new story with the words of the take under their phases, linked to it.

        Raises UsageError when the take has no report, StoryError.
        """
        feedback = self._journal.judged(take_id)
        parts = parts_of_take(feedback)
        if feedback.verdict != "ok" or not parts:
            raise UsageError(f"Take {take_id} holds nothing that a story could be made of.")
        questions = [feedback.question] if feedback.question else []
        shown = [value.id for value in feedback.substance.values] if feedback.substance else []
        metrics = metrics_of_take(feedback)
        text = new_text(title, questions=questions, values=list(dict.fromkeys(shown)), metrics=metrics, parts=parts)
        story_id = self.folder.create(title, text)
        self._journal.store.story_links.link(take_id, story_id)
        return self.folder.read().find(story_id)

    def question_for(self, story: Story) -> Question | None:
        """The question to tell it in answer to: of those that it answers the one that had it least."""
        told = [each.question_id for each in self.tellings() if each.story_id == story.id]
        known = [question for question in self.bank.questions if question.id in story.questions]
        return min(known, key=lambda question: told.count(question.id), default=None)

    def contradictions(self, story: Story, take_id: int) -> tuple[Contradiction, ...]:
        """Where the take says other figures than the story's metrics. Raises UsageError without a report."""
        return contradictions(story.metrics, self._journal.judged(take_id), self._settings.thresholds)

    def draft(self, story: Story) -> Feedback:
        """The story judged as it is written, as an answer to its first question."""
        known = {question.id: question for question in self.bank.questions}
        first = next((known[each] for each in story.questions if each in known), None)
        return self._coach().assess_story(story, first.asked() if first else AskedQuestion())

    def unknown_ids(self, story: Story) -> tuple[str, ...]:
        """Questions and values that the story names and the bank does not have."""
        questions = {question.id for question in self.bank.questions}
        values = {value.id for company in self.bank.companies.values() for value in company.values}
        return (
            *(each for each in story.questions if each not in questions),
            *(each for each in story.values if each not in values),
        )


def open_story_bank(journal: Journal, bank: QuestionBank, settings: Settings) -> StoryBank:
    """The user's own. Raises DataFileError when the product's own data are broken."""
    return StoryBank(StoryFolder(paths.stories_dir()), journal, bank, settings, cache(partial(Coach, settings)))


def with_story_terms(settings: Settings) -> Settings:
    """The settings with the terms of the user's stories behind those of `speech.vocabulary`, which says what it helps.

    What is no term (a comma in it, too long) is left out; stories that cannot be read are passed over.
    """
    stories = StoryFolder(paths.stories_dir()).read().stories
    terms = dict.fromkeys((*settings.speech.vocabulary, *(term for story in stories for term in story.terms)))
    sound = tuple(term for term in terms if _is_term(term))
    return replace(settings, speech=replace(settings.speech, vocabulary=sound))


def _is_term(term: str) -> bool:
    try:
        msgspec.convert(term, Term)
    except msgspec.ValidationError:
        return False
    return True
