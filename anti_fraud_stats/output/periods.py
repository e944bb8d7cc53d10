"""A period for people: whole years and months without their days, as ISO 8601 allows."""

from __future__ import annotations

import datetime as dt
from typing import Final

from anti_fraud_stats.records import Statistic

__all__ = ["short_period", "short_span"]

_DECEMBER: Final = 12


def short_period(statistic: Statistic) -> str:
    """Return the record's period in its shortest exact form, or an empty text (see `short_span`)."""
    return short_span(statistic.period_start, statistic.period_end)


def short_span(first: dt.date | None, last: dt.date | None) -> str:
    """Return the days `first` to `last`, both included, in their shortest exact form.

    >>> short_span(dt.date(2021, 1, 1), dt.date(2021, 12, 31))     # 2021年
    '2021'
    >>> short_span(dt.date(2021, 1, 1), dt.date(2021, 11, 30))     # 今年1至11月
    '2021-01/2021-11'
    >>> short_span(dt.date(2024, 2, 20), dt.date(2024, 2, 20))     # 2月20日
    '2024-02-20'
    >>> short_span(None, dt.date(2021, 12, 31))                    # 截至2021年底
    '../2021-12-31'
    """
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}" if first or last else ""
    start, end = _whole_units(first, last)
    return start if start == end else f"{start}/{end}"


def _whole_units(first: dt.date, last: dt.date) -> tuple[str, str]:
    """Return both ends as years or months where they bound whole ones, else as days."""
    if first.day != 1 or not _ends_month(last):
        return first.isoformat(), last.isoformat()
    if first.month == 1 and last.month == _DECEMBER:
        return f"{first:%Y}", f"{last:%Y}"
    return f"{first:%Y-%m}", f"{last:%Y-%m}"


def _ends_month(day: dt.date) -> bool:
    return day == dt.date.max or (day + dt.timedelta(days=1)).day == 1
