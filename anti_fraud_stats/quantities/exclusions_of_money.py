"""Money and shares that are no statistic: what is offered, thresholds, what a law says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.quantities.exclusions_of_offers import OFFER_RULES
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["MONEY_RULES"]

_REACH: Final = 200  # characters that a quotation may have run when it comes to the amount
_MONEY_OR_TIMES: Final = frozenset({"money", "times"})
_BOUNDS: Final = ("以上", "以下", "以内")
_FINE: Final = regex.compile(
    r"可[^，。；]{0,16}(?:罚款|罚金)$|最[高重]可[^。；]{0,24}罚款?$|最[高重]处?罚款?$"
    r"|罚[款金](?:金额|数额)?(?:[上下]限|区间|幅度|最[高多低少])[^，。；\d]{0,8}$"
)
_PENALTY: Final = regex.compile(r"[^，。；,;]{0,14}(?:罚款|罚金)")
_STATUTE: Final = regex.compile(
    r"数额(?:较大|巨大|特别巨大)|(?:认定为|属于?)“?情节(?:特别)?严重|应当认定|分别认定|立案(?:追诉)?标准|以下有期徒刑|司法解释|《[^》]{2,40}(?:意见|规定|办法|解释)》|依[照据]刑法第"
)
_INTEREST: Final = regex.compile(r"受法律保护|司法保护|法定上限|司法解释")
_COUNTED: Final = (
    r"的(?:[有超近约逾占过]|达到?){0,2}(?:\d|[一二三四五六七八九]成)"
    r"|的[^，。；：、,;\d]{1,8}\d+[万千]?[起宗件名人个张笔户家]"
)
_CASES_BEHIND: Final = regex.compile(rf"的?[^，。；：、,;\d]{{0,8}}案件?|{_COUNTED}")
_COUNT_BEHIND: Final = regex.compile(rf"的?[^，。；：、,;\d]{{0,8}}案件?(?:\d|占|同比|下降|上升)|{_COUNTED}")
_OVER: Final = regex.compile(r"[超逾过]")
_OF_CASES: Final = regex.compile(r"[的者](?:有|达|共)?(?:近|约|超)?\d{1,5}[起宗件名人家户]")
# 超过100万元的，应当提醒: a rule and no fact
_CONDITION: Final = regex.compile(
    r"的，?(?:均|都|一律)?(?:应|须|需|可以?处?|予以|处以|罚款|由|视为|认定为|不得|不予|将被|按照?)|，(?:应当|须|必须|不得|一律)"
)
_LIMIT: Final = regex.compile(
    r"(?:上限|下限|限额|门槛|起点|标准|最高可?(?:获得?)?奖(?:励|金|励金)?(?:金额)?|属实[^，。；]{0,4}，[^，。；]{0,6}奖励|悬红|悬赏(?:奖?金额?)?"
    r"|一次(?:性)?死亡)(?:为|是|定为|至)?\ ?$"
)
# 限额可设在2000元以内, 余额最好控制在500元: what is advised
_ADVICE: Final = regex.compile(
    r"(?:可以?|宜|应|建议|最好|尽量|不妨|务必)(?:只|将|把)?(?:设|调|控制|限制|保持|留|存)[^，。；\d]{0,3}$"
)
_FROM_A_LAW: Final = regex.compile(r"(?:以上)?[者的][，,](?:最[高重]?)?可?并?处")
_SUM: Final = regex.compile(r"(?:案值|涉案|价值|流水|资金|金额|达到?|高达)[^，。；,;]{0,4}$")


def a_condition(quantity: Quantity, sentence: str) -> bool:
    """超过100万元的，应当提醒, 上限是100万元: what a rule sets."""
    before = max(0, quantity.start - 12), quantity.start
    if _LIMIT.search(sentence, max(0, quantity.start - 8), quantity.start) or _ADVICE.search(
        sentence, *before
    ):
        return True
    if quantity.kind == "money" and _FROM_A_LAW.match(sentence, quantity.stop):
        return True  # 获取财物达500万元者，处3年以上
    return quantity.qualifier is not Qualifier.EXACT and _CONDITION.match(sentence, quantity.stop) is not None


def a_legal_limit(quantity: Quantity, sentence: str) -> bool:
    """处5万元以上50万元以下罚款, 三千元以上的属数额较大: what a law says."""
    if quantity.kind in _MONEY_OR_TIMES and _FINE.search(
        sentence, max(0, quantity.start - 20), quantity.start
    ):
        return True
    near = max(0, quantity.start - _REACH), quantity.stop + _REACH
    if quantity.kind == "percent":
        return quantity.qualifier is not Qualifier.EXACT and bool(_INTEREST.search(sentence, *near))
    if not quantity.text.endswith(_BOUNDS):
        return False
    return bool(_PENALTY.match(sentence, quantity.stop) or _STATUTE.search(sentence, *near))


def a_threshold(quantity: Quantity, sentence: str) -> bool:
    """10万元以上的案件, 50万元以上的10起: an amount that tells one class of cases from another.

    What one case comes to is a figure: 涉案金额1亿元以上的案件; but not where its cases are counted.
    """
    if quantity.kind not in {"money", "mass"} or quantity.qualifier is Qualifier.EXACT:
        return False
    if not quantity.text.endswith(_BOUNDS):
        return _OVER.match(quantity.text) is not None and bool(_OF_CASES.match(sentence, quantity.stop))
    summed = _SUM.search(sentence, max(0, quantity.start - 10), quantity.start)
    return bool((_COUNT_BEHIND if summed else _CASES_BEHIND).match(sentence, quantity.stop))


MONEY_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    *OFFER_RULES,
    a_legal_limit,
    a_threshold,
    a_condition,
)
