"""`choose_scope`: a place and period as a whole, or one case, one operation, one ceremony, one person's story."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.terms import Scope

__all__ = ["find_scope"]

# one case, one strike, one story
_CASE: Final = regex.compile(
    r"一(?:起|宗|个|名|次|例|件|桩)[^，。；、]{0,24}?(?:案(?!件(?:数|量))|团伙|行动|窝点|网络|组织|嫌疑人|男子|女子|集团|平台|公司)"
    r"|其中一(?:次|起|宗|个)|[该此本](?:案|团伙|犯罪团伙|犯罪集团|公司|平台|次行动|行动)|行动共|现场(?:抓获|查获|缴获|扣押|返还|发放)|当场"
    r"|[\p{Han}]某|（化名|化姓|（化姓|专案组|“[^”]{1,12}”(?:特大|专)?案(?!件)|特大[^，。；]{0,16}案|返还仪式|发还仪式|返还大会|\p{Han}{0,3}(?:女士|先生|婆婆|阿姨|大爷|老人家|同学)(?![们])|事主\p{Han}|案发|被害人\p{Han}某"
)
# the work as a whole
_TOTAL: Final = regex.compile(
    r"[全我各](?:市|省|国|县|区|州|系统)|累计|全年|今年以来|\d年以来|上半年|下半年|季度|同比|环比|[12][90]\d\d年(?![^，。；]{0,3}月)|\d月以来|至\d{1,2}月|全球|截至|专项行动开展以来|活动开展以来|共(?:破获|侦破|查处|立案|起诉)"
)


def find_scope(words: str) -> Scope | None:
    """Return what `words` say of the scope: the last evidence counts; None where there is none.

    >>> find_scope("全市共破获案件36起") is Scope.TOTAL, find_scope("破获一起网络诈骗案，抓获3人") is Scope.CASE
    (True, True)
    """
    case = max((m.end() for m in _CASE.finditer(words)), default=-1)
    total = max((m.end() for m in _TOTAL.finditer(words)), default=-1)
    if case == total:
        return None
    return Scope.CASE if case > total else Scope.TOTAL
