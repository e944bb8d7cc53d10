"""The index of all words that name a place: full and short names, aliases, pointers and guards.

A dictionary by the first two characters, not a `regex` named list: with 6,000 words that took 200 ms to
compile and read 0.1 MB a second; this takes 7 ms, and `find_regions` reads some 3 MB a second.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from operator import add
from typing import Final

from anti_fraud_stats.lexicon.divisions import Division, divisions, short_name
from anti_fraud_stats.lexicon.former_divisions import former_names
from anti_fraud_stats.lexicon.places import PLACE_ROLES, PlaceEntry, Role, Sort, places, words_of

__all__ = ["Edges", "Gazetteer", "Place", "PointerLevel", "gazetteer"]


class PointerLevel(StrEnum):
    """Which division a pointer means: 全省, 全市, 全县 or 全旗, 全区, 全州 or 全盟."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    DISTRICT = "district"
    PREFECTURE = "prefecture"


_POINTER_UNITS: Final = {
    "省": PointerLevel.PROVINCE,
    "自治区": PointerLevel.PROVINCE,
    "市": PointerLevel.CITY,
    "县": PointerLevel.COUNTY,
    "旗": PointerLevel.COUNTY,
    "区": PointerLevel.DISTRICT,
    "州": PointerLevel.PREFECTURE,
    "盟": PointerLevel.PREFECTURE,
}
_JARGON: Final = {"市局": PointerLevel.CITY, "县局": PointerLevel.COUNTY, "省厅": PointerLevel.PROVINCE}


@dataclass(frozen=True, slots=True)
class Place:
    """A place that `places.toml` names: 全国, 缅甸, 全港, 高雄."""

    name: str
    code: str | None
    role: Role


@dataclass(frozen=True, slots=True)
class Edges:
    """Words that may stand beside a place, each with the `sorts` of mention that it spoils."""

    sorts: Mapping[str, frozenset[Sort]]
    longest: int
    firsts: frozenset[str]
    lasts: frozenset[str]

    def behind(self, text: str, stop: int) -> str:
        """Return the longest of the words that stands at `stop`, or nothing."""
        if text[stop : stop + 1] not in self.firsts:
            return ""
        pieces = (text[stop : stop + length] for length in range(self.longest, 0, -1))
        return next((piece for piece in pieces if piece in self.sorts), "")

    def before(self, text: str, start: int) -> str:
        """Return the longest of the words that ends at `start`, or nothing."""
        if text[start - 1 : start] not in self.lasts:
            return ""
        pieces = (text[max(start - length, 0) : start] for length in range(self.longest, 0, -1))
        return next((piece for piece in pieces if piece in self.sorts), "")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All words, by what they are; `longest` tells for two first characters how long a word may be."""

    all: frozenset[str]
    codes: Mapping[str, list[str]]
    places: Mapping[str, Place]
    pointers: Mapping[str, PointerLevel]
    bare: frozenset[str]
    guards: frozenset[str]
    careful: frozenset[str]
    longest: Mapping[str, int]
    organs: Edges
    overlaps: Edges
    tails: Edges
    heads: Edges

    def words(self, text: str) -> Iterator[tuple[int, Sequence[str]]]:
        """Yield each place where words start, with the words from the longest to the shortest."""
        lengths = map(self.longest.get, map(add, text, text[1:]))
        for start, longest in enumerate(lengths):
            if longest and (words := self._words_at(text, start, longest)):
                yield start, words

    def _words_at(self, text: str, start: int, longest: int) -> Sequence[str]:
        stops = range(min(start + longest, len(text)), start + 1, -1)
        return [piece for stop in stops if (piece := text[start:stop]) in self.all]


def _division_words() -> dict[str, list[str]]:
    """Return full and short names with the codes of the divisions that bear them."""
    words: dict[str, list[str]] = {}
    for division in divisions().values():
        for word in dict.fromkeys(_names_of(division)):
            words.setdefault(word, []).append(division.code)
    return words


def _names_of(division: Division) -> tuple[str, ...]:
    name, short = division.name, short_name(division.name)
    for whole, part in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")):
        if name.endswith(whole):
            return name, short, f"{short}{part}"  # 天祝县 for 天祝藏族自治县
    return name, short


def _named_places(codes: Collection[str]) -> dict[str, Place]:
    """Return the words that name a place of `places.toml`, and former names that are not in `codes` too."""
    former = {
        word: Place(*place, Role.DIVISION) for word, place in former_names().items() if word not in codes
    }
    named = {
        word: Place(name, entry.code, entry.role)
        for name, entry in places().items()
        if entry.role in PLACE_ROLES
        for word in entry.words
    }
    abroad = {word: Place(word, None, Role.FOREIGN) for word in words_of(places().values(), Role.ABROAD)}
    return former | named | abroad


def _pointer_words(offices: Iterable[str]) -> tuple[dict[str, PointerLevel], dict[str, PointerLevel]]:
    """Return 全市, 我省, 本县 … and 市公安局, 省检察院, 自治区公安厅 … with their levels."""
    units = _POINTER_UNITS.items()
    whole = {f"{word}{unit}": level for unit, level in units for word in "全我本"}
    bare = {f"{unit}{office}": level for unit, level in units for office in offices}
    return whole, bare | _JARGON


def _edges(entries: Iterable[PlaceEntry]) -> Edges:
    sorts: dict[str, frozenset[Sort]] = {}
    for entry in entries:
        sorts |= dict.fromkeys(entry.words, entry.sorts) | dict.fromkeys(entry.unless, frozenset())
    firsts, lasts = (frozenset(word[place] for word in sorts) for place in (0, -1))
    return Edges(sorts, max(map(len, sorts)), firsts, lasts)


def _longest(words: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for word in words:
        start = word[:2]
        if len(word) > longest.get(start, 0):
            longest[start] = len(word)
    return longest


@cache
def gazetteer() -> Gazetteer:
    """Return the one index, built at its first use.

    >>> gazetteer().codes["朝阳区"]
    ['110105', '220104']
    """
    entries = places()
    by_role = {role: [entry for entry in entries.values() if entry.role is role] for role in Role}
    codes = _division_words()
    named = _named_places(codes)
    whole, bare = _pointer_words(words_of(entries.values(), Role.OFFICE))
    guards = words_of(entries.values(), Role.GUARD)
    words = frozenset((*codes, *named, *whole, *bare, *guards))
    return Gazetteer(
        all=words,
        codes=codes,
        places=named,
        pointers=whole | bare,
        bare=frozenset(bare),
        guards=guards,
        careful=words_of(entries.values(), Role.CAREFUL),
        longest=_longest(words),
        organs=_edges(by_role[Role.ORGAN] + by_role[Role.OFFICE]),
        overlaps=_edges(by_role[Role.OVERLAP]),
        tails=_edges(by_role[Role.TAIL]),
        heads=_edges(by_role[Role.HEAD]),
    )
