"""The table of times in a terminal."""

from __future__ import annotations

from rich.text import Text

from mockinterview.report.labels import Labels
from mockinterview.report.sheet import QUIET, STRONG, Sheet
from mockinterview.report.view import Row, Times

_GAP = "  "
_MOST_BAR_CELLS = 24
_FEWEST_BAR_CELLS = 6
"""A narrower bar shows nothing; it is left out then."""


def print_times(times: Times, sheet: Sheet, labels: Labels) -> None:
    """Whole answer, time line, and a row for each phase or part."""
    sheet.heading(labels.headings["time"])
    sheet.write(_whole(times, sheet, labels), Text(_GAP))
    if times.stretches:
        sheet.write(_time_line(times, sheet), Text(_GAP))
    if times.rows:
        _print_table(times, sheet, labels)
    if times.note:
        sheet.write(Text(times.note, QUIET), Text(_GAP))


def _whole(times: Times, sheet: Sheet, labels: Labels) -> Text:
    return Text.assemble(
        (f"{labels.headings['whole']} {times.total}, ", STRONG),
        sheet.status(times.status),
        (f" ({labels.say('target_of', target=times.target)})", QUIET),
    )


def _time_line(times: Times, sheet: Sheet) -> Text:
    """One letter for each equal slice of the answer: what was being told in its middle."""
    cells = sheet.columns - len(_GAP)
    line = Text()
    for cell in range(cells):
        middle = (cell + 0.5) / cells
        stretch = next((one for one in reversed(times.stretches) if one.start <= middle), times.stretches[0])
        line.append(stretch.lane.letter, sheet.lane(stretch.lane.colour))
    return line


def _print_table(times: Times, sheet: Sheet, labels: Labels) -> None:
    table = [_header(times, labels), *(_cells(row, times, sheet) for row in times.rows)]
    widths = _widths(table, sheet.columns)
    bar_cells = min(_MOST_BAR_CELLS, sheet.columns - _total(widths) - len(_GAP))
    for number, cells in enumerate(table):
        line = Text(_GAP)
        for index, width in widths.items():
            line += _aligned(cells[index], width, index in _RIGHT_ALIGNED) + Text(_GAP)
        if number > 0 and bar_cells >= _FEWEST_BAR_CELLS:
            line += _bar(times.rows[number - 1], bar_cells, sheet)
        sheet.write(line)


_RIGHT_ALIGNED = frozenset({1, 2, 4, 5})
"""Columns of figures."""
_TARGETS = frozenset({2, 5})
_SECOND_HALF = frozenset({4, 5, 6})
"""What is judged second: the shares, or the seconds where the shares lead."""


def _widths(table: list[list[Text]], columns: int) -> dict[int, int]:
    """Width of each column that says something; on narrow terminals first the targets go, then the second half."""
    widths = {
        index: max(row[index].cell_len for row in table)
        for index in range(len(table[0]))
        if any(row[index].plain for row in table[1:])
    }
    for dispensable in (_TARGETS, _SECOND_HALF):
        if _total(widths) > columns:
            widths = {index: width for index, width in widths.items() if index not in dispensable}
    return widths


def _total(widths: dict[int, int]) -> int:
    """Columns that the table takes, without a gap at its end."""
    return sum(width + len(_GAP) for width in widths.values())


def _header(times: Times, labels: Labels) -> list[Text]:
    names = labels.headings
    seconds = [names["seconds"], names["target"], ""]
    share = [names["share"], names["target"], ""]
    halves = share + seconds if times.is_share_led else seconds + share
    return [Text(text, QUIET) for text in [names["phase" if times.is_star else "part"], *halves]]


def _cells(row: Row, times: Times, sheet: Sheet) -> list[Text]:
    name = Text.assemble((f"{row.lane.letter} ", sheet.lane(row.lane.colour)), row.lane.name)
    seconds = [Text(row.seconds_text), Text(row.target_text, QUIET), sheet.status(row.status)]
    share = [Text(row.share_text), Text(row.share_target_text, QUIET), sheet.status(row.share_status)]
    return [name, *(share + seconds if times.is_share_led else seconds + share)]


def _aligned(text: Text, width: int, is_right: bool) -> Text:
    blanks = Text(" " * (width - text.cell_len))
    return blanks + text if is_right else text + blanks


def _bar(row: Row, cells: int, sheet: Sheet) -> Text:
    """As long as the share of the answer."""
    halves = min(2 * cells, round(row.share * 2 * cells))
    if row.share > 0:
        halves = max(halves, 2)
    filled = sheet.signs.bar * (halves // 2) + sheet.signs.half * (halves % 2)
    return Text.assemble((filled, sheet.lane(row.lane.colour)), (sheet.signs.rest * (cells - len(filled)), QUIET))
