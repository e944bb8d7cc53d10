"""`evidence_of_kind`: of which kind an answer is, for `confidence`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.case import DEFAULT, Decision
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.lexicon.divisions import NATION_CODE

__all__ = ["evidence_of_kind"]

SCORE_STEP: Final = 4
HIGHEST_SCORE: Final = 6


def evidence_of_kind(
    spoken: Spoken, frame: Frame, change: Change, decision: Decision, topic: str
) -> Iterator[str]:
    """Yield what the answers are of: known to be surer or less sure than others."""
    indicator, choice = decision
    setting = spoken.context.setting
    yield f"cue:{('weak', 'verb', 'noun')[choice.strength] if choice else 'none'}"
    if choice:
        yield f"score:{min(int(choice.score // SCORE_STEP), HIGHEST_SCORE)}"
    yield f"measure:{change.measure}"
    yield f"unit:{frame.quantity.kind}"
    yield f"text:{setting.scope or 'mixed'}"
    yield f"home:{_kind_of_home(setting.place)}"
    if DEFAULT in {indicator, topic}:
        yield "other:indicator" if indicator == DEFAULT else "other:topic"


def _kind_of_home(place: Place | None) -> str:
    """Return what kind of place a text is about."""
    if place is None:
        return "none"
    if place.code == NATION_CODE:
        return "nation"
    return "division" if place.code else "abroad"
