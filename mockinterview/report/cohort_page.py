"""The answers of many people as one self-contained page: small plots, and links to those far from the others."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from mockinterview.progress.spread import FEWEST_FOR_OUTLIERS
from mockinterview.report.cohort_view import CohortView
from mockinterview.report.cohort_words import load_cohort_words
from mockinterview.report.page import environment, policy, style


def render_cohort(view: CohortView, reports: Mapping[int, str]) -> str:
    """A complete page to be saved as UTF-8; `reports` are the relative addresses of reports, by answers' numbers."""
    sheet = style("progress.css", "cohort.css")
    words = load_cohort_words()
    return (
        environment()
        .get_template("cohort.html.j2")
        .render(
            view=view,
            words=words,
            headings=words.headings,
            reports=reports,
            least=FEWEST_FOR_OUTLIERS,
            style=Markup(sheet),  # noqa: S704 (our own files; their hash is in the policy)
            policy=policy(sheet),
        )
    )
