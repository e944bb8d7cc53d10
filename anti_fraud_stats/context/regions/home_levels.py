"""The level of the division that a text is of, by its title and what it speaks of as a whole: 全省, 我市."""

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
    "WHOLE",
    "at_the_level",
    "city_of_the_title",
    "has_police",
    "owner_of",
    "province_of_the_title",
    "speaks_first_of_the_city",
    "whole_that_speaks",
]

NATION: Final = Place("全国", NATION_CODE)
WHOLE: Final = "0000"  # of the code of a province
PARTS: Final = 2  # a part with half the votes of the first is one of several
SETTLED: Final = 16  # a story of one place, which only ends with the figures of 全省
_COLONS: Final = frozenset("：:")


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


def province_of_the_title(home: Place | None, titles: Sequence[str]) -> Place | None:
    """Return the province with which a title begins, where the place with most votes is a part: 广西：…."""
    named = (m for t in titles for m in find_regions(t) if m.start == 0 and t[m.stop : m.stop + 1] in _COLONS)
    first = next((m for m in named if m.code and m.code.endswith(WHOLE)), None)
    whole = Place(first.name, first.code) if first else None
    return whole if whole and home and home != whole and is_part(home, whole) else None


def city_of_the_title(
    home: Place | None, titles: Sequence[str], body: Sequence[str], votes: Counter[Place]
) -> Place | None:
    """Return the one city that a title names, of which parts have votes, where the text tells of it too."""
    named = {Place(m.name, m.code) for t in titles for m in find_regions(t) if m.code}
    whole = named.pop() if len(named) == 1 else None
    city = whole if whole and whole.code and not whole.code.endswith(WHOLE) else None
    if city is None or home is None or home == city or not is_part(home, city):
        return None
    parts = [place for place in votes if place != city and is_part(place, city)]
    mentions = [m for folded in body for m in find_regions(folded)]
    pointed = any(m.level is PointerLevel.CITY and m.name[0] in "全我" for m in mentions)
    return city if len(parts) > 1 and (pointed or any(m.code == city.code for m in mentions)) else None
