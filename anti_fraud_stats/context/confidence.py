"""`confidence_of`: how likely a whole record is right, from what its answers rest on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from decimal import Context, Decimal
from functools import cache
from importlib.resources import files
from typing import Final

__all__ = ["confidence_of", "weights"]

_STEP: Final = Decimal("0.01")
_HIGHEST: Final = Decimal("0.99")
_EXACT: Final = Context(prec=28)


@cache
def weights() -> Mapping[str, Decimal]:
    """Return what each piece of evidence adds to the log odds, and under `bias` the log odds without any."""
    text = files("anti_fraud_stats.context").joinpath("confidence.toml").read_text(encoding="utf-8")
    return {name: Decimal(str(weight)) for name, weight in tomllib.loads(text).items()}


def confidence_of(evidence: Iterable[str]) -> Decimal:
    """Return the probability, 0 to 1 in steps of 0.01, that every field of a record is right.

    `confidence.toml` holds what each name of `evidence` adds to the log odds; it was fitted to annotated
    articles by `python -m tests.calibrate`.

    >>> confidence_of(["indicator:nothing"]) < confidence_of(["indicator:own_words"])
    True
    """
    known = weights()
    return _probability(known["bias"] + sum((known.get(name, Decimal(0)) for name in evidence), Decimal(0)))


@cache
def _probability(log_odds: Decimal) -> Decimal:
    """Return the probability that log odds mean."""
    odds = _EXACT.exp(_EXACT.minus(log_odds))
    return min(_HIGHEST, _EXACT.divide(Decimal(1), _EXACT.add(Decimal(1), odds)).quantize(_STEP))
