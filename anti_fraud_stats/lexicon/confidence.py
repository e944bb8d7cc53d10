"""What each piece of evidence adds to the log odds that a record is right."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from anti_fraud_stats.lexicon.loading import load_table

__all__ = ["confidence"]


@cache
def confidence() -> Mapping[str, Decimal]:
    """Return the weights by the name of the evidence, and under `bias` the log odds without any."""
    return {name: Decimal(str(weight)) for name, weight in load_table("confidence.toml").items()}
