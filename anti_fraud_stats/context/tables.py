"""Heads of columns: 类别 | 立案（起） | 损失（万元） above the rows of a table names the cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.quantities import Quantity, parse_numeral
from anti_fraud_stats.quantities.rows import is_cell, unit_of_row
from anti_fraud_stats.terms import Basis, Measure

__all__ = ["classes_of", "column_of", "label_of_column", "read_header", "scale_cell", "settle_column"]

FEWEST, MOST = 2, 13  # cells of a line that may be a header
LONGEST: Final = 16  # characters of one cell
_CELL: Final = regex.compile(r"(?<!\S)\p{Han}\s{1,6}+\p{Han}(?!\S)|\S+")  # 类　别
_WORDS: Final = regex.compile(r"[^，。；！？]*\p{Han}[^，。；！？]*")
# 损失（万元）, 金额/亿元
_UNIT: Final = regex.compile(
    r"[（(/／:：]\s*(?:单位[:：])?(?P<magnitude>[百千]?[万亿])(?P<unit>\p{Han}{0,3})[）)]?$"
)
_COUNTED: Final = regex.compile(
    r"\s*+\p{Han}\S{0,20}+(?P<cells>(?:\s++[+±↑↓▲▼-]?\d[\d.,万亿千百]{0,16}+(?:\p{Han}{1,3}+|%)(?=\s|$)){2,12}+)\s*+"
)
_TIME: Final = regex.compile(r"\d{2,4}年|[今去上本当前][年月季]")
_OF_CHANGE: Final = regex.compile(r"[同环]比|增减|增长|升降|增幅|升幅|变化|[较比][上去前]")
_OF_LAST_YEAR: Final = regex.compile(r"同比|[去上]年")
_OF_LAST_MONTH: Final = regex.compile(r"环比|上个?月|上季|上周")
_YEAR: Final = regex.compile(r"\d{2,4}年$|[今去上本当前]年$")
# 县（区）, 单位 above the rows
_OF_PLACES: Final = regex.compile(
    r"(?:地[区市州]|[省市县区州盟旗]|辖区|乡镇|镇街|街道|分局|派出所)(?:$|[（(/、别名])"
)
_IN_UNIT: Final = regex.compile(r"[（(/／:：].*$")
_UNIT_CELL: Final = regex.compile(r"(?P<magnitude>[百千]?[万亿])?(?P<unit>\p{Han}{1,3})")


def read_header(folded: str) -> tuple[str, ...]:
    """Return the cells of a line that may stand above the rows of a table, or nothing.

    >>> read_header("类别  立案（起）  损失（万元）"), read_header("传销  31  143")
    (('类别', '立案（起）', '损失（万元）'), ())
    """
    cells = tuple(_CELL.findall(folded))
    fits = FEWEST <= len(cells) <= MOST and all(len(cell) <= LONGEST for cell in cells)
    return cells if fits and all(_WORDS.fullmatch(cell) for cell in cells) else ()


def column_of(header: Sequence[str], sentence: str, start: int) -> str | None:
    """Return the head of the column of the cell at `start`; None where it is no cell or the rows differ.

    The column of the rows' own heads may have none: 2019年  2020年 above 破案  858  1106.
    """
    if not header or not (is_cell(sentence, start) or _is_counted(sentence, start)):
        return None
    cells = [match.start() for match in _CELL.finditer(sentence)]
    behind = sum(1 for cell in cells if cell > start)
    headless = _TIME.match(header[0]) is not None and behind < len(header)
    fits = len(cells) == len(header) + headless
    return header[-1 - behind] if fits or len(cells) == len(header) else None


def _is_counted(sentence: str, start: int) -> bool:
    """Return whether `start` is in a row whose cells print their units: 群众损失 402万元 -44.5%."""
    row = _COUNTED.fullmatch(sentence)
    return row is not None and start >= row.start("cells")


def classes_of(header: Sequence[str]) -> str | None:
    """Return the head above the rows of a table where it calls them classes of one thing: 警情类别."""
    return header[0] if header and header[0].endswith(("类别", "类型", "种类", "分类")) else None


def label_of_column(header: Sequence[str], column: str | None) -> str:
    """Return what the cells of a column count where the rows are places: 立案（起） beside 县（区）.

    >>> label_of_column(("地区", "立案（起）"), "立案（起）"), label_of_column(("类别", "损失"), "损失")
    ('立案', '')
    """
    if column is None or not _OF_PLACES.match(header[0]) or _TIME.match(column) or _OF_CHANGE.search(column):
        return ""
    return _IN_UNIT.sub("", column)


def settle_column(change: Change, column: str | None, header: Sequence[str]) -> Change:
    """Return a cell's change against what the head of its column says: 环比, 同比（%）, 增减 of two years."""
    if column is None or (change.measure is not Measure.CHANGE and _OF_CHANGE.search(column) is None):
        return change
    if change.basis not in {None, Basis.OTHER}:
        return change
    yoy = _OF_LAST_YEAR.search(column) or sum(_YEAR.match(head) is not None for head in header) == FEWEST
    basis = Basis.MOM if _OF_LAST_MONTH.search(column) else Basis.YOY if yoy else Basis.OTHER
    return replace(change, measure=Measure.CHANGE, basis=basis)


def scale_cell(quantity: Quantity, sentence: str, column: str | None) -> Quantity:
    """Return a cell's figure in the base unit that its row or its column names: 3500 below 损失（万元）."""
    cell, head = unit_of_row(sentence), _CELL.match(sentence)
    changes = bool(quantity.signed or (column and _OF_CHANGE.search(column)))
    of_row = _UNIT.search(head[0]) if head and is_cell(sentence, quantity.start) and not changes else None
    unit = _UNIT_CELL.fullmatch(cell) if cell else (_UNIT.search(column) if column else None) or of_row
    if unit is None or quantity.unit:
        return quantity
    value = parse_numeral(f"{quantity.value:f}{unit['magnitude'] or ''}")
    return replace(quantity, value=value, unit=unit["unit"])
