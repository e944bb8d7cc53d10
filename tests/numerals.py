"""A writer of numerals that knows nothing of the reader; `python -m tests.numerals` reads all back.

Numbers from 0 to 10^16 with up to two decimals are written in the ways in which people do: ASCII digits
with or without separators, 汉字 lower and formal, digits with 万, 亿 and 兆, mixtures. `--count 1000000`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["LIMIT", "WRITERS"]

LIMIT: Final = 10**18  # in hundredths
_LOWER: Final = ("零一二三四五六七八九", "十百千")
_FORMAL: Final = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")
_LARGE: Final = (("兆", 10**12), ("亿", 10**8), ("万", 10**4))


def _write_decimals(hundredths: int) -> str:
    """Return ".25" or nothing."""
    return f".{hundredths:02d}".rstrip("0").rstrip(".")


def write_digits(hundredths: int) -> str:
    """1234567.5."""
    return f"{hundredths // 100}{_write_decimals(hundredths % 100)}"


def write_separated(hundredths: int) -> str:
    """1,234,567.5."""
    return f"{hundredths // 100:,}{_write_decimals(hundredths % 100)}"


def write_wide_separated(hundredths: int) -> str:
    """1，234，567.5."""
    return write_separated(hundredths).replace(",", "，")


def write_in_ten_thousands(hundredths: int) -> str:
    """Write as a decimal count of 万, 亿 or 兆: 1.7亿."""
    for name, worth in _LARGE:
        if hundredths >= worth * 100:
            whole, rest = divmod(hundredths, worth * 100)
            digits = str(rest).zfill(len(str(worth * 100)) - 1).rstrip("0")
            return f"{whole}.{digits}{name}" if digits else f"{whole}{name}"
    return write_digits(hundredths)


def write_mixed(hundredths: int) -> str:
    """Write the groups in digits, with 万, 亿 and 兆 between them: 4371万8505."""
    number, text = hundredths // 100, ""
    for name, worth in _LARGE:
        count, number = divmod(number, worth)
        text += f"{count}{name}" if count else ""
    # one lone digit behind 万 would be read as thousands, as people read it
    tail = f"零{number}" if text and number < 10 else str(number)
    decimals = _write_decimals(hundredths % 100)
    return text + (tail + decimals if number or decimals or not text else "")


def _write_group(number: int, characters: tuple[str, str]) -> str:
    """Write a number below 10000 in 汉字: 三千零五."""
    digits, units = characters
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + (units[place - 1] if place else "")
        gap = not digit
    return text


def _write_han(hundredths: int, characters: tuple[str, str]) -> str:
    """Write any number in 汉字: 一亿零三百万五千点二五."""
    number, text = hundredths // 100, ""
    for name, worth in (*_LARGE, ("", 1)):
        count, number = divmod(number, worth)
        if count:
            zero = characters[0][0] if text and count < 1000 else ""
            text += zero + _write_group(count, characters) + name
    decimals = _write_decimals(hundredths % 100)[1:]
    point = "点" + "".join(characters[0][int(digit)] for digit in decimals) if decimals else ""
    return (text or characters[0][0]) + point


def write_lower(hundredths: int) -> str:
    """一千二百三十四."""
    return _write_han(hundredths, _LOWER)


def write_formal(hundredths: int) -> str:
    """壹仟贰佰叁拾肆."""
    return _write_han(hundredths, _FORMAL)


def write_spoken(hundredths: int) -> str:
    """十二 for 一十二, 两千 for 二千, 一万三 for 一万三千."""
    text = write_lower(hundredths // 100 * 100)
    text = text.replace("二千", "两千").replace("二万", "两万") if "十二" not in text else text
    if text.endswith("千") and text[-3:-2] == "万":
        text = text[:-1]
    return text[1:] if text.startswith("一十") else text


WRITERS: Final[tuple[Callable[[int], str], ...]] = (
    write_digits,
    write_separated,
    write_wide_separated,
    write_in_ten_thousands,
    write_mixed,
    write_lower,
    write_formal,
    write_spoken,
)


def main() -> int:
    """Write random numbers, read them back, report; return 1 where one came back as another."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    arguments = options.parse_args()
    random.seed(arguments.seed)
    wrong, start = 0, time.perf_counter()
    for n in range(arguments.count):
        writer = WRITERS[n % len(WRITERS)]
        hundredths = random.randrange(10 ** random.randint(1, 18))  # noqa: S311 # no secret
        if writer is write_spoken:
            hundredths -= hundredths % 100
        wrong += _differs(writer(hundredths), Decimal(hundredths) / 100)
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{arguments.count} numerals, {wrong} wrong, {seconds:.1f} s\n")
    return 1 if wrong else 0


def _differs(text: str, value: Decimal) -> bool:
    """Tell of a numeral that reads as another number than was written."""
    read = parse_numeral(text)
    if read != value:
        sys.stdout.write(f"{text}: read {read}, written {value}\n")
    return read != value


if __name__ == "__main__":
    sys.exit(main())
