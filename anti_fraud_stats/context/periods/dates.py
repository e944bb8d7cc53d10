"""`resolve_point`: a point of the calendar and its anchor to days; plain arithmetic, and no clock is read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.calendar_days import MONTHS, WEEK, back, days_of, shift
from anti_fraud_stats.context.periods.model import Anchor, Period, Point
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["resolve_point", "resolve_year"]

_LAST_DAY: Final = 31  # of December
_FRESH: Final = 31  # days
_MINGUO: Final = 1911  # 民国元年 is 1912
_THREE_DIGITS: Final = 100
_FROM_PUBLISHED: Final = {"今": 0, "本": 0, "内": 0, "去": -1, "前": -2, "明": 1}
_FROM_ANCHOR: Final = {"当": 0, "那": 0, "同": 0, "该": 0, "上": -1, "次": 1, "翌": 1}
_DAYS_FROM_PUBLISHED: Final = {"今": 0, "即": 0, "昨": -1, "前": -2, "明": 1}
_DAYS_FROM_ANCHOR: Final = {"当": 0, "同": 0, "次": 1, "翌": 1, "第": 1}
_WEEKDAYS: Final = "一二三四五六日"


def resolve_point(point: Point, anchor: Anchor) -> Period | None:
    """Return the days that `point` names, or None where the anchor does not tell or there is no such day.

    >>> resolve_point(Point(None, (5, 5)), Anchor(dt.date(2024, 8, 13))).iso()     # 5月
    '2024-05-01/2024-05-31'
    >>> resolve_point(Point("2021年", (2, 2), (30, 30)), Anchor()) is None           # 2月30日
    True
    """
    if point.word and point.year and anchor.month and point.word.endswith("月"):  # 113年同月, 去年同月
        month = replace(point, months=(anchor.month, anchor.month), word=None)
        return days_of(resolve_year(point.year, anchor, whole=False), month)
    if point.word:
        return _resolve_word(point, anchor)
    if point.year:
        return days_of(resolve_year(point.year, anchor, whole=point.months is None), point)
    return _resolve_day(point, anchor) if point.months is None else _resolve_month(point, anchor)


def resolve_year(text: str, anchor: Anchor, *, whole: bool = True) -> int | None:
    """Return the year that `text` names; `whole`: no month follows it, so that 114年 may be a length.

    >>> anchor = Anchor(dt.date(2022, 3, 6))
    >>> [resolve_year(text, anchor) for text in ("二○二一年", "去年", "民国110年", "110年")]
    [2021, 2021, 2021, None]
    """
    if number := regex.search(r"[\d〇○零一二三四五六七八九]{2,4}+", text):
        minguo = text[0] in "民今去前" or text.endswith("度")  # 民国114年, 今（114）年, 114年度
        return _year_number(number[0], anchor, minguo=minguo, whole=whole)
    mark = "内" if text == "年内" else "上" if text == "前一年" else text[0]
    published = anchor.published.year if anchor.published else None
    if mark == "内":  # in a text about last year that year
        return _year_told_of(anchor) or anchor.year or published
    if mark in _FROM_PUBLISHED:
        base = published if published or _FROM_PUBLISHED[mark] else (anchor.latest or anchor.year)
        return base + _FROM_PUBLISHED[mark] if base else None
    base = anchor.year or (published if mark == "上" else _first_year(anchor))
    return base + _FROM_ANCHOR[mark] if base and mark in _FROM_ANCHOR else None


def _year_told_of(anchor: Anchor) -> int | None:
    """Return the year that governs as a whole."""
    start, end = (anchor.period.start, anchor.period.end) if anchor.period else (None, None)
    whole = start and end and (start.month, start.day, end.month, end.day) == (1, 1, MONTHS, _LAST_DAY)
    return start.year if whole and start and end and start.year == end.year else None


def _first_year(anchor: Anchor) -> int | None:
    """Return the year in which the time begins that governs: 自2022年4月起…至同年12月止."""
    return anchor.period.start.year if anchor.period and anchor.period.start else None


def _year_number(digits: str, anchor: Anchor, *, minguo: bool, whole: bool) -> int | None:
    number = int(parse_numeral(digits))
    if len(digits) > len("114"):
        return number
    if minguo or anchor.minguo:
        return number + _MINGUO
    if len(digits) == len("114"):
        return None if whole else number + _MINGUO
    century = 1900 if number >= _THREE_DIGITS // 2 else 2000
    return century + number


def _resolve_month(point: Point, anchor: Anchor) -> Period | None:
    """Resolve a month without a year: the governing year, and nothing later than the publication."""
    published = anchor.published
    year = anchor.year or (published.year if published else None)
    if year is None or published is None:
        return days_of(year, point)
    of_that_month = anchor.year == year and point.months == (anchor.month, anchor.month)  # 去年3月…，3月19日
    if point.days and not of_that_month and _is_fresh(days_of(published.year, point), published):
        return days_of(published.year, point)
    # 去年12月…，4月16日: a story goes on; 截至去年底…，前5个月: no year is named since
    if year == published.year - 1 and (_goes_on(point, anchor) or _so_far(point)):
        this_year = days_of(published.year, point)
        year = published.year if this_year and not _is_ahead(this_year, point, published) else year
    period = days_of(year, point)
    ahead = year <= published.year and period and _is_ahead(period, point, published)  # not 2017年…，1月13日
    return days_of(year - 1, point) if ahead else period


def _goes_on(point: Point, anchor: Anchor) -> bool:
    """Whether a month, or a day of it, is before the one last mentioned: of the year after."""
    return bool(point.months and anchor.month and point.months[0] < anchor.month)


def _so_far(point: Point) -> bool:
    """Whether months are those of a year up to one of them: 前5个月, 1至5月, 上半年."""
    return point.months is not None and point.months[0] == 1 < point.months[1] < MONTHS


def _is_fresh(period: Period | None, published: dt.date) -> bool:
    """Whether a day lies in the month before the publication: news, whatever year governs."""
    return bool(period and period.start and 0 <= (published - period.start).days <= _FRESH)


def _is_ahead(period: Period, point: Point, published: dt.date) -> bool:
    """Whether the last month (or first day) of the period is still to come: a year earlier is meant."""
    if period.start is None or period.end is None:
        return False
    return (period.start if point.days else period.end.replace(day=1)) > published


def _resolve_day(point: Point, anchor: Anchor) -> Period | None:
    """Resolve a bare day (10日): in the month last mentioned, else the last such day before publication."""
    if anchor.year and anchor.month:
        return days_of(anchor.year, replace(point, months=(anchor.month, anchor.month)))
    if anchor.published is None or point.days is None:
        return None
    published = anchor.published
    ahead = point.days[0] > published.day
    month = back(published.replace(day=1), 1, "月") if ahead else published
    return days_of(month.year, replace(point, months=(month.month, month.month))) if month else None


def _resolve_word(point: Point, anchor: Anchor) -> Period | None:
    """Resolve a word of distance: 上月, 本周, 次日."""
    word = point.word or ""
    if "月" in word:
        first = _month_word(word, anchor)
        return days_of(first.year, replace(point, months=(first.month, first.month))) if first else None
    if "周" in word:
        return _resolve_week(word, anchor)
    if point.days:  # 今（8）日: of the month in which the text was published
        return _resolve_day(replace(point, word=None), replace(anchor, year=None))
    day = _day_word(word, anchor)
    return Period(day, day) if day else None


def _month_word(word: str, anchor: Anchor) -> dt.date | None:
    """Return the first day of the month: 本月 and 上月 from the publication, the others from the anchor."""
    if word[0] in "本上":
        first = anchor.published.replace(day=1) if anchor.published else None
        return back(first, 1, "月") if first and word[0] == "上" else first
    if not (anchor.year and anchor.month):
        return None
    first = dt.date(anchor.year, anchor.month, 1)
    return back(first, -1, "月") if word[0] == "次" else first


def _day_word(word: str, anchor: Anchor) -> dt.date | None:
    if word[0] in _DAYS_FROM_PUBLISHED and not word.startswith("前一"):
        return shift(anchor.published, _DAYS_FROM_PUBLISHED[word[0]])
    if anchor.mentioned is None:
        return anchor.seen if word[0] in "当同" else None  # behind a span of days: the day named before it
    return shift(anchor.mentioned, -1 if word.startswith("前一") else _DAYS_FROM_ANCHOR[word[0]])


def _resolve_week(word: str, anchor: Anchor) -> Period | None:
    """Resolve a week from Monday to Sunday, or one day of it."""
    day = _day_told(anchor) if word[0] == "当" else anchor.published
    if day and word[0] == "周":  # 周三遭到: the last there was
        return _last_weekday(day, word[1])
    monday = shift(day, -day.weekday() - (WEEK if "上" in word else 0)) if day else None
    if word.endswith("末"):
        saturday, sunday = shift(monday, WEEK - 2), shift(monday, WEEK - 1)
        return Period(saturday, sunday) if saturday and sunday else None
    if word.endswith("周"):
        sunday = shift(monday, WEEK - 1)
        return Period(monday, sunday) if monday and sunday else None
    day = shift(monday, _WEEKDAYS.index(word[-1].replace("天", "日")))
    return Period(day, day) if day else None


def _last_weekday(published: dt.date, weekday: str) -> Period | None:
    """Return the last such day of the week, the day of publication among them."""
    day = shift(published, -((published.weekday() - _WEEKDAYS.index(weekday)) % WEEK))
    return Period(day, day) if day else None


def _day_told(anchor: Anchor) -> dt.date | None:
    """Return the day that governs, or the first of the week that does: of that week is 当周."""
    week = anchor.period if anchor.period and anchor.period.days == WEEK else None
    return anchor.mentioned or (week.start if week else None)
