"""The record on the wire: its columns in order, and each field spelled for JSON and for CSV."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Final

from anti_fraud_stats.output.decimals import written
from anti_fraud_stats.output.safety import escaped
from anti_fraud_stats.records import Statistic

__all__ = ["COLUMNS", "Field", "as_cell", "as_json", "as_object", "fields"]

Field = str | int | Decimal | dt.date | None

COLUMNS: Final = tuple(Statistic.model_fields)
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def fields(statistic: Statistic) -> dict[str, Field]:
    """Return the record's fields under their names, in the order of the wire."""
    return dict(statistic)


def as_object(members: Mapping[str, Field]) -> str:
    """Return a JSON object on one line.

    >>> as_object({"text": "1.7亿元", "value": Decimal("1.7E+8"), "value_max": None})
    '{"text": "1.7亿元", "value": 170000000, "value_max": null}'
    """
    return escaped("{" + ", ".join([f'"{name}": {_as_json(value)}' for name, value in members.items()]) + "}")


def as_json(value: Field) -> str:
    """Return one field in JSON; a decimal is spelled exactly.

    >>> as_json(Decimal("-13.30")), as_json(dt.date(2021, 1, 1)), as_json("同比")
    ('-13.3', '"2021-01-01"', '"同比"')
    """
    return escaped(_as_json(value))


def _as_json(value: Field) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, dt.date):
        return f'"{value.isoformat()}"'
    return _ENCODER.encode(value)


def as_cell(value: Field) -> str:
    """Return one field as bare text; nothing is an empty text.

    >>> as_cell(Decimal("1.7E+8")), as_cell("宗"), as_cell(None)
    ('170000000', '宗', '')
    """
    if value is None:
        return ""
    return written(value) if isinstance(value, Decimal) else str(value)
