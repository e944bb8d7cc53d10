"""Rules for so long a time up to now: 近三年来, 过去一周, 半年来, 一年来."""

from __future__ import annotations

import datetime as dt
from typing import Final

import regex

from anti_fraud_stats.context.periods.calendar_days import back
from anti_fraud_stats.context.periods.model import Anchor, Period, Reading, Strength
from anti_fraud_stats.context.periods.point_forms import NUMBER
from anti_fraud_stats.context.periods.rules import RECENT, Rule, Scene, read_nothing
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["LOOK_BACK_RULES"]

_HALF_YEAR: Final = 6  # months
_FIRST_MONTHS: Final = 3  # in which the year before is summed up
_YEAR_END: Final = (12, 20)  # from this day on a year is summed up
# 一年来 · 过去一年 · 这一年
_PAST_YEAR: Final = (
    r"这一年(?![以来间级])|一年下来|(?<=^|[，。；])[一1]年间(?=[，,])"
    r"|(?<![近\d十百几数第])(?:过去的?+一年|(?:过去的?+)?+[一1]年以?来)(?![自源临到电函访信])"
)
# 近三年来 · 过去5年 · 近一个月 · 五年来 · 半年来; not how long: 历时近3年, 近两个月的缜密侦查
_LOOK_BACK: Final = rf"""
    (?<!历时|历经|长达|时隔|经过|持续|潜逃|逃亡|用时|耗时|时间|蹲守|守候|跟踪|追踪|侦查|经营|摸排|奋战|布控|刚好|正好|恰好|已经|整整|[达了过])
    (?: (?P<near>(?:最近|近|过去)(?:的)?+) (?P<count>{NUMBER}|半) (?P<more>[多余])?+
        (?P<unit>年|个?月|周|个?星期|天|日)(?P<more>[多余])?+ (?:以?来(?![自源临到电函访信])|间|内|期间)?+
        (?!来?的?+(?:新高|新低|同期|最[高低好多少大]))
        (?!的?+(?:缜密|艰苦|连续|持续|侦查|努力|奋战|追踪|调查|摸排|经营|工作|时间))
      | (?<![\d〇○零一二三四五六七八九十百千几数第])
        (?P<count>{NUMBER}|半) (?: 个(?P<more>[多余])(?P<unit>月|星期)
          | (?P<more>[多余])?+ (?P<unit>年|个月|周|个?星期)(?P<more>[多余])?+ )
        (?: 以?来(?![自源临到电函访信]) | 累计 | (?<=(?:^|[，。；])[^，。；]{{1,3}})间(?=[，,]) )
    )
"""


def _read_look_back(match: regex.Match[str], _: Scene) -> Reading:
    """Return the count and unit; of 两年多来 no more than that is sure."""
    count, unit = match["count"], match["unit"]
    if match["more"]:
        sure = 0 if count == "半" else int(parse_numeral(count))
        return Reading(count=sure, unit=unit, strength=Strength.VAGUE)
    if count == "半":
        return Reading(count=_HALF_YEAR if unit == "年" else 0, unit="月")
    return Reading(count=int(parse_numeral(count)), unit=unit)


def _resolve_look_back(reading: Reading, anchor: Anchor) -> Period | None:
    """Return that long before the publication, to the publication."""
    if not reading.count or anchor.published is None:
        return None
    if reading.strength is Strength.VAGUE:
        return _resolve_and_more(reading, anchor, anchor.published)
    if _is_half_year(reading, anchor):
        return anchor.period
    if day := _day_long_ago(anchor):
        first = back(day, reading.count, reading.unit)
        return Period(first + dt.timedelta(days=1), day) if first else None
    start, end = back(anchor.published, reading.count, reading.unit), anchor.published
    if "周" in reading.unit or "星期" in reading.unit:
        end -= dt.timedelta(days=1)  # 过去一周 of a Monday's bulletin ends on Sunday
    return Period(start, end) if start else None


def _is_half_year(reading: Reading, anchor: Anchor) -> bool:
    """Return whether a text that tells of a half-year just over says 半年来: of that half-year."""
    governing, published = anchor.period, anchor.published
    if (reading.count, reading.unit) != (_HALF_YEAR, "月") or not (governing and governing.end and published):
        return False
    start, end = governing.start, governing.end
    half = bool(start and (end.year, end.month - start.month) == (start.year, _HALF_YEAR - 1))
    return (
        half
        and start == back(end + dt.timedelta(days=1), _HALF_YEAR, "月")
        and 0 <= (published - end).days <= RECENT
    )


def _day_long_ago(anchor: Anchor) -> dt.date | None:
    """Return the day that governs, where it is no news: 3月7日，公司发现近一周退款增多, told in May."""
    day = anchor.period.start if anchor.period and anchor.period.days == 1 else None
    return day if day and anchor.published and (anchor.published - day).days > RECENT else None


def _resolve_and_more(reading: Reading, anchor: Anchor, published: dt.date) -> Period | None:
    """Return the days since a launch that is about as long ago: 3月启动，一个多月来."""
    latest, earliest = (back(published, reading.count + n, reading.unit) for n in (0, 2))
    start = anchor.start
    near = start is not None and latest is not None and earliest is not None and earliest <= start <= latest
    return Period(start, published) if near else None


def _resolve_past_year(_: Reading, anchor: Anchor) -> Period | None:
    """Return the whole year that the text reports on, if it does.

    Else at the end of December the year that ends, from January to March the year before, and at other
    times the twelve months up to the publication.
    """
    governing, published = anchor.period, anchor.published
    if governing and governing.start and governing.end and _is_calendar_year(governing.start, governing.end):
        return governing
    if published and (published.month, published.day) >= _YEAR_END:
        return Period(dt.date(published.year, 1, 1), published)
    if published and published.month <= _FIRST_MONTHS and published.year > dt.MINYEAR:
        return Period(dt.date(published.year - 1, 1, 1), dt.date(published.year - 1, 12, 31))
    return _resolve_look_back(Reading(count=1, unit="年"), anchor)


def _is_calendar_year(start: dt.date, end: dt.date) -> bool:
    return (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31) and start.year == end.year


LOOK_BACK_RULES: Final = (
    Rule(
        "past_year",
        Strength.RANGE,
        ("年来", "年以来", "过去", "一年"),
        _PAST_YEAR,
        read_nothing,
        _resolve_past_year,
    ),
    Rule(
        "look_back",
        Strength.RANGE,
        ("近", "过去", "来", "间", "累计"),
        _LOOK_BACK,
        _read_look_back,
        _resolve_look_back,
    ),
)
