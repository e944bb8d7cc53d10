"""What `places.toml` says: other words for places, and the words around a place that decide about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.loading import LexiconEntry, load_entries

__all__ = ["PLACE_ROLES", "PlaceEntry", "Role", "Sort", "check_places", "country_of", "places", "words_of"]

Words = Annotated[tuple[str, ...], Field(min_length=1)]
_FILE: Final = "places.toml"


class Role(StrEnum):
    """What an entry is for; the head of `places.toml` tells each."""

    NATION = "nation"
    FOREIGN = "foreign"
    DIVISION = "division"
    ABROAD = "abroad"
    GUARD = "guard"
    CAREFUL = "careful"
    TOWN = "town"
    ORGAN = "organ"
    OFFICE = "office"
    OVERLAP = "overlap"
    TAIL = "tail"
    HEAD = "head"


class Sort(StrEnum):
    """The sorts of mention that a tail or a head can spoil."""

    FULL = "full"
    SHORT = "short"
    POINTER = "pointer"
    BARE = "bare"
    NATION = "nation"
    FOREIGN = "foreign"


PLACE_ROLES: Final = frozenset({Role.NATION, Role.FOREIGN, Role.DIVISION})
"""Entries that are places themselves: their key is the name that a record carries."""


class PlaceEntry(LexiconEntry):
    """One entry of `places.toml`."""

    role: Role
    words: Words
    examples: Words
    code: str | None = None
    country: str | None = None
    sorts: frozenset[Sort] = frozenset()
    unless: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _check_sorts(self) -> Self:
        if bool(self.sorts) != (self.role in {Role.TAIL, Role.HEAD}):
            message = "tails and heads have sorts, and nothing else has"
            raise ValueError(message)
        return self


@cache
def places() -> Mapping[str, PlaceEntry]:
    """Return the entries of `places.toml` by key; raise LexiconError naming file and entry."""
    return check_places(load_entries(_FILE, PlaceEntry))


def check_places(entries: Mapping[str, PlaceEntry]) -> Mapping[str, PlaceEntry]:
    """Return the entries as they are; raise LexiconError where a word serves two entries of one role."""
    owners: dict[tuple[Role, str], str] = {}
    for key, entry in entries.items():
        role = Role.NATION if entry.role in {*PLACE_ROLES, Role.ABROAD} else entry.role
        for word in entry.words + entry.unless:
            if owner := owners.get((role, word)):
                message = f"[{key}]: {word} stands in [{owner}] already"
                raise LexiconError(message, file=f"lexicon/{_FILE}")
            owners[role, word] = key
    return entries


def words_of(entries: Iterable[PlaceEntry], *roles: Role) -> frozenset[str]:
    """Return all words of the entries with one of the roles.

    >>> "警方" in words_of(places().values(), Role.ORGAN)
    True
    """
    return frozenset(word for entry in entries if entry.role in roles for word in entry.words)


@cache
def _countries() -> dict[str, str]:
    """Return the country of each part of one, by every name that the part has."""
    return {
        name: entry.country
        for key, entry in places().items()
        if entry.country
        for name in (key, *entry.words)
    }


def country_of(name: str) -> str | None:
    """Return the country of a part of one abroad, or None: for 秋田县 日本."""
    return _countries().get(name)
