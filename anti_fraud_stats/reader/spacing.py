"""Spaces that a page sets around figures and letters (破案 12 起): the text is read without them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line, Run, without

__all__ = ["close_lines", "close_spaces", "is_spaced"]

FEWEST: Final = 3  # set spaces that make it the page's habit
_GAP: Final = r"[ \u00a0]"
_SENTENCE: Final = regex.compile(r"[，。；]")
_SPACED: Final = regex.compile(rf"(?<=\p{{Han}}){_GAP}(?=\d)|(?<=[\d%]){_GAP}(?=\p{{Han}})")
_TIGHT: Final = regex.compile(r"(?<=\p{Han})(?=\d)|(?<=[\d%])(?=\p{Han})")
# behind the number of an item only where the number counts: not 1 破案
_SET: Final = regex.compile(
    rf"(?<=[\p{{Han}}，。；：、“”（）]){_GAP}(?=[\dA-Za-z+-])"
    rf"|(?<!^\d{{1,2}})(?<=[\dA-Za-z%℃]){_GAP}(?=[\p{{Han}}，。；：、“”（）])"
    rf"|(?<=\d){_GAP}(?=[年月日至个多余万亿名起件家条])"
)
# 4月21日 24 时: a set figure in a page that sets others close
_LONE: Final = regex.compile(
    rf"(?<=\p{{Han}}){_GAP}(?=\d[\d.,]{{0,12}}{_GAP}\p{{Han}})|(?<=\p{{Han}}{_GAP}\d[\d.,]{{0,12}}){_GAP}(?=\p{{Han}})"
)
_IN_CELL: Final = regex.compile(rf"(?<=\d){_GAP}(?=[年月日多余万亿名起件元])")
_STAMP: Final = regex.compile(r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}")
_IN_DATE: Final = regex.compile(rf"(?<=\d){_GAP}(?=[年月日])|(?<=[年月]){_GAP}(?=\d)")
_CELLS: Final = regex.compile(rf"[\d%]{_GAP}+[-+↑↓]?\d")  # 12.5% 8.1%


def is_spaced(lines: Iterable[Line]) -> bool:
    """Return whether most figures of the sentences have spaces around them: it is how the page sets them."""
    texts = [line.text for line in lines if _SENTENCE.search(line.text)]
    spaced = sum(len(_SPACED.findall(text)) for text in texts)
    return spaced >= FEWEST and spaced > sum(len(_TIGHT.findall(text)) for text in texts)


def close_lines(lines: Iterable[Line], *, spaced: bool) -> list[Line]:
    """Return the lines without the spaces that are set around figures and letters; rows keep theirs.

    Where the page is not `spaced`, only a figure between two spaces is closed, and in sentences alone.
    """
    closed = []
    for line in lines:
        told = spaced or _SENTENCE.search(line.text) is not None
        runs = close_spaces(line.runs, row=line.row > 0, alone=not spaced) if told else line.runs
        text = "".join(run.text for run in runs)
        closed.append(line if text == line.text else replace(line, runs=runs, text=text))
    return closed


def close_spaces(runs: Sequence[Run], *, row: bool = False, alone: bool = False) -> tuple[Run, ...]:
    """Return the pieces of a line without the spaces that are set around its figures and letters.

    In a `row` of a table, where spaces part one figure from the next, only those inside a figure are closed;
    where a set figure stands `alone`, those on both its sides.

    >>> close_spaces((Run("破案 12 起", 5),))
    (Run(text='破案', raw=5), Run(text='12', raw=8), Run(text='起', raw=11))
    """
    text = "".join(run.text for run in runs)
    if " " not in text and "\u00a0" not in text:
        return tuple(runs)
    found = _LONE if alone else _set_in(text, row=row)
    spans = [match.span() for match in found.finditer(text)]
    return without(tuple(runs), spans) if spans else tuple(runs)


def _set_in(text: str, *, row: bool) -> regex.Pattern[str]:
    """Return the pattern of the spaces that part nothing: in a line with a date or cells only some of all."""
    if row or _SENTENCE.search(text):
        return _IN_CELL if row else _SET
    if _STAMP.search(text):
        return _IN_DATE  # 某市公安 2024 年 3 月 5 日 17:58
    return _IN_CELL if _CELLS.search(text) else _SET
