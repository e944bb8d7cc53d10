"""The schema describes the line that is written."""

from __future__ import annotations

from anti_fraud_stats.output.schema import wire_schema
from anti_fraud_stats.output.wire import COLUMNS


def test_every_column_is_required_and_described() -> None:
    """Keys are always there; null stands for nothing."""
    schema = wire_schema()
    assert tuple(schema["required"]) == COLUMNS
    assert all("description" in schema["properties"][name] for name in COLUMNS)
    assert schema["additionalProperties"] is False


def test_decimals_are_numbers() -> None:
    """As they stand on the wire."""
    properties = wire_schema()["properties"]
    assert properties["value"]["type"] == "number"
    assert properties["value_max"]["anyOf"] == [{"type": "number"}, {"type": "null"}]
    assert properties["confidence"]["anyOf"][0] == {"type": "number", "minimum": 0, "maximum": 1}
    assert properties["published"]["anyOf"][0] == {"type": "string", "format": "date"}
