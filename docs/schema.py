"""Writes `docs/feedback.schema.json`, the JSON Schema of `analyze --format json`: `python docs/schema.py`."""

from __future__ import annotations

from pathlib import Path

from mockinterview.report.contract import feedback_schema

SCHEMA_FILE = Path(__file__).parent / "feedback.schema.json"

if __name__ == "__main__":
    SCHEMA_FILE.write_bytes(feedback_schema())
