"""`scopes.toml`: what does not load, and what its patterns find together."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from anti_fraud_stats.context.scopes.words import evidence
from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.patterns import compile_entries
from anti_fraud_stats.lexicon.scopes import SCOPES_FILE, Evidence, ScopeEntry, scopes

ENTRY: Final = {
    "evidence": '["case"]',
    "patterns": r"['一窝\L<words>']",
    "words": '["蜜蜂", "蜂"]',
    "examples": '["清点一窝蜂"]',
    "counter_examples": '["清点蜂箱36个"]',
}


def write(folder: Path, fields: dict[str, str], key: str = "bees") -> None:
    """Write an entry as the whole file."""
    lines = [f"[{key}]", *(f"{name} = {value}" for name, value in fields.items() if value)]
    folder.joinpath("scopes.toml").write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": '"red"'}, "colour: Extra inputs"),
        ({"evidence": "[]"}, r"evidence: .*at least 1 item"),
        ({"evidence": '["bees"]'}, r"evidence\.0: Input should be 'case'"),
        ({"patterns": "[]"}, "patterns: .*at least 1 item"),
        ({"patterns": r"['\L<words>', '\L<words>']"}, "patterns: .*stands twice"),
        ({"patterns": "['一窝蜂']"}, ".*words stand where a pattern says"),
        ({"words": ""}, ".*words stand where a pattern says"),
        ({"words": '["蜂", "蜂"]'}, "words: .*蜂: stands twice"),
        ({"examples": "[]"}, "examples: .*at least 1 item"),
        ({"examples": ""}, "examples: Field required"),
        ({"counter_examples": '["清点一窝蜂"]'}, ".*清点一窝蜂: stands twice"),
    ],
)
def test_a_wrong_entry_does_not_load(change: dict[str, str], message: str, lexicon_copy: Path) -> None:
    """File and entry are named."""
    write(lexicon_copy, ENTRY | change)
    with pytest.raises(LexiconError, match=rf"^lexicon/scopes\.toml: \[bees\]: {message}"):
        scopes()


def test_a_pattern_that_is_none_is_named(lexicon_copy: Path) -> None:
    """File and entry, also where it is compiled together with others."""
    write(lexicon_copy, ENTRY | {"patterns": r"['一窝\L<words>', '一(窝']"})
    hives = ScopeEntry(evidence=frozenset({Evidence.CASE}), patterns=("蜂箱",), examples=("蜂箱36个",))
    with pytest.raises(LexiconError, match=r"^lexicon/scopes\.toml: \[bees\]: patterns: missing \)"):
        compile_entries({"hives": hives, **scopes()}, SCOPES_FILE)


def test_the_longest_word_and_the_first_pattern_count(lexicon_copy: Path) -> None:
    """Of what matches at one place."""
    write(lexicon_copy, ENTRY | {"patterns": r"['一窝\L<words>', '一窝蜜']", "words": '["蜂", "蜂王"]'})
    found = evidence()[Evidence.CASE].findall("一窝蜂王，一窝蜜蜂，一窝蜂")
    assert found == ["一窝蜂王", "一窝蜜", "一窝蜂"]


def test_every_evidence_has_words() -> None:
    """Nothing would be found for one without."""
    assert {kind for entry in scopes().values() for kind in entry.evidence} == set(Evidence)
