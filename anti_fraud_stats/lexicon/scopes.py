"""What `scopes.toml` says: the words that tell of one case, and those that tell of the work as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, model_validator

from anti_fraud_stats.lexicon.loading import LexiconEntry, check_words, load_entries

__all__ = ["SCOPES_FILE", "WORDS", "Evidence", "ScopeEntry", "scopes"]

SCOPES_FILE: Final = "scopes.toml"
WORDS: Final = r"\L<words>"  # in a pattern: any of the entry's words
Lines = Annotated[tuple[str, ...], AfterValidator(check_words)]
SomeLines = Annotated[Lines, Field(min_length=1)]


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


class ScopeEntry(LexiconEntry):
    """Words of one kind, as patterns; see the head of `scopes.toml` for the fields."""

    evidence: Annotated[frozenset[Evidence], Field(min_length=1)]
    patterns: SomeLines
    examples: SomeLines
    words: Lines = ()
    counter_examples: Lines = ()

    @model_validator(mode="after")
    def _check_lists(self) -> Self:
        check_words(self.examples + self.counter_examples)
        if bool(self.words) != any(WORDS in pattern for pattern in self.patterns):
            message = rf"words stand where a pattern says {WORDS}, and nowhere else"
            raise ValueError(message)
        return self


@cache
def scopes() -> Mapping[str, ScopeEntry]:
    """Return the entries by key, in the order of the file."""
    return load_entries(SCOPES_FILE, ScopeEntry)
