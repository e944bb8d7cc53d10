"""Which record states a figure first, and what the title owes to the body."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from anti_fraud_stats.records import Statistic
from anti_fraud_stats.terms import Section

__all__ = ["find_announced", "find_repeats"]

_PERSONS: Final = frozenset({"人", "名"})


def _same_figure(one: Statistic, other: Statistic) -> bool:
    """Return whether two records of one article state the same figure; one may leave its unit out."""
    units = one.unit == other.unit or not one.unit or not other.unit
    return (
        one.value == other.value
        and one.value_max == other.value_max
        and units
        and one.measure == other.measure
        and one.indicator == other.indicator
    )


def _rounded(one: Statistic, other: Statistic) -> bool:
    """Return whether 2.3万个 may be 23000多个, 1.32亿 13,275万元: a value rounded to two digits or more."""
    units = one.unit == other.unit or not one.unit
    if not units or one.indicator != other.indicator or not one.value or not other.value:
        return False
    return abs(one.value - other.value) <= abs(other.value) * Decimal("0.05")


def _alike(one: str, other: str) -> bool:
    """Return whether two units are the same, or both of persons: a title's 67人 is the body's 67名."""
    return one == other or {one, other} <= _PERSONS


def find_announced(statistic: Statistic, later: Sequence[Statistic]) -> Statistic | None:
    """Return the body's record of the figure that a title or a heading announces, or None."""
    body = [other for other in later if other.section is Section.BODY]
    same = (
        other
        for other in body
        if other.value == statistic.value and (_alike(other.unit, statistic.unit) or not statistic.unit)
    )
    close = (other for other in body if _rounded(statistic, other))
    return next(same, None) or next(close, None)


def find_repeats(statistics: Sequence[Statistic]) -> list[str | None]:
    """Return for each record the id of the one that stated its figure first, or None."""
    firsts: dict[Decimal, list[Statistic]] = {}
    repeats: list[str | None] = []
    for statistic in statistics:
        known = firsts.setdefault(statistic.value, [])
        first = next((other for other in known if _same_figure(statistic, other)), None)
        repeats.append(first.id if first else None)
        if first is None:
            known.append(statistic)
    return repeats
