"""The product's sentences: each finding names where its rule comes from."""

from __future__ import annotations

import msgspec
import pytest

from mockinterview.analysis.findings.impacts import IMPACTS
from mockinterview.wording import Wording, load_wording

FINDING = {"title": "t", "why": "w", "do": "d", "rule": "r", "source": "rumour"}
OTHERS = {"refusals": {}, "questions": {}, "probes": {}, "sources": {"ours": "Ours."}}


def test_a_source_that_is_not_listed_is_refused_by_name() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"findings\.loud names a source that is not listed: rumour"):
        msgspec.convert({"findings": {"loud": FINDING}, **OTHERS}, Wording)


def test_every_source_is_named_by_a_finding() -> None:
    wording = load_wording()
    assert {finding.source for finding in wording.findings.values()} == set(wording.sources)


def test_every_finding_can_be_told() -> None:
    weights = {"some_we_in_action", "very_many_fillers", "long_pause_in_clause"}
    assert set(IMPACTS) - weights <= set(load_wording().findings)
