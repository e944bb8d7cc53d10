"""The words that are cut from a label: adverbs and subjects before it, copulas behind it."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field

from anti_fraud_stats.lexicon.loading import LexiconEntry, check_words, load_entries

__all__ = ["wording"]

Words = Annotated[tuple[str, ...], AfterValidator(check_words), Field(min_length=1)]


class WordingEntry(LexiconEntry):
    """Words of one role around a label."""

    words: Words
    examples: Words


@cache
def wording() -> dict[str, WordingEntry]:
    """Return the words by role: `adverbs`, `subjects`, `tails`."""
    return load_entries("wording.toml", WordingEntry)
