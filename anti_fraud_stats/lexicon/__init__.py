"""The open vocabularies as data: TOML that someone who knows police work and no Python can extend."""

from anti_fraud_stats.lexicon.cues import GAP, Cue, CueIndex, indicator_cues, indicators, topic_cues, topics
from anti_fraud_stats.lexicon.entries import Entry, entries
from anti_fraud_stats.lexicon.units import kind_of, names, qualifiers, spelling_of, units
from anti_fraud_stats.lexicon.wording import wording

__all__ = [
    "GAP",
    "Cue",
    "CueIndex",
    "Entry",
    "entries",
    "indicator_cues",
    "indicators",
    "kind_of",
    "names",
    "qualifiers",
    "spelling_of",
    "topic_cues",
    "topics",
    "units",
    "wording",
]
