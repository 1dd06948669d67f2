"""The page: complete, self-contained, and deaf to what the words try."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.html import render_html
from mockinterview.report.palette import load_palette
from tests.report import samples
from tests.stubs.transcripts import story

VOID = {"meta", "br", "rect"}
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


class Page(HTMLParser):
    """Elements with their attributes, in order, and the text of the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def _hostile() -> Feedback:
    words = " ".join(HOSTILE)
    transcript, reading = story(f"S: we {words}", f"A: I wrote {words}", f"R: {words} it fell by half.")
    feedback = samples.build(transcript, reading, samples.DATA_QUALITY)
    finding = replace(feedback.findings[0], words=words, why=words, do=words, rule=words, title=words)
    return replace(
        feedback, question=words, question_text=words, source=f"{words}.flac", model=words, findings=(finding,)
    )


ALL = [
    *samples.every_kind(),
    _hostile(),
    replace(_hostile(), verdict="nothing_to_score", reason="</p><script>"),
]


@pytest.mark.parametrize("feedback", ALL)
def test_every_page_is_well_formed_and_fetches_nothing(feedback: Feedback) -> None:
    page = Page(render_html(feedback, b"ID3"))
    assert page.open == []
    names = {tag for tag, _ in page.elements}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "a"}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in {"style", "href", "srcset"}]
        assert (attributes.get("src") or "data:").startswith("data:")
    style = re.search(r"<style>(.*)</style>", render_html(feedback), re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|http", style[1])


@pytest.mark.parametrize("feedback", ALL)
def test_the_policy_allows_exactly_this_style_and_own_sound(feedback: Feedback) -> None:
    html = render_html(feedback)
    style = html.split("<style>", 1)[1].split("</style>", 1)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = Page(html).all("meta")[1]["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "script" not in policy
    assert "unsafe" not in policy


def test_hostile_words_are_shown_as_they_were_said() -> None:
    text = "".join(Page(render_html(_hostile())).texts)
    for words in HOSTILE:
        assert words.replace("\u202e", "").replace("\u202c", "") in text
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", render_html(_hostile()))


def test_the_page_is_semantic() -> None:
    page = Page(render_html(samples.scored()))
    assert page.all("html") == [{"lang": "en"}]
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "footer", "table", "caption")] == [1] * 6
    scopes = [attributes["scope"] for attributes in page.all("th")]
    assert scopes.count("col") == 3
    assert scopes.count("row") == 4
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_time_line_is_told_in_words_too() -> None:
    image = next(svg for svg in Page(render_html(samples.scored())).all("svg") if svg.get("role") == "img")
    assert image["aria-label"] == "In order of time: Situation, Task, Action, Result"


def test_bars_are_as_long_as_the_shares() -> None:
    feedback = samples.scored()
    widths = [rect["width"] for rect in Page(render_html(feedback)).all("rect") if rect.get("class") == "fill"]
    assert widths == [f"{metric.share * 100:.2f}%" for metric in feedback.phases]


def test_each_mark_is_an_element_of_its_own_class() -> None:
    html = render_html(samples.scored())
    transcript = html.split('<div class="transcript">', 1)[1].split('<p class="legend">', 1)[0]
    assert re.findall(r'<mark class="(\w+)">(.*?)</mark>', transcript) == [
        ("we", "we"),
        ("filler", "um"),
        ("number", "three weeks"),
        ("we", "We"),
        ("outcome", "thirty-five percent"),
        ("outcome", "from nine percent to four"),
    ]


def test_corrections_are_marked_in_words_and_signs() -> None:
    html = render_html(samples.corrected())
    text = "".join(Page(html).texts)
    assert "winter orders†." in text
    assert "T†" in text
    assert "(Task, corrected by you)" in text
    assert "† corrected by you" in text
    assert "†" not in "".join(Page(render_html(samples.doubtful())).texts)


def test_the_recording_is_inside_with_its_size() -> None:
    sound = bytes(range(256)) * 300
    html = render_html(samples.scored(), sound)
    (audio,) = Page(html).all("audio")
    assert "controls" in audio
    head, encoded = str(audio["src"]).split(",", 1)
    assert head == "data:audio/mpeg;base64"
    assert base64.b64decode(encoded) == sound
    assert "75 KiB" in html


def test_without_a_recording_there_is_no_player() -> None:
    assert Page(render_html(samples.scored())).all("audio") == []


def test_a_refusal_says_why_and_scores_nothing() -> None:
    page = Page(render_html(samples.refused()))
    text = "".join(page.texts)
    assert "No clear speech was found" in text
    assert "Thank you." in text
    assert page.all("table") == []


def test_both_themes_and_paper_are_served() -> None:
    palette = load_palette()
    html = render_html(samples.scored())
    light, dark = f"{{--ground:{palette.light.ground};", f"{{--ground:{palette.dark.ground};"
    chosen = re.findall(r"(?:@media ([^{]+)\{)?:root(\{--ground:#\w+;)", html)
    assert chosen == [("", light), ("(prefers-color-scheme: dark)", dark), ("print", light)], (
        "paper is light: last wins"
    )
