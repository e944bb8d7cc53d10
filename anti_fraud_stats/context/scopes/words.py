"""The words that tell of one case, and those that tell of a place and a period as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.lexicon.patterns import compile_entries
from anti_fraud_stats.lexicon.scopes import SCOPES_FILE, Evidence, scopes

__all__ = [
    "A_WEEK",
    "BEGUN",
    "COMPARED",
    "COUNTED",
    "LATELY",
    "PEAK",
    "PUBLISHED",
    "UNTO",
    "evidence",
]

# cases counted behind a story that a report on a year tells by the way: 侦破诈骗案件46起
COUNTED: Final = regex.compile(
    r"(?:破获|侦破|立|查处)[^，。；]{0,14}?案件?\d{2,}|(?:审结|受理|办结)[^，。；]{0,14}?\d{2,}[件起宗]"
)
BEGUN: Final = regex.compile(
    r"(?:（[^（）]{2,8}）|）)?(?:正式)?(?:落下帷幕|落幕|收官|闭幕|上线|启用|推出|施行|实施|成立|开通|挂牌|印发|打响|拉开(?:帷幕|序幕))"
)  # how long there is
# a day on which something was published, not done: 10日发布例行更新，修复漏洞79个
PUBLISHED: Final = regex.compile(r"，?[^，。；\d]{0,8}(?:发布|公布)(?!会)")
UNTO: Final = frozenset("到至")
LATELY: Final = frozenset({"近日", "日前"})  # in a story: the day it is about
A_WEEK: Final = regex.compile(r"周(?![一二三四五六日天])|[假节]|春运")  # and a holiday
# a day that is the highest of a whole: 单日接警最多的是1月21日
PEAK: Final = regex.compile(r"单日|[日历]史?新[高低]|峰值|高峰|最[高低多少]的一天")
COMPARED: Final = regex.compile(r"同比|环比|去年同期|个月相比|较上[年月]")


@cache
def evidence() -> Mapping[Evidence, regex.Pattern[str]]:
    """Return what finds the words of each kind of evidence.

    >>> [match[0] for match in evidence()[Evidence.TOTAL].finditer("今年以来，全市破案36起")]
    ['今年以来', '全市']
    """
    return {
        kind: compile_entries(
            {key: entry for key, entry in scopes().items() if kind in entry.evidence}, SCOPES_FILE
        )
        for kind in Evidence
    }
