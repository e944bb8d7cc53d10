"""Rules for times without a date of their own: so far, the last n months, since an event, lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.dates import back
from anti_fraud_stats.context.periods.model import Anchor, Period, Reading, Strength
from anti_fraud_stats.context.periods.points import NUMBER
from anti_fraud_stats.context.periods.rules import RECENT, Rule, Scene, read_nothing, resolve_nothing
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["OPEN_RULES"]

_MONTH: Final = 31  # days
_HALF_YEAR: Final = 6  # months
_FIRST_MONTHS: Final = 3  # in which the year before is summed up
_YEAR_END: Final = (12, 20)  # from this day on a year is summed up

# 截至目前 · 迄今为止 · 截至发稿时 · 推出的查询服务，已为群众
_SO_FAR: Final = r"""
    截[至止](?:到|至)?+[ ]?+(?:目前|现在|如今|今[天日]?(?:[(（]\d{1,2}月\d{1,2}日[)）])?|(?:记者)?发稿[时前]?)
  | 迄今 | 到(?:目前|现在)为止
  | (?:推出|上线|开通|启用|运行|面世)[^，。；\d]{0,4}至今(?![年日天后晚晨])
  | (?:推出|上线|开发|研发|启用|开通|建成)的[^，。；\d]{1,16}[，,]?(?:目前)?已经?(?=[累帮为提服预拦推发覆])
  | 至今(?![年日天后晚晨])
"""
# 目前 · 如今; not 比如今年, nor 如今骗术已变：, which only sets against what was
_NOW: Final = r"""
    目前 | 如今(?!年)(?![^，,。；：:\d一二三四五六七八九十百千万亿成半]{3,}[，,。；：:]) | 眼下 | 现已(?!查明)
"""
# 该所现有民警7名, where no day is told; not 现有吸毒人员, who are of the day of a report
_STANDS: Final = r"(?<![发出])现有(?!吸毒)(?=[^，。；的\d]{0,8}\d)"
# 截至宣判时: the day that the text has told last
_UNTIL_THEN: Final = (
    r"截[至止]到?(?:一审)?(?:宣判|判决|开庭|庭审|提?起公?诉)(?:时|之日|前|当[天日])?+(?=[,，]|\p{Han})"
)
# 一年来 · 过去一年 · 这一年
_PAST_YEAR: Final = (
    r"这一年(?![以来间级])|一年下来"
    r"|(?<![近\d十百几数第])(?:过去的?+一年|(?:过去的?+)?+[一1]年以?来)(?![自源临到电函访信])"
)
# 近三年来 · 过去5年 · 近一个月 · 五年来 · 半年来; not how long: 历时近3年, 近两个月的缜密侦查
_LOOK_BACK: Final = rf"""
    (?<!历时|历经|长达|时隔|经过|持续|潜逃|逃亡|用时|耗时|时间|[达了过])
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
_EVENT: Final = r"""
    (?<![来各亲擅独私出])自从?+(?![己动主助愿首行编演由拍学觉创发身称家我])[^,，。；;]{1,25}?(?:以来|至今(?![年日天后]))
  | (?:启动|发起|开展|部署|实施|成立|组建|上线|开通|推行|施行|运行|运作|建立|建成|投用|启用
      |推出|挂牌|发出|印发|打响)
    [^,，。；;\d]{0,8}?(?:以来|至今(?![年日天后]))
  | (?:专项|集中|统一|打击|整治)行动(?:开展|启动)?以来
"""
_FOUNDED: Final = regex.compile(r"成立|组建|上线|开通|挂牌|建立|建成|投用|启用")
_SUMMED_UP: Final = regex.compile(r"[^。；\d]{0,16}累计")
_VAGUE: Final = r"""
    近年来?+ | 近几年来?+ | 近些年来?+ | [多几数]年来(?![自源]) | 近期 | 近日(?!均) | 近来
  | 不久前 | 前不久 | 入[春夏秋冬汛](?:以来)?+
  | (?<![\d一二三四五六七八九十目当今节假生])日前 | 最近(?![的一二两三四五六七八九十\d])
"""
# 首月收到36起, 第2个月: of what the text has told the launch of
_NTH_MONTH: Final = rf"(?<!年)首月 | (?<!连续)第(?P<count>{NUMBER})个月"
# times that the text has named before: 行动期间 · 其间 · 同期 · 这40天里; which one the context tells
_POINTER: Final = rf"""
    同期(?!声) | 同一时(?:期|段|间段) | 其间 | (?:在?此|(?<!\p{{Han}})这)期间
  | (?:行动|会战|战役|整治|活动)”?期间 | (?<![\p{{Han}}“])行动中(?=[,，共]|[检搜查缴起]获)
  | (?:[春夏秋冬]季|专项|百日)行动中(?=[,，共])
  | 这?{NUMBER}天(?:里|间|来) | (?<=(?:^|[，。；：]))这?(?![一1]年){NUMBER}年(?:间(?![，,隔])|里(?!程))
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


def _resolve_so_far(_: Reading, anchor: Anchor) -> Period | None:
    return Period(None, anchor.published) if anchor.published else None


def _resolve_until_then(_: Reading, anchor: Anchor) -> Period | None:
    return Period(None, anchor.seen) if anchor.seen else None


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


def _resolve_event(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the day of the launch that the text named, to the end of what is told since or of the text."""
    start, published, governing = anchor.start, anchor.published, anchor.period
    if start and governing and governing.start == start and governing.days > _MONTH:
        return governing
    if start is None and published and reading.unit:
        return Period(None, published)
    return Period(start, published) if start and (published is None or start <= published) else None


