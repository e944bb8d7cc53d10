"""Which lines the markup sets as headings: # and <h2>, and short lines that are bold from end to end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import ends_sentence, short_heading, starts_inside
from anti_fraud_stats.terms import Section

__all__ = ["find_headings"]

_LONGEST: Final = 80
_CELLS: Final = regex.compile(r"(?:\s+[-+]?\d[\d,.]*+[%％]?){2}\s*\Z")  # a bold row: 合计 36 -1.6 12


def find_headings(lines: Sequence[Line], roles: Sequence[Role | Section]) -> list[int]:
    """Return the indexes of the open lines that the markup sets as headings."""
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
