"""Rules for the other side of a change (同比, 较2019年, 与去年同期相比): never a figure's own period."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.periods.model import Anchor, Reading, Rule, Strength
from anti_fraud_stats.context.periods.points import POINT

__all__ = ["COMPARISON_RULES"]

_OTHER: Final = rf"""(?:
    (?:{POINT})(?:同期)?+ | (?:往年|历年|上一?年度?|上季度?|前一?年|前一月|上一月)(?:同期)?+ | 年同期 | 同期
)"""
# 较2019年 · 比上年同期 · 相较于去年 · 对比2020年
_AGAINST: Final = rf"""
    (?: 相?较(?<!比较)之?于?+ | (?<![占同环百之对相正])比 | [对相]比 ) {_OTHER}
    (?:[^,，。；;\d]{{0,6}}?(?:相比|比较))?+
"""
# 与去年同期相比 · 同2020年相比 · 与2020年10月发起前相比
_WITH: Final = rf"[与同和跟]{_OTHER}[^,，。；;\d]{{0,8}}?(?:相比|比较|对比|相较|持平)"
# 去年同期 · 2020年同期
_SAME: Final = rf"(?:{POINT}|往年|上一?年度?|年)同期"
# 同比 · 环比 · 同比2020年
_RATIO: Final = rf"[同环]比(?:{POINT})?+"
# 在2020年同比下降的基础上
_BASE: Final = rf"在(?:{POINT})[^,，。；;\d]{{0,15}}?基础上"
# 是2019年的3.2倍
_TIMES: Final = rf"(?:是|为|相当于)(?:{POINT})(?:同期)?+的(?=[约近]?[\d.一二两三四五六七八九十]++[余多]?倍)"


def _read(_: regex.Match[str]) -> Reading:
    return Reading()


def _resolve(_: Reading, __: Anchor) -> None:
    return None


def _rule(name: str, pattern: str) -> Rule:
    return Rule(name, Strength.COMPARISON, regex.compile(pattern, regex.VERBOSE), _read, _resolve)


COMPARISON_RULES: Final = (
    _rule("against", _AGAINST),
    _rule("compared_with", _WITH),
    _rule("same_time_of", _SAME),
    _rule("ratio", _RATIO),
    _rule("on_base_of", _BASE),
    _rule("times_of", _TIMES),
)
