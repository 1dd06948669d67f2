"""User text made safe to show."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from mockinterview.report.clean import encodable, map_strings, shown
from tests.report import samples

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_what_is_shown_holds_no_control_and_can_be_encoded(text: str) -> None:
    safe = shown(text)
    assert not [character for character in safe if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}]
    assert safe.encode().decode() == safe


@given(ANY_TEXT)
def test_encodable_changes_nothing_but_lone_surrogates(text: str) -> None:
    encoded = encodable(text).encode()
    if not any(unicodedata.category(character) == "Cs" for character in text):
        assert encoded.decode() == text


def test_escape_sequences_and_direction_overrides_lose_their_power() -> None:
    assert shown("a\x1b[31mred\u202egnp.exe\u2069") == "a [31mredgnp.exe"


def test_ordinary_words_of_any_script_stay() -> None:
    assert shown("naïve 数据 بيانات 👩‍💻") == "naïve 数据 بيانات 👩‍💻"


def test_mapping_reaches_every_string_and_keeps_the_types() -> None:
    feedback = samples.scored()
    assert map_strings(feedback, lambda text: text) == feedback
    marked = map_strings(feedback, lambda text: f"{text}!")
    assert marked.words[0].text == "At!"
    assert marked.pronouns is not None
    assert marked.pronouns.mentions[0].text == "we!"
    assert type(marked) is type(feedback)
