"""A story's file as text: read without loss, changed without touching what the user wrote around the change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array

from mockinterview.analysis.phase_names import PHASES, PhaseName
from mockinterview.errors import DataFileError
from mockinterview.questions.files import parse_as
from mockinterview.stories.kinds import StoryKind
from mockinterview.stories.story import FrontMatter, Story

FENCE = "+++"
_FRONT = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(?P<front>(?:.*\n)*?)\+\+\+[ \t]*(?:\r?\n|\Z)(?P<body>(?s:.*))\Z")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ONE_LINE_CHARACTERS = 80
"""A list that would be longer than this is written with an entry a line."""


def read_story(story_id: str, name: str, content: bytes) -> Story:
    """The story in `content`. Without front matter its first heading, or the id, is the title.

    Raises DataFileError naming the file `name`, and the key where there is one.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFileError(f"{name}: it is not a text file in UTF-8; save it as one or remove it.") from error
    if "\x00" in text:
        raise DataFileError(f"{name}: it holds characters that no text has; save it as a text file or remove it.")
    front, body = _split(name, text)
    matter = parse_as(FrontMatter, name, front.encode())
    return Story(
        id=story_id,
        title=matter.title or _first_title(body) or story_id,
        kind=matter.kind,
        questions=matter.questions,
        values=matter.values,
        metrics=matter.metrics,
        terms=matter.terms,
        tags=matter.tags,
        parts=_parts(body),
    )


def told_text(text: str) -> str:
    """What would be said of a story's file: without front matter, headings, comments, and sections that are notes.

    A text that has none of them is all told.
    """
    match = _FRONT.match(text)
    body = match["body"] if match else text
    parts = _parts(body)
    if parts:
        return "\n\n".join(parts[phase] for phase in PHASES if phase in parts)
    return _COMMENT.sub("", _HEADING.sub("", body)) if match else text


def with_listed(name: str, text: str, key: str, entry: str, *, is_listed: bool = True) -> str:
    """`text` with `entry` in a list of its front matter, or out of it. Raises DataFileError."""
    front, body = _split(name, text)
    try:
        document = tomlkit.parse(front)
    except TOMLKitError as error:
        raise DataFileError(f"{name}: its front matter cannot be changed ({error}); mend the file.") from error
    listed = document.get(key)
    entries = listed.unwrap() if isinstance(listed, Array) else []
    if (entry in entries) == is_listed:
        return text
    if not isinstance(listed, Array):
        document[key] = [entry]
    elif is_listed:
        listed.append(entry)
    else:
        listed.remove(entry)
    newline = "\r\n" if "\r\n" in text else "\n"
    return FENCE + newline + tomlkit.dumps(document).rstrip() + newline + FENCE + newline + body


def new_text(
    title: str,
    *,
    kind: StoryKind | None = None,
    questions: Sequence[str] = (),
    values: Sequence[str] = (),
    metrics: Sequence[str] = (),
    parts: Mapping[PhaseName, str] | None = None,
) -> str:
    """The file of a new story: the prompts of its kind as comments where a part is not written yet."""
    document = tomlkit.document()
    document["title"] = title
    if kind is not None:
        document["kind"] = kind.id
    document["questions"] = _list(questions)
    document["values"] = _list(values)
    document["metrics"] = _list(metrics)
    if kind is not None:
        document["metrics"].comment(f"such as: {'; '.join(kind.metrics)}")
    document["terms"] = _list(())
    document["tags"] = _list(())
    sections = [_section(phase, (parts or {}).get(phase, ""), kind) for phase in PHASES]
    return f"{FENCE}\n{tomlkit.dumps(document)}{FENCE}\n\n" + "\n\n".join(sections) + "\n"


def _list(entries: Sequence[str]) -> Array:
    array = tomlkit.array()
    array.extend(entries)
    return array.multiline(sum(map(len, entries)) > _ONE_LINE_CHARACTERS)


def _section(phase: PhaseName, written: str, kind: StoryKind | None) -> str:
    prompt = f"<!-- {getattr(kind, phase)} -->" if kind is not None else ""
    return f"## {phase.capitalize()}\n\n{written or prompt}".rstrip()


def _split(name: str, text: str) -> tuple[str, str]:
    """Front matter and body. Raises DataFileError for a fence that is not closed."""
    match = _FRONT.match(text)
    if match:
        return match["front"], match["body"]
    if text.lstrip("\ufeff").startswith(FENCE):
        raise DataFileError(
            f"{name}: its front matter begins with {FENCE} and never ends; add a line {FENCE} below it."
        )
    return "", text


def _first_title(body: str) -> str | None:
    for match in _HEADING.finditer(body):
        if match["title"] and _phase_of(match["title"]) is None:
            return match["title"]
    return None


def _parts(body: str) -> dict[PhaseName, str]:
    """What stands below each heading that names a part, comments left out; nothing below an empty one."""
    plain = _COMMENT.sub("", body)
    headings = list(_HEADING.finditer(plain))
    ends = [*(heading.start() for heading in headings[1:]), len(plain)]
    parts: dict[PhaseName, str] = {}
    for heading, end in zip(headings, ends, strict=False):
        phase = _phase_of(heading["title"])
        told = plain[heading.end() : end].strip()
        if phase is not None and told:
            parts[phase] = f"{parts[phase]}\n\n{told}" if phase in parts else told
    return parts


def _phase_of(title: str) -> PhaseName | None:
    """ "Actions:" is the action."""
    plain = title.strip(" :*_").casefold().removesuffix("s")
    return next((phase for phase in PHASES if phase == plain), None)
