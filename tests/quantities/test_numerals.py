"""Numerals read back as they were written, by a writer that knows nothing of the reader."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.quantities.numerals import DIGITS, MAGNITUDES, SCALES, parse_numeral
from tests.numerals import LIMIT, WRITERS, write_spoken

NUMERAL_CHARACTERS = "".join([*DIGITS, *MAGNITUDES, *SCALES]) + "0123456789.,，点 +-负"


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
@given(hundredths=st.integers(0, LIMIT - 1) | st.integers(0, 10**7))
def test_what_is_written_is_read(write: Callable[[int], str], hundredths: int) -> None:
    """Digits, separators, 汉字 lower and formal, 万, 亿 and 兆, below 10^16."""
    if write is write_spoken:
        hundredths -= hundredths % 100
    value = parse_numeral(write(hundredths))
    assert value == Decimal(hundredths).scaleb(-2)
    assert "E" not in str(value)


@given(st.text(NUMERAL_CHARACTERS, max_size=80) | st.text(max_size=80))
def test_anything_else_is_refused(text: str) -> None:
    """A value or ValueError, and nothing else; a value is finite and plainly written."""
    try:
        value = parse_numeral(text)
    except ValueError:
        return
    assert value.is_finite()
    assert "E" not in str(value)


def test_the_context_of_the_caller_does_not_matter() -> None:
    """A caller's precision of three digits cuts nothing."""
    with localcontext(prec=3):
        assert str(parse_numeral("4371万8505")) == "43718505"
        assert str(parse_numeral("-1234567.89亿")) == "-123456789000000"
