"""Which period governs a figure: the nearest of its sentence, else of its paragraph, else of the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period, PeriodMention, find_periods, resolve
from anti_fraud_stats.context.periods.dates import back
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.reaches import FIGURE, OPENS, OWN_FIGURE, end_of_list, find_reach

__all__ = ["FIGURE", "Time", "governing_time", "is_long", "is_short", "is_within", "read_times"]

# 3月17日，广州市公安局晒出2021年成绩单: the day on which it was told is no period of the figures
_TOLD: Final = regex.compile(
    r"[^。；]{0,30}?(?:消息(?=[（(，])|公布|(?<!(?:接[获到报]|收到)[^，。\d]{0,6})通报(?!的(?:线索|情况)|协查|嫌疑)|召开|获悉|发布会|发布了|晒出|讯(?=\s*[（(])|电(?=\s*[（(])|透露|介绍(?=[，,了])"
    r"|举行[^，。]{0,12}发布会|通气会|记者会|记者招待会|指出|出版)"
)
THIS_YEAR: Final = frozenset({"今年", "本年", "本年度"})
# 1986年生, 今年62岁
_BORN: Final = regex.compile(
    r"(?:出?生(?![产效活])|年?出生|[已刚才满过近]{0,2}[\d一二三四五六七八九十]{1,3}[多余]?[周]?岁)"
)
_RECORD: Final = regex.compile(
    r"的?(?:历史)?(?:新[高低]|同期|首[次度]|最[高低](?![的达]))"
)  # 2017年有统计以来新高
_SAME_TIME: Final = regex.compile(r"^(?:相?较(?:之|于)?|[对相同环]?比对?|[与同和跟])\ ?|同期$")
_LAST_MONTH: Final = regex.compile(r"上个?月")
_MEANT: Final = frozenset({Strength.VAGUE, Strength.POINTER})  # though they have no days of their own
_NEXT_DAY: Final = regex.compile(r".?[到至](?:次日|翌日|第二天)")  # 当晚设卡，到次日1时
_DATED: Final = frozenset({Strength.DAY, Strength.MONTH, Strength.YEAR})
_SINCE: Final = regex.compile(r"[^，,。；]{0,24}?(?:以来|至今|起(?!诉|获|草)|之?后|开始)")
_PLAN: Final = regex.compile(r"(?:计划|预计|将[于在]|拟于?|争取|力争|定于|(?:[须应需]|必须|务必|限)[于在])$")
_JOINED: Final = regex.compile(r"(?:[、和及]|以及|\d{0,2}时?\d{0,2}分?许?[至到])")
_CAUGHT: Final = regex.compile(r"被\p{Han}{1,2}$|案发$|落网$|[归到]案$")  # 2019年3月入伙，到6月案发
_LAUNCHED: Final = regex.compile(r"启动|发起|成立|上线|开通|部署|开展|实施|打响")
LONGEST_STRIKE: Final = 13  # days between the first and the last
SHORTEST: Final = 26  # days between the first and the last of a period that a text can be about
_REMEMBERED: Final = 512  # sentences


@dataclass(frozen=True, slots=True)
class Time:
    """A resolved expression of time and its place in its sentence; `period` None where it means no days.

    `reach` is the last place that it governs, where that is not the end of its sentence.
    """

    start: int
    stop: int
    text: str
    strength: Strength
    period: Period | None
    reach: int | None = None

    @property
    def local(self) -> bool:
        """Whether it is named for some figures alone: 上年2378起, （2月为108起）."""
        return self.reach is not None


def read_times(folded: str, anchor: Anchor) -> tuple[list[Time], Anchor]:
    """Return the times that a sentence names, resolved in order, and the anchor behind them.

    Comparisons, and the day on which the news was told, are left out.
    """
    times: list[Time] = []
    for mention in _mentions(folded):
        period = resolve(mention, anchor)
        if _BORN.match(folded, mention.stop) or _is_record(mention, folded):
            continue
        reach = find_reach(mention, folded)
        if reach is None:
            anchor = anchor.after(mention, period)
        if mention.comparison and OWN_FIGURE.match(folded, mention.stop):
            times += _compared(mention, anchor, times, folded)
        meant = period is not None or mention.strength in _MEANT
        aside = mention.comparison or _is_told(mention, period, folded) or _is_name(mention, folded, times)
        if meant and not aside:
            planned = _is_planned(mention, folded)
            days = None if planned else _known(period, mention, anchor)
            time = Time(mention.start, mention.stop, mention.text, mention.strength, days, reach)
            _add(times, _since(time, folded, anchor), folded)
    return times, anchor


def _is_record(mention: PeriodMention, folded: str) -> bool:
    """Return whether a time says how long nothing was so high or so low: 近五年来首次回落."""
    back = mention.text.endswith("来") and "今年" not in mention.text
    return back and _RECORD.match(folded, mention.stop) is not None


@lru_cache(maxsize=_REMEMBERED)
def _mentions(folded: str) -> Sequence[PeriodMention]:
    """Return the expressions of time in a sentence: it is read for its text, and again for its figures."""
    return tuple(find_periods(folded))


def _compared(mention: PeriodMention, anchor: Anchor, times: Sequence[Time], folded: str) -> list[Time]:
    """Return the time of the figures behind a comparison: 较2024年同期的44230宗和1200万元."""
    named = next(find_periods(_SAME_TIME.sub("", mention.text)), None)
    governing = times[-1].period if times else anchor.period
    if named and _LAST_MONTH.fullmatch(named.text) and governing and governing.start:
        anchor = replace(anchor, published=governing.start)  # of September (较上月512件): August
    period = resolve(named, anchor) if named else None
    if named is None or period is None:
        return []
    if mention.text.endswith("同期") and governing and governing.start and governing.end and period.start:
        years = period.start.year - governing.start.year
        start, end = back(governing.start, -years, "年"), back(governing.end, -years, "年")
        period = Period(start, end) if start and end else period
    reach = end_of_list(folded, mention.stop)
    return [Time(mention.start, mention.stop, mention.text, named.strength, period, reach)]


def _known(period: Period | None, mention: PeriodMention, anchor: Anchor) -> Period | None:
    """Return the period as far as the text can know it: 今年 ends with the text, what is planned is none."""
    published = anchor.published
    if period is None or published is None or period.start is None or period.end is None:
        return period
    if period.start > published:
        return None
    this_year = mention.text in THIS_YEAR and period.end > published
    return Period(period.start, published) if this_year else period


def _is_planned(mention: PeriodMention, folded: str) -> bool:
    """计划年底开通, 这个暑期将有60部: what is to come covers no figure."""
    ahead = folded[mention.stop : mention.stop + 1] == "将"
    return ahead or _PLAN.search(folded, max(0, mention.start - 4), mention.start) is not None


def _is_name(mention: PeriodMention, folded: str, times: Sequence[Time]) -> bool:
    """2020年“央企入桂”项目: a year in a name, where the sentence has told its time before."""
    quoted = folded[mention.stop : mention.stop + 1] in {"“", "《", "「"}
    return bool(times) and mention.strength is Strength.YEAR and quoted


def _since(time: Time, folded: str, anchor: Anchor) -> Time:
    """自6月25日行动开始至今: a date that the words around it make a beginning."""
    begins = folded[max(0, time.start - 1) : time.start] in {"自", "从"} and _SINCE.match(folded, time.stop)
    if not begins or time.period is None or time.period.start is None or time.strength not in _DATED:
        return time
    return replace(time, strength=Strength.SINCE, period=Period(time.period.start, anchor.published))


def _add(times: list[Time], time: Time, folded: str) -> None:
    """Append a time; two that a list joins are one, and 截至 and a beginning make one period."""
    last = times[-1] if times else None
    new, old = time.period, last.period if last else None
    if last is None or new is None or old is None:
        times.append(time)
        return
    between = folded[last.stop : time.start]
    if between in OPENS and last.strength is Strength.RELATIVE:  # 上周（9月5日至11日）
        times[-1] = replace(last, stop=time.stop, text=folded[last.start : time.stop], period=new)
        return
    if old.start and old.end and new.start and new.end and old.end < new.start and _JOINED.fullmatch(between):
        whole = Period(old.start, new.end)
        times[-1] = Time(last.start, time.stop, folded[last.start : time.stop], Strength.RANGE, whole)
    elif old.days == 1 and _NEXT_DAY.match(between[-1:] + time.text):
        times.append(replace(time, strength=Strength.RANGE, period=Period(old.start, new.end)))
    elif _reaches(last, time, between):
        times.append(replace(time, period=Period(new.start, old.end)))
    elif time.strength is Strength.UNTIL and new.start is None and _begins(last, between, time):
        times.append(replace(time, period=Period(old.start, new.end)))
    else:
        times.append(time)


def _reaches(until: Time, time: Time, between: str) -> bool:
    """Return whether 截至 tells how far the time behind it lasts: 截至11月底，今年累计; …，全市今年以来."""
    so_far = time.text in THIS_YEAR or time.strength is Strength.SINCE
    if until.strength is not Strength.UNTIL or not so_far or until.period is None or time.period is None:
        return False
    return _holds(time.period, until.period.end) and "；" not in between


def _holds(period: Period, day: dt.date | None) -> bool:
    """Return whether a day lies in a period."""
    return bool(day and period.start and period.end and period.start <= day <= period.end)


def _begins(time: Time, between: str, until: Time) -> bool:
    """Return whether a time is a beginning from which 截至 goes on: 去年6月启动以来，截至11月底."""
    end = until.period.end if until.period else None
    start = time.period.start if time.period else None
    this_year = time.text in THIS_YEAR and len(between) <= 1  # 今年（截至6月底）
    since = this_year or time.strength is Strength.SINCE
    begins = since or _LAUNCHED.search(between) or _CAUGHT.search(until.text)
    return bool(begins and start and end and end >= start)


def _is_told(mention: PeriodMention, period: Period | None, folded: str) -> bool:
    """3月17日，…晒出, 今天公布的…显示: the day of the news is no period of its figures."""
    one_day = mention.strength is Strength.RELATIVE and period is not None and period.start == period.end
    day = one_day or mention.strength is Strength.DAY
    told = _TOLD.match(folded, mention.stop) if day else None
    return told is not None and FIGURE.search(folded, mention.stop, told.end()) is None


def governing_time(times: Sequence[Time], place: int) -> Time | None:
    """Return the time that governs the figure at `place`: the last before it; 累计 alone if nothing else.

    A time that is named for one figure alone (上年2378起) governs no other.
    """
    before = [time for time in times if time.start < place and (time.reach is None or place <= time.reach)]
    strong = [time for time in before if time.strength is not Strength.CUMULATIVE]
    candidates = strong or before
    return candidates[-1] if candidates else None


def is_within(period: Period, whole: Period | None) -> bool:
    """Return whether a period is a part of another, shorter than it."""
    if whole is None or not (whole.start and whole.end and period.start and period.end):
        return False
    return whole.start <= period.start and period.end <= whole.end and period != whole


def is_long(period: Period | None) -> bool:
    """Return whether a period is of a month or more, or open."""
    if period is None:
        return False
    return not (period.start and period.end) or (period.end - period.start).days >= SHORTEST


def is_short(period: Period | None) -> bool:
    """Return whether a period is of a few days: one strike, one fair."""
    if period is None or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days <= LONGEST_STRIKE
