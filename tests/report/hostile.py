"""Feedback whose every word tries to be more than a word."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from tests.report import samples
from tests.stubs.transcripts import story

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img/src=x/onerror=alert(1)>',
    "'onmouseover='x",
    "]]>",
    "-->",
    "</style><style>*{display:none}</style>",
    "{{7*7}}",
    "&lt;b&gt;",
    "\u202egpj.exe\u202c",
    "javascript:alert(1)",
)


def hostile() -> Feedback:
    """In the transcript, the question, the file name, the model, and a finding."""
    words = " ".join(HOSTILE)
    transcript, reading = story(f"S: we {words}", f"A: I wrote {words}", f"R: {words} it fell by half.")
    feedback = samples.build(transcript, reading, samples.DATA_QUALITY)
    finding = replace(feedback.findings[0], words=words, why=words, do=words, rule=words, title=words)
    return replace(
        feedback, question=words, question_text=words, source=f"{words}.flac", model=words, findings=(finding,)
    )
