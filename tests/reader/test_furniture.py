"""The lines that `furniture.toml` names, by its own examples."""

from __future__ import annotations

import pytest

from anti_fraud_stats.reader.furniture import FurnitureRule, choose_furniture, load_furniture

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
    assert choose_furniture(line) == rule


@pytest.mark.parametrize("line", COUNTER_CASES)
def test_a_counter_example_is_a_line_of_the_article(line: str) -> None:
    """No rule at all takes it."""
    assert choose_furniture(line) is None


def test_no_word_stands_twice() -> None:
    """A second one would never be reached."""
    words = [word for rule in load_furniture() for word in (*rule.starts, *rule.whole)]
    repeated = {word for word in words if words.count(word) > 1}
    assert not repeated
