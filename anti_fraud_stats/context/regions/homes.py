"""`find_home`: the region that a text as a whole is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, find_regions
from anti_fraud_stats.context.regions.home_levels import (
    NATION,
    PARTS,
    at_the_level,
    city_of_the_title,
    has_police,
    owner_of,
    province_of_the_title,
    speaks_first_of_the_city,
    whole_that_speaks,
)
from anti_fraud_stats.context.regions.home_votes import FIRST, count_votes, names_a_place
from anti_fraud_stats.context.regions.homes_abroad import tells_of_return, without_abroad, written_abroad
from anti_fraud_stats.context.regions.nation import is_broadcast, names_the_nation
from anti_fraud_stats.context.regions.page_places import (
    place_by_byname,
    place_by_number,
    place_by_organs,
    place_by_short_name,
    place_of_the_paper,
)
from anti_fraud_stats.context.regions.places import Place, is_part
from anti_fraud_stats.lexicon.divisions import NATION_CODE

__all__ = ["find_home"]

SCATTERED: Final = 3  # provinces
PROVINCE: Final = 2  # digits of a code that tell its province
IN_PASSING: Final = 8  # one mention of a police, far down in a long text
TOLD_OF: Final = 24  # votes of a title, and of a police in the lead
_STUDY: Final = regex.compile(r"年报|观察|洞察|态势|报告|研究|实验室|指数|白皮书")
# 省政府新闻办今天发布: the news of a province is called 新闻联播 too
_OF_A_PROVINCE: Final = regex.compile(r"[全我]省|(?<!\p{Han})省(?:政府|委|高院|\p{Han}{0,8}?[厅局办])")
_USERS: Final = regex.compile(r"全国(?:\p{Han}{0,4})?(?:用户|网民|手机)")


def find_home(titles: Sequence[str], body: Sequence[str], bylines: Sequence[str] = ()) -> Place | None:
    """Return the region that most is said of; words of the title, of the lead and of its police count more.

    Of `bylines` (who published it) only a police, a court or a bank with the name of a place counts; where
    nothing else says, the paper's own place does. Where no title names a place, a text that speaks of 全省 is
    of the province.
    """
    home, votes = _most_said(titles, body, bylines)
    home = province_of_the_title(home, titles) or city_of_the_title(home, titles, body, votes) or home
    return home if names_a_place(titles) else at_the_level(home, votes, [*titles, *body])


def _most_said(
    titles: Sequence[str], body: Sequence[str], bylines: Sequence[str]
) -> tuple[Place | None, Counter[Place]]:
    """Return the place with most votes, unless the text is of the country or its paper's, and all votes."""
    lines, opening = [*titles, *body], [*titles, *body[:FIRST]]
    paper = place_of_the_paper([*bylines, *opening])
    votes, firm = count_votes(titles, body, bylines, paper.code if paper else None)
    nation = NATION in votes or any(names_the_nation(folded) for folded in lines)
    votes = without_abroad(votes, lines) if nation or firm - {NATION} else votes
    if abroad := written_abroad(opening):
        return abroad, votes
    summed = _is_broadcast(titles, (*bylines, *opening)) and (nation or not firm or _counts(titles))
    if summed or _tells_of_many_places(votes, titles, nation=nation) or tells_of_return(titles):
        return NATION, votes
    best = _best_voted(votes, firm, titles)
    if paper and best and _is_one_of_its_parts(paper, best, votes):
        return paper, votes
    studied = any(_STUDY.search(folded) for folded in titles)
    if studied and _is_of_users_everywhere(titles, lines):
        return NATION, votes
    best = _part_with_police(best, lines) if best and not names_a_place(titles) else best
    if best and (best in firm or votes[best] > IN_PASSING):
        return _whole_if_spoken_of(best, paper, titles, bylines, lines), votes
    everyone = NATION if nation or any(NATION.name in line for line in lines) else None
    told = place_by_organs(lines) or paper or place_by_number(bylines, lines)
    return told or (everyone if studied else best) or _place_by_another_name(titles, body), votes


def _place_by_another_name(titles: Sequence[str], body: Sequence[str]) -> Place | None:
    """Return the place that a text calls by its short or literary name alone."""
    return place_by_short_name(titles, body) or place_by_byname([*titles, *body])


