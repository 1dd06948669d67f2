"""The report as one self-contained page: nothing fetched, every word of the user's escaped, no script but our own."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

import jinja2
import msgspec
from markupsafe import Markup

from mockinterview.analysis.feedback import Feedback
from mockinterview.report import notation
from mockinterview.report.compose import compose
from mockinterview.report.labels import Labels, load_labels
from mockinterview.report.marks import has_correction, has_silence, used_marks
from mockinterview.report.page_player import PagePlayer
from mockinterview.report.palette import load_palette

_TEMPLATES = "mockinterview.report"


class Sound(msgspec.Struct, frozen=True):
    """The recording inside the page."""

    uri: str
    caption: str


def render_html(feedback: Feedback, audio_mp3: bytes | None = None) -> str:
    """A complete page to be saved as UTF-8.

    With `audio_mp3` the recording is inside as a data: URI, a third larger than its file, and each word can be heard.
    """
    labels = load_labels()
    view = compose(feedback)
    style = _style()
    player = PagePlayer(feedback) if audio_mp3 and view.blocks else None
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            view=view,
            labels=labels,
            headings=labels.headings,
            style=Markup(style),  # noqa: S704 (our own file; its hash is in the policy)
            policy=_policy(style, player.script if player else None),
            sound=_sound(audio_mp3, labels) if audio_mp3 else None,
            player=player,
            legend=used_marks(view.blocks),
            has_silence=has_silence(view.blocks),
            has_correction=has_correction(view.blocks),
        )
    )


def _sound(audio_mp3: bytes, labels: Labels) -> Sound:
    encoded = base64.b64encode(audio_mp3).decode("ascii")
    return Sound(f"data:audio/mpeg;base64,{encoded}", labels.say("audio", size=notation.size(len(audio_mp3))))


def _policy(style: str, script: str | None) -> str:
    """Content-Security-Policy: this style and script by their hashes, sound from the page itself, nothing else."""
    allowed = [f"style-src {_hash(style)}", "media-src data:", "base-uri 'none'", "form-action 'none'"]
    if script is not None:
        allowed.append(f"script-src {_hash(script)}")
    return "; ".join(["default-src 'none'", *allowed])


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def _style() -> str:
    """The palette as custom properties (dark by the reader's preference, light on paper), then style.css."""
    palette = load_palette()
    light, dark = palette.light.css(), palette.dark.css()
    sheet = (resources.files(_TEMPLATES) / "templates" / "style.css").read_text(encoding="utf-8")
    return (
        f":root{{{light}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
        f"@media print{{:root{{{light}}}}}\n"
        f"{sheet}"
    )


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["hundredths"] = lambda share: f"{share * 100:.2f}%"
    environment.filters["hundredth"] = lambda seconds: f"{seconds:.2f}"
    environment.filters["clock"] = notation.clock
    return environment
