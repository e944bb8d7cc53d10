"""`evidence_of_kind`: what a cue is worth and what the text is of, as evidence of how sure an answer is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from anti_fraud_stats.context.indicators.choosing import Choice
from anti_fraud_stats.context.settings import Setting

__all__ = ["evidence_of_kind"]

SCORE_STEP: Final = 4
HIGHEST_SCORE: Final = 6


def evidence_of_kind(choice: Choice | None, setting: Setting) -> Iterator[str]:
    """Yield of what kind the cue of an indicator is and how well it scored, and the scope of the text."""
    yield f"cue:{('weak', 'verb', 'noun')[choice.strength] if choice else 'none'}"
    if choice:
        yield f"score:{min(int(choice.score // SCORE_STEP), HIGHEST_SCORE)}"
    yield f"text:{setting.scope or 'mixed'}"
