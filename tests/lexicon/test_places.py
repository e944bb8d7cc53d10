"""`places.toml`: what does not load."""

from __future__ import annotations

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon import loading
from anti_fraud_stats.lexicon.divisions import division_of
from anti_fraud_stats.lexicon.loading import load_entries
from anti_fraud_stats.lexicon.places import PlaceEntry, Role, Sort, check_places, places


@pytest.mark.parametrize(
    "fields",
    [
        {"role": "foreign", "words": ["缅甸"]},
        {"role": "foreign", "words": ["缅甸"], "examples": []},
        {"role": "foreign", "words": [], "examples": ["缅甸警方"]},
        {"role": "elsewhere", "words": ["缅甸"], "examples": ["缅甸警方"]},
        {"role": "foreign", "words": ["缅甸"], "examples": ["缅甸警方"], "colour": "red"},
        {"role": "tail", "words": ["路"], "examples": ["南京路"]},
        {"role": "guard", "words": ["公安"], "examples": ["公安庆功"], "sorts": ["full"]},
    ],
)
def test_a_wrong_entry_does_not_load(fields: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    """No example, an empty list, an unknown role or key, sorts out of place: file and entry are named."""
    monkeypatch.setattr(loading, "load_table", lambda _: {"缅甸": fields})
    with pytest.raises(LexiconError, match=r"^lexicon/places\.toml: \[缅甸\]"):
        load_entries("places.toml", PlaceEntry)


def test_a_word_that_stands_twice_does_not_load() -> None:
    """A word is one place."""
    entry = PlaceEntry(role=Role.FOREIGN, words=("缅甸",), examples=("缅甸警方",))
    with pytest.raises(LexiconError, match=r"^lexicon/places\.toml: \[老挝\]: 缅甸 stands in \[缅甸\]"):
        check_places({"缅甸": entry, "老挝": entry})


def test_a_code_is_the_code_of_the_name() -> None:
    """The key of a place with a code is the division's full name; 全国 is the only other."""
    for name, entry in places().items():
        division = division_of(entry.code)
        assert name == division.name if division else entry.code == (None, "100000")[name == "全国"]


def test_every_sort_is_served() -> None:
    """Each sort of mention has a word that spoils it."""
    assert {sort for entry in places().values() for sort in entry.sorts} == set(Sort)
