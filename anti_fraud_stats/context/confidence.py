"""`confidence_of`: how likely a whole record is right, from what its answers rest on."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, localcontext
from functools import cache
from typing import Final

from anti_fraud_stats import lexicon

__all__ = ["confidence_of"]

_STEP: Final = Decimal("0.01")
_HIGHEST: Final = Decimal("0.99")


def confidence_of(evidence: Iterable[str]) -> Decimal:
    """Return the probability, 0 to 1 in steps of 0.01, that every field of a record is right.

    `lexicon/confidence.toml` holds what each name of `evidence` adds to the log odds; it was fitted to
    annotated articles by `python -m tests.calibrate`.

    >>> confidence_of(["indicator:nothing"]) < confidence_of(["indicator:own_words"])
    True
    """
    weights = lexicon.confidence()
    return _probability(
        weights["bias"] + sum((weights.get(name, Decimal(0)) for name in evidence), Decimal(0))
    )


@cache
def _probability(log_odds: Decimal) -> Decimal:
    with localcontext(prec=28):
        return min(_HIGHEST, (1 / (1 + (-log_odds).exp())).quantize(_STEP))
