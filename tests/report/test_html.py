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
from tests.report.hostile import HOSTILE, hostile

VOID = {"meta", "br", "rect"}


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
        if self.open and self.open[-1] not in {"style", "script"}:
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


ALL = [
    *samples.every_kind(),
    hostile(),
    replace(hostile(), verdict="nothing_to_score", reason="</p><script>"),
]


@pytest.mark.parametrize("feedback", ALL)
def test_every_page_is_well_formed_and_fetches_nothing(feedback: Feedback) -> None:
    page = Page(render_html(feedback, b"ID3"))
    assert page.open == []
    names = {tag for tag, _ in page.elements}
    assert not names & {"link", "img", "iframe", "object", "embed", "base", "form", "a"}
    assert page.all("script") in ([], [{}])
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in {"style", "href", "srcset"}]
        assert (attributes.get("src") or "data:").startswith("data:")
    style = re.search(r"<style>(.*)</style>", render_html(feedback), re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|http", style[1])


def hash_of(html: str, tag: str) -> str:
    content = html.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@pytest.mark.parametrize("sound", [None, b"ID3"])
@pytest.mark.parametrize("feedback", ALL)
def test_the_policy_allows_exactly_this_style_own_sound_and_own_script(feedback: Feedback, sound: bytes | None) -> None:
    html = render_html(feedback, sound)
    policy = Page(html).all("meta")[1]["content"]
    assert policy is not None
    allowed = dict(part.split(" ", 1) for part in policy.split("; "))
    wanted = {"default-src": "'none'", "style-src": f"'sha256-{hash_of(html, 'style')}'", "media-src": "data:"}
    wanted |= {"base-uri": "'none'", "form-action": "'none'"}
    if sound and feedback.verdict == "ok":
        wanted["script-src"] = f"'sha256-{hash_of(html, 'script')}'"
    assert allowed == wanted


def test_hostile_words_are_shown_as_they_were_said() -> None:
    text = "".join(Page(render_html(hostile())).texts)
    for words in HOSTILE:
        assert words.replace("\u202e", "").replace("\u202c", "") in text
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", render_html(hostile()))


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


def test_each_word_carries_its_times() -> None:
    feedback = samples.corrected()
    words = [
        each for each in Page(render_html(feedback, b"ID3")).all("span") if str(each.get("class")).startswith("word")
    ]
    assert [(each["data-at"], each["data-to"]) for each in words] == [
        (f"{word.start:.2f}", f"{word.end:.2f}") for word in feedback.words
    ]


def test_the_i_that_counts_is_marked_where_it_can_be_heard() -> None:
    feedback = samples.scored()
    html = render_html(feedback, b"ID3")
    marked = re.findall(r'<span class="word own"[^>]*>(.*?)</span>', html)
    assert marked == ["I"] * feedback.pronouns.i
    assert '<span class="own">I as the subject</span>' in html
    assert "own" not in re.findall(r'class="(\w+)"', render_html(feedback))


def transcript(html: str) -> str:
    _, opening, rest = html.partition('<div class="transcript"')
    words = re.split('<p class="legend">|</section>', rest, maxsplit=1)[0]
    return "".join(Page(f"{opening}{words}").texts).rstrip()


@pytest.mark.parametrize("feedback", [each for each in ALL if each.verdict == "ok"])
def test_the_words_read_the_same_with_and_without_a_recording(feedback: Feedback) -> None:
    assert transcript(render_html(feedback, b"ID3")) == transcript(render_html(feedback)) != ""


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
