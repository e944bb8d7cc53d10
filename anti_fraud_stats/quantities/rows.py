"""Rows of a table: a head and figures, cell by cell; there a bare number counts what its column says."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

__all__ = ["is_cell", "is_row_head", "unit_of_row"]

# 刑事立案  2378  2457  +3.3%; 10万元以上 7 22%: a head with a word in it, then nothing but figures
_FIGURE: Final = r"[+±↑↓▲▼-]?(?:\d{1,3}(?:,\d{3}){1,4}+|\d{1,6}+)(?:\.\d{1,4}+)?+%?"
_ROW: Final = regex.compile(
    rf"""\s*+(?:\d{{1,3}}\s++)?+
    (?!\S*(?:电话|传真|邮编|编号|编码|代码|代号|年度|年份|日期|时间|阅读|浏览|点击|访问|字号|第|页|QQ|：|:|。|，))
    (?=\S*?[\u4e00-\u9fff])(?:[\u4e00-\u9fff]\s++[\u4e00-\u9fff](?=\s)|\S{{1,24}}+)
    (?:\s++(?P<unit>[百千]?[万亿]?[\u4e00-\u9fff]{{1,3}}+)(?=\s))?+
    (?!(?:\s++(?:19|20)\d\d(?=\s|$))++$)(?P<cells>(?:\s++(?:{_FIGURE}|持平|[-—])(?=\s|$)){{2,12}}+)\s*+""",
    regex.VERBOSE | regex.ASCII,
)
_LONGEST: Final = 200  # characters of a line that may be a row


@lru_cache(maxsize=64)
def _row_of(sentence: str) -> regex.Match[str] | None:
    """Return a sentence that is a row, matched."""
    if len(sentence) > _LONGEST or not (" " in sentence or "\t" in sentence):
        return None
    return _ROW.fullmatch(sentence)


def _cells_of(sentence: str) -> int | None:
    """Return where the figures of a row begin; None where the sentence is no row."""
    row = _row_of(sentence)
    return row.start("cells") if row else None


def unit_of_row(sentence: str) -> str | None:
    """Return the unit that a row has in a cell of its own.

    >>> unit_of_row("关停号码  万个  21.7  29.5"), unit_of_row("破案  21  29")
    ('万个', None)
    """
    row = _row_of(sentence)
    return row["unit"] if row else None


def is_row_head(sentence: str, start: int) -> bool:
    """Return whether `start` is in the head of a table's row.

    >>> is_row_head("10万元以上  7  22%", 0), is_row_head("破案10起", 2)
    (True, False)
    """
    cells = _cells_of(sentence)
    return cells is not None and start < cells


def is_cell(sentence: str, start: int) -> bool:
    """Return whether `start` is in a cell of a table's row, behind its head.

    >>> is_cell("刑事立案  2378  2457", 6), is_cell("电话  2378  2457", 4)
    (True, False)
    """
    cells = _cells_of(sentence)
    return cells is not None and start >= cells
