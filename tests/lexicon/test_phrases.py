"""`phrases.toml`: what does not load, and that each use has its phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.phrases import Use, phrases, phrases_for


@pytest.mark.parametrize(
    ("use", "pattern", "message"),
    [("bees", "蜂箱", "use: Input should be 'no_indicator'"), ("traded", "蜂(箱", r"patterns: missing \)")],
)
def test_a_wrong_entry_is_named(use: str, pattern: str, message: str, lexicon_copy: Path) -> None:
    """File and entry: a use that no rule makes, a pattern that is none."""
    entry = f"[hives]\nuse = '{use}'\npatterns = ['{pattern}']\nexamples = ['蜂箱36个']"
    lexicon_copy.joinpath("phrases.toml").write_text(entry, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^lexicon/phrases\.toml: \[hives\]: {message}"):
        phrases_for(Use.TRADED)


def test_every_use_has_phrases() -> None:
    """Nothing would be found for one without."""
    assert {entry.use for entry in phrases().values()} == set(Use)
