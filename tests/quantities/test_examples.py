"""The example tables: numerals, figures that are kept, numbers that are dropped and by which rule."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from anti_fraud_stats import lexicon
from anti_fraud_stats.lexicon.loading import load_entries
from anti_fraud_stats.lexicon.units import NameEntry
from anti_fraud_stats.quantities import Quantity, find_quantities, parse_numeral
from anti_fraud_stats.quantities.exclusions import RULES
from anti_fraud_stats.quantities.spans import SPAN_RULES
from anti_fraud_stats.terms import Qualifier

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
SIGNS: Final = {1: "+", 0: "", -1: "-"}


def read_examples(name: str) -> list[tuple[str, str]]:
    """Return the lines of a table as (text, expected)."""
    lines = [line for line in (EXAMPLES / name).read_text("utf-8").splitlines() if line]
    pairs = [line.split(" => ") for line in lines if not line.startswith("# ")]
    return [(text, expected) for text, expected in pairs]


def spell(quantity: Quantity) -> str:
    """Return a figure as the table spells it."""
    top = "" if quantity.value_max is None else f"..{quantity.value_max}"
    sign = SIGNS[quantity.signed]
    return f"{sign}{quantity.value}{top} {quantity.unit or '-'} {quantity.qualifier}"


def kept(text: str) -> list[Quantity]:
    """Return the figures of a clause that are statistics."""
    return [quantity for quantity in find_quantities(text) if not quantity.dropped]


@pytest.mark.parametrize(("text", "expected"), read_examples("numerals.txt"))
def test_numerals(text: str, expected: str) -> None:
    """Each line of the table."""
    if expected == "none":
        with pytest.raises(ValueError, match="not a numeral"):
            parse_numeral(text)
    else:
        assert str(parse_numeral(text)) == expected


@pytest.mark.parametrize(("text", "expected"), read_examples("quantities.txt"))
def test_figures(text: str, expected: str) -> None:
    """Each line of the table."""
    assert ("; ".join(map(spell, kept(text))) or "none") == expected


@pytest.mark.parametrize(("text", "expected"), read_examples("exclusions.txt"))
def test_exclusions(text: str, expected: str) -> None:
    """Each line of the table."""
    assert ", ".join(quantity.dropped or "kept" for quantity in find_quantities(text)) == expected


def test_every_rule_has_an_example() -> None:
    """A rule that no line shows is a rule that nobody can check."""
    shown = {rule for _, expected in read_examples("exclusions.txt") for rule in expected.split(", ")}
    assert {rule.__name__ for rule in RULES} | {rule.name for rule in SPAN_RULES} <= shown


@pytest.mark.parametrize("qualifier", lexicon.qualifiers())
def test_qualifiers(qualifier: Qualifier) -> None:
    """Each example of the lexicon is read with its qualifier."""
    for example in lexicon.qualifiers()[qualifier].examples:
        assert qualifier in {quantity.qualifier for quantity in kept(example)}, example


@pytest.mark.parametrize("kind", lexicon.units())
def test_units(kind: str) -> None:
    """Each example of the lexicon has a unit of its kind."""
    for example in lexicon.units()[kind].examples:
        assert [quantity.kind for quantity in find_quantities(example)] == [kind], example


@pytest.mark.parametrize("file", ["names.toml", "offers.toml"])
def test_names_and_offers(file: str) -> None:
    """In the examples of the lexicon nothing is found."""
    for entry in load_entries(file, NameEntry).values():
        for example in entry.examples:
            assert not kept(example), example
