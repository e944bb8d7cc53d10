"""What `phrases.toml` says: set phrases by the use that a rule makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.lexicon.loading import load_entries
from anti_fraud_stats.lexicon.patterns import PatternEntry, compile_entries

__all__ = ["PHRASES_FILE", "PhraseEntry", "Use", "phrases", "phrases_for"]

PHRASES_FILE: Final = "phrases.toml"


class Use(StrEnum):
    """What phrases are for; the head of `phrases.toml` tells each."""

    NO_INDICATOR = "no_indicator"
    NO_TOPIC = "no_topic"
    DECEIVED = "deceived"
    TRADED = "traded"
    SENT = "sent"
    HELD = "held"
    USED = "used"
    SHUT = "shut"


class PhraseEntry(PatternEntry):
    """Phrases of one kind, as patterns, and what they are for."""

    use: Use


@cache
def phrases() -> Mapping[str, PhraseEntry]:
    """Return the entries by key, in the order of the file."""
    return load_entries(PHRASES_FILE, PhraseEntry)


@cache
def phrases_for(use: Use) -> regex.Pattern[str]:
    """Return what finds the phrases of one use, at one place the first of the file.

    >>> phrases_for(Use.NO_INDICATOR).search("派出所抓获3人")[0]
    '派出所'
    """
    return compile_entries({key: entry for key, entry in phrases().items() if entry.use is use}, PHRASES_FILE)
