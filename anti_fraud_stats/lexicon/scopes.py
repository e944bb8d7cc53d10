"""What `scopes.toml` says: the words that tell of one case, and those that tell of the work as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Final

from pydantic import Field

from anti_fraud_stats.lexicon.loading import load_entries
from anti_fraud_stats.lexicon.patterns import PatternEntry

__all__ = ["SCOPES_FILE", "Evidence", "ScopeEntry", "scopes"]

SCOPES_FILE: Final = "scopes.toml"


class Evidence(StrEnum):
    """What words can speak for; the head of `scopes.toml` tells each."""

    CASE = "case"
    ONE_GROUP = "one_group"
    OF_CASE = "of_case"
    LOCAL = "local"
    ON_THE_SPOT = "on_the_spot"
    TOTAL = "total"
    SINCE_THEN = "since_then"
    UP_TO_NOW = "up_to_now"


class ScopeEntry(PatternEntry):
    """Words of one kind, as patterns, and what they speak for."""

    evidence: Annotated[frozenset[Evidence], Field(min_length=1)]


@cache
def scopes() -> Mapping[str, ScopeEntry]:
    """Return the entries by key, in the order of the file."""
    return load_entries(SCOPES_FILE, ScopeEntry)
