"""The level of the division that a text is of, by what it speaks of as a whole: 全省, 我市."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from anti_fraud_stats.context.regions.finder import (
    PointerLevel,
    RegionKind,
    RegionMention,
    find_regions,
    resolve_pointer,
)
from anti_fraud_stats.context.regions.in_passing import ORGAN
from anti_fraud_stats.context.regions.nation import speaks_for_nation
from anti_fraud_stats.context.regions.places import Place, is_part
from anti_fraud_stats.lexicon.divisions import NATION_CODE, Level, division_of

__all__ = [
    "NATION",
    "PARTS",
    "at_the_level",
    "has_police",
    "owner_of",
    "speaks_first_of_the_city",
    "whole_that_speaks",
]

NATION: Final = Place("全国", NATION_CODE)
PARTS: Final = 2  # a part with half the votes of the first is one of several
SETTLED: Final = 16  # a story of one place, which only ends with the figures of 全省


def at_the_level(home: Place | None, votes: Counter[Place], lines: Sequence[str]) -> Place | None:
    """Return the division of which a text speaks as a whole (全省, 我市), of the one that most is said of."""
    national = home is None or home.code == NATION_CODE
    if home and (home.code is None or (votes[home] > SETTLED and not national)):
        return home
    pointers = [m for folded in lines for m in find_regions(folded) if m.kind is RegionKind.POINTER]
    levels = Counter(m.level for m in pointers if m.level and m.name[0] in "全我")
    level, count = next(iter(levels.most_common(1)), (None, 0))
    least = sum(line.count(NATION.name) for line in lines) + 1 if national else PARTS
    if level is None or count < max(least, PARTS):
        return home
    near = [place for place, _ in votes.most_common() if place.code and place.code != NATION_CODE]
    if home and not national:
        near = [home, *(place for place in near if is_part(place, home))]
    found = next(filter(None, (resolve_pointer(level, place.code) for place in near)), None)
    return Place(found.name, found.code) if found else home


def whole_that_speaks(best: Place, owner: Place | None, lines: Sequence[str]) -> Place:
    """Return the city of a district, where a text speaks of 全市 and never of 全区 or 全县.

    So it is with the city whose police's page it is, and a county-level city of it.
    """
    division = division_of(best.code)
    if division is None or division.level is not Level.COUNTY:
        return best
    pointers = [m for folded in lines for m in find_regions(folded) if m.kind is RegionKind.POINTER]
    own = any(m.level in {PointerLevel.DISTRICT, PointerLevel.COUNTY} for m in pointers)
    whole = [m for m in pointers if m.level is PointerLevel.CITY and m.name[0] in "全我"]
    above = owner is not None and owner != best and is_part(best, owner)
    city = resolve_pointer(PointerLevel.CITY, owner.code if owner and above else best.code)
    spoken = city and not own and (bool(whole) if above else len(whole) >= PARTS)
    return Place(city.name, city.code) if city and spoken else best


def owner_of(bylines: Sequence[str]) -> Place | None:
    """Return the place whose police, court or bank the bylines name first."""
    named = ((mention, folded) for folded in bylines for mention in find_regions(folded))
    return next((Place(m.name, m.code) for m, folded in named if m.code and has_police(m, folded)), None)


def speaks_first_of_the_city(part: Place, lines: Sequence[str]) -> bool:
    """Return whether a text says 全市 or 市检察院 before it names the part of the city."""
    for mention in (mention for folded in lines for mention in find_regions(folded, part.code)):
        if mention.kind is RegionKind.POINTER and mention.level is PointerLevel.CITY:
            return mention.name[0] in "全我市"
        if mention.code == part.code:
            return False
    return False


def has_police(mention: RegionMention, folded: str) -> bool:
    """Return whether the police, a court or a bank of the place is named."""
    organ = ORGAN.match(folded, mention.stop) is not None
    return organ and (mention.kind is not RegionKind.NATION or speaks_for_nation(mention, folded))
