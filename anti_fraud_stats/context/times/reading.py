"""`read_times`: the times that a sentence names, resolved, without comparisons and the day of the news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period, PeriodMention, find_periods, resolve
from anti_fraud_stats.context.periods.calendar_days import back
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.days_ahead import days_to_come, is_due, known_days
from anti_fraud_stats.context.times.joined import (
    THIS_YEAR,
    add_time,
    as_it_stands,
    from_new_year,
    over,
    since,
)
from anti_fraud_stats.context.times.named import Time, governing_time, is_long, is_short, is_within
from anti_fraud_stats.context.times.passing import is_passing, is_told
from anti_fraud_stats.context.times.reaches import FIGURE, OWN_FIGURE, TWO_YEARS, end_of_list, find_reach

__all__ = [
    "FIGURE",
    "THIS_YEAR",
    "Time",
    "governing_time",
    "is_long",
    "is_short",
    "is_within",
    "read_times",
    "told_day",
]

_SAME_TIME: Final = regex.compile(r"^(?:相?较(?:之|于)?|[对相同环]?比对?|[与同和跟])\ ?|同期$")
_ONE_BEFORE: Final = regex.compile(r"前一(?=[年月])")  # 较前一年的349宗
_LAST_MONTH: Final = regex.compile(r"上个?月")
_MEANT: Final = frozenset({Strength.VAGUE, Strength.POINTER})  # though they have no days of their own
_WAS: Final = regex.compile(r"[则仅]?[为是]\d")  # 立案36起，2020年为52起
_BESIDE: Final = regex.compile(
    r"\d[余多万]*[起件宗人名个](?:（[^（）]{1,20}）)?，$"
)  # 查处4783起，2011年4102起
_CALLED: Final = regex.compile(r"[，,（(]?(?:为期)?\p{Han}{0,2}(?:\d{1,2}天)?的?")
_NAMED: Final = regex.compile(r"”|(?:宣传|活动|安全|服务|教育|质量)[年季月周日]")
# 7月1日，2024年高校毕业生专场招聘会在某地举行: the name of what was held that day
_HELD: Final = regex.compile(
    r"[^，,。；;\d]{2,30}?(?:会|节|展|赛|周|仪式|活动)[^，,。；;\d]{0,20}(?:举行|举办|开幕|召开|启动|拉开|开赛)"
)
_RUSH: Final = regex.compile(r"\p{Han}{0,4}[春暑]运")
WEEKS: Final = 26  # days
_REMEMBERED: Final = 512  # sentences


def read_times(folded: str, anchor: Anchor) -> tuple[list[Time], Anchor]:
    """Return the times that a sentence names, resolved in order, and the anchor behind them.

    Comparisons, and the day on which the news was told, are left out.
    """
    times: list[Time] = []
    for mention in _mentions(folded):
        coming = days_to_come(mention, folded, anchor)
        period, before = coming or resolve(mention, anchor), anchor
        if _says_nothing(mention, period, times, folded):
            continue
        reach = _reach_of(mention, period, times, folded, anchor)
        told = is_told(mention, period, folded)
        if reach is None:
            anchor = anchor.after(mention, period)
            anchor = replace(anchor, period=before.period) if told else anchor  # 今天通报，累计破案30起
        if mention.comparison and OWN_FIGURE.match(folded, mention.stop):
            times += _compared(mention, anchor, times, folded)
        if _is_of_figures(mention, period, times, folded, told=told):
            days = coming or known_days(mention, period, folded, anchor, before.period)
            time = Time(mention.start, mention.stop, mention.text, mention.strength, days, reach)
            time = over(from_new_year(since(time, folded, before), folded, before), folded, before)
            add_time(times, as_it_stands(time, folded), folded)
    return times, anchor


def _says_nothing(mention: PeriodMention, period: Period | None, times: Sequence[Time], folded: str) -> bool:
    """Return whether a time is said in passing, or for others to keep, or names the days told before it."""
    if is_passing(mention, period, folded, named=bool(times)) or is_due(mention, folded):
        return True
    festival = mention.rule == "festival" and bool(times)
    return festival and _names_days(times[-1], period, folded, mention.start)


def _reach_of(
    mention: PeriodMention, period: Period | None, times: Sequence[Time], folded: str, anchor: Anchor
) -> int | None:
    """Return up to where a time governs that is named for some figures alone: 上年2378起, 前年为85件."""
    reach = find_reach(mention, folded)
    years = TWO_YEARS.match(folded, mention.stop) if times and mention.strength is Strength.YEAR else None
    if reach is None and years:
        return end_of_list(folded, years.end())
    if reach is None and _is_year_before(mention, period, times, folded, anchor):
        return end_of_list(folded, mention.stop)
    return reach


def _is_of_figures(
    mention: PeriodMention, period: Period | None, times: Sequence[Time], folded: str, *, told: bool
) -> bool:
    """Return whether a time is one of figures: no comparison, no day of the news, no part of a name."""
    meant = period is not None or mention.strength in _MEANT or _is_of_its_own(mention, folded)
    return meant and not (mention.comparison or told or _is_name(mention, folded, times))


def _names_days(last: Time, holiday: Period | None, folded: str, start: int) -> bool:
    """6月21日至25日，为期5天的端午假期: whether a holiday only names the days that are said before it."""
    days = last.period
    if last.strength is not Strength.RANGE or days is None or holiday is None:
        return False
    if not (days.start and days.end and holiday.start and holiday.end):
        return False
    meets = max(days.start, holiday.start) <= min(days.end, holiday.end)
    return meets and _CALLED.fullmatch(folded, last.stop, start) is not None


def _is_year_before(
    mention: PeriodMention, period: Period | None, times: Sequence[Time], folded: str, anchor: Anchor
) -> bool:
    """去年收到91件，前年为85件，增长6%: whether a year stands beside the later one that is spoken of.

    That may be the one before it in the sentence, or the year that governs.
    """
    named = [time.period for time in times if not time.local]
    beside = _WAS.match(folded, mention.stop) or _BESIDE.search(folded, 0, mention.start)
    last = named[-1] if named else anchor.period if beside else None
    if mention.strength is not Strength.YEAR or period is None or last is None:
        return False
    before = period.end and last.start and period.end < last.start and last.days > WEEKS
    return bool(before and OWN_FIGURE.match(folded, mention.stop))


def told_day(folded: str, anchor: Anchor) -> Time | None:
    """Return the day on which the news was told, for figures of which nothing else says when."""
    if "以来" in folded:
        return None
    for mention in _mentions(folded):
        period = resolve(mention, anchor)
        if period and mention.strength is Strength.DAY and is_told(mention, period, folded):
            return Time(mention.start, mention.stop, mention.text, mention.strength, period)
    return None


@lru_cache(maxsize=_REMEMBERED)
def _mentions(folded: str) -> Sequence[PeriodMention]:
    """Return the expressions of time in a sentence: it is read for its text, and again for its figures."""
    return tuple(find_periods(folded))


def _compared(mention: PeriodMention, anchor: Anchor, times: Sequence[Time], folded: str) -> list[Time]:
    """Return the time of the figures behind a comparison: 较2024年同期的44230宗和1200万元."""
    named = next(find_periods(_ONE_BEFORE.sub("上", _SAME_TIME.sub("", mention.text))), None)
    governing = times[-1].period if times else anchor.period
    if named and _LAST_MONTH.fullmatch(named.text) and governing and governing.start:
        anchor = replace(anchor, published=governing.start)  # of September (较上月512件): August
    if "同月" not in mention.text:
        anchor = replace(anchor, month=None)  # 较1月 goes back, not on
    period = resolve(named, anchor) if named else None
    if named is None or period is None:
        return []
    if mention.text.endswith("同期") and governing and governing.start and governing.end and period.start:
        years = period.start.year - governing.start.year
        start, end = back(governing.start, -years, "年"), back(governing.end, -years, "年")
        period = Period(start, end) if start and end else period
    reach = end_of_list(folded, mention.stop)
    return [Time(mention.start, mention.stop, mention.text, named.strength, period, reach)]


def _is_of_its_own(mention: PeriodMention, folded: str) -> bool:
    """宣传月启动以来, “清滩行动”: a beginning without a date of its own; 专项行动开展以来 is the text's."""
    named = folded[max(0, mention.start - 4) : mention.start] + mention.text
    return mention.rule == "since_event" and _NAMED.search(named) is not None


def _is_name(mention: PeriodMention, folded: str, times: Sequence[Time]) -> bool:
    """2020年“央企入桂”项目, 2019年铁路暑运: a year in a name, where the sentence has told its time before."""
    quoted = folded[mention.stop : mention.stop + 1] in {"“", "《", "「"} or _RUSH.match(folded, mention.stop)
    dated = bool(times) and times[-1].strength is Strength.DAY and _HELD.match(folded, mention.stop)
    return bool(times) and mention.strength is Strength.YEAR and bool(quoted or dated)
