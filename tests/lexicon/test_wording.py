"""The words that are cut from a label."""

from __future__ import annotations

from pathlib import Path

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon import wording


def test_the_roles() -> None:
    """What `context.labels` asks for."""
    assert {"adverbs", "subjects", "tails"} <= {*wording()}


def test_an_example_shows_its_label() -> None:
    """Each is `clause => label`, and the label is words of the clause."""
    for entry in wording().values():
        for example in entry.examples:
            clause, _, label = example.partition(" => ")
            assert label
            assert label in clause


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ('words = ["共", "共"]\nexamples = ["共破案3宗 => 破案"]', "words: .*共: stands twice"),
        ('words = ["共"]\nexamples = []', "examples: .*at least 1 item"),
        ('words = []\nexamples = ["共破案3宗 => 破案"]', "words: .*at least 1 item"),
        ('words = ["共"]', "examples: Field required"),
        ('word = ["共"]\nwords = ["共"]\nexamples = ["共破案3宗 => 破案"]', "word: Extra inputs"),
    ],
)
def test_a_wrong_entry_does_not_load(fields: str, message: str, lexicon_copy: Path) -> None:
    """File and entry are named."""
    lexicon_copy.joinpath("wording.toml").write_text(f"[adverbs]\n{fields}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^lexicon/wording\.toml: \[adverbs\]: {message}"):
        wording()
