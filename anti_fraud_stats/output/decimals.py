"""The one place that spells a decimal: exact, without an exponent, without idle zeros."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["grouped", "written"]


def written(value: Decimal) -> str:
    """Return `value` in plain digits, as JSON and CSV take it; raises ValueError where it is not finite.

    >>> [written(Decimal(text)) for text in ("1.7E+8", "-13.30", "-0.0")]     # 1.7亿, 下降13.30%
    ['170000000', '-13.3', '0']
    """
    return _trimmed(value, "f")


def grouped(value: Decimal) -> str:
    """Return `value` with a comma between thousands, for people.

    >>> grouped(Decimal("1.7E+8")), grouped(Decimal("-3119"))       # 1.7亿元, 减少3119件
    ('170,000,000', '-3,119')
    """
    return _trimmed(value, ",f")


def _trimmed(value: Decimal, spec: str) -> str:
    if not value.is_finite():
        message = f"no number: {value}"
        raise ValueError(message)
    digits = format(value, spec)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits
