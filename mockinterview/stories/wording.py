"""How a telling is put in words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from mockinterview.stories.telling import Telling


def how_it_went(telling: Telling) -> str:
    """ "3 of 5; missing: a number for the outcome, what you learned; you gave it 4 of 5"."""
    held = sum(fact.holds for fact in telling.facts)
    said = [f"{held} of {len(telling.facts)}"]
    if telling.lacking:
        said.append(f"missing: {lacking_words(telling)}")
    if telling.self_rating is not None:
        said.append(f"you gave it {telling.self_rating} of 5")
    return "; ".join(said)


def lacking_words(telling: Telling) -> str:
    """ "a number for the outcome, what you learned"; empty when nothing lacked."""
    return ", ".join(_lacking()[name] for name in telling.lacking)


@cache
def _lacking() -> dict[str, str]:
    text = (resources.files("mockinterview.stories") / "wording.toml").read_text(encoding="utf-8")
    return {str(name): str(words) for name, words in tomllib.loads(text)["lacking"].items()}
