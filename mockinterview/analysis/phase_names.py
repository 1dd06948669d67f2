"""The four phases of a STAR story."""

from __future__ import annotations

from typing import Literal

PhaseName = Literal["situation", "task", "action", "result"]
PHASES: tuple[PhaseName, ...] = ("situation", "task", "action", "result")
