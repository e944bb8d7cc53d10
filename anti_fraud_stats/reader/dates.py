"""Written dates of publication → days in China."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from typing import Final

import regex

from anti_fraud_stats.text.folding import fold

__all__ = ["DATE", "parse_day", "parse_stamp"]

_CHINA: Final = dt.timezone(dt.timedelta(hours=8))
_MINGUO: Final = 1911
_YEARS: Final = range(dt.MINYEAR + 1, dt.MAXYEAR)
_WESTERN: Final = 1000  # a year below is one of the Republic

# 2021-12-17, 2021/12/17, 2021.12.17, 2021年12月17日, 民國114年11月3日, 114-11-03
DATE: Final = regex.compile(
    r"""
    (?<![\d.])
    (?: (?P<year>(?:19|20)\d\d|(?:民[國国]\s?)?+(?:8\d|9\d|1[0-3]\d)) )
    (?: \s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日
      | (?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d.])
    )
    """,
    regex.VERBOSE,
)
# 2022-03-06T01:07:23Z, 2021-12-17 10:20:00 +0800
_STAMP: Final = regex.compile(
    r"\d{4}-\d\d?-\d\d?[T ]++\d\d?:\d\d(?P<seconds>:\d\d)?(?:\.\d{1,9})?\s?(?P<zone>Z|[+-]\d\d:?\d\d)"
)


def parse_day(match: regex.Match[str]) -> dt.date | None:
    """Return the day that a match of `DATE` names, or None where the calendar has none.

    >>> parse_day(DATE.search("114年11月3日"))
    datetime.date(2025, 11, 3)
    """
    year = int(match["year"].lstrip("民國国 "))
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
    if moment is not None and moment.year in _YEARS:
        return (moment if moment.tzinfo is None else moment.astimezone(_CHINA)).date()
    match = DATE.search(value)
    return parse_day(match) if match else None


def _moment(value: str) -> dt.datetime | None:
    """Return the moment that `value` tells with its zone (RFC 2822 or ISO 8601), or None."""
    match = _STAMP.search(value)
    try:
        if match is None:
            return parsedate_to_datetime(value)
        zone = match["zone"].replace("Z", "+0000").replace(":", "")
        clock = regex.split(r"[T ]++", match[0])[1][:8] if match["seconds"] else match[0][11:16] + ":00"
        day = regex.match(r"[\d-]++", match[0])
        written = f"{day[0] if day else ''} {clock.strip()} {zone}"
        return dt.datetime.strptime(written, "%Y-%m-%d %H:%M:%S %z")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
