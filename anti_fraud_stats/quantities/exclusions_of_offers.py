"""Money and shares that somebody promises or asks for: offers, deposits, fees, prices, returns, pay."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final

import regex

from anti_fraud_stats.lexicon.units import offers
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.quantities.rows import is_cell

__all__ = ["OFFER_RULES"]

_MONEY: Final = frozenset({"money", "bare"})
_EARNED: Final = regex.compile(r"[稳日月包净必]赚$")
_REACH: Final = 200  # characters that a quotation may have run when it comes to the amount
_PROMISED: Final = 24  # characters between the words of a promise and its share
_SMALL: Final = 1000  # yuan: what is paid for a thing in a story, not what a fraud takes
_OPEN_QUOTE: Final = regex.compile(r"[“「『][^“「『”」』]*+$")
_QUOTE: Final = regex.compile(r"[“「『”」』]")
_CLOSED: Final = regex.compile(r"[^“「『”」』]{0,80}[”」』]\s*$")
# 充值100元返120元: the amounts of one offer, seen from the first and from the second
_FOLLOWED: Final = regex.compile(r"[^。；;，,]{0,2}[，,]?[^。；;，,\d]{0,4}[返送赚得领减][回还现利]?\d")
_PRECEDED: Final = regex.compile(
    r"(?:充值?|投资?|买|存|满|交|垫付?)\d[\d.,]{0,12}[万千百]?元?[，,]?[^。；;，,\d]{0,3}[返送赚得领减][回还现利]?$"
)
_AT: Final = regex.compile(r"[以按用](?:人民币)?$")
_DEPOSIT: Final = regex.compile(r"(?:缴[纳付]?|先?交|支付|收取|要)[^，。；\d了]{0,4}$")
_DEMANDED: Final = regex.compile(
    r"(?:要|须|需|先(?!后))[^，。；\d了]{0,6}[缴交付][^，。；\d了]{0,3}"
    r"(?:保证|保释|鉴定|解冻|定|押|手续)[金费][”」]?\ ?$"
)
_DEPOSIT_BEHIND: Final = regex.compile(
    r"的?[“「]?(?:保证金|保释金|定金|订金|解冻[费金]|手续费|押金|会费|红包)"
)
_BAIT: Final = regex.compile(r"[^，。；]{0,6}为(?:诱饵|幌子|饵)")
_PER: Final = regex.compile(r"\ ?/\ ?[天日次月年条人单个张]")
_PRICE_BEHIND: Final = regex.compile(r"(?:不等)?的?(?:均价|单价|低价|高价|价格|价钱)")
_REWARD_BEHIND: Final = regex.compile(r"不等的?(?:好处|报酬|佣金|工资|提成|奖励|价格|费用|返利)")
# (but 借高利贷，利息为200%: what was paid)
_PROMISE: Final = regex.compile(r"[可能享许称诺获]|保证|高达|月月|预[期计]|标榜|标注|宣传|[“「]")
_FEE: Final = regex.compile(
    r"每个?[月年天日周](?:要|会|将|需|须|就)?(?:自动)?(?:被)?(?:扣(?:除|款|费)?|收(?:取)?|缴(?:纳)?|交)\ ?$"
)
# 每拉1人可抽佣8%, 每拉一个20元: what those who help are paid
_PIECE: Final = regex.compile(
    r"每(?:成功)?(?:拉|推荐|介绍|发展|邀请|引流|卖出?|售出?|租出?|刷|完成|提供|骗到?|送|收购?|出租|出售)[^，。；\d]{0,6}"
    r"[\d一]?[人个名单张套部台笔条户件][^，。；\d]{0,6}，?[^，。；\d]{0,10}$"
)
# 让她先转5000元, 要我再缴10万元: what a fraud asks for
_ASKS: Final = regex.compile(
    r"(?<!(?:法[院庭]|判[决令]|裁定|责令|警方|民警|检察\p{Han}{0,3}|检方)[^，。；]{0,4})(?:让|要(?!求)|叫|要求|催|吩咐)(?:[她他我您]|其|对方|老人|事主)[们]?(?:先|再|又|还|继续|立即|马上)*(?:(?:去|往|向|给|把|将)[^，。；\d了]{0,14})?"
    r"(?:转账?|[缴交]纳?|汇款?|存入?|打款?|垫付?|支付|充值?|办理?)[^，。；\d了]{0,3}$"
)
_ENTRY: Final = regex.compile(r"(?:缴纳?|交纳?|支付|充值|购买)\ ?$")
_ENTRY_BEHIND: Final = regex.compile(
    r"(?:就?(?:能|可|可以)|即可|便可|才能|方可)?(?:成为|入会|加入|升级|注册成为|获得[^，。；]{0,8}资格)"
)
_FROM_BEHIND: Final = regex.compile(
    r"起(?:投|存|充|售|购)|(?<=(?<![\d.])0元)[购领抢]|[，,]日结|(?:立刻|马上|即刻|秒|立马)到账|钱?就(?:能|可以?)"
)  # 100元起投


def an_offer(quantity: Quantity, sentence: str) -> bool:
    """日赚500元, 每天稳赚5%, 充值100元返120元: what that a fraud or an advertisement promises or asks for."""
    if quantity.kind == "percent":
        return bool(_EARNED.search(sentence, max(0, quantity.start - 4), quantity.start))
    if quantity.kind not in _MONEY or is_cell(sentence, quantity.start):
        return False
    if any(behind.match(sentence, quantity.stop) for behind in (_REWARD_BEHIND, _FROM_BEHIND)):
        return True
    offer = _before("always", "quoted").search(sentence, max(0, quantity.start - 8), quantity.start)
    if offer and offer[0].rstrip().endswith(("了", "过")):
        return False  # 陆续投了28万元: what was done
    if not offer or offer["always"]:
        return bool(offer)
    return bool(
        _OPEN_QUOTE.search(sentence, max(0, quantity.start - _REACH), quantity.start)
        or _is_end_of_quotation(quantity, sentence)
        or _FOLLOWED.match(sentence, quantity.stop)
        or _PRECEDED.search(sentence, max(0, quantity.start - 24), quantity.start)
    )


def _is_end_of_quotation(quantity: Quantity, sentence: str) -> bool:
    """Return whether a quotation ends behind an amount that began a sentence before: 再转500元。”."""
    return _CLOSED.match(sentence, quantity.stop) is not None and not _QUOTE.search(
        sentence, 0, quantity.start
    )


def a_deposit(quantity: Quantity, sentence: str) -> bool:
    """先交3万元保证金, 领到8元红包: what a fraud asks for or hands out."""
    before = max(0, quantity.start - 28), quantity.start
    if _DEMANDED.search(sentence, *before) or _ASKS.search(sentence, *before):
        return quantity.kind in _MONEY
    if not _DEPOSIT_BEHIND.match(sentence, quantity.stop):
        return False
    handed = sentence.startswith("红包", quantity.stop)
    return handed or bool(_DEPOSIT.search(sentence, max(0, quantity.start - 10), quantity.start))


def a_bait(quantity: Quantity, sentence: str) -> bool:
    """以年收益8%至12%为诱饵."""
    return _BAIT.match(sentence, quantity.stop) is not None


def a_fee(quantity: Quantity, sentence: str) -> bool:
    """每月要扣800元, 缴纳399元成为店主: what is said to be due, or what it costs to join."""
    if quantity.kind not in _MONEY:
        return False
    before = max(0, quantity.start - 10), quantity.start
    entry = _ENTRY.search(sentence, *before) and _ENTRY_BEHIND.match(sentence, quantity.stop)
    return bool(entry or _FEE.search(sentence, *before))


def a_price(quantity: Quantity, sentence: str) -> bool:
    """以5000元的价格, 售价42元, 每天1200元, 花费88元: what one thing or one day costs."""
    if quantity.kind != "money":
        return False
    if _PER.match(sentence, quantity.stop) and sentence[quantity.start - 1 : quantity.start] != "均":
        return True
    price = _before("price", "spent").search(sentence, max(0, quantity.start - 8), quantity.start)
    if price and (price["price"] or quantity.value < _SMALL):
        return True
    return bool(
        _PRICE_BEHIND.match(sentence, quantity.stop)
        and _AT.search(sentence, max(0, quantity.start - 8), quantity.start)
    )


def a_promised_return(quantity: Quantity, sentence: str) -> bool:
    """承诺月息3%, 可得600%的回报: what an investment is said to bring."""
    start = quantity.start
    if quantity.kind not in {"percent", "points"} or not _PROMISE.search(
        sentence, max(0, start - _PROMISED), start
    ):
        return False
    return bool(
        _before("return").search(sentence, max(0, quantity.start - 10), quantity.start)
        or _returns_behind().match(sentence, quantity.stop)
    )


@cache
def _before(*keys: str) -> regex.Pattern[str]:
    """Return what finds the words of the lexicon's entries right before an amount, each as a group."""
    words = "|".join(rf"(?P<{key}>\L<{key}>)" for key in keys)
    lists: dict[str, Any] = {key: list(offers(key)) for key in keys}
    return regex.compile(rf"(?:{words})[了过为达约近超高至：:]?\ ?$", **lists)


@cache
def _returns_behind() -> regex.Pattern[str]:
    """Return what finds the words of a promised return right behind a share."""
    pattern = r"(?:左右|以上|不等)?的?(?:高额|高息|高|固定)?\L<words>"
    return regex.compile(pattern, words=list(offers("return_behind")))


def a_piece_rate(quantity: Quantity, sentence: str) -> bool:
    """每拉1人可抽佣8%, 每拉一个20元: what those who help are paid."""
    if quantity.kind not in {"percent", *_MONEY}:
        return False
    return _PIECE.search(sentence, max(0, quantity.start - 32), quantity.start) is not None


OFFER_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    an_offer,
    a_piece_rate,
    a_deposit,
    a_bait,
    a_fee,
    a_price,
    a_promised_return,
)
