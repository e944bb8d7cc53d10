"""What a time means in a text that is about some time: 五年来 of 2019年至2023年, 本月 of a month's report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.reading import THIS_YEAR, Time, is_long, is_short, is_within, read_times
from anti_fraud_stats.quantities import parse_numeral

__all__ = [
    "LENGTHS",
    "MONTHS",
    "is_of_the_whole",
    "is_so_far_of",
    "span_of_years",
    "stated_time",
    "time_of_head",
    "years_of_the_text",
]

MONTHS: Final = 12
_YEARS_BACK: Final = regex.compile(
    r"(?P<near>这|近|最近|过去)?的?(?:(?P<count>[一二两三四五六七八九十\d]{1,2})(?P<unit>年|个月)|半年)(?:以?来|期?间|里|累计|(?(near)|(?!)))"
)
# 本周 of a bulletin that says which week it covers; 这一年 of one that is about a year
_UNITS_OF_IT: Final = {
    "周": regex.compile(r"[本上这]个?周|(?:这|上)?一周"),
    "月": regex.compile(r"[本当]月"),
    "年": regex.compile(r"这一年|一年下来|本年度?|当年"),
}
LENGTHS: Final = {"周": range(5, 9), "月": range(28, 32), "年": range(365, 367)}  # in days
# of a year or of months of it, never of a day
_COMPARED: Final = regex.compile(r"同比|[比较](?:上年|上一年|去年)(?!同[日天])|去年同期|上年同期")
_LAST_MONTH: Final = regex.compile(r"上个?月")
# 统计时段：, 数据统计周期为: what all figures are of
_STATED: Final = regex.compile(r"统计(?:时段|周期|区间|时间|期间|口径)(?:为|是|[：:])\s?(?:自|从)?")


def span_of_years(sentences: Sequence[str], anchor: Anchor) -> Time | None:
    """Return the first span of whole years that a text names, if it looks back on some: 四年来."""
    if not any(_YEARS_BACK.search(folded) for folded in sentences):
        return None
    for folded in sentences:
        times, anchor = read_times(folded, anchor)
        for time in times:
            if time.strength is Strength.RANGE and time.period and _are_years(time.period):
                return time
    return None


def _are_years(period: Period) -> bool:
    """Return whether a period is of two or more whole years."""
    if period.start is None or period.end is None:
        return False
    edges = period.start.month, period.start.day, period.end.month, period.end.day
    return edges == (1, 1, 12, 31) and period.start.year < period.end.year


def years_of_the_text(time: Time | None, whole: Time | None) -> Time | None:
    """Return the text's time for as many years or months back as it has: 五年来 of 2019年至2023年."""
    period = whole.period if whole else None
    if time and period and (_is_unit_of(time, period) or _is_of_the_text(time)):
        return whole
    match = _YEARS_BACK.fullmatch(time.text) if time and whole else None
    if match is None or period is None or period.start is None or period.end is None:
        return time
    count = MONTHS // 2 if match["count"] is None else int(parse_numeral(match["count"]))
    back = count if match["unit"] in {"个月", None} else count * MONTHS
    return whole if _months(period.start, period.end) == back else time


def time_of_head(time: Time | None, header: Sequence[str], whole: Time | None) -> Time | None:
    """Return the time of a column: 本月 is the month of the text, and 上月 beside it the one before."""
    period = whole.period if whole else None
    if time is None or period is None or period.start is None or not _LAST_MONTH.fullmatch(time.text):
        return years_of_the_text(time, whole)
    if not any("本月" in head for head in header) or period.days not in LENGTHS["月"]:
        return time
    end = period.start - dt.timedelta(days=1)
    return replace(time, period=Period(end.replace(day=1), end))


def _is_unit_of(time: Time, whole: Period) -> bool:
    """Return whether a time is the very week, month or year that the text is about: 本周, 本月, 这一年."""
    if time.text == "当年" and time.period not in {None, whole}:
        return False  # 2015年一季度立案326起，当年下降: of the year told before
    days = whole.days
    unit = next((unit for unit, lengths in LENGTHS.items() if days in lengths), None)
    return unit is not None and _UNITS_OF_IT[unit].fullmatch(time.text) is not None


def is_so_far_of(time: Time, whole: Time) -> bool:
    """Return whether a time is the year so far, and the whole some months of it: 今年, of 今年1至8月."""
    year, months = time.period, whole.period
    if time.text not in THIS_YEAR or not (year and months and year.end and months.end):
        return False
    return year.start == months.start and months.end < year.end


def is_of_the_whole(folded: str, day: Time | None, whole: Time | None) -> bool:
    """4月2日，…查获63公斤。吸毒人员比上年减少: whether a sentence compares whole times behind a day."""
    if day is None or whole is None or day.period is None or not is_short(day.period):
        return False
    inside = is_long(whole.period) and is_within(day.period, whole.period)
    return inside and _COMPARED.search(folded) is not None


def _is_of_the_text(time: Time) -> bool:
    """Return whether a time whose days are not known is that of the text: 春运期间."""
    return time.period is None and time.text.endswith(("期间", "假期", "长假", "黄金周"))


def _months(start: dt.date, end: dt.date) -> int | None:
    """Return how many months two days bound, the last of them begun or whole; None where they do not."""
    behind = end + dt.timedelta(days=1)
    months = (behind.year - start.year) * MONTHS + behind.month - start.month
    if abs(behind.day - start.day) <= 1:
        return months
    return months + 1 if start.day == 1 else None


def stated_time(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the time that a text says its figures are of: 统计时段：2023年1月1日至11月30日.

    >>> from anti_fraud_stats.context.periods import Anchor
    >>> stated_time(["（以上统计时段：2023年1月1日至11月30日）"], Anchor()).period.iso()
    '2023-01-01/2023-11-30'
    """
    for folded in sentences:
        if stated := _STATED.search(folded):
            told = (
                time for time in read_times(folded, anchor)[0] if time.start <= stated.end() + 1 <= time.stop
            )
            return next((time for time in told if time.period), None)
    return None
