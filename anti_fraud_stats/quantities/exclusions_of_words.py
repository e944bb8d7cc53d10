"""Words that look like counts: Han numerals inside a word (统一, 零部件), 一 as an article, roads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["HAN_NUMERALS", "WORD_RULES"]

_LARGE: Final = frozenset("万亿萬億兆余多")
# 三千万, 一亿: a digit counts the 万 and 亿
_COUNTED: Final = regex.compile(r"[一二三四五六七八九两][一二三四五六七八九十百千]*+[万亿].*+")
_ZEROS: Final = frozenset("零〇○")
_FORMAL: Final = frozenset("壹贰叁叄肆伍陆柒捌玖")
_UNCOUNTED: Final = frozenset({"percent", "money", "times", "mass"})
_ARTICLE_HEAD: Final = frozenset("每各这那另有同是的了如任第某哪上下他她我你对被从向给元块，、。；,（(”」")
_MORE_THAN_ONE: Final = ("不止一", "不只一", "不仅一")
_ARTICLE_TAIL: Final = regex.compile(r"[、，。；,;.）)\s及和与]|$")
# beside what a 一 counts: 打掉团伙一个; 窝点三个、团伙一个
_COUNTING: Final = regex.compile(
    r"""[查缴收扣抓捕破侦端捣打解起截][获缴扣押掉毁出处破救]|破案|\d
    |(?<!第)[一二两三四五六七八九十]{1,2}[余多]?[个名人起件台部辆把支套本张条只间处家伙]""",
    regex.VERBOSE,
)
HAN_NUMERALS: Final = frozenset("一二三四五六七八九十两")
_NAME_BEHIND: Final = regex.compile(r"[子镇乡庄屯坪沟](?![\d，。、女弟])|(?<=轮)(?:车|摩托|电动)")
_NEAR: Final = 24
_CAMERAS: Final = regex.compile(r"(?:监控|视频|探头|摄像头?|图像)[共约达]?$")
_LINES: Final = 1000  # cameras (视频监控1.2万路): fewer are a bus line, a street, ways that police go


def a_word(quantity: Quantity, sentence: str) -> bool:
    """Han numerals without a unit are words (统一, 十分), large ones are not (三千万, 突破百万).

    So are a lone 零 (零部件) and a lone formal digit (大肆发展, 陆地) unless it counts money.
    """
    if quantity.rule != "numeral":
        return False
    numeral = sentence[quantity.number_start : quantity.number_stop]
    if _ZEROS.issuperset(numeral) or (numeral in _FORMAL and quantity.kind != "money"):
        return True
    if quantity.unit or any(char.isdigit() for char in quantity.text):
        return False
    number = sentence[quantity.number_start : quantity.stop].rstrip("以上下内")
    large = number[-1:] in _LARGE
    return not (large and (quantity.qualifier is not Qualifier.EXACT or _COUNTED.fullmatch(number)))


def an_article(quantity: Quantity, sentence: str) -> bool:
    """一 with a classifier is an article (打掉一个团伙), but counts at the end (打掉团伙一个)."""
    if quantity.text == "一案" or quantity.text.startswith(_MORE_THAN_ONE):
        return True
    if quantity.value != 1 or quantity.text[:1] != "一" or quantity.kind in _UNCOUNTED:
        return False
    if quantity.text.endswith("个人"):
        return True  # 救一个人
    start, stop = quantity.start, quantity.stop
    if not start or sentence[start - 1] in _ARTICLE_HEAD or sentence[start - 2 : start] == "其中":
        return True  # 他就是其中一位
    if not _ARTICLE_TAIL.match(sentence, stop):
        return True
    return not (
        _COUNTING.search(sentence, max(0, start - _NEAR), start)
        or _COUNTING.search(sentence, stop, stop + _NEAR)
    )


def a_name_behind(quantity: Quantity, sentence: str) -> bool:
    """两轮车, 三台子派出所, 两市镇: a Han numeral in the name of a thing or a place."""
    numeral = sentence[quantity.number_start : quantity.number_stop]
    if len(numeral) != 1 or quantity.text[:1] not in HAN_NUMERALS or quantity.kind in _UNCOUNTED:
        return False
    return quantity.unit != "个" and _NAME_BEHIND.match(sentence, quantity.stop) is not None


def a_road(quantity: Quantity, sentence: str) -> bool:
    """213国道, 文心路三段, 八七路1128号: the number of a road; 兵分三路: no count of lines either."""
    if quantity.unit == "路":
        few = quantity.qualifier is Qualifier.EXACT and quantity.value < _LINES
        return few and not _CAMERAS.search(sentence, max(0, quantity.start - 6), quantity.start)
    if quantity.unit == "段":
        return sentence[quantity.start - 1 : quantity.start] in {"路", "街", "道"}
    return quantity.unit in {"国", "省", "县", "乡"} and sentence.startswith("道", quantity.stop)


WORD_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    a_word,
    an_article,
    a_name_behind,
    a_road,
)
