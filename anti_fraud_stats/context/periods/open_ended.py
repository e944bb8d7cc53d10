"""Rules for times without a date of their own: so far, since an event, lately, at the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods.calendar_days import back
from anti_fraud_stats.context.periods.look_back import LOOK_BACK_RULES
from anti_fraud_stats.context.periods.model import Anchor, Period, Reading, Strength
from anti_fraud_stats.context.periods.point_forms import NUMBER
from anti_fraud_stats.context.periods.rules import Rule, Scene, read_nothing, resolve_nothing
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["OPEN_RULES"]

_MONTH: Final = 31  # days

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
_FIRST_MONTHS: Final = regex.compile(rf"头(?P<count>{NUMBER})个月")
# times that the text has named before: 行动期间 · 其间 · 同期 · 这40天里; which one the context tells
_POINTER: Final = rf"""
    同期(?!声) | 同一时(?:期|段|间段) | 其间 | (?:在?此|(?<!\p{{Han}})这)期间
  | (?:行动|会战|战役|整治|活动)”?期间 | (?<![\p{{Han}}“])行动中(?=[,，共]|[检搜查缴起]获)
  | (?:[春夏秋冬]季|专项|百日)行动中(?=[,，共])
  | 这?{NUMBER}天(?:里|间|来) | (?<=(?:^|[，。；：]))这?(?![一1]年){NUMBER}年(?:间(?![，,隔])|里(?!程))
"""


def _resolve_so_far(_: Reading, anchor: Anchor) -> Period | None:
    return Period(None, anchor.published) if anchor.published else None


def _resolve_until_then(_: Reading, anchor: Anchor) -> Period | None:
    return Period(None, anchor.seen) if anchor.seen else None


def _resolve_event(reading: Reading, anchor: Anchor) -> Period | None:
    """Return the day of the launch that the text named, to the end of what is told since or of the text."""
    start, published, governing = anchor.start, anchor.published, anchor.period
    if start and governing and governing.start == start and governing.days > _MONTH:
        ahead = governing.end and published and start <= published < governing.end  # amid 春运
        return Period(start, published) if ahead else governing
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


def months_from_launch(words: str, anchor: Anchor) -> Period | None:
    """Return the first months since the launch that the text named: 2014年9月发起攻势，头两个月里."""
    match = _FIRST_MONTHS.fullmatch(words)
    behind = back(anchor.start, -int(parse_numeral(match["count"])), "月") if match and anchor.start else None
    return Period(anchor.start, behind - dt.timedelta(days=1)) if behind else None


def _resolve_cumulative(reading: Reading, anchor: Anchor) -> Period | None:
    """累计 under a stated period is of that period, else of all time; on a day of all up to it."""
    told = anchor.period
    if told and told.days == 1:
        return Period(None, told.end)
    return told or _resolve_so_far(reading, anchor)


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
    *LOOK_BACK_RULES,
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
