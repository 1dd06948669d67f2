"""What is said of the answers of many people, read from cohort.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec

from mockinterview.errors import DataFileError


class CohortWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of figures, sentences and headings, by id."""

    names: dict[str, str]
    sentences: dict[str, str]
    headings: dict[str, str]

    def say(self, sentence: str, **facts: str | int) -> str:
        """The sentence of that id with its facts filled in."""
        return self.sentences[sentence].format(**facts)


@cache
def load_cohort_words() -> CohortWords:
    """Read the bundled words. Raises DataFileError with file and key when they break their format."""
    text = (resources.files("mockinterview.report") / "cohort.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), CohortWords)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"report/cohort.toml: {error}; restore the file from the program's source.") from error
