"""From what the pattern matched to a `Quantity`: one small function for each way to write a number."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.quantities.numerals import MAGNITUDES, parse_numeral
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["read_quantity"]

_PER: Final = {"百": "%", "千": "‰", "万": "‱", "萬": "‱"}
Values = tuple[Decimal, Decimal | None]


def _read_per(match: regex.Match[str]) -> Values:
    """百分之八十."""
    return parse_numeral(match["part"]), None


def _read_neighbours(match: regex.Match[str]) -> Values:
    """两三百人: two neighbouring digits are a range."""
    magnitude = match["nearmag"] or ""
    return parse_numeral(match["near1"] + magnitude), parse_numeral(match["near2"] + magnitude)


def _read_range(match: regex.Match[str]) -> Values:
    """3至5名, 10万—50万元; in 10-50万元 the magnitude serves both ends."""
    low, high = match["low"] + (match["lowmag"] or ""), match["high"] + (match["highmag"] or "")
    bottom, top = parse_numeral(low), parse_numeral(high)
    shared = high[len(high.rstrip("".join(MAGNITUDES))) :]
    if shared and not match["lowunit"] and low[-1] not in MAGNITUDES:
        mantissa = parse_numeral(high.removesuffix(shared)) if high != shared else Decimal(1)
        bottom = parse_numeral(low + shared) if bottom < mantissa else bottom
    return bottom, top


def _read_single(match: regex.Match[str]) -> Values:
    """1.7亿元, 2400多万条."""
    return parse_numeral(match["number"] + (match["mag"] or "")), None


def _read_tenths(values: Values, unit: str) -> Values:
    """近7成, 四成四: 成 is ten per cent."""
    tail = parse_numeral(unit[1:]) if unit[1:] else Decimal(0)
    return values[0] * 10 + tail, values[1] and values[1] * 10 + tail


@cache
def _qualifier_words() -> dict[str, Qualifier]:
    return {
        word: qualifier
        for qualifier, entry in lexicon.qualifiers().items()
        for word in (*entry.before, *entry.inside, *entry.after)
    }


def _choose_qualifier(match: regex.Match[str]) -> Qualifier:
    """Return what the words around the numeral say; the one before it goes before the one inside."""
    for group in ("before", "inside", "lowin", "highin", "after"):
        if match[group]:
            return _qualifier_words().get(match[group].strip(), Qualifier.OVER)
    return Qualifier.EXACT


_READINGS: Final = {"per": _read_per, "near1": _read_neighbours, "low": _read_range, "number": _read_single}
_CURRENCY: Final = regex.compile(r"(人民币|新台币|台币|港币|港元|美元|欧元|日元|英镑|USD|US\$|HK\$|NT\$|￥|¥|\$)\ ?(?:约|逾|超过?|近|共计?|达)?\ ?$")
_SIGNS: Final = {"USD": "美元", "US$": "美元", "$": "美元", "HK$": "港元", "NT$": "新台币", "人民币": "元", "￥": "元", "¥": "元"}


def _choose_unit(match: regex.Match[str], folded: str) -> str:
    """Return the unit as printed; a currency named before the number is its unit."""
    unit = _PER[match["per"][0]] if match["per"] else match["unit"] or match["lowunit"] or ""
    if unit in {"", "元"} and (currency := _CURRENCY.search(folded, max(0, match.start() - 8), match.start())):
        return _SIGNS.get(currency[1], lexicon.spelling_of(currency[1]))
    return lexicon.spelling_of(unit)


def read_quantity(match: regex.Match[str], text: str, folded: str) -> Quantity:
    """Return the quantity that the pattern matched in `folded`, printed as in `text`."""
    name = next(group for group in _READINGS if match[group])
    values, unit = _READINGS[name](match), _choose_unit(match, folded)
    if unit.startswith("成"):
        values, unit = _read_tenths(values, unit), "%"
    if values[1] is not None and values[1] <= values[0]:
        values = values[0], None
    start = match.start("before") if match["before"] else match.start("sign") if match["sign"] else match.start()
    number = match.start()
    return Quantity(
        start, match.end(), text[start : match.end()], *values, unit, lexicon.kind_of(unit),
        _choose_qualifier(match), {"per": "percentage", "near1": "neighbours", "low": "range", "number": "numeral"}[name],
        number, match.end(name if name in {"number"} else 0),
        {"+": 1, "↑": 1, "-": -1, "↓": -1}.get(match["sign"] or "", 0),
    )  # fmt: skip
