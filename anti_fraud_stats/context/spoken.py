"""What one sentence says, and the answers it gives for each of its figures, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from anti_fraud_stats.context.indicators.choosing import Atoms
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.regions.finder import RegionMention
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.context.topics.choosing import TopicCue

__all__ = ["Spoken", "first_of", "is_entry"]

_OPENS: Final = frozenset(" ：:|｜")

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that one sentence says, read once and used for each of its figures."""

    folded: str
    atoms: Atoms
    topics: Sequence[TopicCue]
    times: Sequence[Time]
    mentions: Sequence[RegionMention]
    context: Context
    in_turn: Mapping[int, Place] = field(default_factory=dict)  # of figures, by where they start
    years: Mapping[int, Time] = field(default_factory=dict)  # the same


def first_of(*answers: tuple[str, Answer | None]) -> tuple[str, Answer | None]:
    """Return the first answer that there is, with the name of what it rests on."""
    return next(((name, answer) for name, answer in answers if answer is not None), ("nothing", None))


def is_entry(spoken: Spoken) -> bool:
    """Return whether a place opens the sentence as an entry of a list: 泸溪　9月5日，…."""
    first = spoken.mentions[0] if spoken.mentions else None
    return first is not None and first.start == 0 and spoken.folded[first.stop : first.stop + 1] in _OPENS
