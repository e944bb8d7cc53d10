"""The small questions that the package answers by itself: one numeral, the numbers of a clause, a time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

import anti_fraud_stats
from anti_fraud_stats import find_quantities, parse_numeral, resolve_period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3万亿", "3000000000000"),
        ("2兆", "2000000000000"),
        ("两兆三千亿", "2300000000000"),
        ("1.5亿亿", "15000000000000000"),
        ("两千", "2000"),
        ("廿三", "23"),
        ("卅", "30"),
        ("二〇二四", "2024"),
        ("壹贰叁", "123"),
        ("壹佰贰拾叁", "123"),
        ("一千零三", "1003"),
        ("一千三", "1300"),
        ("三万二", "32000"),
        ("半", "0.5"),
        ("负三点一四", "-3.14"),
        ("百分之八十点五", "0.805"),
        ("千分之三", "0.003"),
        ("万分之五", "0.0005"),
        ("四分之一", "0.25"),
        ("负百分之三", "-0.03"),
    ],
)
def test_a_numeral_is_read_exactly(text: str, value: str) -> None:
    """Digits, 汉字, formal characters, magnitudes and shares."""
    assert str(parse_numeral(text)) == value


@pytest.mark.parametrize("text", ["三分之一", "零分之一", "分之五", "百分之", "一二三个", "", "半半", "1e5"])
def test_what_is_no_exact_numeral_is_refused(text: str) -> None:
    """One error, that says so."""
    with pytest.raises(ValueError, match="not a numeral"):
        parse_numeral(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("用时一个半月", "1.5", "个月"),
        ("仅用2个半小时", "2.5", "小时"),
        ("缩短到半小时", "0.5", "小时"),
        ("下降百分之十五", "15", "%"),
        ("千分之三", "3", "‰"),
        ("万分之二", "2", "‱"),
        ("缴获10亿美元", "1000000000", "美元"),
        ("500港元", "500", "港元"),
        ("9500万日圆", "95000000", "日元"),
        ("三百欧元", "300", "欧元"),
        ("新台币500万元", "5000000", "新台币"),
        ("USD 300", "300", "美元"),
    ],
)
def test_a_quantity_has_value_and_unit(text: str, value: str, unit: str) -> None:
    """Each clause holds one figure."""
    found = [
        (str(quantity.value), quantity.unit) for quantity in find_quantities(text) if not quantity.dropped
    ]
    assert found == [(value, unit)]


def test_a_period_is_resolved_against_the_day_of_publication() -> None:
    """Nothing reads the clock."""
    period = resolve_period("今年1至11月", dt.date(2021, 12, 17))
    assert period == anti_fraud_stats.Period(dt.date(2021, 1, 1), dt.date(2021, 11, 30))
    assert resolve_period("3个月") is None


def test_every_public_name_is_there() -> None:
    """Names are loaded when they are asked for."""
    for name in anti_fraud_stats.__all__:
        assert getattr(anti_fraud_stats, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = anti_fraud_stats.nothing
    assert isinstance(parse_numeral("一"), Decimal)
