"""The lines that `furniture.toml` names, by its own examples."""

from __future__ import annotations

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.reader.furniture import (
    FurnitureRule,
    choose_furniture,
    load_furniture,
    parse_furniture,
)
from anti_fraud_stats.text.folding import fold

CASES = [
    pytest.param(rule, line, id=f"{rule.name}: {line}") for rule in load_furniture() for line in rule.examples
]
COUNTER_CASES = [
    pytest.param(line, id=f"not {rule.name}: {line}")
    for rule in load_furniture()
    for line in rule.counter_examples
]


@pytest.mark.parametrize(("rule", "line"), CASES)
def test_an_example_is_taken_by_its_own_rule(rule: FurnitureRule, line: str) -> None:
    """Order included: no rule before it takes the line."""
    found = choose_furniture(line)
    assert found
    assert found.name == rule.name


@pytest.mark.parametrize("line", COUNTER_CASES)
def test_a_counter_example_is_a_line_of_the_article(line: str) -> None:
    """No rule at all takes it."""
    assert choose_furniture(line) is None


def test_no_word_stands_twice() -> None:
    """A second one would never be reached."""
    words = [word for rule in load_furniture() for word in (*rule.starts, *rule.whole)]
    repeated = {word for word in words if words.count(word) > 1}
    assert not repeated


@pytest.mark.parametrize("rule", load_furniture(), ids=lambda rule: rule.name)
def test_words_stand_as_lines_are_read(rule: FurnitureRule) -> None:
    """In simplified characters: lines are folded before they are compared."""
    words = (*rule.starts, *rule.whole, *rule.contains, rule.pattern or "")
    assert [word for word in words if fold(word) != word] == []


@pytest.mark.parametrize(
    "entry",
    [
        "longest = 9",
        "longest = 9\nexamples = []",
        'longest = 0\nexamples = ["a"]',
        'start = ["a"]\nexamples = ["a"]',
    ],
)
def test_a_broken_entry_does_not_load(entry: str) -> None:
    """The error names the file and the entry."""
    with pytest.raises(LexiconError, match=r"furniture\.toml: \[pager\]"):
        parse_furniture(f"[pager]\n{entry}")
