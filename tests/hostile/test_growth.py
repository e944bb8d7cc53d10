"""Time grows in line with length for every family of attack, for the numbers alone and for the whole way."""

from __future__ import annotations

import pytest

from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.reader import read_text
from tests.growth import grows_in_line
from tests.hostile.attacks import FAMILIES


def _find(text: str) -> None:
    for _ in find_quantities(text):
        pass


def _extract(text: str) -> None:
    extract(read_text(text, "a.txt"))


def test_there_are_many() -> None:
    """Of every kind of character that a pattern repeats."""
    assert len(FAMILIES) >= 60


@pytest.mark.parametrize("family", FAMILIES)
def test_quantities(family: str) -> None:
    """`find_quantities`, on one sentence of any length."""
    assert grows_in_line(_find, FAMILIES[family])


@pytest.mark.parametrize("family", FAMILIES)
def test_the_whole_way(family: str) -> None:
    """Reading and extraction."""
    assert grows_in_line(_extract, FAMILIES[family])
