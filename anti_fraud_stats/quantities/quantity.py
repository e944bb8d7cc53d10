"""`Quantity`: a numeral with its unit and qualifier, as it stands in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from anti_fraud_stats.terms import Qualifier

__all__ = ["Quantity"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number found in a sentence, `start` to `stop`.

    `value` is in the base unit, without sign; `value_max` the upper end of a range. `kind` is the kind of
    the unit. `number_start` and `number_stop` bound the bare numeral without its qualifiers and unit.
    `signed` is the printed sign (+1, -1) or 0. `rule` names the rule that read it. `dropped` names the rule
    that says it is no statistic; None where none does.
    """

    start: int
    stop: int
    text: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    kind: str
    qualifier: Qualifier
    rule: str
    number_start: int
    number_stop: int
    signed: int = 0
    dropped: str | None = None
