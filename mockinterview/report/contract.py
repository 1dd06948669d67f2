"""Feedback as JSON: the stable form behind `--format json`, documented by `analysis.feedback`."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.feedback import SCHEMA, Feedback
from mockinterview.errors import DataFileError
from mockinterview.report.clean import encodable, map_strings

DECIMALS = 3
"""Seconds, shares, rates and probabilities are rounded to this many decimals: a millisecond, a tenth of a percent."""

_CITED_KEYS = frozenset({"value", "change"})
"""Keys of what the speaker cited, which is never rounded: 0.0004 stays what it is."""


def feedback_to_json(feedback: Feedback) -> bytes:
    """One line of JSON without a newline at its end, keys in the order of the contract.

    Floats are rounded to `DECIMALS`, except the values that the speaker cited.
    """
    return msgspec.json.encode(_rounded(msgspec.to_builtins(map_strings(feedback, encodable))))


def feedback_from_json(content: bytes | str) -> Feedback:
    """Feedback from `feedback_to_json`; keys that a newer version added are ignored.

    Raises DataFileError when it is no feedback, or of another schema.
    """
    try:
        feedback = msgspec.json.decode(content, type=Feedback)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DataFileError(f"The feedback cannot be read ({error}); analyse the recording again.") from error
    if feedback.schema != SCHEMA:
        raise DataFileError(
            f"The feedback has schema {feedback.schema}, this version reads {SCHEMA}; analyse the recording again."
        )
    return feedback


def feedback_schema() -> bytes:
    """The JSON Schema of what `feedback_to_json` gives, made from the types; ends with a newline."""
    schema = msgspec.json.schema(Feedback)
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Feedback, schema {SCHEMA}"}
    return msgspec.json.format(msgspec.json.encode(about | schema), indent=1) + b"\n"


def _rounded(tree: object) -> object:
    if isinstance(tree, float):
        return round(tree, DECIMALS)
    if isinstance(tree, dict):
        return {key: item if key in _CITED_KEYS else _rounded(item) for key, item in tree.items()}
    if isinstance(tree, list | tuple):
        return [_rounded(item) for item in tree]
    return tree
