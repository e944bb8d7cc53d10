"""Numerals to Decimals: digits, 汉字 and their mixtures, exactly, from 0.01 to 10^16 and beyond."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

import regex

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
_LARGE: Final = 10**4
# precise enough for any numeral that a text can hold; the caller's context is never read or changed
_EXACT: Final = Context(prec=1000)
_TOKEN: Final = regex.compile(r"(?P<arabic>\d++(?:[,， ]\d++)*+(?:\.\d++)?+)|(?P<point>点)|(?P<han>.)")


def parse_numeral(text: str) -> Decimal:
    """Return the exact value of one numeral; raise ValueError for what is none.

    >>> [str(parse_numeral(n)) for n in ("1.7亿", "5万9000", "一千三百二十万零五百", "1亿5千万")]
    ['170000000', '59000', '13200500', '150000000']
    >>> [str(parse_numeral(n)) for n in ("一千三", "三万二", "三点五", "二〇二一", "负12", "１,234", "3万亿")]
    ['1300', '32000', '3.5', '2021', '-12', '1234', '3000000000000']
    """
    body = text.strip()
    negative = body.startswith(("-", "－", "−", "负"))
    value = _parse_unsigned(body.lstrip("+＋-－−负"))
    return _plain(-value if negative else value)


def _parse_unsigned(text: str) -> Decimal:
    """Return the value of a numeral without a sign."""
    if not text:
        message = "not a numeral: nothing"
        raise ValueError(message)
    large = [n for n, c in enumerate(text) if MAGNITUDES.get(c, 0) >= _LARGE]
    if not large:
        return _parse_section(text)
    # 1亿5千万: the largest unit splits the numeral; 3万亿 and 亿亿 multiply, so the last such unit
    cut = max(large, key=lambda n: (MAGNITUDES[text[n]], n))
    unit = Decimal(MAGNITUDES[text[cut]])
    left = _parse_unsigned(text[:cut].rstrip(" ")) if text[:cut] else Decimal(1)
    return _EXACT.add(_EXACT.multiply(left, unit), _parse_rest(text[cut + 1 :], unit))


def _parse_rest(text: str, unit: Decimal) -> Decimal:
    """Return what stands behind a large unit; one lone digit counts tenths of it (三万二 is 32000)."""
    if not text:
        return Decimal(0)
    if len(text) == 1 and (text in DIGITS or text.isdecimal()):
        return _EXACT.divide(_EXACT.multiply(_digit(text), unit), Decimal(10))
    return _parse_unsigned(text)


def _digit(char: str) -> Decimal:
    return Decimal(DIGITS.get(char, 0) if not char.isdecimal() else int(char))


def _parse_section(text: str) -> Decimal:
    """Return the value of a numeral below 万: 三百零五, 2千, 1,234.5, 二〇二一, 三点一四."""
    total = current = Decimal(0)
    waiting = ""  # Han digits not yet closed by a unit
    previous = 0  # the last small unit
    for match in _TOKEN.finditer(text):
        token = match[0]
        if match.lastgroup == "arabic":
            current, waiting = Decimal(regex.sub(r"[,， ]", "", token)), ""
        elif match.lastgroup == "point":
            fraction = "".join(str(_known_digit(c)) for c in text[match.end() :])
            return _EXACT.add(_EXACT.add(total, current or _spell(waiting)), Decimal(f"0.{fraction or 0}"))
        elif token in MAGNITUDES:
            previous = MAGNITUDES[token]
            factor = _spell(waiting) if waiting.strip("零〇○") else current or Decimal(1)
            total, current, waiting = _EXACT.add(total, _EXACT.multiply(factor, Decimal(previous))), Decimal(0), ""
        elif token in SCALES:
            total += SCALES[token]
        else:
            waiting += str(_known_digit(token)) if token not in "零〇○" or waiting or not previous else "零"
    return _EXACT.add(total, _last_digits(waiting, previous) if waiting else current)


def _last_digits(waiting: str, previous: int) -> Decimal:
    """Return the digits at the end: 一千三 counts hundreds, 一千零三 does not."""
    if previous > MAGNITUDES["十"] and len(waiting) == 1 and waiting != "零":
        return Decimal(int(waiting) * previous // 10)
    return _spell(waiting)


def _spell(digits: str) -> Decimal:
    digits = digits.strip("零〇○")
    return Decimal(digits or 0)


def _known_digit(char: str) -> int:
    """Return the digit that `char` writes, or raise ValueError."""
    if char.isdecimal():
        return int(char)
    if char not in DIGITS:
        message = f"not a numeral: {char!r}"
        raise ValueError(message)
    return DIGITS[char]


def _plain(value: Decimal) -> Decimal:
    """Return `value` without trailing zeros behind the point and never in scientific notation."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return _EXACT.create_decimal(format(value, "f").rstrip("0"))
