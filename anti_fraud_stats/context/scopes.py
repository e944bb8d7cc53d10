"""`find_scope`: a place and period as a whole, or one case, one operation, one ceremony, one story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times import FIGURE, Time, is_long, is_short
from anti_fraud_stats.terms import Scope

__all__ = ["find_scope", "main_scope"]

# one case: 一起网络诈骗案, 该案, 王某, “5·25”专案
_ONE_CASE: Final = (
    r"一(?:起|宗|个|名|次|例|件|桩|伙|处|家|批)[^，。；、]{0,24}?(?:案(?!件(?:数|量))|团伙|行动|窝点|网络"
    r"|组织|嫌疑人|男子|女子|集团|平台|公司|老[妇人]|窝点)"
    r"|其中一(?:次|起|宗|个)|[该此本](?:案|团伙|犯罪团伙|犯罪集团|公司|平台|男子|女子|次行动|行动|系列案)"
    r"|(?<=\p{Han})某|(?:化名|化姓)"
    r"|“[^”]{1,12}”(?:特大|专|系列)?案(?!件)|特大[^，。；]{0,16}案|案发|经查|经审[查理]|立案侦[办查]|主犯"
    r"|被告人|公司法人|实际控制人|作案\d|单笔|单起|最[多高大]的一|检方|地检|地院|院审理"
)
# one strike, one night, one ceremony: 收网行动, 返还仪式
_ONE_EVENT: Final = (
    r"行动共|现场|(?<![\d月])\d{1,2}日(?:入夜|晚|夜|清晨|[至—~-]+\d{1,2}日)|当场[抓查缴扣收发]|当天|当晚|当日"
    r"|收网(?!行动\d|\d|行动$|$)|返还仪式|发还仪式|返还大会|返还活动"
    r"|集中返[还赃]|发还|专案组|启动仪式|签约|凌晨"
    r"|统一行动|集中清查|夜查|开放日|移交给|被移交|押解回国|并案|研讨会|交流会"
)
# one person's story: 李女士, 事主
_STORY: Final = (
    r"(?<=\p{Han})(?<!\p{Han}位\p{Han}|[各些]\p{Han})(?:女士|先生|婆婆|阿姨|大爷|大妈|老汉|同学|老伯|奶奶|爷爷)(?!们)"
    r"|事主\p{Han}|(?:[一1]|这|那|某)(?:位|名)[^，。；、]{0,8}?(?:市民|群众|居民|老人|男子|女子|事主|受害人|老妇)"
    r"|[一1]名[^，。；、]{0,8}?(?:少年|男孩|女孩|学生|国中生|女性|男性)|遭起诉|法官|开庭"
)
_CASE: Final = regex.compile(f"{_ONE_CASE}|{_ONE_EVENT}|{_STORY}")
# the work as a whole: 全市, 同比, 今年以来, 累计
_TOTAL: Final = regex.compile(
    r"[全我各](?:市|省|国|县|区|州|系统|地公安)|累计|全年|今年以来|\d年以来|上半年|下半年|季度|同比|环比"
    r"|\d月以来|至\d{1,2}月|截至|截止|(?:行动|活动|工作|战役)(?:开展|启动|发起|部署)?以来"
    r"|共(?:破获|侦破|查处|立案|起诉)|一年来|年度|日均|平均每|比上年|上年|去年同期|同期比"
    r"|先后(?:破获|侦破|拿下|打掉|捣毁|查处)[^。；]{0,40}案(?!件)|(?<![近前第])(?:[一二三四五六七八九十两]年"
    r"|(?:[一二三四五六七八九十两]|\d{1,2})个月)(?=[破抓打侦追返止挽核])"
)


NEAR: Final = 3  # characters: 2月18日至26日，全市分战区作战 is one strike
LEAD: Final = 3  # sentences that count twice
_REMEMBERED: Final = 512  # sentences: each is asked about for the text, for its figures and for what follows
_OPEN: Final = frozenset({Strength.CUMULATIVE, Strength.UNTIL})


def find_scope(words: str, times: Sequence[Time] = (), *, story: bool = False) -> Scope | None:
    """Return what `words` say of the scope: the last evidence counts; None where there is none.

    A whole period speaks for the total, a single day for one case; in a text that tells one `story` periods
    are those of the story.

    >>> find_scope("全市共破获案件36起").name, find_scope("破获一起网络诈骗案，抓获3人").name
    ('TOTAL', 'CASE')
    """
    case, total = _last_evidence(words)
    for time in times:
        if time.stop <= len(words):
            if is_short(time.period) and time.strength is Strength.RANGE:
                case = max(case, len(words) if total <= time.stop + NEAR else time.stop)
            elif time.strength is Strength.DAY or is_short(time.period):
                case = max(case, time.stop)
            elif not story and is_long(time.period) and time.strength not in _OPEN:
                total = max(total, time.stop)
    if case == total:
        return None
    return Scope.CASE if case > total else Scope.TOTAL


@lru_cache(maxsize=_REMEMBERED)
def _last_evidence(words: str) -> tuple[int, int]:
    """Return where the last words end that speak of one case, and the last that speak of the whole."""
    case = max((m.end() for m in _CASE.finditer(words)), default=-1)
    return case, max((m.end() for m in _TOTAL.finditer(words)), default=-1)


def main_scope(sentences: Iterable[str], times: Iterable[Sequence[Time]]) -> Scope | None:
    """Return the scope of a text: one case where most sentences with figures speak of one."""
    figured = (pair for pair in zip(sentences, times, strict=True) if FIGURE.search(pair[0]))
    scopes = [find_scope(folded, named) for folded, named in figured]
    scopes += scopes[:LEAD]
    case, total = scopes.count(Scope.CASE), scopes.count(Scope.TOTAL)
    if case == total:
        return None
    return Scope.CASE if case > total else Scope.TOTAL
