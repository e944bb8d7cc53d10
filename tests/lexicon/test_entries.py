"""The list of what the lexicon knows."""

from __future__ import annotations

from anti_fraud_stats.lexicon import entries, indicators, topics, units


def test_every_entry_stands_in_the_list() -> None:
    """Indicators, topics, kinds of units, in this order, each word of an entry once."""
    listed = entries()
    assert [entry.key for entry in listed] == [*indicators(), *topics(), *units()]
    assert {entry.kind for entry in listed} == {"indicator", "topic", "unit"}
    assert all(len(set(entry.words)) == len(entry.words) for entry in listed)
