"""What is no statistic: named rules over a quantity and its sentence; the first that says so is why."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.lexicon.units import offers
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["RULES", "choose_exclusion"]

_MAGNITUDES: Final = frozenset("百千万亿萬億兆")
_LARGE: Final = frozenset("万亿萬億兆余多")
# 三千万, 一亿: a digit counts the 万 and 亿
_COUNTED: Final = regex.compile(r"[一二三四五六七八九两][一二三四五六七八九十百千]*+[万亿].*+")
_UNCOUNTED: Final = frozenset({"percent", "money", "times", "mass"})
_ARTICLE_TAIL: Final = regex.compile(r"[、，。；,;.）)\s]|$")
_BASE: Final = regex.compile(r"每(?:隔|满|逢|增加)?(?:约|近)?$")
# 仅用3小时, 最长达39年, 时限从20个工作日: a duration that is the finding itself
_FINDING: Final = regex.compile(
    r"""(?:[仅只]?用时?|耗时|历时|长达|最长|最短|达到?|缩短[至到为]?|压缩[至到为]?|压减[至到为]?
    |减[至到]|提速[至到]?|(?:时限|时间|时长|天数|周期|期限|间隔)(?:为|仅|从|由|约)?|平均
    |(?<=时[间限].{0,4})[从由])(?:仅|只|近|约)?\ ?$""",
    regex.VERBOSE,
)
_PRISON: Final = regex.compile(r"(?:徒刑|缓刑|拘役|刑期|管制|政治权利)[^，。；,;]{0,8}$")
_PRISON_BEHIND: Final = regex.compile(
    r"(?:以[上下])?(?:[\d一二三四五六七八九十]{1,3}个?[年月]以下)?的?(?:有期徒刑|拘役|管制)"
)
_PENALTY: Final = regex.compile(r"[^，。；,;]{0,14}(?:罚款|罚金)")
_REACH: Final = 200  # characters that a quotation may have run when it comes to the amount
_OPEN_QUOTE: Final = regex.compile(r"[“「『][^“「『”」』]*+$")
# 充值100元返120元: the amounts of one offer, seen from the first and from the second
_FOLLOWED: Final = regex.compile(r"[^。；;，,]{0,2}[，,]?[^。；;，,\d]{0,4}[返送赚得领减]\d")
_PRECEDED: Final = regex.compile(
    r"(?:充值?|投资?|买|存|满|交)\d[\d.,]{0,12}[万千百]?元?[，,]?[^。；;，,\d]{0,3}[返送赚得领减]$"
)


def a_word(quantity: Quantity, sentence: str) -> bool:
    """Han numerals without a unit are words (统一, 十分), large ones are not (三千万, 突破百万)."""
    if quantity.unit or quantity.rule != "numeral" or any(char.isdigit() for char in quantity.text):
        return False
    number = sentence[quantity.number_start : quantity.stop]
    large = number[-1:] in _LARGE
    return not (large and (quantity.qualifier is not Qualifier.EXACT or _COUNTED.fullmatch(number)))


def an_article(quantity: Quantity, sentence: str) -> bool:
    """一 with a classifier is an article (打掉一个团伙), but counts at the end (打掉团伙一个)."""
    if quantity.value != 1 or quantity.text[:1] != "一" or quantity.kind in _UNCOUNTED:
        return False
    before = sentence[quantity.start - 1 : quantity.start]
    return not (
        before
        and before not in "每各这那另有同是的了如任第，、。；,（("
        and _ARTICLE_TAIL.match(sentence, quantity.stop)
    )


def an_open_reading(quantity: Quantity, sentence: str) -> bool:
    """数十人, 几百万元, 上千名: how many is open."""
    del sentence
    return quantity.start < quantity.number_start and quantity.text[0] in "数數几幾上成好"


def a_bare_magnitude(quantity: Quantity, sentence: str) -> bool:
    """百人, 万元 without a qualifier are figures of speech."""
    if quantity.qualifier is not Qualifier.EXACT or quantity.rule != "numeral":
        return False
    number = sentence[quantity.number_start : quantity.stop].removesuffix(quantity.unit)
    return bool(number) and _MAGNITUDES.issuperset(number)


def without_unit(quantity: Quantity, sentence: str) -> bool:
    """Bare numbers have neither unit nor magnitude: 2021, 58."""
    del sentence
    return not quantity.unit and quantity.text[-1:] not in "十百千万亿萬億兆余多餘"


def a_base(quantity: Quantity, sentence: str) -> bool:
    """每10万人, 每3天: what a rate is counted on."""
    before = sentence[max(0, quantity.start - 5) : quantity.start]
    return "每" in before and bool(_BASE.search(before))


def a_prison_term(quantity: Quantity, sentence: str) -> bool:
    """有期徒刑三年六个月, 缓刑两年, 三年以上十年以下有期徒刑."""
    if quantity.kind != "time":
        return False
    before = _PRISON.search(sentence, max(0, quantity.start - 16), quantity.start)
    return bool(before or _PRISON_BEHIND.match(sentence, quantity.stop))


def a_legal_limit(quantity: Quantity, sentence: str) -> bool:
    """处5万元以上50万元以下罚款: what a law says."""
    if quantity.kind != "money" or not quantity.text.endswith(("以上", "以下")):
        return False
    return bool(_PENALTY.match(sentence, quantity.stop))


def an_offer(quantity: Quantity, sentence: str) -> bool:
    """日赚500元, 充值100元返120元: money that a fraud or an advertisement promises or asks for."""
    if quantity.kind not in {"money", "bare"}:
        return False
    offer = _offer_words().search(sentence, max(0, quantity.start - 8), quantity.start)
    if not offer or offer["always"]:
        return bool(offer)
    return bool(
        _OPEN_QUOTE.search(sentence, max(0, quantity.start - _REACH), quantity.start)
        or _FOLLOWED.match(sentence, quantity.stop)
        or _PRECEDED.search(sentence, max(0, quantity.start - 24), quantity.start)
    )


@cache
def _offer_words() -> regex.Pattern[str]:
    pattern = r"(?:(?P<always>\L<always>)|\L<quoted>)[了过达约近超高]?\ ?$"
    return regex.compile(pattern, always=list(offers("always")), quoted=list(offers("quoted")))


def a_duration(quantity: Quantity, sentence: str) -> bool:
    """24小时, 连续7个月: when, not how much - unless the duration is the finding (仅用3小时)."""
    if quantity.kind != "time":
        return False
    return not _FINDING.search(sentence, max(0, quantity.start - 12), quantity.start)


RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    an_open_reading,
    an_offer,
    a_word,
    an_article,
    a_bare_magnitude,
    without_unit,
    a_base,
    a_prison_term,
    a_legal_limit,
    a_duration,
)


def choose_exclusion(quantity: Quantity, sentence: str) -> str | None:
    """Return the name of the first rule that says `quantity` is no statistic, or None."""
    return next((rule.__name__ for rule in RULES if rule(quantity, sentence)), None)
