"""Units and qualifiers: the words around a numeral."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.loading import LexiconEntry, load_entries
from anti_fraud_stats.terms import Qualifier

__all__ = [
    "QualifierEntry",
    "UnitEntry",
    "currencies",
    "kind_of",
    "names",
    "offers",
    "qualifiers",
    "spelling_of",
    "units",
]

Words = Annotated[tuple[str, ...], Field(min_length=1)]


class UnitEntry(LexiconEntry):
    """A kind of unit with its words.

    `spellings` maps a printed form to the unit that a record carries; `guards` are longer words that begin
    like a unit and are none, `nouns` what headlines count without one.
    """

    words: Words
    examples: Words
    guards: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    spellings: dict[str, str] = Field(default_factory=dict)


class QualifierEntry(LexiconEntry):
    """The words of one qualifier, by where they stand."""

    before: tuple[str, ...]
    inside: tuple[str, ...]
    after: tuple[str, ...]
    guards: tuple[str, ...]
    examples: Words


class NameEntry(LexiconEntry):
    """Words around a numeral that counts nothing: names that hold it, an offer's words before it."""

    words: Words
    examples: Words


@cache
def units() -> dict[str, UnitEntry]:
    """Return the kinds of units by name, in the order of the file."""
    return load_entries("units.toml", UnitEntry)


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, entry in units().items():
        for word in entry.words:
            if kinds.setdefault(word, kind) != kind:
                message = f"[{kind}]: {word} stands in [{kinds[word]}] too"
                raise LexiconError(message, file="lexicon/units.toml")
    return kinds


def kind_of(unit: str) -> str:
    """Return the kind of a unit (`money`, `person`, …); `bare` for none.

    >>> kind_of("亿"), kind_of("宗"), kind_of("")
    ('bare', 'case', 'bare')
    """
    return _kinds().get(unit, "bare")


@cache
def _spellings() -> dict[str, str]:
    return {form: unit for entry in units().values() for form, unit in entry.spellings.items()}


def spelling_of(unit: str) -> str:
    """Return the unit that a record carries for a printed one: 台币 → 新台币."""
    return _spellings().get(unit, unit)


@cache
def currencies() -> tuple[str, ...]:
    """Return the currencies by name, code and sign, as they stand before a number: 新台币, USD, ￥."""
    money = units()["money"]
    return tuple(dict.fromkeys((*money.words, *money.spellings)).keys() - {"元", "块钱"})


@cache
def qualifiers() -> dict[Qualifier, QualifierEntry]:
    """Return the words of each qualifier but `exact`, which has none."""
    return {Qualifier(key): entry for key, entry in load_entries("qualifiers.toml", QualifierEntry).items()}


@cache
def names() -> tuple[str, ...]:
    """Return the names with numerals that count nothing."""
    return tuple(word for entry in load_entries("names.toml", NameEntry).values() for word in entry.words)


@cache
def offers(key: str) -> tuple[str, ...]:
    """Return the words before the money of an offer: `always`, or `quoted` where more must say so."""
    return load_entries("offers.toml", NameEntry)[key].words
