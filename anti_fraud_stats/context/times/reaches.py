"""How far a time reaches that is named for some figures alone: 上年2378起, （2月为108起）."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.periods import PeriodMention
from anti_fraud_stats.context.periods.model import Strength

__all__ = ["FIGURE", "OPENS", "OWN_FIGURE", "TWO_YEARS", "end_of_list", "find_reach"]

_BEFORE_YEAR: Final = regex.compile(r"(?:上年|上一年|前一年|去年|前年|上年度)(?:同期)?(?:分别)?(?:为|是|的)?")
OWN_FIGURE: Final = regex.compile(
    r"还?+[则只仅才]?(?:分别)?[为是有的]?\ ?[（(]?(?![近约]?[\d.]+[余多]?\ ?倍)"
    r"(?:\d|[一二三四五六七八九十]成|[一二三四五六七八九十百千零]{1,9}+[宗人名起件])"  # 二○二四年的九宗
)
_FROM: Final = regex.compile(r"[由从较比于追过近与]\ ?$")
# 由2023年的近八成, 从9月的环比上升1.9%: the first of two figures
_FIRST_OF_TWO: Final = regex.compile(r"的[^，,。；;\d]{0,10}?(?=\d|[一二三四五六七八九十]成)")
_OUT_OF: Final = regex.compile(r"[由从]\ ?$")
_COUNTED: Final = r"(?:元|[名人起宗件个条次张份台户处家部辆]|%)"
FIGURE: Final = regex.compile(
    rf"(?<![第\d.])(?<!\d,)\d[\d.,]*+[万亿千百余多]*+\ ?{_COUNTED}"
    # 九十六宗, as Hong Kong prints
    rf"|(?<![第一二三四五六七八九十百千零])(?=.?[十百千万亿])[一二三四五六七八九十百千万亿零]{{2,}}+[余多]?{_COUNTED}"
)
# 4402宗和2.9亿元 behind the time that is theirs
_OWN_LIST: Final = regex.compile(
    r"还?+[则只仅才]?(?:分别)?[为是有的]?\ ?[（(]?"
    r"(?:(?:\d[\d.,]*+[万亿千百余多]*+)++\p{Han}{0,4}[、和及](?=\d))*+"
)
# 10月1日最高，单日93.7万辆次: of the day alone, as the span is of what comes behind
_PEAK: Final = regex.compile(
    r"[^，,。；;\d]{0,10}?(?:最[高低多大]|达到?(?:高|顶)?峰值?|峰值|迎来[^，,。；;\d]{0,6}高峰|创[^，,。；;\d]{0,8}新[高低]|为最)[^，,。；;]{0,12}[，,]?[^，,。；;]*+"
)
# 2021年仅390件，较2020年下降25.4%: of that year again
_COMPARED_ON: Final = regex.compile(r"[\d.,]++[万亿余多]*\p{Han}{0,3}[，,](?:较|比|同比)")
# 2021年以来破案4.3万起，2024年立案数比2021年下降27.6%: of what is compared alone
TWO_YEARS: Final = regex.compile(
    r"[^，,。；;\d]{0,16}[比较与同和]\ ?(?:(?:19|20)\d\d年|上一?年|前年)[^，,。；;\d]{0,10}(?=\d)"
)
_ASIDE: Final = frozenset("则只仅才还")  # 2019年只有43起
OPENS: Final = frozenset("（(")
_BY_NOW: Final = frozenset({"目前", "截至目前"})
_DATED: Final = frozenset({Strength.YEAR, Strength.RANGE, Strength.MONTH})
_CLOSED: Final = regex.compile(r"[）)]")
# 该公司成立于2018年
_FOUNDED: Final = regex.compile(r"(?:成立|创立|创办|始建|创建|注册|诞生|竣工|建成)[于在]$")


def find_reach(mention: PeriodMention, folded: str) -> int | None:
    """Return the last place that a time governs which is named for some figures alone, else None.

    上年2378起, 由2021年的43起增至86起, 环比上升9.3%（2月为108起）; 今依诈欺罪起诉15人 of its sentence.
    """
    founded = _FOUNDED.search(folded, max(0, mention.start - 3), mention.start)
    if mention.text == "今" or founded:
        return len(folded) - 1
    if closed := _end_of_aside(mention, folded) or _end_of_now(mention, folded):
        return closed
    peak = _PEAK.match(folded, mention.stop) if mention.strength is Strength.DAY else None
    if peak:
        return peak.end()
    out_of = _OUT_OF.search(folded, max(0, mention.start - 2), mention.start)
    if first := out_of and _FIRST_OF_TWO.match(folded, mention.stop):
        return end_of_list(folded, first.end())
    if not OWN_FIGURE.match(folded, mention.stop):
        return None
    from_one = folded[mention.stop] == "的" and _FROM.search(folded, max(0, mention.start - 2), mention.start)
    aside = mention.strength in _DATED and folded[mention.stop] in _ASIDE
    aside = aside and _COMPARED_ON.match(folded, end_of_list(folded, mention.stop)) is None
    own = aside or _BEFORE_YEAR.fullmatch(mention.text) is not None or bool(from_one)
    return end_of_list(folded, mention.stop) if own else None


def _end_of_aside(mention: PeriodMention, folded: str) -> int | None:
    """Return where the bracket closes in which a time has a figure of its own."""
    opened = max(folded.rfind(mark, 0, mention.start) for mark in OPENS)
    if opened <= 0 or _CLOSED.search(folded, opened, mention.start):
        return None
    closed = _CLOSED.search(folded, mention.stop)
    figure = closed and FIGURE.search(folded, mention.stop, closed.start())
    return closed.start() if closed and figure else None


def _end_of_now(mention: PeriodMention, folded: str) -> int | None:
    """督办36起，目前已侦破9起；缉捕6名: return where the part of a sentence ends that says 目前 amid it."""
    begun = folded.rfind("，", 0, max(0, mention.start - 1)) + 1
    amid = mention.text in _BY_NOW and FIGURE.search(folded, begun, mention.start) is not None
    parted = folded.find("；", mention.stop) if amid else -1
    return parted if parted > 0 else None


def end_of_list(folded: str, stop: int) -> int:
    """Return where the last of the figures begins that a list joins right behind `stop`."""
    match = _OWN_LIST.match(folded, stop)
    return match.end() if match else stop
