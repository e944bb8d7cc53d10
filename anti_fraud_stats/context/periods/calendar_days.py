"""Arithmetic of the calendar: `back`, `shift`, `days_of`; None beyond its ends."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from anti_fraud_stats.context.periods.model import MONTH_END, Period, Point

__all__ = ["MONTHS", "WEEK", "back", "days_of", "shift"]

MONTHS: Final = 12
WEEK: Final = 7


def back(day: dt.date, count: int, unit: str) -> dt.date | None:
    """Return the day `count` years (年), months (月), weeks (周, 星期) or days before `day`.

    >>> back(dt.date(2024, 2, 29), 1, "年")
    datetime.date(2023, 2, 28)
    """
    if "年" in unit or "月" in unit:
        months = day.year * MONTHS + day.month - 1 - count * (MONTHS if "年" in unit else 1)
        year, month = divmod(months, MONTHS)
        if year < dt.MINYEAR:
            return None
        last = calendar.monthrange(year, month + 1)[1]
        return dt.date(year, month + 1, min(day.day, last))
    return shift(day, -count * (1 if unit in {"天", "日"} else WEEK))


def days_of(year: int | None, point: Point) -> Period | None:
    """Return the days of `point` in `year`; months that run backwards (10月至3月) end a year later."""
    first, last = point.months or (1, MONTHS)
    if year is None or not (1 <= first <= MONTHS and 1 <= last <= MONTHS):
        return None
    opening, closing = point.days or (1, MONTH_END)
    start = _date(year, first, opening)
    end = _date(year + (first > last), last, closing)
    return Period(start, end) if start and end and start <= end else None


def shift(day: dt.date | None, days: int) -> dt.date | None:
    """Return `day` moved by `days`, or None beyond the calendar."""
    ordinal = day.toordinal() + days if day else 0
    return dt.date.fromordinal(ordinal) if 1 <= ordinal <= dt.date.max.toordinal() else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    last = calendar.monthrange(year, month)[1]
    day = last if day == MONTH_END else day
    return dt.date(year, month, day) if 1 <= day <= last else None
