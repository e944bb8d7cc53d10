"""Rules for named times: 春节期间, 国庆假期, 暑期, “十四五”期间."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Final

import regex

from anti_fraud_stats.context.periods.dates import resolve_point, resolve_year
from anti_fraud_stats.context.periods.model import Anchor, Period, Point, Reading, Strength
from anti_fraud_stats.context.periods.rules import Rule, Scene, read_nothing, resolve_nothing
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["NAMED_RULES"]

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
_SEASONS: Final = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11)}
_WEEK: Final = 7
_LONGER: Final = {2020: 10, 2024: 8, 2025: 8, 2026: 9}
_FIXED: Final = {"国庆": Point(None, (10, 10), (1, 7)), "暑": Point(None, (7, 8))}
# the 6th plan began in 1981, each takes five years
_EXPECTED: Final = 14  # days before a holiday in which it is spoken of as the next one
_SIXTH_PLAN, _FIRST_YEAR, _YEARS = 6, 1981, 5
_YEAR_PREFIX: Final = r"(?P<year>(?<!\d)(?:19|20)\d\d[ ]?+年|今年|(?<!过)去年|当年|同年)?+的?+"

# 今年春节期间 · 国庆黄金周 · 暑期
_DATED: Final = rf"""{_YEAR_PREFIX}(?:
    (?P<name>[“]?(?:中秋节?[”]?[、和暨与]?[“]?国庆|国庆节?[”]?[、和暨与]?[“]?中秋)|双节|春节|国庆|“?五一”?|元旦|清明|端午|中秋)
    [”]?节?+[”]?(?:小?长假|假期|假日|黄金周|(?<=双节|五一|元旦|清明|端午|中秋|中秋节|清明节|端午节)三天)?+(?:期间|(?<=假期|长假|假日|黄金周)(?![前后]))
  | (?<![“《])(?P<name>暑)(?:期|假)(?:期间)?+(?!工|班|档|作业) | (?P<name>春运)(?:期间|(?!、))
)"""
# “6·26”国际禁毒日当天
_OBSERVED: Final = rf"""
    {_YEAR_PREFIX}[“"]?(?<![\d.·])(?P<month>\d{{1,2}})[·•・.](?P<day>\d{{1,2}})[”"]?
    [^，。；,;\d]{{0,16}}?[日节](?:当天|当日|当晚)
"""
# 今年秋季, 去年夏天: its months where they are over
_SEASON: Final = r"(?P<year>今年|去年)(?P<name>[春夏秋冬])[季天]?+(?!奥|训|令|防|第|节|运|晚)"
# times that this package has no dates for: they govern, as nothing
_UNDATED: Final = rf"""{_YEAR_PREFIX}(?:
    (?:全国)?两会期间 | 寒假(?:期间)?+ | (?<=[今去]年的?)(?:小?长假|假期|节日|黄金周)(?:期间)?+
  | (?:节假日|节日|假[日期]|小?长假|黄金周|两节|节庆|大型活动
      |赛事|会议|会展|[高中]考|博览会|运动会|交易会|演唱会|音乐节|文化节|旅游节|马拉松)期间
  | (?:两节|劳动节)(?:假期|小长假)?+期间
)"""
# “十四五”期间 · 十三五时期 · “十四五”以来
_PLAN: Final = r"""
    [“"]?(?<!第)(?P<plan>[七八九]五|十[一二三四五]?五)[”"]?(?:规划)?+(?:期间|时期|(?P<since>以来))
"""


def _read_name(match: regex.Match[str], _: Scene) -> Reading:
    name = match["name"].strip("“”")
    name = "双节" if "中秋" in name and "国庆" in name else name
    return Reading((Point(match["year"]),), unit=name)


def _read_observed(match: regex.Match[str], _: Scene) -> Reading:
    """Return the day that the name of a world day or a day of action is written with."""
    month, day = int(match["month"]), int(match["day"])
    return Reading((Point(match["year"], (month, month), (day, day)),))


def _resolve_observed(reading: Reading, anchor: Anchor) -> Period | None:
    return resolve_point(reading.points[0], anchor)


def _read_plan(match: regex.Match[str], _: Scene) -> Reading:
    """Return the number of the plan: 十四五 is the 14th five-year plan."""
    strength = Strength.SINCE if match["since"] else Strength.RANGE
    return Reading(count=int(parse_numeral(match["plan"][:-1])), strength=strength)


def _resolve_dated(reading: Reading, anchor: Anchor) -> Period | None:
    year = reading.points[0].year
    if reading.unit in _FIXED:
        fixed = replace(_FIXED[reading.unit], year=year)
        return (None if year else _next(fixed, anchor)) or resolve_point(fixed, anchor)
    holiday = _HOLIDAYS.get(reading.unit) or partial(_short, reading.unit)
    if year:
        return holiday(resolve_year(year, anchor))
    published = anchor.published.year if anchor.published else None
    latest = holiday(anchor.year or published)
    if latest and latest.start and anchor.published and latest.start > anchor.published:
        return latest if _is_near(latest, anchor) else holiday(latest.start.year - 1)
    return latest


def _next(point: Point, anchor: Anchor) -> Period | None:
    """Return the days of a holiday in the year of the publication if they are near ahead."""
    year = f"{anchor.published.year}年" if anchor.published else None
    period = resolve_point(replace(point, year=year), anchor) if year else None
    return period if _is_near(period, anchor) else None


def _is_near(period: Period | None, anchor: Anchor) -> bool:
    """Return whether a holiday is so near ahead that it is spoken of as the next one, and not the last."""
    start = period.start if period else None
    return bool(start and anchor.published and 0 < (start - anchor.published).days <= _EXPECTED)


def _resolve_season(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the months of the season if they are over; 去年冬天 may be either of two."""
    months = _SEASONS.get(reading.unit)
    period = resolve_point(replace(reading.points[0], months=months), anchor) if months else None
    over = period and period.end and anchor.published and period.end < anchor.published
    return period if over else None


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


def _resolve_plan(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the five years of the plan, or its first day to the publication."""
    first = _FIRST_YEAR + _YEARS * (reading.count - _SIXTH_PLAN)
    since = reading.strength is Strength.SINCE
    end = anchor.published if since else dt.date(first + _YEARS - 1, 12, 31)
    start = dt.date(first, 1, 1)
    return None if end and end < start else Period(start, end)


NAMED_RULES: Final = (
    Rule(
        "festival",
        Strength.RANGE,
        ("春节", "国庆", "五一", "暑", "春运", "双节", "元旦", "清明", "端午", "中秋"),
        _DATED,
        _read_name,
        _resolve_dated,
    ),
    Rule("observed", Strength.DAY, ("当天", "当日", "当晚"), _OBSERVED, _read_observed, _resolve_observed),
    Rule("season", Strength.VAGUE, ("今年", "去年"), _SEASON, _read_name, _resolve_season),
    Rule(
        "undated", Strength.VAGUE, ("期间", "寒假", "今年", "去年"), _UNDATED, read_nothing, resolve_nothing
    ),
    Rule("plan", Strength.RANGE, ("五",), _PLAN, _read_plan, _resolve_plan),
)
