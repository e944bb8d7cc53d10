"""The contract of a record: its fields in the order of the wire, and what no record may say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import pytest
from pydantic import ValidationError

from anti_fraud_stats.records import Statistic

Make = Callable[..., Statistic]

WIRE: Final = (
    "schema_version, id, source, title, published, section, text, value, value_max, unit, qualifier, "
    "measure, basis, indicator, topic, label, period_start, period_end, period_text, region, region_code, "
    "scope, repeat_of, confidence, sentence, start, end, line"
)

CHANGE: Final = {"measure": "change", "basis": "yoy", "unit": "%", "value": Decimal("-13.3")}


def test_fields_stand_in_the_order_of_the_wire() -> None:
    """The order of the fields is the order of keys and columns everywhere."""
    assert ", ".join(Statistic.model_fields) == WIRE


def test_every_field_is_described() -> None:
    """The schema says what each field means."""
    assert all(field.description for field in Statistic.model_fields.values())


@pytest.mark.parametrize(
    "changes",
    [
        {},
        CHANGE,
        CHANGE | {"basis": "other", "value": Decimal(3119), "unit": "件"},
        {"measure": "rate", "unit": "%", "value": Decimal("99.6")},
        {"measure": "rate", "unit": "‱", "value": Decimal(8)},
        {"value": Decimal(3), "value_max": Decimal(5)},
        {"period_start": None},
        {"period_end": None, "period_start": None},
        {"period_start": dt.date(2021, 2, 20), "period_end": dt.date(2021, 2, 20)},
    ],
)
def test_a_sound_record_is_made(make_statistic: Make, changes: dict[str, Any]) -> None:
    """What the guideline allows can be said."""
    made = make_statistic(**changes).model_dump()
    assert {name: made[name] for name in changes} == changes


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"basis": "yoy"}, "a change has a basis"),
        (CHANGE | {"basis": None}, "a change has a basis"),
        ({"value": Decimal(-1)}, "only a change is below nothing"),
        ({"measure": "rate", "unit": "起"}, "a rate is a percentage"),
        ({"value": Decimal(5), "value_max": Decimal(3)}, "value_max is above value"),
        ({"value": Decimal("Infinity")}, "finite"),
        ({"value": Decimal("NaN")}, "finite"),
        ({"period_start": dt.date(2022, 1, 1)}, "a period starts before it ends"),
        ({"start": 14}, "the number stands somewhere"),
        ({"text": ""}, "at least 1 character"),
        ({"confidence": Decimal(2)}, "less than or equal to 1"),
        ({"section": "footer"}, "section"),
        ({"surprise": 1}, "Extra inputs"),
    ],
)
def test_a_broken_record_is_refused(make_statistic: Make, changes: dict[str, Any], reason: str) -> None:
    """Each invariant is refused by name."""
    with pytest.raises(ValidationError, match=reason):
        make_statistic(**changes)


def test_a_record_never_changes(make_statistic: Make) -> None:
    """Records are frozen."""
    statistic = make_statistic()
    with pytest.raises(ValidationError, match="frozen"):
        statistic.text = "2宗"  # type: ignore[misc]
