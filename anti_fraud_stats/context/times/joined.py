"""`add_time`: times of a sentence that belong together: 截至11月底，今年以来; 3月入伙，到6月案发."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.named import Time
from anti_fraud_stats.context.times.reaches import OPENS

__all__ = ["THIS_YEAR", "add_time", "as_it_stands", "from_new_year", "over", "since"]

THIS_YEAR: Final = frozenset({"今年", "本年", "本年度", "年内"})
_DATED: Final = frozenset({Strength.DAY, Strength.MONTH, Strength.YEAR})
_NEXT_DAY: Final = regex.compile(r".?[到至](?:次日|翌日|第二天)")  # 当晚设卡，到次日1时
_SINCE: Final = regex.compile(
    r"[^，,。；]{0,24}?(?:以来|至今|(?<![说讲谈提])起(?!诉|获|草)|之?后|开始)|[^，,。；\d]{0,4}(?:铺开|打响|拉开|吹响|组织开展|部署开展|集中开展|启动|发起)"
)
# 2018年9月6日立案。自2014年7月上线至案发: to the day that was told last
_TO_ITS_END: Final = regex.compile(r"[^，,。；;\d]{0,8}?[至到](?:案发|被查|立案)(?!时间)")
_JOINED: Final = regex.compile(r"(?:[、，,]?(?:止于|终于)|[、和及]|以及|\d{0,2}时?\d{0,2}分?许?[至到])")
# 6月25日鸣哨，10月2日收兵; 3月1日启动、6月8日结束的百日行动
_BEGUN: Final = regex.compile(
    r"[，,]?[^，,。；;\d]{0,30}?(?:启动|开始|打响|鸣哨|吹响|拉开|开展|部署|发起|出征|开战|亮剑)"
    r"[^，,。；;\d]{0,16}(?:[，,、；;][^，,。；;\d]{0,6})?"
)
_OVER: Final = regex.compile(
    r"[，,]?[\p{Han}“”]{0,14}?(?:收官|收兵|收尾|收队|收帆|结束|落幕|闭幕|落下帷幕|鸣金|画上(?:圆满|完美)?句号|告一段落|完美谢幕|谢幕)"
)
CLAUSE_ENDS: Final = frozenset("；;。")
YEAR: Final = 366  # days
LONG_CRIME: Final = 5 * YEAR  # days
CAMPAIGN: Final = 150  # days
_STANDS: Final = regex.compile(
    r"[^；。]{0,24}?(?:用户|注册|建成|[已共]建|[共现实拥设]有|下辖|存量|保有|余额|人口|安装)"
)
_STOCK: Final = regex.compile(r"[^；。\d]{0,16}?(?:保有量|存量|余额|常住人口|户籍人口|下辖)")
# 反诈大模型4月上线后，: from then on, whatever was launched
_AFTER_LAUNCH: Final = regex.compile(
    r"[，,]?[^，,。；;：:]{0,20}?(?:上线|启动|实施|落地|开通|启用|运行|投用|成立|推行|施行|生效|挂牌|投入使用)[以之]?后[，,](?![^，,。；;]{0,6}当[天日晚])"
    r"|[，,]?[^，,。；;：:]{0,20}?(?:启动|打响|铺开|开展|发起)(?:到现在|到目前|到今天|至今(?![年日天后]))"
)
_CAUGHT: Final = regex.compile(r"被\p{Han}{1,2}$|案发$|落网$|[归到]案$")  # 2019年3月入伙，到6月案发
_DONE_SO_FAR: Final = regex.compile(r"(?:[^，。；：\d]|[“「][^”」]{1,16}[”」]){4,40}，")
_LAUNCHED: Final = regex.compile(r"启动|发起|成立|上线|开通|部署|开展|实施|打响")


def since(time: Time, folded: str, anchor: Anchor) -> Time:
    """自6月25日行动开始至今: a date that the words around it make a beginning."""
    begins = folded[max(0, time.start - 1) : time.start] in {"自", "从"}
    launched = time.strength in _DATED and _AFTER_LAUNCH.match(folded, time.stop) is not None
    if (
        not (begins or launched)
        or time.period is None
        or time.period.start is None
        or time.strength not in _DATED
    ):
        return time
    if anchor.seen and anchor.seen > time.period.start and _TO_ITS_END.match(folded, time.stop):
        return replace(time, strength=Strength.RANGE, period=Period(time.period.start, anchor.seen))
    to_come = anchor.published is not None and time.period.start > anchor.published  # 6月1日施行后
    if to_come or (not launched and _SINCE.match(folded, time.stop) is None):
        return time
    return replace(time, strength=Strength.SINCE, period=Period(time.period.start, anchor.published))


def from_new_year(time: Time, folded: str, anchor: Anchor) -> Time:
    """今年以来，警方严打。截至10月底，破案36起: a day up to which this year is told, not how things stand."""
    told, until = anchor.period, time.period
    if time.strength is not Strength.UNTIL or not (until and until.end and told and told.start):
        return time
    if until.start is None and _CAUGHT.search(time.text) and 0 < (until.end - told.start).days < LONG_CRIME:
        return replace(time, period=Period(told.start, until.end))  # 2014年11月开张。至2015年5月案发
    days = (until.end - told.start).days
    this_year = told.end == anchor.published and (
        (told.start.month, told.start.day) == (1, 1) or days < CAMPAIGN
    )
    inside = this_year and until.start is None and told.start < until.end != told.end
    if not inside or told.start.year != until.end.year or _STANDS.match(folded, time.stop):
        return time
    return replace(time, period=Period(told.start, until.end))


def as_it_stands(time: Time, folded: str) -> Time:
    """今年前10个月，…。到10月底，机动车保有量已达2亿辆: how things stand then is of no span before it."""
    if time.strength is not Strength.UNTIL or time.period is None or _STOCK.match(folded, time.stop) is None:
        return time
    return replace(time, period=Period(None, time.period.end))


def add_time(times: list[Time], time: Time, folded: str) -> None:
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
    dated = old.start and old.end and new.start and new.end and old.end < new.start
    if (dated and _JOINED.fullmatch(between)) or _is_campaign(last, time, between, folded):
        whole = Period(old.start, new.end)
        times[-1] = Time(last.start, time.stop, folded[last.start : time.stop], Strength.RANGE, whole)
    elif old.days == 1 and old.start and new.end and _follows(old.start, new.end, between[-1:] + time.text):
        times.append(replace(time, strength=Strength.RANGE, period=Period(old.start, new.end)))
    elif _reaches(last, time, between):
        times.append(replace(time, period=Period(new.start, old.end)))
    elif _STANDS.match(folded, time.stop) and between[-1:] in CLAUSE_ENDS:
        times.append(time)  # 今年以来，劝阻1.2万人；截至目前，注册用户41万: how things stand
    elif time.strength is Strength.UNTIL and new.start is None and _begins(last, between, time):
        times.append(replace(time, period=Period(old.start, new.end)))
    else:
        times.append(time)


def _follows(start: dt.date, end: dt.date, words: str) -> bool:
    """Return whether a time goes on from one day into the next: 到次日1时."""
    return start <= end and _NEXT_DAY.match(words) is not None


def over(time: Time, folded: str, anchor: Anchor) -> Time:
    """6月25日，行动启动。…10月2日圆满收官: the day on which that was over whose launch the text has told."""
    start, day = anchor.start, time.period.end if time.period else None
    if time.strength is not Strength.DAY or not (start and day and _OVER.match(folded, time.stop)):
        return time
    if not 0 < (day - start).days < YEAR:
        return time
    return replace(time, strength=Strength.RANGE, period=Period(start, day))


def _is_campaign(first: Time, last: Time, between: str, folded: str) -> bool:
    """Return whether two dates tell when a campaign began and when it was over."""
    begun, over = first.period, last.period
    if not (begun and over and begun.start and over.end and begun.start < over.end):
        return False
    told = _BEGUN.fullmatch(between) and first.strength in {*_DATED, Strength.SINCE}
    return bool(told) and _OVER.match(folded, last.stop) is not None


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
    # 今年（截至6月底）; 今年全市推进“断卡”行动，截至6月底
    this_year = time.text in THIS_YEAR and (len(between) <= 1 or _DONE_SO_FAR.fullmatch(between) is not None)
    since = this_year or time.strength is Strength.SINCE
    begins = since or _LAUNCHED.search(between) or _CAUGHT.search(until.text)
    return bool(begins and start and end and end >= start)
