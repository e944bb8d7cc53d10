"""Written dates of publication → days in China."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.limits import YEARS
from anti_fraud_stats.text.folding import fold

__all__ = ["find_days", "parse_day", "parse_stamp"]

_CHINA: Final = dt.timezone(dt.timedelta(hours=8))
_MINGUO: Final = 1911
_WESTERN: Final = 1000  # a year below is one of the Republic
_DIGITS: Final = {**dict(zip("一二三四五六七八九", range(1, 10), strict=True)), **dict.fromkeys("〇零○O0", 0)}
_TEN: Final = 10
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@cache
def _date() -> regex.Pattern[str]:
    """Return the pattern of 2021-12-17, 2021/12/17, 2021年12月17日, 民国114年11月3日, 114-11-03.

    2023 05/ 06 is read where a clock stands behind it.
    """
    return regex.compile(
        r"""
        (?<![\d.])
        (?: (?P<year>(?:19|20)\d\d|(?:(?:中华)?民国\s?)?+(?:8\d|9\d|1[0-3]\d)) )
        (?: \s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日
          | \s{1,3}(?P<month>\d\d)\s?/\s?(?P<day>\d\d)(?=\s?\d\d:\d\d:\d\d)
          | (?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d.])
        )
        """,
        regex.VERBOSE,
    )


@cache
def _han_date() -> regex.Pattern[str]:
    """Return the pattern of 二〇二一年三月五日, and of 二〇二一年三月编印, the month of a print."""
    return regex.compile(
        r"""
        (?<![〇零○一二三四五六七八九])
        (?P<year>[一二][〇零○O0一二三四五六七八九]{3})年(?P<month>十[一二]?|[一二三四五六七八九])月
        (?: (?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日
          | (?=\s?(?:编印|付印|付梓|印发|印制|印刷|刊印|出版|编写|编制)) )
        """,
        regex.VERBOSE,
    )


@cache
def _stamp() -> regex.Pattern[str]:
    """Return the pattern of 2022-03-06T01:07:23Z, 2021-12-17 10:20 +0800, Thu, 17 Mar 2022 23:56:00 GMT."""
    return regex.compile(
        r"""
        (?: (?<!\d)(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)[T ]++
          | (?<!\d)(?P<day>\d\d?)[ ]++(?P<name>[A-Za-z]{3})[ ]++(?P<year>\d{4})[ ]++ )
        (?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d(?:\.\d{1,9})?)?
        (?:\s?(?P<zone>Z|GMT|UTC?|(?P<sign>[+-])(?P<ahead>\d\d):?(?P<minutes>\d\d)))?
        """,
        regex.VERBOSE,
    )


def find_days(text: str) -> Iterator[tuple[int, int, dt.date]]:
    """Yield the days that the folded `text` prints in full, with their places.

    The day of a month that is printed alone above 编印 is its last: nothing in the print is later.

    >>> list(find_days("发布日期：2021-12-17")), list(find_days("二〇二一年三月编印"))
    ([(5, 15, datetime.date(2021, 12, 17))], [(0, 7, datetime.date(2021, 3, 31))])
    """
    for match in _date().finditer(text):
        if day := parse_day(match):
            yield *match.span(), day
    for match in _han_date().finditer(text) if "年" in text else ():
        year = int("".join(str(_DIGITS[digit]) for digit in match["year"]))
        month = _number(match["month"])
        days = calendar.monthrange(year, month)[1]
        day_of_month = _number(match["day"]) if match["day"] else days
        if day_of_month <= days:
            yield *match.span(), dt.date(year, month, day_of_month)


def _number(numeral: str) -> int:
    """Return the value of a numeral up to 三十一."""
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS[tens] if tens else bool(ten)) * _TEN + (_DIGITS[ones] if ones else 0)


def parse_day(match: regex.Match[str]) -> dt.date | None:
    """Return the day that a match names by `year`, `month` and `day`, or None where the calendar has none.

    >>> parse_day(regex.match(r"(?P<year>[0-9]+)年(?P<month>[0-9]+)月(?P<day>[0-9]+)日", "114年11月3日"))
    datetime.date(2025, 11, 3)
    """
    year = int(match["year"].lstrip("中华民国 "))
    year += 0 if year >= _WESTERN else _MINGUO
    try:
        return dt.date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def parse_stamp(value: str) -> dt.date | None:
    """Return the day in China (+08:00) of a machine's date, or None where there is none.

    >>> parse_stamp("Thu, 17 Mar 2022 23:56:00 GMT")
    datetime.date(2022, 3, 18)
    >>> parse_stamp("2021-12-17 10:20")
    datetime.date(2021, 12, 17)
    """
    value = fold(value).strip()[:80]
    moment = _moment(value)
    if moment is not None and moment.year in YEARS:
        return moment.astimezone(_CHINA).date()
    return next((day for _, _, day in find_days(value)), None)


def _moment(value: str) -> dt.datetime | None:
    """Return the moment that `value` tells (RFC 2822, ISO 8601), in China where no zone is named, or None."""
    match = _stamp().search(value)
    if match is None:
        return None
    try:
        month = _MONTHS.index(match["name"].lower()) + 1 if match["name"] else int(match["month"])
        ahead = dt.timedelta(hours=int(match["ahead"] or 0), minutes=int(match["minutes"] or 0))
        zone = dt.timezone(-ahead if match["sign"] == "-" else ahead) if match["zone"] else _CHINA
        clock = int(match["hour"]), int(match["minute"])
        return dt.datetime(int(match["year"]), month, int(match["day"]), *clock, tzinfo=zone)
    except ValueError:
        return None
