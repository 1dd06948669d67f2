"""What companies listen for: the user's own values are listened for as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from mockinterview.analysis.substance.company_values import find_values
from mockinterview.questions.bank import QuestionBank, load_bank
from tests.labelled_sentences import spoken
from tests.labelled_substance import read

ACME = """
[[companies]]
id = "acme"
name = "Acme"
looks_for = "Good cheer."

[[companies.values]]
id = "glee"
name = "Glee"
meaning = "Laughs."
deeds = {deeds}

[companies.values.words]
who = "colleague, whole room"
"""


def bank_with(folder: Path, deeds: str) -> QuestionBank:
    (folder / "questions").mkdir()
    (folder / "questions" / "mine.toml").write_text(ACME.format(deeds=deeds), encoding="utf-8")
    return load_bank(folder)


def test_every_bundled_value_is_listened_for() -> None:
    for company in load_bank(None).companies.values():
        assert [value.id for value in company.listened_values()] == [value.id for value in company.values]


def test_a_value_of_the_user_is_shown_by_its_deeds(tmp_path: Path) -> None:
    bank = bank_with(tmp_path, '["cheer/amuse *2 <who>"]')
    assert not bank.problems
    listened = bank.companies["acme"].listened_values()
    (shown,) = find_values(read(spoken("I cheered the whole room.")), (), listened)
    assert (shown.company, shown.id, shown.mentions[0].words) == ("acme", "glee", "I cheered the whole room")


def test_a_value_without_deeds_is_not_listened_for(tmp_path: Path) -> None:
    assert bank_with(tmp_path, "[]").companies["acme"].listened_values() == ()


@pytest.mark.parametrize(
    ("deeds", "reason"),
    [
        ('["cheer <whom>"]', "names a list that `words` lacks: whom"),
        ('["(cheer) up"]', "must begin with a word"),
        ('["cheer *x"]', "a number of words must stand behind"),
    ],
)
def test_a_phrase_that_breaks_the_notation_is_named_with_its_file(tmp_path: Path, deeds: str, reason: str) -> None:
    bank = bank_with(tmp_path, deeds)
    assert "acme" not in bank.companies
    (problem,) = bank.problems
    assert "mine.toml" in str(problem)
    assert reason in str(problem)
