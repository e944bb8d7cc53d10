"""`holiday_named`: the days of a holiday in a year, as they were announced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Final

from anti_fraud_stats.context.periods.model import Period

__all__ = ["holiday_named"]

# The first days of the Spring Festival holiday: New Year's Eve, but New Year's Day in 2014 and 2024 (and
# the day before the eve in 2026). From 2027 on not yet announced, so the eve.
_SPRING_FESTIVALS: Final = {
    2010: "2010-02-13", 2011: "2011-02-02", 2012: "2012-01-22", 2013: "2013-02-09", 2014: "2014-01-31",
    2015: "2015-02-18", 2016: "2016-02-07", 2017: "2017-01-27", 2018: "2018-02-15", 2019: "2019-02-04",
    2020: "2020-01-24", 2021: "2021-02-11", 2022: "2022-01-31", 2023: "2023-01-21", 2024: "2024-02-10",
    2025: "2025-01-28", 2026: "2026-02-15", 2027: "2027-02-05", 2028: "2028-01-25", 2029: "2029-02-12",
    2030: "2030-02-02",
}  # fmt: skip
# Labour Day's holiday, first day and length; from 2026 on not yet announced, so five days from the first
_LABOUR_DAYS: Final = {
    2019: ("2019-05-01", 4), 2020: ("2020-05-01", 5), 2021: ("2021-05-01", 5), 2022: ("2022-04-30", 5),
    2023: ("2023-04-29", 5), 2024: ("2024-05-01", 5), 2025: ("2025-05-01", 5),
}  # fmt: skip
# Other holidays as announced, first day and length; 双节 is Mid-Autumn in the week of the National Day
_SHORT: Final = {
    "元旦": {
        2019: ("2018-12-30", 3), 2020: ("2020-01-01", 1), 2021: ("2021-01-01", 3), 2022: ("2022-01-01", 3),
        2023: ("2022-12-31", 3), 2024: ("2023-12-30", 3), 2025: ("2025-01-01", 1), 2026: ("2026-01-01", 3),
    },
    "清明": {
        2019: ("2019-04-05", 3), 2020: ("2020-04-04", 3), 2021: ("2021-04-03", 3), 2022: ("2022-04-03", 3),
        2023: ("2023-04-05", 1), 2024: ("2024-04-04", 3), 2025: ("2025-04-04", 3), 2026: ("2026-04-04", 3),
    },
    "端午": {
        2019: ("2019-06-07", 3), 2020: ("2020-06-25", 3), 2021: ("2021-06-12", 3), 2022: ("2022-06-03", 3),
        2023: ("2023-06-22", 3), 2024: ("2024-06-08", 3), 2025: ("2025-05-31", 3), 2026: ("2026-06-19", 3),
    },
    "中秋": {
        2019: ("2019-09-13", 3), 2020: ("2020-10-01", 8), 2021: ("2021-09-19", 3), 2022: ("2022-09-10", 3),
        2023: ("2023-09-29", 8), 2024: ("2024-09-15", 3), 2025: ("2025-10-01", 8), 2026: ("2026-09-25", 3),
    },
    "双节": {2020: ("2020-10-01", 8), 2023: ("2023-09-29", 8), 2025: ("2025-10-01", 8)},
}  # fmt: skip
# the new year's first day is the second of the holiday, but in the years said above
_EVE: Final = {2014: 0, 2024: 0, 2026: 2}
_RUSH: Final = (-15, 24)  # 春运: from the 15th day before the new year's first to the 24th behind it
_WEEK: Final = 7
_LONGER: Final = {2020: 10, 2024: 8, 2025: 8, 2026: 9}


def holiday_named(name: str) -> Callable[[int | None], Period | None]:
    """Return what gives the days of the holiday of that name in a year, None where they are not known.

    >>> holiday_named("五一")(2024).iso()
    '2024-05-01/2024-05-05'
    """
    return _HOLIDAYS.get(name) or partial(_short, name)


def _labour_day(year: int | None) -> Period | None:
    """Return the holiday around 1 May of that year."""
    if year is None:
        return None
    first, days = _LABOUR_DAYS.get(year, (f"{year}-05-01", 5))
    start = dt.date.fromisoformat(first)
    return Period(start, start + dt.timedelta(days=days - 1))


def _short(name: str, year: int | None) -> Period | None:
    """Return the holiday of that name in that year; 双节 where the two fall together."""
    announced = _SHORT[name].get(year or 0)
    if announced is None:
        return None
    start = dt.date.fromisoformat(announced[0])
    return Period(start, start + dt.timedelta(days=announced[1] - 1))


def _spring_festival(year: int | None) -> Period | None:
    """Return the holiday of that year, or None outside the table."""
    if year not in _SPRING_FESTIVALS:
        return None
    start = dt.date.fromisoformat(_SPRING_FESTIVALS[year])
    return Period(start, start + dt.timedelta(days=_LONGER.get(year, _WEEK) - 1))


def _spring_rush(year: int | None) -> Period | None:
    """Return the forty days of travel around the Spring Festival of that year."""
    holiday = _spring_festival(year)
    if year is None or holiday is None or holiday.start is None:
        return None
    first = holiday.start + dt.timedelta(days=_EVE.get(year, 1))
    return Period(first + dt.timedelta(days=_RUSH[0]), first + dt.timedelta(days=_RUSH[1]))


_HOLIDAYS: Final = {"五一": _labour_day, "春节": _spring_festival, "春运": _spring_rush}
