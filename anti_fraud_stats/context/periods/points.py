"""`find_points`: what each stretch of the calendar in a text names (2021年, 今年1至11月, 5月上旬, 次日)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.context.periods.model import MONTH_END, Point, Strength
from anti_fraud_stats.context.periods.point_forms import FIRST, NUMBER, POINT
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["find_points", "parse_last_day", "strength_of"]

_SEPARATOR: Final = str.maketrans("-/", "..")
_TENS: Final = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, MONTH_END), "上中旬": (1, 20), "中下旬": (11, MONTH_END),
}  # fmt: skip
_HALVES: Final = {"上": (1, 6), "前": (1, 6), "下": (7, 12), "后": (7, 12)}
_YEAR_ENDS: Final = {"初": (1, 1), "旦": (1, 1), "底": (12, 12), "末": (12, 12), "年": (1, 12)}


def find_points(text: str) -> Iterator[tuple[int, int, Point]]:
    """Yield the place and the reading of each point of the calendar that `text` names.

    >>> [point.months for _, _, point in find_points("今年1至11月立案3宗，5月4宗")]
    [(1, 11), (5, 5)]
    >>> [point for _, _, point in find_points("2021.2.20")]
    [Point(year='2021年', months=(2, 2), days=(20, 20), word=None, early=False)]
    """
    for match in _pattern().finditer(text):
        if point := _read(match):
            yield match.start(), match.end(), point


def parse_last_day(text: str) -> Point:
    """Return the day that ends a range and has no month of its own: 24日."""
    return Point(days=_parse_days(text))


@cache
def _pattern() -> regex.Pattern[str]:
    """Return the pattern, compiled when the first text asks for it: it takes 10 ms."""
    return regex.compile(POINT, int(regex.VERBOSE))  # its compiler is slow with its own enum


def _read(match: regex.Match[str]) -> Point | None:
    """Return what the match names, or None where it is no point: 3、5月 are two months, not from one on."""
    groups = match.groupdict()
    if numeric := groups["numeric"]:
        year, month, day = map(int, numeric.translate(_SEPARATOR).split("."))
        return Point(f"{year}年", (month, month), (day, day))
    if (listed := groups["list"]) and _number(groups["to"] or "") != _number(
        groups["from"] or ""
    ) + listed.count("、"):
        return None
    days = _TENS[groups["tens"]] if groups["tens"] else _parse_days(groups["days"])
    early = match[0].endswith("初")
    return Point(groups["year"], _parse_months(groups), days, groups["word"], early=early)


def strength_of(point: Point) -> Strength:
    """Return how narrow a time `point` names.

    >>> forms = "2021年，5月，5月9日，上半年，当日"
    >>> [str(strength_of(point)) for _, _, point in find_points(forms)]
    ['year', 'month', 'day', 'range', 'relative']
    """
    if point.word and not point.days:
        return Strength.RELATIVE
    if point.days:
        return Strength.DAY if point.days[0] == point.days[1] else Strength.RANGE
    if point.months in {None, (1, 12)}:
        return Strength.YEAR
    return Strength.MONTH if point.months and point.months[0] == point.months[1] else Strength.RANGE


def _number(text: str) -> int:
    return 1 if text == "元" else int(parse_numeral(text))


def _parse_months(groups: dict[str, str | None]) -> tuple[int, int] | None:
    """Return the first and last month that the matched groups name."""
    if part := groups["part"]:
        return _parse_part(part)
    if first := groups["from"]:
        return _number(first), _number(groups["to"] or first)
    edge = groups["edge"]
    return _YEAR_ENDS["初" if edge == "开年" else edge[-1]] if edge else None


def _parse_part(part: str) -> tuple[int, int]:
    """Return the months of a half, of quarters, or of the first months of a year."""
    if part.endswith("半年"):
        return _HALVES.get(part[0], _HALVES["上"])  # 2025年半年报告
    numbers = _numbers(part) or [1]
    if "季" not in part and part[0] != "Q":
        return 1, numbers[-1]
    first = 1 if part[0] in "前头首" else numbers[0]
    return 3 * first - 2, 3 * numbers[-1]


def _parse_days(text: str | None) -> tuple[int, int] | None:
    """Return the first and last day of the month that `text` names."""
    numbers = _numbers(text or "")
    if text and text[0] in FIRST:  # 8月首二十日
        return 1, numbers[-1]
    return (numbers[0], numbers[-1]) if numbers else None


def _numbers(text: str) -> list[int]:
    """Return the numbers in `text`: 10日至24日 has two."""
    return [_number(number) for number in regex.findall(NUMBER, text)]