def _read_event(match: regex.Match[str], _: Scene) -> Reading:
    """Return whether it lasts: 中心成立以来, 行动开展以来已累计; else a campaign is of some time."""
    lasts = _FOUNDED.search(match[0]) or _SUMMED_UP.match(match.string, match.end())
    return Reading(unit="成立" if lasts else "")


def _read_nth_month(match: regex.Match[str], _: Scene) -> Reading:
    return Reading(count=int(parse_numeral(match["count"])) if match["count"] else 1, unit="月")


def _resolve_nth_month(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the month, counted from the day of the launch that the text named."""
    first = back(anchor.start, 1 - reading.count, "月") if anchor.start else None
    behind = back(first, -1, "月") if first else None
    return Period(first, behind - dt.timedelta(days=1)) if behind else None


def _resolve_cumulative(reading: Reading, anchor: Anchor) -> Period | None:
    """累计 under a stated period is of that period, else of all time."""
    return anchor.period or _resolve_so_far(reading, anchor)


def _rule(
    name: str,
    strength: Strength,
    cues: str,
    pattern: str,
    resolve: Callable[[Reading, Anchor], Period | None],
) -> Rule:
    return Rule(name, strength, tuple(cues.split()), pattern, read_nothing, resolve)


OPEN_RULES: Final = (
    _rule("so_far", Strength.UNTIL, "截 迄今 为止 至今 的", _SO_FAR, _resolve_so_far),
    _rule("until_then", Strength.UNTIL, "截", _UNTIL_THEN, _resolve_until_then),
    _rule("now", Strength.UNTIL, "目前 如今 眼下 现已", _NOW, _resolve_so_far),
    _rule("past_year", Strength.RANGE, "年来 年以来 过去 一年", _PAST_YEAR, _resolve_past_year),
    replace(
        _rule("look_back", Strength.RANGE, "近 过去 来 间 累计", _LOOK_BACK, _resolve_look_back),
        read=_read_look_back,
    ),
    replace(_rule("since_event", Strength.SINCE, "以来 至今", _EVENT, _resolve_event), read=_read_event),
    _rule(
        "pointer", Strength.POINTER, "同期 同一时 期间 其间 天 行动中 年间 年里", _POINTER, resolve_nothing
    ),
    replace(
        _rule("nth_month", Strength.MONTH, "首月 个月", _NTH_MONTH, _resolve_nth_month), read=_read_nth_month
    ),
    _rule("vague", Strength.VAGUE, "近 年来 不久 入 日前 今 去年", _VAGUE, resolve_nothing),
    _rule("stands", Strength.CUMULATIVE, "现有", _STANDS, _resolve_so_far),
    _rule("cumulative", Strength.CUMULATIVE, "累计", r"累计", _resolve_cumulative),
)