def _tells_of_many_places(votes: Counter[Place], titles: Sequence[str], *, nation: bool) -> bool:
    """Return whether no place stands out: in a text that names the `nation`, or among several provinces."""
    return (nation and (not votes or _is_scattered(votes, titles))) or _are_equal(votes)


def _best_voted(votes: Counter[Place], firm: set[Place], titles: Sequence[str]) -> Place | None:
    """Return the place with most votes; the one of the title goes before the country, and before its part."""
    best = next((place for place, _ in votes.most_common(1)), None)
    titled = _place_of_the_title(titles, votes) if best == NATION else _whole_in_the_title(best, titles, firm)
    return titled or best


def _whole_if_spoken_of(
    best: Place, paper: Place | None, titles: Sequence[str], bylines: Sequence[str], lines: Sequence[str]
) -> Place:
    """Return the place that most is said of, or its city, where the text, its police or paper tells of it."""
    owner = owner_of(bylines) or (paper if speaks_first_of_the_city(best, lines) else None)
    return whole_that_speaks(best, None if names_a_place(titles) else owner, lines)


def _is_of_users_everywhere(titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a report, of no place in its title, is on the country: a company's on its users."""
    everywhere = any(map(names_the_nation, titles)) or any(_USERS.search(line) for line in lines)
    return everywhere and not names_a_place(titles)


def _place_of_the_title(titles: Sequence[str], votes: Counter[Place]) -> Place | None:
    """Return the one division that a title names, if much is said of its police: 湖北襄樊：…."""
    named = {
        Place(m.name, m.code) for t in titles for m in find_regions(t) if m.kind is not RegionKind.POINTER
    }
    place = named.pop() if len(named) == 1 else None
    told = place is not None and place.code not in {None, NATION_CODE} and votes[place] >= TOLD_OF
    return place if told else None


def _whole_in_the_title(best: Place | None, titles: Sequence[str], firm: set[Place]) -> Place | None:
    """Return the one division that a title names, where only a part of it far down has more votes."""
    if best is None or best in firm:
        return None
    named = {Place(m.name, m.code) for t in titles for m in find_regions(t) if m.code}
    whole = named.pop() if len(named) == 1 else None
    return whole if whole and is_part(best, whole) else None


def _part_with_police(best: Place, lines: Sequence[str]) -> Place:
    """Return the one part of a city whose police or court a text names, if not the city's own."""
    named = ((mention, folded) for folded in lines for mention in find_regions(folded, best.code))
    police = {Place(m.name, m.code) for m, folded in named if m.code and has_police(m, folded)}
    parts = [place for place in police if place != best and is_part(place, best)]
    return parts[0] if len(parts) == 1 and best not in police else best


def _counts(titles: Sequence[str]) -> bool:
    """Return whether a title has a figure: it sums up, and is no story of one place."""
    return any(character.isdigit() for folded in titles for character in folded)


def _is_broadcast(titles: Sequence[str], opening: Sequence[str]) -> bool:
    """Return whether a text is of the country's evening news, and its title names no place."""
    local = names_a_place(titles) or any(map(_OF_A_PROVINCE.search, opening))
    return not local and any(map(is_broadcast, opening))


def _is_one_of_its_parts(paper: Place, best: Place, votes: Counter[Place]) -> bool:
    """Return whether a text speaks of several parts of the place whose paper it is in, best among them."""
    parts = [place for place in votes if place != paper and is_part(place, paper)]
    others = [place for place in parts if not is_part(place, best)]
    return best in parts and any(votes[place] * PARTS >= votes[best] for place in others)


def _are_equal(votes: Counter[Place]) -> bool:
    """Return whether several provinces are told of, none more than another and none by its police."""
    most = max(votes.values(), default=0)
    best = [place for place, count in votes.items() if count == most]
    provinces = {place.code[:PROVINCE] for place in best if place.code and place.code != NATION_CODE}
    return len(provinces) >= SCATTERED and most < IN_PASSING


def _is_scattered(votes: Counter[Place], titles: Sequence[str]) -> bool:
    """Return whether a text speaks of places all over the country, none of which is in its title or leads."""
    if any(True for folded in titles for _ in find_regions(folded)):
        return False
    provinces = {place.code[:PROVINCE] for place in votes if place.code and place.code != NATION_CODE}
    most = votes.most_common(1)[0][1]
    return len(provinces) >= SCATTERED and most * SCATTERED < votes.total()
