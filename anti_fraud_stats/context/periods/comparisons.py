"""Rules for the other side of a change (同比, 较2019年, 与去年同期相比): never a figure's own period."""

from __future__ import annotations

from typing import Final

from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.periods.rules import GAP, MARK, Rule, read_nothing, resolve_nothing

__all__ = ["COMPARISON_RULES"]

_YEARS: Final = r"(?:往年|历年|上一?年度?|上季度?|前一?年|前一月|上一月)"
_OTHER: Final = rf"(?: (?:{MARK}|{_YEARS})(?:同期|同[月季]|春节|春运|国庆)?+ | 年同期 | 同期 )"
# 比严管之初的2011年, 与行动前的一季度相比
_BEFORE: Final = rf"(?:{GAP}{{1,10}}?[前初后]的)?+"
# 较2019年 · 比上年同期 · 相较于去年 · 对比2020年
_AGAINST: Final = rf"""
    (?: 相?较(?<!比较)之?于?+ | (?<![占同环百之对相正])比对? | [对相]比 ) [ ]?+ {_BEFORE} {_OTHER}
    (?:[、和与及]{MARK}(?:同期|同[月季])?(?=各|分别|相比|均|都|[增减多少]))*+
    (?:{GAP}{{0,6}}?(?:相比|比较))?+
"""
# 与去年同期相比 · 同2020年相比 · 与2020年10月发起前相比
_WITH: Final = (
    rf"[与同和跟][ ]?+{_BEFORE}{_OTHER}(?:[、和与及]{_OTHER})*+{GAP}{{0,20}}?"
    r"(?:相比|比较|对比|相较|持平|比(?=[多少增减上下升降]))"
)
# 去年同期 · 2020年同期
_SAME: Final = rf"(?:{MARK}|往年|上一?年度?|年)同期"
# 同比 · 环比 · 同比2020年
_RATIO: Final = rf"[同环]比{MARK}?+"
# 在去年同比下降一成的基础上
_BASE: Final = rf"在{MARK}[^,，。；;]{{0,20}}?基础上"
# 去年疫情期间基数偏低
_LOW_BASE: Final = rf"{MARK}{GAP}{{0,8}}?基数"
# 是2019年的3.2倍
_TIMES: Final = rf"(?:是|为|相当于){MARK}的(?=[约近]?[\d.一二两三四五六七八九十]++[余多]?倍)"
# 虽不及2006年的零头
_BELOW: Final = rf"(?:不及|不如|远低于|远高于){MARK}(?:同期|水平|的)"


def _rule(name: str, cues: str, pattern: str) -> Rule:
    return Rule(
        name, Strength.COMPARISON, tuple(cues.split()), pattern, read_nothing, resolve_nothing, marked=True
    )


COMPARISON_RULES: Final = (
    _rule("against", "比 较", _AGAINST),
    _rule("compared_with", "比 相较 持平", _WITH),
    _rule("same_time_of", "同期", _SAME),
    _rule("ratio", "同比 环比", _RATIO),
    _rule("on_base_of", "基础上", _BASE),
    _rule("low_base_of", "基数", _LOW_BASE),
    _rule("times_of", "倍", _TIMES),
    _rule("below", "不及 不如 远", _BELOW),
)
