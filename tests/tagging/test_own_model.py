"""A phase tagger of the user's own: found in the data folder, told apart from the program's, left aside when broken."""

from __future__ import annotations

import io

import numpy as np
import pytest
from msgspec.structs import replace

from mockinterview.analysis.question import AskedQuestion
from mockinterview.coach import Coach
from mockinterview.paths import ensure_private_dir, own_tagger_file
from mockinterview.settings import Settings
from mockinterview.tagging.model_file import load_model, model_bytes
from mockinterview.tagging.own_model import choose_model
from mockinterview.tagging.tagger import tagger_name


def _lay(content: bytes) -> None:
    ensure_private_dir(own_tagger_file().parent)
    own_tagger_file().write_bytes(content)


def _changed(**parts: object) -> bytes:
    """The program's own file with other parts; None leaves one out."""
    with np.load(io.BytesIO(model_bytes(load_model()))) as file:
        kept = {name: file[name] for name in file.files} | parts
    changed = io.BytesIO()
    np.savez(changed, **{name: part for name, part in kept.items() if part is not None})
    return changed.getvalue()


def test_without_one_the_program_reads_with_its_own():
    chosen = choose_model()
    assert chosen.model.version == load_model().version
    assert not chosen.is_own
    assert chosen.problem is None


def test_ones_own_reads_and_outdates_what_was_read_before():
    before = Coach(Settings())
    own = replace(load_model(), version="0wn0wn00")
    _lay(model_bytes(own))
    after = Coach(Settings())
    assert after.problem is None
    assert tagger_name(own) in after.analysis_version
    assert after.analysis_version != before.analysis_version


def test_the_coach_reads_with_it(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Last winter our oven broke. I had to keep the shop open. I called six mills. Sales went up.")
    told = Coach(Settings()).assess_draft(story, AskedQuestion())
    shipped = load_model()
    _lay(model_bytes(replace(shipped, phases=replace(shipped.phases, named=shipped.phases.named * 0), temperature=4.0)))
    assert Coach(Settings()).assess_draft(story, AskedQuestion()).phases != told.phases


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: b"", id="empty"),
        pytest.param(lambda: b"nothing of the kind", id="other"),
        pytest.param(lambda: model_bytes(load_model())[:5000], id="cut short"),
        pytest.param(lambda: _changed(format=np.array(1)), id="old"),
        pytest.param(lambda: _changed(format=None), id="no format"),
        pytest.param(lambda: _changed(**{"network0.phase": None}), id="a part missing"),
    ],
)
def test_a_broken_or_old_one_is_told_in_a_sentence_and_left_aside(content):
    _lay(content())
    chosen = choose_model()
    assert chosen.model.version == load_model().version
    told = str(chosen.problem)
    assert told.startswith(f"{own_tagger_file()}: this phase tagger")
    assert told.endswith("the program's own is used.")
    assert "\n" not in told
