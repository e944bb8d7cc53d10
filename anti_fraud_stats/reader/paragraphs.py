"""Lines to paragraphs: which line breaks are only the page's width, and which end a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line, Run, glue
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import (
    ends_sentence,
    goes_on,
    numbering,
    short_heading,
    starts_inside,
)
from anti_fraud_stats.terms import Section

__all__ = ["CELL", "COUNT", "Breaks", "Paragraph", "choose_breaks", "join_lines"]

_LABELLED: Final = regex.compile(r"[^，。：:\d]{2,12}[：:]")
_PAGE_NUMBER: Final = "page_number"
_LEAST_LINES: Final = 4
_WIDTHS: Final = range(30, 260)  # of a full line, in cells of a terminal: a Han character takes two
_SLACK: Final = 8
_WIDE: Final = regex.compile(r"[\u1100-\uffdc]")
CELL: Final = 40  # characters at most of a cell or an entry
COUNT: Final = regex.compile(r"\d\s?[万亿余多]*\s?(?:[起人名宗件个条次张份台户元家部笔场处]|%)")
_NAME: Final = regex.compile(r"[^\d。！？：:，；]*\p{Han}[^\d。！？：:，；]*")
_VALUE: Final = regex.compile(
    r"[^\p{L}\d]{0,4}(?:同比|环比|从|由|达|约|近|超|逾)?(?:上升|下降|增长|减少)?\s?\d[\d.,]*\s?[万亿余多+]{0,3}\s?(?:\p{Han}{0,3}|%)"
    r"(?:[压降升增减缩]\p{Han}{0,3}\s?\d[\d.,]*\s?\p{Han}{0,3})?[^\p{L}\d]{0,4}"
)
_RULE: Final = regex.compile(r"\s*([─━═—=_\-*])\1{3,}+\s*")  # below the heads of a table
_GOES_ON: Final = regex.compile(r"[\d*]|同比|环比|较|比|其中|占|降|升|增|减|[（(]")


class Breaks(Enum):
    """What a line break inside a paragraph means in a file."""

    PARAGRAPH = "each line is a paragraph"
    SENTENCE = "a sentence goes on"
    WIDTH = "a line of full width goes on"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its runs, its text, what it is, and the line that it begins with."""

    runs: tuple[Run, ...]
    text: str
    section: Section | None
    first: Line


def choose_breaks(lines: Sequence[Line]) -> tuple[Breaks, int]:
    """Return how a plain text breaks its lines, and the width of a full line.

    Many lines of one width that end inside a sentence are a text broken at that width.
    """
    soft = [before for before, after in pairwise(lines) if not after.hard]
    widths = sorted(_width(line.text) for line in soft if not ends_sentence(line.text))
    if len(widths) < _LEAST_LINES:
        return Breaks.PARAGRAPH, 0
    width = widths[len(widths) * 9 // 10]
    long = [size for size in widths if size * 2 > width]
    full = sum(1 for size in long if abs(size - width) <= _SLACK)
    wrapped = full >= _LEAST_LINES - 1 and full * 10 >= len(long) * 6 and full * 4 >= len(soft)
    wider = sum(1 for line in lines if _width(line.text) > width + 2 * _SLACK)
    wrapped = wrapped and wider * 5 < len(long)  # a broken text has few lines that are wider
    return (Breaks.WIDTH, width - _SLACK) if wrapped and width in _WIDTHS else (Breaks.PARAGRAPH, 0)


def _width(text: str) -> int:
    """Return how many cells `text` fills."""
    return len(text) + sum(1 for _ in _WIDE.finditer(text))


def join_lines(
    lines: Sequence[Line], roles: Sequence[Role | Section], breaks: tuple[Breaks, int]
) -> list[Paragraph]:
    """Return the paragraphs of the lines that are not cut, a sentence over several lines made whole."""
    groups: list[tuple[Section | None, list[Line]]] = []
    before = None
    for line, role in zip(lines, roles, strict=True):
        section = role if isinstance(role, Section) else None
        if role == _PAGE_NUMBER:  # a sentence goes on behind it
            continue
        if section is None and role is not None:
            before = None
            continue
        if before is not None and section is None and _belongs(before, line, breaks):
            groups[-1][1].append(line)
        else:
            groups.append((section, [line]))
        before = line if section is None else None
    return [_paragraph(section, group) for section, group in groups]


def _belongs(before: Line, line: Line, breaks: tuple[Breaks, int]) -> bool:
    """Say whether two lines are one paragraph: one sentence, or one row of a table."""
    return _in_one_row(before, line) or _continues(before, line, breaks)


def _continues(before: Line, line: Line, breaks: tuple[Breaks, int]) -> bool:
    """Say whether `line` goes on with the sentence or paragraph of `before`."""
    if line.level or before.level or line.item or line.image or _RULE.fullmatch(line.text):
        return False
    if starts_inside(line.text) and not ends_sentence(before.text):
        return True
    kind = numbering(line.text)
    if (
        line.hard
        or line.indented
        or (kind and (ends_sentence(before.text) or kind == numbering(before.text)))
    ):
        return False
    if goes_on(before.text) or _is_value(before, line):
        return True
    how, width = breaks
    if how is Breaks.WIDTH:
        return _width(before.text) >= width
    labelled = _LABELLED.match(before.text) and _LABELLED.match(line.text)
    apart = ends_sentence(before.text) or labelled or _heads(before, line) or _are_verses(before, line)
    return how is Breaks.SENTENCE and not apart


def _is_value(before: Line, line: Line) -> bool:
    """Say whether a line is the figure of what the short line above names: 接听来电 above 48,216 个."""
    named = len(before.text) <= CELL // 2 and _NAME.fullmatch(before.text) is not None
    return named and _VALUE.fullmatch(line.text) is not None


def _are_verses(before: Line, line: Line) -> bool:
    """Say whether two lines are as short as no page breaks its text: 破案305起 above 追赃183.5万元."""
    short = _width(before.text) <= CELL and _width(line.text) <= CELL
    parted = _GOES_ON.match(line.text) is None and not before.text[-1:].isdigit()
    return short and parted and bool(COUNT.search(before.text))


def _heads(before: Line, line: Line) -> bool:
    """Say whether a short line that begins a paragraph is a heading right above its text."""
    opens = before.hard and short_heading(before.text, marked=False) and "，" not in before.text
    return opens and len(line.text) > max(CELL, 2 * len(before.text))


def _in_one_row(before: Line, line: Line) -> bool:
    """Say whether two lines are the short cells of one row of a table."""
    short = len(before.text) <= CELL and len(line.text) <= CELL
    return 0 < before.row == line.row and short and not ends_sentence(before.text)


def _paragraph(section: Section | None, group: Sequence[Line]) -> Paragraph:
    runs = list(group[0].runs)
    for line in group[1:]:
        text, raw = runs[-1]
        if space := (" " if line.row else glue(text, line.text)):
            runs.append(Run(space, raw + len(text)))
        runs.extend(line.runs)
    return Paragraph(tuple(runs), "".join(run.text for run in runs), section, group[0])
