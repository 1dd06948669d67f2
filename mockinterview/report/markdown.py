"""The report as Markdown (CommonMark with GitHub's tables), the user's words escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.clean import map_strings
from mockinterview.report.compose import compose
from mockinterview.report.labels import Label, Labels, load_labels
from mockinterview.report.marks import CORRECTED_SIGN, Block, Mark, Piece, has_correction, has_silence, used_marks
from mockinterview.report.view import Headline, Line, Noticed, Row, Section, Times, View

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)")
"""What Markdown reads anywhere in a line: emphasis, links, tags, table bars, mathematics, entities."""
_LEADING = re.compile(r"^([-+=](?=[\s=-]|$)|\d+(?=[.)](\s|$)))")
"""What makes a list or a heading at the start of a line."""

_AROUND: dict[Mark, tuple[str, str]] = {
    "outcome": ("**", "**"),
    "number": ("*", "*"),
    "we": ("***", "***"),
    "filler": ("(", ")"),
}


def render_markdown(feedback: Feedback) -> str:
    """The report, ending with a newline."""
    labels = load_labels()
    view = map_strings(compose(feedback), escape)
    return "\n\n".join(_paragraphs(view, labels)) + "\n"


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly it."""
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    return _LEADING.sub(lambda found: f"\\{found[0]}" if found[0] in "-+=" else f"{found[0]}\\", escaped)


def _paragraphs(view: View, labels: Labels) -> Iterable[str]:
    headings = labels.headings
    yield f"# {view.question}"
    yield ", ".join(view.byline)
    if view.notice:
        yield f"*{view.notice}*"
    if view.refusal:
        yield f"## {headings['nothing']}"
        yield view.refusal
        yield f"{headings['heard']}: {view.heard}"
    for headline in view.headlines:
        yield from _headline(headline, labels)
    if view.times:
        yield from _times(view.times, labels)
    for section in view.sections:
        yield from _section(section)
    if view.blocks:
        yield from _transcript(view.blocks, labels)
    if view.others:
        yield f"## {headings['others']}"
        yield "\n".join(_noticed(noticed, labels) for noticed in view.others)
    yield "---"
    yield view.footer


def _headline(headline: Headline, labels: Labels) -> Iterable[str]:
    yield f"## {headline.role}: {headline.title}"
    if headline.quote:
        yield f'> "{headline.quote}" ({headline.when})'
    yield headline.why
    yield f"**{labels.headings['next_time']}:** {headline.do}"
    yield f"*{labels.headings['rule']}: {headline.rule}*"


def _times(times: Times, labels: Labels) -> Iterable[str]:
    headings = labels.headings
    yield f"## {headings['time']}"
    target = labels.say("target_of", target=times.target)
    yield f"{headings['whole']} **{times.total}**, {times.status.text} ({target})"
    if times.stretches:
        yield labels.say("time_line", order=", ".join(stretch.lane.name for stretch in times.stretches))
    if times.rows:
        yield "\n".join(_table(times, labels))
    if times.note:
        yield times.note


def _table(times: Times, labels: Labels) -> Iterable[str]:
    headings = labels.headings
    seconds, share = [headings["seconds"], "---:"], [headings["share"], "---:"]
    halves = [share, seconds] if times.is_share_led else [seconds, share]
    names, rules = [headings["phase" if times.is_star else "part"]], ["---"]
    for name, rule in halves:
        names += [name, headings["target"], headings["reading"]] if times.is_star else [name]
        rules += [rule, "---:", "---"] if times.is_star else [rule]
    yield _cells(names)
    yield _cells(rules)
    for row in times.rows:
        yield _cells(_row(row, times))


def _row(row: Row, times: Times) -> list[str]:
    seconds = [row.seconds_text, row.target_text, _text(row.status)]
    share = [row.share_text, row.share_target_text, _text(row.share_status)]
    if not times.is_star:
        return [row.lane.name, row.seconds_text, row.share_text]
    return [row.lane.name, *(share + seconds if times.is_share_led else seconds + share)]


def _cells(texts: list[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _text(label: Label | None) -> str:
    return label.text if label else ""


def _section(section: Section) -> Iterable[str]:
    yield f"## {section.heading}"
    yield "\n".join(_line(line) for line in section.lines)


def _line(line: Line) -> str:
    when = f"{line.when} " if line.when else ""
    text = ": ".join(part for part in (line.text, _text(line.status)) if part)
    note = f" ({line.note})" if line.note else ""
    return f"{'  ' if line.is_item else ''}- {when}{text}{note}"


def _transcript(blocks: tuple[Block, ...], labels: Labels) -> Iterable[str]:
    yield f"## {labels.headings['transcript']}"
    for block in blocks:
        yield _block(block, labels)
    legend = [f"{_around(mark, labels.marks[mark])}" for mark in used_marks(blocks)]
    if has_silence(blocks):
        legend.append(f"[{labels.marks['pause']}]")
    if has_correction(blocks):
        legend.append(f"{CORRECTED_SIGN} {labels.marks['corrected']}")
    if legend:
        yield f"{labels.headings['marks']}: {', '.join(legend)}"


def _block(block: Block, labels: Labels) -> str:
    sign = CORRECTED_SIGN if block.is_corrected else "?" if block.is_unclear else ""
    name = f"{block.lane.name}{sign} " if block.lane else ""
    words = [_piece(piece) if isinstance(piece, Piece) else f"[{piece.text}]" for piece in block.pieces]
    if block.alternative:
        words.append(f"({labels.say('unclear', phase=block.alternative.name)})")
    if block.is_corrected and block.lane:
        words.append(f"({labels.say('relabelled', phase=block.lane.name)})")
    return f"**{name}{block.when}** {' '.join(words)}"


def _piece(piece: Piece) -> str:
    text = _around(piece.mark, piece.text) if piece.mark else piece.text
    return f"{text}{CORRECTED_SIGN if piece.is_corrected else ''}{piece.tail}"


def _around(mark: Mark, text: str) -> str:
    before, after = _AROUND[mark]
    return f"{before}{text}{after}"


def _noticed(noticed: Noticed, labels: Labels) -> str:
    when = f" ({noticed.when})" if noticed.when else ""
    do = f" {noticed.do}" if noticed.do else ""
    rule = f"*{labels.headings['rule']}: {noticed.rule}*"
    return f"- **{noticed.title}**{when}{'.' if do else ''}{do}  \n  {rule}"
