"""`entries`: what the lexicon knows, as a list for people."""

from __future__ import annotations

from dataclasses import dataclass

from anti_fraud_stats.lexicon.cues import indicators, topics
from anti_fraud_stats.lexicon.units import units

__all__ = ["Entry", "entries"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An indicator, a topic or a kind of units (which has no names), and the words that choose it."""

    kind: str
    key: str
    name: str
    name_en: str
    words: tuple[str, ...]


def entries() -> list[Entry]:
    """Return the indicators, the topics and the kinds of units, in the order of their files.

    >>> next(entry for entry in entries() if entry.key == "funds_stopped").name
    '止付资金'
    """
    return [
        *(
            Entry("indicator", key, entry.name, entry.name_en, _once(entry.cues, entry.objects, entry.weak))
            for key, entry in indicators().items()
        ),
        *(
            Entry("topic", key, entry.name, entry.name_en, _once(entry.cues, entry.general, entry.weak))
            for key, entry in topics().items()
        ),
        *(Entry("unit", key, "", "", entry.words) for key, entry in units().items()),
    ]


def _once(*lists: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of all lists, each once."""
    return tuple(dict.fromkeys(word for words in lists for word in words))
