"""Whether JSON output holds to the schema in the docs."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "feedback.schema.json"


@cache
def _validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def breaches(output: bytes | str) -> list[str]:
    """Where one line of output breaks the schema, and how."""
    return [f"{error.json_path}: {error.message}" for error in _validator().iter_errors(json.loads(output))]
