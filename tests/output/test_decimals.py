"""Decimals are spelled exactly and plainly."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.output.decimals import grouped, written

FINITE = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1.7E+8", "170000000"),
        ("2.30", "2.3"),
        ("100", "100"),
        ("-13.3", "-13.3"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0E+3", "0"),
        ("1E-9", "0.000000001"),
        ("99999999999999999999999.0001", "99999999999999999999999.0001"),
    ],
)
def test_written(value: str, expected: str) -> None:
    """No exponent, no idle zeros, no minus before nothing."""
    assert written(Decimal(value)) == expected


@given(FINITE)
def test_what_is_written_is_exact(value: Decimal) -> None:
    """The spelling reads back as the same number, in Python and in JSON."""
    assert Decimal(written(value)) == value
    assert json.loads(written(value), parse_float=Decimal) == value
    assert grouped(value).replace(",", "") == written(value)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused(value: str) -> None:
    """JSON has no word for it."""
    with pytest.raises(ValueError, match="no number"):
        written(Decimal(value))
