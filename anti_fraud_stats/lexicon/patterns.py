"""Entries that are regular expressions: lines of patterns with a list of words, shown by examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Self

import regex
from pydantic import AfterValidator, Field, model_validator

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.loading import LexiconEntry, check_words

__all__ = ["WORDS", "PatternEntry", "compile_entries"]

WORDS: Final = r"\L<words>"  # in a pattern: any of the entry's words, the longest first
Lines = Annotated[tuple[str, ...], AfterValidator(check_words)]
SomeLines = Annotated[Lines, Field(min_length=1)]


class PatternEntry(LexiconEntry):
    """Words of one kind, as patterns; see the head of `scopes.toml` for the fields."""

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


def compile_entries(entries: Mapping[str, PatternEntry], file: str) -> regex.Pattern[str]:
    """Return what finds the patterns of all entries, at one place the first of them.

    Raises LexiconError that names `file`, of the lexicon, and entry where a pattern is none.
    """
    try:
        return _join(entries)
    except regex.error as error:
        if len(entries) > 1:
            for key, entry in entries.items():
                compile_entries({key: entry}, file)
        message = f"[{'] ['.join(entries)}]: patterns: {error}"
        raise LexiconError(message, file=f"lexicon/{file}") from error


def _join(entries: Mapping[str, PatternEntry]) -> regex.Pattern[str]:
    """Return all patterns as one; the words of each entry are a list of the entry's name."""
    patterns = [
        pattern.replace(WORDS, rf"\L<{key}>") for key, entry in entries.items() for pattern in entry.patterns
    ]
    lists: dict[str, Any] = {key: list(entry.words) for key, entry in entries.items() if entry.words}
    return regex.compile("|".join(patterns), **lists)
