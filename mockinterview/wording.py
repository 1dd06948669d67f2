"""The product's sentences, read from data so that they can be edited without touching code."""

from __future__ import annotations

import tomllib
from importlib import resources

import msgspec

from mockinterview.errors import DataFileError


class FindingWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one finding is told: `str.format` templates over the finding's facts; `source` names one of the sources.

    `why_draft` stands in for `why` where a written draft is told of, which nobody has spoken.
    """

    title: str
    why: str
    do: str
    rule: str
    source: str
    why_draft: str | None = None


class ProbeWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one gap is asked about: several templates over {quote}, what is wanted, and the rule that found the gap."""

    ask: tuple[str, ...]
    wanted: str
    rule: str

    def __post_init__(self) -> None:
        """Raises ValueError (msgspec names the key's path) for a question that quotes nothing, or for none."""
        if not self.ask or not all("{quote}" in ask for ask in self.ask):
            raise ValueError("`ask` must hold questions, each with a {quote}")


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All sentences of the analysis, by id."""

    findings: dict[str, FindingWording]
    refusals: dict[str, str]
    questions: dict[str, str]
    probes: dict[str, ProbeWording]
    sources: dict[str, str]

    def __post_init__(self) -> None:
        """Raises ValueError (msgspec names the key's path) for a source that is not listed."""
        for name, finding in self.findings.items():
            if finding.source not in self.sources:
                raise ValueError(f"findings.{name} names a source that is not listed: {finding.source}")


def load_wording() -> Wording:
    """Read the bundled wording.

    Raises DataFileError with file and key when it breaks its format.
    """
    path = resources.files("mockinterview") / "wording.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Wording)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"wording.toml: {error}; restore the file from the program's source.") from error
