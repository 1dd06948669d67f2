"""The folder of stories on disk. Every file is read anew: whatever editor changed it, the change is there.

A file that is not in order is named and left alone; nothing here ever overwrites a file that changed meanwhile.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.errors import DataFileError, MockInterviewError, UsageError
from mockinterview.questions.files import read_user_file
from mockinterview.stories.document import read_story, with_listed
from mockinterview.stories.story import Story

SUFFIX = ".md"
MOST_STORIES = 500
"""Files that are read. Ours: a bank holds ten; a folder of thousands is another one, given by mistake."""
_MOST_ID_CHARACTERS = 60


class StoryShelf(msgspec.Struct, frozen=True):
    """What the folder holds now: the stories that can be read, and a sentence for each file that cannot."""

    stories: tuple[Story, ...] = ()
    problems: tuple[DataFileError, ...] = ()

    def find(self, story_id: str) -> Story:
        """The story `story_id`. Raises UsageError when there is none."""
        for story in self.stories:
            if story.id.casefold() == story_id.strip().removesuffix(SUFFIX).casefold():
                return story
        there = ", ".join(story.id for story in self.stories) or "none yet; mockinterview stories new makes one"
        raise UsageError(f'There is no story "{story_id}"; there are: {there}.')


class StoryFileText(msgspec.Struct, frozen=True):
    """A file as it was opened: `digest` tells whether it changed since."""

    text: str
    digest: str

    @classmethod
    def of(cls, text: str) -> StoryFileText:
        """A file that holds this text."""
        return cls(text, _digest(text.encode()))


class StoryFolder:
    """Reads and writes the files of one folder."""

    def __init__(self, folder: Path) -> None:
        """The folder need not exist."""
        self.folder = folder

    def read(self) -> StoryShelf:
        """All stories, in the order of their files' names. Hidden files are passed over."""
        try:
            files = sorted(path for path in self.folder.iterdir() if _is_story_name(path))
        except FileNotFoundError:
            return StoryShelf()
        except OSError as error:
            return StoryShelf((), (DataFileError(f"{self.folder}: your stories cannot be read ({error.strerror})."),))
        stories: list[Story] = []
        problems: list[DataFileError] = []
        for path in files[:MOST_STORIES]:
            try:
                stories.append(read_story(path.stem, str(path), read_user_file(path, self.folder)))
            except DataFileError as error:
                problems.append(error)
        if len(files) > MOST_STORIES:
            problems.append(DataFileError(f"{self.folder}: holds {len(files)} files; {MOST_STORIES} are read."))
        return StoryShelf(tuple(stories), tuple(problems))

    def path(self, story_id: str) -> Path:
        """Where a story lies, or would."""
        return self.folder / f"{story_id}{SUFFIX}"

    def open(self, story_id: str) -> StoryFileText:
        """The text of a story's file, broken or not. Raises DataFileError when it is no text or cannot be read."""
        path = self.path(story_id)
        content = read_user_file(path, self.folder)
        try:
            return StoryFileText(content.decode("utf-8"), _digest(content))
        except UnicodeDecodeError as error:
            raise DataFileError(f"{path}: it is not a text file in UTF-8; save it as one or remove it.") from error

    def usual_id(self, title: str) -> str:
        """The id of a story of this title, where it is free."""
        return _stem(title)

    def create(self, title: str, text: str) -> str:
        """Write a new file, named after `title`; the id of the story. Raises StoryError.

        A name that is taken gets a number.
        """
        stem = self.usual_id(title)
        try:
            paths.ensure_private_dir(self.folder)
            for number in range(1, MOST_STORIES):
                story_id = stem if number == 1 else f"{stem}-{number}"
                if self._write_new(self.path(story_id), text.encode()):
                    return story_id
        except OSError as error:
            raise StoryError(f"{self.folder}: the story cannot be written ({error.strerror}).") from error
        raise StoryError(f"{self.folder}: there are too many stories named {stem}; choose another title.")

    def save(self, story_id: str, opened: StoryFileText, text: str) -> str:
        """Put `text` in place of the file as it was `opened`; the id under which it lies now.

        Where the file has changed, or gone, since, it is left alone and the text goes into a new file beside it.
        Raises StoryError.
        """
        path = self.path(story_id)
        try:
            if _digest(read_user_file(path, self.folder)) == opened.digest:
                paths.write_private(path.resolve(), text.encode())
                return story_id
        except DataFileError:
            return self.create(f"{story_id}-mine", text)
        except OSError as error:
            raise StoryError(
                f"{path}: cannot be written ({error.strerror}); your text is kept on the screen."
            ) from error
        return self.create(f"{story_id}-mine", text)

    def set_listed(self, story_id: str, key: str, entry: str, *, is_listed: bool = True) -> None:
        """Enter in a list of the front matter, `questions` or `values`, or take out. Raises DataFileError, StoryError.

        Harmless where it is so already.
        """
        opened = self.open(story_id)
        text = with_listed(str(self.path(story_id)), opened.text, key, entry, is_listed=is_listed)
        if text != opened.text:
            self.save(story_id, opened, text)

    def _write_new(self, path: Path, content: bytes) -> bool:
        """Whether the name was free. Raises OSError."""
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, paths.PRIVATE_FILE_MODE)
        except FileExistsError:
            return False
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        return True


class StoryError(MockInterviewError):
    """A story cannot be written."""


def _is_story_name(path: Path) -> bool:
    return path.suffix == SUFFIX and not path.name.startswith(".")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _stem(title: str) -> str:
    """A file name of small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_MOST_ID_CHARACTERS].strip("-") or "story"
