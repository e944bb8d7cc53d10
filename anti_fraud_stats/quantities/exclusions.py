"""What is no statistic: named rules over a quantity and its sentence; the first that says so is why."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.lexicon.units import units
from anti_fraud_stats.quantities.exclusions_of_money import MONEY_RULES
from anti_fraud_stats.quantities.exclusions_of_times import TIME_RULES
from anti_fraud_stats.quantities.exclusions_of_words import WORD_RULES
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.quantities.rows import is_cell, is_row_head
from anti_fraud_stats.terms import Qualifier

__all__ = ["RULES", "choose_exclusion"]

_MAGNITUDES: Final = frozenset("百千万亿萬億兆")
_REACH: Final = 200  # characters around a figure in which a rumour is called one
_FEW: Final = frozenset(map(str, range(2, 100)))
_BASE: Final = regex.compile(r"每(?:隔|满|逢|增加)?(?:约|近)?$")
_BASE_BEHIND: Final = regex.compile(r"为(?:一?个?单位|基数|门槛)")
_RUMOUR: Final = regex.compile(r"谣|网传|流传|传言|段子|不实")


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
    if quantity.unit or quantity.text[-1:] in "十百千万亿萬億兆余多餘":
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
    """每10万人, 每3天, 以10万元为单位: what a rate is counted on."""
    before = sentence[max(0, quantity.start - 5) : quantity.start]
    if sentence.startswith("为", quantity.stop) and _BASE_BEHIND.match(sentence, quantity.stop):
        return True
    return "每" in before and bool(_BASE.search(before))


def a_question(quantity: Quantity, sentence: str) -> bool:
    """每家获赔2亿元？ asks and does not state."""
    return sentence[quantity.stop : quantity.stop + 1] in {"？", "?"}


def a_rumour(quantity: Quantity, sentence: str) -> bool:
    """网传“每户补偿200万元起步，人人有份”: a quotation in a sentence about a rumour."""
    start, stop = max(0, quantity.start - _REACH), quantity.start
    opened = max(sentence.rfind("“", start, stop), sentence.rfind("「", start, stop))
    if opened < 0 or sentence.find("”", opened, stop) >= 0 or sentence.find("」", opened, stop) >= 0:
        return False
    return bool(_RUMOUR.search(sentence, start, quantity.stop + _REACH))


_GENERAL: Final = (a_row_head, an_open_reading)
_FURTHER: Final = (*WORD_RULES, a_bare_magnitude, without_unit, a_base, a_question, a_rumour)
RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (*_GENERAL, *MONEY_RULES, *_FURTHER, *TIME_RULES)
_RULES_OF_KIND: Final[dict[str, tuple[Callable[[Quantity, str], bool], ...]]] = {
    **dict.fromkeys(("money", "bare", "percent"), (*_GENERAL, *MONEY_RULES, *_FURTHER)),
    "time": (*_GENERAL, *_FURTHER, *TIME_RULES),
}
_USUAL: Final[tuple[Callable[[Quantity, str], bool], ...]] = (*_GENERAL, *_FURTHER)


def choose_exclusion(quantity: Quantity, sentence: str) -> str | None:
    """Return the name of the first rule that says `quantity` is no statistic, or None."""
    for rule in _RULES_OF_KIND.get(quantity.kind, _USUAL):
        if rule(quantity, sentence):
            return rule.__name__
    return None
