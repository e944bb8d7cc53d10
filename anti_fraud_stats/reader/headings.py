"""What is a heading: a line that the markup sets so, a paragraph by its number, its sign or its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.paragraphs import CELL, COUNT, Paragraph
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import (
    bullet,
    ends_sentence,
    numbering,
    short_heading,
    starts_inside,
    symbol,
)
from anti_fraud_stats.terms import Section

__all__ = ["find_headings", "name_headings"]

_LONGEST: Final = 80
_CELLS: Final = regex.compile(r"(?:\s+[-+]?\d[\d,.]*+[%％]?){2}\s*\Z")  # a bold row: 合计 36 -1.6 12
# the last cell of a row, or what an entry counts: 合计 36 -1.6, 冒充客服：36起
_ENDS_COUNTED: Final = regex.compile(r"[\s：:][-+]?\d[\d,.]*+[万亿余多]{0,2}(?:%|％|\p{Han}{0,2})\s*\Z")
_PARAGRAPH: Final = 25  # a paragraph below a heading is longer


def find_headings(lines: Sequence[Line], roles: Sequence[Role | Section]) -> list[int]:
    """Return the indexes of the open lines set as headings: #, <h2>, and short ones bold from end to end."""
    open_lines = [index for index, role in enumerate(roles) if role is None]
    return [
        index
        for index in open_lines
        if _is_set(lines[index]) or (lines[index].strong and _stands_alone(lines, roles, index))
    ]


def _is_set(line: Line) -> bool:
    """Say whether a heading of the markup is one: it is short and no paragraph."""
    return bool(line.level) and len(line.text) <= _LONGEST and not line.text.endswith(("。", "；", "，"))


def _stands_alone(lines: Sequence[Line], roles: Sequence[Role | Section], index: int) -> bool:
    """Say whether a bold line is a heading and not the bold part of a sentence."""
    line = lines[index]
    if not short_heading(line.text, marked=True) or _CELLS.search(line.text):
        return False
    before = lines[index - 1] if index and not line.hard and roles[index - 1] is None else None
    inside = before is not None and not (before.strong or before.level or ends_sentence(before.text))
    cut_off = index + 1 < len(lines) and not lines[index + 1].hard and starts_inside(lines[index + 1].text)
    return not inside and not cut_off


def name_headings(paragraphs: Sequence[Paragraph], *, marked: bool) -> list[Section]:
    """Return the section of each paragraph; `marked`: the file sets its headings in bold or as headings."""
    sections: list[Section] = []
    for index, paragraph in enumerate(paragraphs):
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        before = paragraphs[index - 1] if index else None
        goes_on = before is not None and _goes_on_with(before.text, paragraph.text, sections[-1])
        goes_on = goes_on and not (
            before and after and _parts_a_list(before.text, paragraph.text, after.text)
        )
        plain = not marked or _between_items(paragraphs, index)
        heading = (
            paragraph.section is None and not goes_on and _is_heading(paragraph, after, marked=not plain)
        )
        sections.append(Section.HEADING if heading else paragraph.section or Section.BODY)
    return sections


def _between_items(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Say whether a line stands where a heading would: between two items that each have one above a text."""
    if not 1 < index < len(paragraphs) - 2:
        return False
    ends = paragraphs[index - 2].section, paragraphs[index + 2].section
    apart = paragraphs[index - 1].section is None and ends_sentence(paragraphs[index - 1].text)
    return apart and ends == (Section.HEADING, Section.HEADING)


def _goes_on_with(before: str, text: str, section: Section) -> bool:
    """Say whether an entry goes on with the one before: 🥈 below 🥇, 60岁以上 8.7% below 36—59岁 33.5%."""
    if bullet(text) == bullet(before) is not None:
        return True
    rows = max(len(before), len(text)) <= CELL and section is Section.BODY
    kind = numbering(text)
    if kind and rows and kind == numbering(before):
        return COUNT.search(before) is not None and COUNT.search(text) is not None
    return rows and _ENDS_COUNTED.search(before) is not None and _ENDS_COUNTED.search(text) is not None


def _parts_a_list(before: str, text: str, after: str) -> bool:
    """Say whether a heading's own sign stands between entries with another: ■ 诈骗 between two with ◇."""
    return before[:1] == after[:1] != text[:1] and symbol(text[:1])


def _is_heading(paragraph: Paragraph, after: Paragraph | None, *, marked: bool) -> bool:
    """Say whether an unmarked paragraph is a heading by its number, its sign or its place."""
    text = paragraph.text
    if after is None or not short_heading(text, marked=False):
        return False
    kind = numbering(text)
    if kind:
        return numbering(after.text) != kind
    if symbol(text):
        return not symbol(after.text) or len(after.text) > _PARAGRAPH
    above_text = len(after.text) > min(_PARAGRAPH, 2 * len(text)) and ends_sentence(after.text)
    return above_text and not (marked or paragraph.first.image or paragraph.first.item)
