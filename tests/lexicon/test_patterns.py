"""The files of patterns: each of their patterns is shown by an example."""

from __future__ import annotations

import pytest

from anti_fraud_stats.lexicon.patterns import WORDS, PatternEntry, compile_entries
from anti_fraud_stats.lexicon.phrases import PHRASES_FILE, phrases
from anti_fraud_stats.lexicon.scopes import SCOPES_FILE, scopes
from anti_fraud_stats.text import fold

FILES: dict[str, dict[str, PatternEntry]] = {SCOPES_FILE: {**scopes()}, PHRASES_FILE: {**phrases()}}


@pytest.mark.parametrize(
    ("file", "key", "pattern"),
    [
        (file, key, pattern)
        for file, entries in FILES.items()
        for key, entry in entries.items()
        for pattern in entry.patterns
    ],
)
def test_each_pattern_has_an_example(file: str, key: str, pattern: str) -> None:
    """It stands by itself, and one of the examples of its entry shows it."""
    entry = FILES[file][key]
    words = entry.words if WORDS in pattern else ()
    alone = compile_entries({key: entry.model_copy(update={"patterns": (pattern,), "words": words})}, file)
    assert any(alone.search(fold(example)) for example in entry.examples)
