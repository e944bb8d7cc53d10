"""What is no statistic: named rules over a quantity and its sentence; the first that says so is why."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.lexicon.units import units
from anti_fraud_stats.quantities.exclusions_of_money import MONEY_RULES, a_legal_limit, a_threshold
from anti_fraud_stats.quantities.exclusions_of_ordinals import ORDINAL_RULES
from anti_fraud_stats.quantities.exclusions_of_speech import SPEECH_RULES
from anti_fraud_stats.quantities.exclusions_of_times import TIME_RULES
from anti_fraud_stats.quantities.exclusions_of_words import WORD_RULES
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.quantities.rows import is_cell, is_row_head
from anti_fraud_stats.terms import Qualifier

__all__ = ["RULES", "choose_exclusion"]

_MAGNITUDES: Final = frozenset("百千万亿萬億兆")
_FEW: Final = frozenset(map(str, range(2, 100)))
_BASE: Final = regex.compile(
    r"(?:每(?:隔|满|逢|增加|转|单位|拉|取|推荐|介绍|发展|邀请|卖出?|售出?|租出?|刷)?(?:约|近)?|(?:克|升|个|次|人)[/／])$"
)
_BASE_BEHIND: Final = regex.compile(r"为(?:一?个?单位|基数|门槛)|折[算抵][一壹1][日天]")
_CODE: Final = regex.compile(
    r"(?:数|以上)?的?[^，。；\d]{0,4}?(?:密码|验证码|数字|会议号|卡号|账号|编号|号码|编码)"
)
_CODE_BEFORE: Final = regex.compile(r"(?:密码|验证码|口令)[^，。；]{0,6}$")
# …，在家就能日入2000元？”: the end of a quotation that asks
_ASKED: Final = regex.compile(r"[^。！!？?“「『”」』]{0,40}(?:[？?][”」』]|[”」』][？?])")
# 是不是看到一个50万元的保额？
_WHETHER: Final = regex.compile(r"(?:是不是|是否|有没有|会不会|难道|莫非)[^，。；？?\d]{0,12}$")
# 一场火烧掉3000间商铺、损失40亿？
_LISTED_TO_A_QUESTION: Final = regex.compile(
    r"[^，。；！!？?、\d]{0,8}、[^，。；！!？?\d]{0,10}\d[\d.]*+[万亿]?\p{Han}{0,3}[？?]"
)
_TO_A_QUESTION: Final = regex.compile(r"[^，。；！!]{0,16}[？?]")


def a_row_head(quantity: Quantity, sentence: str) -> bool:
    """10万元以上 at the head of a table's row names the row."""
    return is_row_head(sentence, quantity.start)


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
    """Bare numbers have neither unit nor magnitude: 2021, 58; a cell's unit is in the head of its column."""
    if quantity.unit or quantity.text.rstrip("以上下内")[-1:] in "十百千万亿萬億兆余多餘":
        return False
    return not (is_cell(sentence, quantity.start) or _is_headline_count(quantity, sentence))


def _is_headline_count(quantity: Quantity, sentence: str) -> bool:
    """逮3嫌, 2台湾女车手: a headline counts people without a unit."""
    return quantity.text in _FEW and bool(_nouns().match(sentence, quantity.stop))


@cache
def _nouns() -> regex.Pattern[str]:
    nouns = [noun for entry in units().values() for noun in entry.nouns]
    return regex.compile(r"[\u4e00-\u9fff]{0,4}?\L<nouns>", nouns=nouns)


def a_base(quantity: Quantity, sentence: str) -> bool:
    """每10万人, 每3天, 以10万元为单位, 以1000元折算1日: what a rate is counted on."""
    before = sentence[max(0, quantity.start - 5) : quantity.start]
    if sentence[quantity.stop : quantity.stop + 1] in {"为", "折"} and _BASE_BEHIND.match(
        sentence, quantity.stop
    ):
        return True
    return bool(_BASE.search(before))


def a_question(quantity: Quantity, sentence: str) -> bool:
    """每家获赔2亿元？, “扫码送鸡蛋，12万元没了”？ ask and do not state."""
    if sentence[quantity.stop : quantity.stop + 1] in {"？", "?"}:
        return True
    if _TO_A_QUESTION.match(sentence, quantity.stop) and _WHETHER.search(
        sentence, max(0, quantity.start - 16), quantity.start
    ):
        return True
    return bool(_ASKED.match(sentence, quantity.stop) or _LISTED_TO_A_QUESTION.match(sentence, quantity.stop))


def a_code_length(quantity: Quantity, sentence: str) -> bool:
    """6位验证码, 12位以上的密码, 身份证后四位: how long a number is."""
    if quantity.unit != "位":
        return False
    last = sentence[quantity.start - 1 : quantity.start] in {"后", "前", "末"}
    last = last or _CODE_BEFORE.search(sentence, max(0, quantity.start - 12), quantity.start) is not None
    return last or _CODE.match(sentence, quantity.stop) is not None


_GENERAL: Final = (a_row_head, an_open_reading)
_FURTHER: Final = (
    *WORD_RULES,
    *ORDINAL_RULES,
    a_bare_magnitude,
    without_unit,
    a_base,
    a_question,
    a_code_length,
    *SPEECH_RULES,
)
RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (*_GENERAL, *MONEY_RULES, *_FURTHER, *TIME_RULES)
_RULES_OF_KIND: Final[dict[str, tuple[Callable[[Quantity, str], bool], ...]]] = {
    **dict.fromkeys(("money", "bare", "percent", "points"), (*_GENERAL, *MONEY_RULES, *_FURTHER)),
    "mass": (*_GENERAL, a_threshold, a_legal_limit, *_FURTHER),
    "time": (*_GENERAL, *_FURTHER, *TIME_RULES),
}
_USUAL: Final[tuple[Callable[[Quantity, str], bool], ...]] = (*_GENERAL, a_legal_limit, *_FURTHER)


def choose_exclusion(quantity: Quantity, sentence: str) -> str | None:
    """Return the name of the first rule that says `quantity` is no statistic, or None."""
    for rule in _RULES_OF_KIND.get(quantity.kind, _USUAL):
        if rule(quantity, sentence):
            return rule.__name__
    return None
