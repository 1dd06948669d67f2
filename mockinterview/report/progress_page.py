"""The practice of many days as one self-contained page: small plots, each with its figures beside it; no script."""

from __future__ import annotations

from markupsafe import Markup

from mockinterview.report.page import environment, policy, style
from mockinterview.report.plot import plot
from mockinterview.report.progress_view import ProgressView
from mockinterview.report.progress_words import load_progress_words


def render_progress(view: ProgressView) -> str:
    """A complete page to be saved as UTF-8."""
    sheet = style("progress.css")
    shown = [panel for panel in view.panels if panel.points]
    return (
        environment()
        .get_template("progress.html.j2")
        .render(
            view=view,
            words=load_progress_words(),
            headings=load_progress_words().headings,
            panels=[(panel, plot(panel)) for panel in shown],
            style=Markup(sheet),  # noqa: S704 (our own files; their hash is in the policy)
            policy=policy(sheet),
        )
    )
