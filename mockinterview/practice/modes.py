"""The ways to practise: what each allows and when it tells."""

from __future__ import annotations

from typing import Literal

import msgspec

ModeName = Literal["practice", "interview", "one-way"]

MOCK_INTERVIEW_QUESTIONS = 5
"""Questions of the mock interview: brief section 5, day 14."""
ONE_WAY_THINKING_S = 30.0
"""Time to think in one-way video interviews; the usual default of the platforms that run them."""


class Mode(msgspec.Struct, frozen=True):
    """Rules of a round. Seconds; None: no limit."""

    name: ModeName
    thinking_s: float | None = None
    """Countdown before the recording; it starts by itself when the time is over."""
    limits_answer: bool = False
    """Whether the recording stops at the upper target of the question's type."""
    may_repeat: bool = True
    """Whether a question may be answered again at once; if not, a take that is thrown away was the only one, too."""
    may_pause: bool = True
    asks_back: bool = True
    """Whether follow-up questions are asked: in a one-way interview nobody listens."""
    rates_self: bool = False
    """Whether the speaker marks the answer before the report is revealed."""


PRACTICE = Mode("practice")
INTERVIEW = Mode("interview", may_pause=False, rates_self=True)
ONE_WAY = Mode(
    "one-way",
    thinking_s=ONE_WAY_THINKING_S,
    limits_answer=True,
    may_repeat=False,
    may_pause=False,
    asks_back=False,
    rates_self=True,
)
MODES: dict[ModeName, Mode] = {mode.name: mode for mode in (PRACTICE, INTERVIEW, ONE_WAY)}
