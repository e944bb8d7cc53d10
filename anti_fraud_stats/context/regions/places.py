"""`governing_place`: of which region a figure is, by the places that its sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

import regex

from anti_fraud_stats.context.regions.abroad import WORLD, acts_abroad
from anti_fraud_stats.context.regions.acting import governs, is_of_police, is_office, takes_over
from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention, resolve_pointer
from anti_fraud_stats.context.regions.in_passing import ORGAN, gives_a_lead, is_helper
from anti_fraud_stats.context.regions.lists import is_listed
from anti_fraud_stats.context.regions.nation import speaks_for_nation
from anti_fraud_stats.context.regions.territories import (
    TERRITORIES,
    is_district_of_hong_kong,
    is_town_of_taiwan,
    parts_of_taiwan,
)
from anti_fraud_stats.lexicon.divisions import NATION_CODE, Level, is_within, lineage_of, short_name
from anti_fraud_stats.lexicon.places import country_of

__all__ = [
    "Place",
    "governing_place",
    "is_part",
    "name_in_record",
]

_TOGETHER: Final = regex.compile(r"合计|总计|共占|加起来|加在一起")  # 兰州市12起、天水市31起，合计占全省六成
_THE_REST: Final = regex.compile(r"其[余他]各?[市县区州地]")  # 西安返还36万元，其余各市均不足5万元
# 被骗最多的是绵阳的包工头，全案涉案1300万元: of all again
_WHOLE_CASE: Final = regex.compile(r"[，；。](?:全案|该案|本案|整个案件|案件共)")
# 国家反诈中心, 全澳 (of 澳大利亚): in a text about another country the whole of that
_SAID_THERE: Final = regex.compile(r"国家反诈骗?中心|全澳|我国")


@dataclass(frozen=True, slots=True)
class Place:
    """A region with its code."""

    name: str
    code: str | None


_HONG_KONG: Final = "810000"
_TAIWAN: Final = Place("台湾省", "710000")


def governing_place(  # noqa: PLR0913 - a place in a sentence, and what that stands in
    mentions: Sequence[RegionMention],
    folded: str,
    place: int,
    home: Place | None,
    *,
    near: Place | None = None,
    police_only: bool = False,
) -> Place | None:
    """Return the region of the figure at `place`: the one that its sentence names before it, else None.

    全省 points to a whole of what the sentence names before it, of `near` (the paragraph's) or of `home`.
    With `police_only` a place counts only where its police is named, as the paragraph's region.
    """
    chosen, by_police, chosen_at = None, False, 0
    for n, mention in enumerate(takewhile(lambda mention: mention.start < place, mentions)):
        police = ORGAN.match(folded, mention.stop) is not None or is_office(mention, folded)
        plain = mention.kind is RegionKind.DIVISION and not police
        stays = by_police and plain and not _displaces(mention, folded, chosen)
        passed_over = police_only and not is_of_police(mention, folded, police=police)
        if stays or passed_over or gives_a_lead(mention, folded):
            continue
        if plain and not by_police and is_listed(mention, n, mentions, folded):
            chosen = _whole_of_several(mention, folded, chosen, home)
        pointed = _pointed_to(mention, (chosen, near, home))
        named = pointed or _named(mention, n, mentions, folded, home)
        if named and not (chosen and home == named and is_part(chosen, home)):
            chosen, by_police, chosen_at = named, police, mention.stop
    of_all = not by_police and _WHOLE_CASE.search(folded, chosen_at, place)
    return None if of_all else _unless_of_all(chosen, home, mentions, folded[chosen_at:place])


def _displaces(mention: RegionMention, folded: str, chosen: Place | None) -> bool:
    """Return whether a place governs instead of `chosen`, whose police acted.

    香港海关在屯门 does not part the two: one police is for all of it.
    """
    if chosen and chosen.code == _HONG_KONG and is_district_of_hong_kong(mention):
        return False
    return takes_over(mention, folded) or _is_whole_of(mention, chosen)


def _whole_of_several(
    mention: RegionMention, folded: str, chosen: Place | None, home: Place | None
) -> Place | None:
    """Return what several places at once are of: the place before them, the province named, or the text's."""
    within = chosen and is_part(Place(mention.name, mention.code), chosen)
    return chosen if within else _province_named(mention, folded, home)


def _unless_of_all(
    chosen: Place | None, home: Place | None, mentions: Sequence[RegionMention], words: str
) -> Place | None:
    """Return the place that governs, or home by the `words` behind its parts: 合计, 其余各市."""
    if chosen is None or home is None or not is_part(chosen, home):
        return chosen
    places = (Place(m.name, m.code) for m in mentions)
    others = (each for each in places if not (is_part(each, chosen) or is_part(chosen, each)))
    together = _TOGETHER.search(words) and any(is_part(each, home) for each in others)
    return home if together or _THE_REST.search(words) else chosen


def _province_named(mention: RegionMention, folded: str, home: Place | None) -> Place | None:
    """湖北荆州、襄阳等地: return the province that a text on the country names with the first of a list."""
    lineage = lineage_of(mention.code) if mention.code and (home is None or home.code == NATION_CODE) else ()
    province = next((each for each in lineage if each.level is Level.PROVINCE), None)
    if province is None or province.code == mention.code:
        return None
    named = folded.startswith(short_name(province.name), mention.start)
    return Place(province.name, province.code) if named else None


def _is_whole_of(mention: RegionMention, chosen: Place | None) -> bool:
    """青岛海关发布，山东进出口总值: whether an office speaks of more than the city that it is named after."""
    whole = Place(mention.name, mention.code)
    return chosen is not None and chosen != whole and is_part(chosen, whole)


def name_in_record(place: Place) -> str | None:
    """Return the name that a record carries: of a territory its short one, of the world none."""
    return None if place.name == WORLD else TERRITORIES.get(place.code or "", place.name)


def is_part(place: Place, whole: Place) -> bool:
    """Return whether a place is another or lies in it."""
    return bool(place.code and whole.code and is_within(place.code, whole.code))


def _pointed_to(mention: RegionMention, places: Sequence[Place | None]) -> Place | None:
    """Return the division that 全省 or 市公安局 points to from the first of `places` that is in one.

    The text's own goes before its parts; where it is none, as 全市 in one about a province, a part tells.
    """
    home = places[-1]
    near = [each for each in places[:-1] if each]
    parts = [each for each in near if home and is_part(each, home)]
    told = (*(each for each in near if each not in parts), home, *parts)
    codes = (each.code for each in told if mention.level and each and each.code)
    divisions = (resolve_pointer(mention.level, code) for code in codes if mention.level)
    return next((Place(each.name, each.code) for each in divisions if each), None)


def _named(
    mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str, home: Place | None
) -> Place | None:
    """Return the place that a mention makes the figures be of, or None where it makes none."""
    if mention.kind is RegionKind.POINTER:
        return None
    abroad = home is not None and home.code is None  # there another country is a place like any other
    if abroad and _SAID_THERE.match(folded, mention.start):
        return home
    if mention.kind is RegionKind.NATION:
        if abroad and folded[mention.start : mention.stop] in {"全国", "各地"}:
            return _nation_of(mention, mentions[n - 1] if n else None, home)
        told = home is None or home.code == NATION_CODE or speaks_for_nation(mention, folded)
        told = told and not is_helper(mention, folded)  # 在公安部统一指挥下，湖北警方收网
        return Place(mention.name, mention.code) if told else None
    if home is not None and home.name in parts_of_taiwan() and is_town_of_taiwan(mention, folded):
        return None
    abroad = abroad or acts_abroad(mention, folded)
    governing = governs(mention, n, mentions, folded, abroad=abroad)
    return Place(mention.name, mention.code) if governing else None


def _nation_of(mention: RegionMention, before: RegionMention | None, home: Place | None) -> Place | None:
    """Return the country that 全国 means in a text about a place abroad: 日本 in one about 秋田县."""
    if before and before.stop == mention.start:
        return Place(before.name, before.code)  # 日本|全国
    if home and home.name in parts_of_taiwan():
        return _TAIWAN  # 今年全国受理, of a text about 台中市
    country = country_of(home.name) if home else None
    return Place(country, None) if country else home
