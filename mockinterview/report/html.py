"""The report as one self-contained page: nothing fetched, every word of the user's escaped, no script but our own."""

from __future__ import annotations

import base64

import msgspec
from markupsafe import Markup

from mockinterview.analysis.feedback import Feedback
from mockinterview.report import notation
from mockinterview.report.compose import compose
from mockinterview.report.labels import Labels, load_labels
from mockinterview.report.marks import has_correction, has_silence, used_marks
from mockinterview.report.page import environment, policy, style
from mockinterview.report.page_player import PagePlayer


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
    sheet = style()
    player = PagePlayer(feedback) if audio_mp3 and view.blocks else None
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            view=view,
            labels=labels,
            headings=labels.headings,
            style=Markup(sheet),  # noqa: S704 (our own file; its hash is in the policy)
            policy=policy(sheet, player.script if player else None),
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
