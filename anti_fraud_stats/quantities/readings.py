"""From what the pattern matched to a `Quantity`: one small function for each way to write a number."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.quantities.currencies import PLAIN_UNITS, find_currency
from anti_fraud_stats.quantities.numerals import MAGNITUDES, parse_numeral
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["NO_NUMERAL", "read_quantity"]

NO_NUMERAL: Final = "no_numeral"  # 十百, 一百二三: Han numerals that write no number
Values = tuple[Decimal, Decimal | None]
_PER: Final = {"十": "%", "百": "%", "千": "‰", "万": "‱", "萬": "‱"}
_SIGNS: Final = {"+": 1, "↑": 1, "-": -1, "↓": -1, "⬆": 1, "⬇": -1, "负": -1}
_FIVE: Final = Decimal(5)  # 六成半 is 65 %
_HALF: Final = Decimal("0.5")
_AMID: Final = frozenset("多余来")  # 三个多月
_LEADS: Final = ("before", "sign", "open", "turn")
_TEN: Final = Decimal(10)
_BELOW: Final = "零下"  # 零下18.3℃ is -18.3 ℃


def _read_single(match: regex.Match[str]) -> Values:
    """1.7亿元, 2400多万条."""
    mag = match["mag"]
    return parse_numeral(match["number"] + mag if mag else match["number"]), None


def _read_range(match: regex.Match[str]) -> Values:
    """3至5名, 10万—50万元; in 10-50万元 the magnitude serves both ends."""
    low, high = match["number"] + (match["mag"] or ""), match["high"] + (match["highmag"] or "")
    bottom, top = parse_numeral(low), parse_numeral(high)
    shared = high[len(high.rstrip("".join(MAGNITUDES))) :]
    if shared and not match["unit"] and low[-1] not in MAGNITUDES:
        mantissa = parse_numeral(high.removesuffix(shared)) if high != shared else Decimal(1)
        bottom = parse_numeral(low + shared) if bottom < mantissa else bottom
    return bottom, top


def _read_neighbours(match: regex.Match[str]) -> Values:
    """两三百人, 3、4个: two neighbouring digits are a range."""
    magnitude = match["nearmag"] or ""
    return parse_numeral(match["near1"] + magnitude), parse_numeral(match["near2"] + magnitude)


def _read_per(match: regex.Match[str]) -> Values:
    """百分之八十, 十分之三 (30 %)."""
    factor = _TEN if match["per"][0] == "十" else Decimal(1)
    top = match["upto"]
    return parse_numeral(match["part"]) * factor, parse_numeral(top) * factor if top else None


def _read_doublings(match: regex.Match[str]) -> Values:
    """翻一番 is twice, 翻两番 four times."""
    turns = parse_numeral(match["turns"] or "一")
    if turns > _TEN or turns != turns.to_integral_value():
        message = f"too many doublings: {turns}"
        raise ValueError(message)
    return Decimal(2 ** int(turns)), None


# by the group of the pattern that only this way of writing fills: its name and reading; the usual first
_READINGS: Final[dict[str, tuple[str, Callable[[regex.Match[str]], Values]]]] = {
    "number": ("numeral", _read_single),
    "high": ("range", _read_range),
    "per": ("percentage", _read_per),
    "near1": ("neighbours", _read_neighbours),
    "half": ("half", lambda _: (Decimal(50), None)),  # 过半: more than 50 %
    "semi": ("half_unit", lambda _: (_HALF, None)),  # 半小时: half of one unit
    "turn": ("doubling", _read_doublings),
}
_FIXED: Final = {"half": "%", "turn": "倍"}


@cache
def _qualifier_words() -> dict[str, Qualifier]:
    return {
        word: qualifier
        for qualifier, entry in lexicon.qualifiers().items()
        for word in (*entry.before, *entry.inside, *entry.after)
    }


def _choose_qualifier(match: regex.Match[str], group: str, currency: regex.Match[str] | None) -> Qualifier:
    """Return what the words around the numeral say; the one before it goes before the one inside."""
    behind_range = match["range"] and group != "high"
    words = match.group("before", "of", "inside", *(() if behind_range else ("highin", "after")))
    for word in (currency and currency["before"], *words):
        if word:
            return Qualifier.UNDER if word == "内" else _qualifier_of(word)
    unit = match["unit"] or ""
    return Qualifier.OVER if unit[1:2] in _AMID else Qualifier.EXACT


def _qualifier_of(word: str) -> Qualifier:
    """Return the qualifier of a word as matched: 约有, 超过了; 多 and 余 stand for themselves."""
    words = _qualifier_words()
    return words.get(word.strip()) or words.get(word.strip().rstrip("为有了占"), Qualifier.OVER)


def _choose_unit(match: regex.Match[str], group: str, currency: regex.Match[str] | None) -> str:
    """Return the unit as printed; a currency named before the number is its unit."""
    if group in _FIXED:
        return _FIXED[group]
    if group == "per":
        return _PER[match["per"][0]]
    unit = match["unit"] or (match["highunit"] if group == "high" else None) or match["semi"] or ""
    if unit[1:2] in _AMID:
        return unit[0] + unit[2:]
    return currency["name"] if currency and unit in PLAIN_UNITS else unit


def _adapt(values: Values, unit: str, upper: str | None, lower: str) -> tuple[Values, str]:
    """Return values and unit of a record for those printed: 近7成 is 70 %, 一个半月 is 1.5 个月.

    `lower` and `upper` are the units at the two ends of a range: 三成至四成半.
    """
    if unit.startswith("成"):
        top = values[1] and values[1] * _TEN + _behind_tenths(upper or unit)
        return (values[0] * _TEN + _behind_tenths(lower), top), "%"
    if "半" in unit:
        return (values[0] + _HALF, values[1] and values[1] + _HALF), lexicon.spelling_of(unit)
    return values, lexicon.spelling_of(unit)


def _behind_tenths(unit: str) -> Decimal:
    """Return what stands behind 成: 5 for 成半, 4 for 成四."""
    tail = unit.removeprefix("成")
    return _FIVE if tail == "半" else parse_numeral(tail) if tail else Decimal(0)


def _choose_group(match: regex.Match[str], folded: str) -> str:
    """Return the group that tells how the number is written.

    What looks like a range is none after 从 (从3个到5个 are two counts), with two units or going down.
    """
    if not match["range"]:
        return "number" if match["number"] else next(group for group in _READINGS if match[group])
    unit, highunit = match.group("unit", "highunit")
    if unit and highunit and unit[0] != highunit[0]:
        return "number"
    from_to = folded[max(0, match.start() - 2) : match.start()].rstrip().endswith(("从", "由", "自"))
    if from_to and not folded.startswith("不等", match.end()):
        return "number"
    bottom, top = _read_range(match)
    falls = lexicon.kind_of(lexicon.spelling_of(highunit or "")) == "money" and bottom != top  # 50万元至5万元
    return "high" if top is not None and (bottom < top or falls) else "number"


def read_quantity(match: regex.Match[str], text: str, folded: str, floor: int = 0) -> Quantity:
    """Return the quantity that the pattern matched in `folded`, printed as in `text`, not before `floor`.

    It ends before the match does where that is no range after all (5件到3件): the rest is read again.
    """
    group, dropped = "number", None
    currency = find_currency(match, folded, floor)
    try:
        group = _choose_group(match, folded)
        unit = _choose_unit(match, group, currency)
        lower = (match["unit"] or "") if group == "high" else unit
        values, unit = _adapt(_READINGS[group][1](match), unit, match["highunit"], lower)
    except ValueError:
        values, unit, dropped = (Decimal(0), None), "", NO_NUMERAL
    if values[1] is not None and values[1] <= values[0]:
        values = (values[1], values[0]) if group == "high" else (values[0], None)
    start = min(currency.start(), _start(match)) if currency else _start(match)
    if (match["sign"] or "").startswith(_BELOW):
        values = values[0].copy_negate(), None
    qualifier = _choose_qualifier(match, group, currency)
    stop = match.start("range") if match["range"] and group == "number" else match.end()
    return Quantity(
        start, stop, text[start:stop], *values, unit, lexicon.kind_of(unit), qualifier,
        _READINGS[group][0], match.start(), match.end("number") if group == "number" else stop,
        _SIGNS.get((match["sign"] or "")[:1], 0), dropped,
    )  # fmt: skip


def _start(match: regex.Match[str]) -> int:
    """Return where the figure begins: at the words before its numeral that belong to it."""
    for group, words in zip(_LEADS, match.group(*_LEADS), strict=True):
        if words:
            return match.start(group)
    return match.start()
