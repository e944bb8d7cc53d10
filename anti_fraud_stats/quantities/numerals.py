"""Numerals to Decimals: digits, 汉字 and their mixtures, exactly, from 0.01 to 10^16 and beyond."""

from __future__ import annotations

import string
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation
from typing import Final, NoReturn

import regex

from anti_fraud_stats.text.folding import fold

__all__ = ["DIGITS", "MAGNITUDES", "SCALES", "parse_numeral"]

DIGITS: Final = {
    **{c: n for n, c in enumerate("零一二三四五六七八九")},
    **{c: n for n, c in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{c: n for n, c in enumerate("○壹貳參肆伍陸柒捌玖")},
    "两": 2, "兩": 2, "俩": 2, "叄": 3, "弌": 1, "弍": 2, "弎": 3,
}  # fmt: skip
MAGNITUDES: Final = {
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
    "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12,
}  # fmt: skip
SCALES: Final = {"廿": 20, "卅": 30, "卌": 40}
_ZEROS: Final = "零〇○"
_LONGEST: Final = 64  # characters; no numeral that a person writes comes near
# precise enough for any numeral of that length; the caller's context is never read or changed
_EXACT: Final = Context(prec=1000)
_SHARES: Final = Context(prec=1000, traps=[Inexact, DivisionByZero, InvalidOperation])
_HALF: Final = "半"
_PER: Final = "分之"

_PLAIN: Final = regex.compile(r"[0-9]++(?:\.[0-9]++)?+")
_GROUPED: Final = regex.compile(r"[0-9]{1,3}+(?:[,， ][0-9]{3})++(?:\.[0-9]++)?+")
_LARGE: Final = regex.compile(r"[万萬亿億兆]")
_FACTOR: Final = rf"[0-9]++(?:\.[0-9]++)?+|[{''.join(c for c in DIGITS if c not in _ZEROS)}]"
# 三千二百零五  5千3百  廿五  一千三: each unit once, the larger first
_SECTION: Final = regex.compile(
    rf"""
    (?:(?P<thousands>{_FACTOR})?+[千仟])?+ [{_ZEROS}]?+
    (?:(?P<hundreds>{_FACTOR})?+[百佰])?+ [{_ZEROS}]?+
    (?:(?P<tens>{_FACTOR})?+[十拾]|(?P<scale>[廿卅卌]))?+ [{_ZEROS}]?+
    (?P<ones>{_FACTOR})?+
    """,
    regex.VERBOSE,
)


def parse_numeral(text: str) -> Decimal:
    """Return the exact value of one numeral; raise ValueError for what is none.

    A share is a part of one; one that no decimal writes exactly (三分之一) is refused.

    >>> [str(parse_numeral(n)) for n in ("1.7亿", "5万9000", "一千三百二十万零五百", "1亿5千万")]
    ['170000000', '59000', '13200500', '150000000']
    >>> [str(parse_numeral(n)) for n in ("一千三", "三万二", "三点五", "二〇二一", "负12", "１,234", "3万亿")]
    ['1300', '32000', '3.5', '2021', '-12', '1234', '3000000000000']
    >>> [str(parse_numeral(n)) for n in ("百分之八十", "千分之三", "四分之一", "半")]
    ['0.8', '0.003', '0.25', '0.5']
    >>> parse_numeral("十百")
    Traceback (most recent call last):
    ValueError: not a numeral: '十百'
    """
    if text.isascii() and text.isdecimal() and len(text) <= _LONGEST:
        return Decimal(int(text))  # half of all numerals
    body = fold(text).strip()
    if not body or len(body) > _LONGEST:
        _refuse(body[:_LONGEST])
    sign, body = (body[0], body[1:]) if body[0] in "-负+" else ("", body)
    value = _parse_unsigned(body)
    return _plain(value.copy_negate() if sign and sign != "+" else value)


def _parse_unsigned(text: str) -> Decimal:
    """Return the value of a numeral without a sign.

    The largest unit splits the numeral (1亿5千万); 3万亿 and 亿亿 multiply, so the last of them does.
    """
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if text == _HALF:
        return Decimal("0.5")
    if _PER in text:
        return _parse_share(text)
    large = [(MAGNITUDES[match[0]], match.start()) for match in _LARGE.finditer(text)]
    if not large:
        return _parse_section(text)
    unit, cut = max(large)
    if cut and (unit, cut - 1) not in large and sum(other == unit for other, _ in large) > 1:
        _refuse(text)  # 三万五万
    left = _parse_unsigned(text[:cut].rstrip(" ")) if cut else Decimal(1)
    return _EXACT.add(_EXACT.multiply(left, Decimal(unit)), _parse_rest(text[cut + 1 :], unit))


def _parse_share(text: str) -> Decimal:
    """Return 百分之八十 as 0.8."""
    whole, _, part = text.partition(_PER)
    try:
        return _SHARES.divide(_parse_unsigned(part), _parse_unsigned(whole))
    except (Inexact, DivisionByZero, InvalidOperation):
        _refuse(text)


def _parse_rest(text: str, unit: int) -> Decimal:
    """Return what stands behind a large unit; one lone digit counts tenths of it (三万二 is 32000)."""
    if not text:
        return Decimal(0)
    if text[0] == "点":
        return _parse_unsigned("零" + text)
    value = _parse_unsigned(text.lstrip(_ZEROS) if len(text) > 1 else text)
    if len(text) == 1 and text not in MAGNITUDES and text not in SCALES:
        return _EXACT.multiply(value, Decimal(unit // 10))
    if value >= unit:
        _refuse(text)
    return value


def _parse_section(text: str) -> Decimal:
    """Return the value of a numeral below 万: 三百零五, 2千, 1,234.5, 二〇二一, 三点一四."""
    if _GROUPED.fullmatch(text):
        return Decimal(text.translate(dict.fromkeys(map(ord, ",， "))))
    whole, point, fraction = text.partition("点")
    if point:
        return _EXACT.add(_parse_unsigned(whole), Decimal(f"0.{_spell(fraction)}"))
    if text[:1] in DIGITS and text[-1] in DIGITS and all(char in DIGITS for char in text):
        return Decimal(_spell(text))
    match = _SECTION.fullmatch(text)
    if not text or not match:
        _refuse(text)
    return _sum_section(match)


def _sum_section(match: regex.Match[str]) -> Decimal:
    """Return the sum of thousands, hundreds, tens and ones."""
    text = match[0]
    total = Decimal(SCALES.get(match["scale"], 0))
    for name, units, worth in (("thousands", "千仟", 1000), ("hundreds", "百佰", 100), ("tens", "十拾", 10)):
        factor = match[name]
        if factor or units[0] in text or units[1] in text:
            total = _EXACT.add(total, _EXACT.multiply(_factor(factor), Decimal(worth)))
    ones = match["ones"]
    return _EXACT.add(total, _last_digit(ones, text[: match.start("ones")][-1:])) if ones else total


def _last_digit(ones: str, before: str) -> Decimal:
    """Return the ones; a lone digit behind 百 or 千 counts tenths of it: 一千三 is 1300, 一千零三 is not."""
    unit = MAGNITUDES.get(before, 10)
    return _EXACT.multiply(_factor(ones), Decimal(unit // 10 if len(ones) == 1 else 1))


def _factor(text: str | None) -> Decimal:
    """Return how often a unit counts: once where nothing stands before it (百 is 100)."""
    return Decimal(1) if not text else Decimal(DIGITS.get(text, text))


def _spell(text: str) -> str:
    """Return digits spelled one by one (二〇二一) as ASCII digits; raise ValueError where one is none."""
    if not text or any(char not in DIGITS and char not in string.digits for char in text):
        _refuse(text)
    return "".join(str(DIGITS.get(char, char)) for char in text)


def _refuse(text: str) -> NoReturn:
    message = f"not a numeral: {text!r}"
    raise ValueError(message)


def _plain(value: Decimal) -> Decimal:
    """Return `value` without trailing zeros behind the point and never in scientific notation."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return _EXACT.create_decimal(format(value, "f").rstrip("0"))
