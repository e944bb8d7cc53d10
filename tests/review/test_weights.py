"""The weights that the package comes with: whole, small, and of answers that there are."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats import lexicon
from anti_fraud_stats.review.signs import FIELDS
from anti_fraud_stats.review.weights import parse_weights, weights
from anti_fraud_stats.terms import Scope

ANSWERS: Final[dict[str, set[str]]] = {
    "indicator": set(lexicon.indicators()),
    "topic": set(lexicon.topics()),
    "scope": set(Scope),
}


@pytest.mark.parametrize("field", FIELDS)
def test_a_table_is_in_order_and_names_what_there_is(field: str) -> None:
    """Each sign once, each answer of the lexicon or of the terms."""
    table = files("anti_fraud_stats.review").joinpath(f"{field}.tsv").read_text(encoding="utf-8")
    head, *rows = table.splitlines()
    assert head.startswith("bias\t")
    signs = [row.split("\t")[0] for row in rows]
    assert signs == sorted(set(signs))
    known = weights()
    assert set(known.answers[known.fields[field]]) <= ANSWERS[field]


def test_the_tables_stay_small() -> None:
    """They are read at every start."""
    assert len(weights().of_sign) < 15_000


def test_signs_of_several_fields_are_read_once() -> None:
    """One look tells what a sign says of all fields."""
    tables = [
        ("topic", "bias\tdrugs=1\ttheft=2\nnear:盗窃\ttheft=90\n"),
        ("scope", "bias\tcase=3\ttotal=4\n"),
    ]
    read = parse_weights([*tables, ("scope", "bias\tcase=0\ttotal=0\nnear:盗窃\tcase=5\n")])
    assert read.odds_in(read.bias) == [1, 2, 3, 4, 0, 0]
    assert [read.said_by("near:盗窃", place) for place in range(6)] == [0, 90, 0, 0, 5, 0]
    assert read.odds_in(read.add(read.bias, ["near:盗窃"])) == [1, 92, 3, 4, 5, 0]


@given(st.lists(st.lists(st.integers(-99_999, 99_999), min_size=3, max_size=3), max_size=30))
def test_sums_side_by_side_are_those_of_each(rows: list[list[int]]) -> None:
    """However many signs speak against an answer, it takes nothing from the one beside it."""
    cells = ("\t".join(f"{name}={each}" for name, each in zip("abc", row, strict=True)) for row in rows)
    table = "bias\ta=0\tb=0\tc=0\n" + "".join(f"sign{n}\t{row}\n" for n, row in enumerate(cells))
    read = parse_weights([("topic", table)])
    total = read.add(read.bias, [f"sign{n}" for n in range(len(rows))])
    assert read.odds_in(total) == [sum(column) for column in zip([0, 0, 0], *rows, strict=True)]
