"""Rules for named times: 春节期间, 国庆假期, 暑期, “十四五”期间."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.dates import resolve_point, resolve_year
from anti_fraud_stats.context.periods.holidays import holiday_named
from anti_fraud_stats.context.periods.model import Anchor, Period, Point, Reading, Strength
from anti_fraud_stats.context.periods.rules import Rule, Scene, read_nothing, resolve_nothing
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["NAMED_RULES"]

_SEASONS: Final = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11)}
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
    holiday = holiday_named(reading.unit)
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
