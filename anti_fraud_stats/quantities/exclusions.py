"""What is no statistic: named rules over a quantity and its sentence; the first that says so is the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.quantities.quantity import Quantity

__all__ = ["RULES", "choose_exclusion"]

_HAN_NUMERAL: Final = regex.compile(r"[^\d]++")
_MAGNITUDES_ONLY: Final = regex.compile("[百千万亿萬億兆]++")
# 仅用3小时, 最长达39年, 时限从20个工作日: a duration that is the finding itself
_FINDING: Final = regex.compile(
    r"(?:[仅只]?用时?|耗时|历时|长达|最长|最短|达到?|缩短[至到为]?|压缩[至到为]?|压减[至到为]?|减[至到]|提速[至到]?|(?:时限|时间|时长|天数|周期|期限|间隔)(?:为|仅|从|由|约)?|平均|(?<=时[间限].{0,4})[从由])(?:仅|只|近|约)?\ ?$"
)
_ARTICLE_TAIL: Final = regex.compile(r"[、，。；,;.）)\s]|$")


def a_word(quantity: Quantity, sentence: str) -> bool:
    """Han numerals without a unit are words: 统一, 十分."""
    del sentence
    number = quantity.text
    return not quantity.unit and quantity.rule == "numeral" and bool(_HAN_NUMERAL.fullmatch(number))


def an_article(quantity: Quantity, sentence: str) -> bool:
    """一 with a classifier is an article (打掉一个团伙), but counts where it ends its clause (打掉团伙一个)."""
    if quantity.value != 1 or quantity.text[:1] != "一" or quantity.kind in {"percent", "money", "times", "mass"}:
        return False
    before = sentence[quantity.start - 1 : quantity.start]
    return not (before and before not in "每各这那另有同是的了如任第，、。；,（(" and _ARTICLE_TAIL.match(sentence, quantity.stop))


def an_open_reading(quantity: Quantity, sentence: str) -> bool:
    """数十人, 几百万元, 上千名: how many is open."""
    before = sentence[quantity.number_start - 1 : quantity.number_start]
    return before in {"数", "几", "上", "成", "好"} and quantity.text[-len(quantity.text) :][:1] in "十百千万亿"


def a_bare_magnitude(quantity: Quantity, sentence: str) -> bool:
    """百人, 万元 without a qualifier are figures of speech."""
    number = sentence[quantity.number_start : quantity.stop].removesuffix(quantity.unit)
    return quantity.qualifier == "exact" and bool(_MAGNITUDES_ONLY.fullmatch(number))


def without_unit(quantity: Quantity, sentence: str) -> bool:
    """A bare number without unit or magnitude: 2021, 58."""
    del sentence
    return not quantity.unit and quantity.text[-1:] not in "十百千万亿萬億兆余多"


def a_duration(quantity: Quantity, sentence: str) -> bool:
    """24小时, 连续7个月: when, not how much - unless the duration is the finding (仅用3小时)."""
    if quantity.kind != "time":
        return False
    return not _FINDING.search(sentence, max(0, quantity.start - 12), quantity.start)


RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    a_word,
    an_article,
    an_open_reading,
    a_bare_magnitude,
    without_unit,
    a_duration,
)


def choose_exclusion(quantity: Quantity, sentence: str) -> str | None:
    """Return the name of the first rule that says `quantity` is no statistic, or None."""
    return next((rule.__name__ for rule in RULES if rule(quantity, sentence)), None)
