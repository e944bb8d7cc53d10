"""`count_votes`: how much a text says of each place, from which its home is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from anti_fraud_stats.context.regions.abroad import WORLD
from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention, find_regions
from anti_fraud_stats.context.regions.home_levels import NATION, WHOLE, has_police
from anti_fraud_stats.context.regions.in_passing import is_dateline, is_elsewhere, is_named_after
from anti_fraud_stats.context.regions.lists import is_listed
from anti_fraud_stats.context.regions.nation import (
    is_central_office,
    is_central_source,
    lends_its_name,
    sums_up_everywhere,
)
from anti_fraud_stats.context.regions.page_places import territory_that_tells
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.regions.territories import is_town_of_taiwan, parts_of_taiwan
from anti_fraud_stats.lexicon.divisions import NATION_CODE

__all__ = ["FIRST", "LEAD", "count_votes", "names_a_division", "names_a_place"]

LEAD: Final = 8  # sentences of the body that tell it best
FIRST: Final = 2  # sentences of it that tell who speaks
TITLE_WEIGHT, LEAD_WEIGHT, BODY_WEIGHT = 4, 2, 1
SPEAKS: Final = 24  # for the country, where a ministry is whom the text quotes
POLICE: Final = 4  # times as much as a place that is only mentioned
KNOWN: Final = 2  # times as much as a country abroad
_BY_THE_WAY: Final = regex.compile(r"”?\s?(?:App|APP|app|小程序|客户端|公众号|社区|小区)")
# 在武汉、孝感等地
_AMONG_OTHERS: Final = regex.compile(r"(?:、\p{Han}{2,4}){0,4}等[地\d多数一二三四五六七八九十]")
_CAPITALS: Final = frozenset({"北京市", "台北市"})  # where news about the whole country is written
_NEIGHBOURS: Final = regex.compile(
    "邻[省市县]|同[行业](?:的|之间)|他行|外省市?(?:的|同业|做法|经验)|兄弟(?:省|市|单位)"
)  # 邻省的做法
_OTHER_POST: Final = regex.compile(
    r"^[^：:]*\d[万余多]*[起件宗人名辆部个处条台吨]"
)  # 荆州交警雪夜推车30辆, in a list beside the article
_PROVINCE_WIDE: Final = regex.compile("[全我]省|全区各")  # of which 各地 are parts
_HEARD: Final = regex.compile(r"[^，。；\d]{2,12}?(?:获悉|了解到|得知)")
_SHOWN: Final = regex.compile(r"市?(?:正式)?(?:发布|公布|揭晓)")  # 在北京发布《…观察》: where it was shown


def count_votes(
    titles: Sequence[str], body: Sequence[str], bylines: Sequence[str], near: str | None
) -> tuple[Counter[Place], set[Place]]:
    """Return the votes for each place, and the places that are not named far down alone."""
    votes: Counter[Place] = Counter()
    firm: set[Place] = set()
    headed = [mention for folded in titles for mention in find_regions(folded)]
    taiwan = any(mention.name in parts_of_taiwan() for mention in headed)
    abroad = any(m.kind is RegionKind.FOREIGN and m.name != WORLD for m in headed)
    for weight, sentences in ((TITLE_WEIGHT, titles), (LEAD_WEIGHT, body[:LEAD]), (BODY_WEIGHT, body[LEAD:])):
        for place, factor in _votes_of_all(sentences, near, taiwan=taiwan, abroad=abroad):
            votes[place] += weight * factor
            if weight > BODY_WEIGHT or place.code == NATION_CODE:
                firm.add(place)
    told = _votes_of_bylines(bylines, near)
    if national := _votes_for_nation(titles, body, bylines, abroad=abroad):
        told[NATION] += national
    if territory := _territory_that_tells(titles, body):
        told[territory] += SPEAKS
    votes.update(told)
    return votes, firm.union(told)


def _votes_of_all(
    sentences: Sequence[str], near: str | None, *, taiwan: bool, abroad: bool
) -> Iterator[tuple[Place, int]]:
    """Yield the votes of sentences; where the title names a country `abroad`, none for ours or the world.

    英国…全国估计发生诈骗案418万件, 美国报告…放到全球看.
    """
    for folded in sentences:
        for place, factor in () if _NEIGHBOURS.search(folded) else _votes_of(folded, near, taiwan=taiwan):
            ours = place == NATION and "全国" in folded
            if not (abroad and (ours or place.name == WORLD)):
                yield place, factor


def _votes_of_bylines(bylines: Sequence[str], near: str | None) -> Counter[Place]:
    """Return the votes for each place whose police, court or bank published the text."""
    votes: Counter[Place] = Counter()
    for folded in bylines:
        if not _OTHER_POST.search(folded):
            named = {place: factor for place, factor in _votes_of(folded, near) if factor >= POLICE * KNOWN}
            votes.update({place: factor + 1 for place, factor in named.items()})
    return votes


def _territory_that_tells(titles: Sequence[str], body: Sequence[str]) -> Place | None:
    """Return the territory whose office told the news, where the title names no place: 刑事局今天公布."""
    told = next(filter(None, map(territory_that_tells, (*titles, *body[:FIRST]))), None)
    return told if told and not names_a_division(titles) else None


def _votes_for_nation(
    titles: Sequence[str], body: Sequence[str], bylines: Sequence[str], *, abroad: bool
) -> int:
    """Return the votes for the country: a ministry told or published it, or it was done everywhere."""
    local = names_a_place(titles)
    votes = 0
    if not abroad and any(is_central_source(folded) for folded in (*titles, *body[:FIRST])):
        votes += SPEAKS // (1 + local) + 1  # before a place with as many votes
    if not local and any(map(is_central_office, bylines)):
        votes += POLICE * KNOWN + 1  # as to a police that published it
    if not local and any(map(sums_up_everywhere, body[:LEAD])) and not any(map(_PROVINCE_WIDE.search, body)):
        votes += SPEAKS
    return votes


def names_a_division(titles: Sequence[str]) -> bool:
    """Return whether a title names a place that is no country abroad, nor the country itself."""
    return any(m.kind is RegionKind.DIVISION for folded in titles for m in find_regions(folded))


def names_a_place(titles: Sequence[str]) -> bool:
    """Return whether a title names a place other than the country."""
    other = {RegionKind.DIVISION, RegionKind.FOREIGN}
    return any(mention.kind in other for folded in titles for mention in find_regions(folded))


def _votes_of(folded: str, near: str | None, *, taiwan: bool = False) -> Iterator[tuple[Place, int]]:
    """Yield each place that a sentence speaks of, with how much it counts."""
    mentions = list(find_regions(folded, near))
    for n, mention in enumerate(mentions):
        if taiwan and is_town_of_taiwan(mention, folded):
            continue
        if mention.kind is RegionKind.POINTER or is_named_after(mention, folded):
            continue
        if _BY_THE_WAY.match(folded, mention.stop) or _AMONG_OTHERS.match(folded, mention.stop):
            continue
        if mention.name in _CAPITALS and is_dateline(mention, folded):
            continue
        if is_elsewhere(mention, folded):
            continue
        if mention.kind is RegionKind.NATION and lends_its_name(mention, folded):
            continue
        before = folded[: mention.start]
        if before.endswith("在") and _SHOWN.match(folded, mention.stop):
            continue
        listed = is_listed(mention, n, mentions, folded) or before.endswith("、")
        alone = not listed and (not before.endswith("从") or _is_who_told(mention, folded))
        known = 1 if mention.kind is RegionKind.FOREIGN else KNOWN
        yield (
            Place(mention.name, mention.code),
            known * (POLICE if alone and _is_told_by_police(mention, folded) else 1),
        )


def _is_who_told(mention: RegionMention, folded: str) -> bool:
    """Return whether the office of a province told what follows: 从四川省检察院获悉."""
    of_province = mention.code is not None and mention.code.endswith(WHOLE)
    return of_province and _HEARD.match(folded, mention.stop) is not None


def _is_told_by_police(mention: RegionMention, folded: str) -> bool:
    """Return whether the police of a place is named, or that of several countries: 欧洲刑警组织."""
    return has_police(mention, folded) or "刑警" in folded[mention.start : mention.stop]
