"""`Finding`: a figure with all that its sentence and its context say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.context.indicators.choosing import Choice
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.quantities import Quantity
from anti_fraud_stats.terms import Scope

__all__ = ["REMEMBERED", "Finding"]

REMEMBERED: Final = 6  # figures of the text so far that a later one may go on from


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure described: `choice` is the cue that chose its indicator, None where none did.

    `verb` is the verb that a list with this figure carries on. `evidence` names what each answer rests on
    (`indicator:own_words`, `period:paragraph`), for `confidence`.
    """

    quantity: Quantity
    change: Change
    indicator: str
    choice: Choice | None
    label: str
    topic: str
    time: Time | None
    place: Place | None
    scope: Scope
    verb: Choice | None = None
    evidence: tuple[str, ...] = ()
