"""The JSON Schema of a record as it stands on the wire, where decimals are numbers."""

from __future__ import annotations

from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from anti_fraud_stats.output.wire import COLUMNS
from anti_fraud_stats.records import Statistic

__all__ = ["wire_schema"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_BOUNDS: Final = (("ge", "minimum"), ("le", "maximum"))


class _Wire(GenerateJsonSchema):
    """Decimals as numbers: pydantic itself would write them as strings."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        limits = {name: schema.get(key) for key, name in _BOUNDS}
        known = {name: int(str(limit)) for name, limit in limits.items() if limit is not None}
        return {"type": "number"} | known


def wire_schema() -> dict[str, Any]:
    """Return the schema of one line of JSON lines.

    >>> wire_schema()["properties"]["value"]["type"]        # 1.7亿元 is 170000000
    'number'
    """
    schema = Statistic.model_json_schema(mode="serialization", schema_generator=_Wire)
    return {"$schema": _DIALECT} | schema | {"required": list(COLUMNS)}
