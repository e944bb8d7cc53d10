"""`choose_division`: which division a word names at its place in a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import regex

from anti_fraud_stats.context.regions.gazetteer import gazetteer
from anti_fraud_stats.context.regions.spots import Spot, is_chain, is_linked
from anti_fraud_stats.lexicon.divisions import Division, Level, is_within, short_name

__all__ = ["choose_division"]

_BEFORE_A_PLACE: Final = frozenset("在到赴往从向于与和及对由至经据")
_POLICE: Final = frozenset(
    {"公安", "警方", "反诈", "公安局", "公安分局", "反诈中心", "检察院", "法院", "人民检察院", "人民法院"}
)
# 祥云、宾川两县
_OF_SEVERAL: Final = regex.compile(r"(?:、\p{Han}{2,4}?){0,8}?[两三四五六七八九十]个?[县区市地]")
_WHERE: Final = frozenset("在到于")
_LONG: Final = 3  # characters of a city's short name that need no help
_BEHIND_A_PLACE: Final = frozenset("一的某等")
# 晋江林某夫妇, 同安一家网吧, 鹿城三人被刑拘: somebody there, where a clause begins
_SOMEBODY_THERE: Final = regex.compile(
    r"(?:一[家名位对处]|[两三四五六七八九十\d]++[名人男女]|某(?![些种类次])|(?!某)\p{Han}(?:某|女士|先生|大[爷妈]|阿姨|奶奶|爷爷|婆婆))"
)


def choose_division(spot: Spot) -> Division | None:
    """Return the division that the word names here, None for none.

    A division whose name others share and that nothing decides for has no code: `朝阳区` alone.
    """
    standing = [division for division in spot.divisions() if _stands(spot, division)]
    if len(standing) <= 1:
        return standing[0] if standing else None
    best = min((_rank(spot, division) for division in standing), default=())
    standing = [division for division in standing if _rank(spot, division) == best]
    return _decide(standing, spot.scopes, spot.word)


def _stands(spot: Spot, division: Division) -> bool:
    """Whether the text lets the word be read as this division."""
    if _is_full(spot, division):
        return _is_plain_name(spot) or _is_near(spot, division)
    if division.level is not Level.COUNTY:
        careful = spot.word in gazetteer().careful
        return not careful or _is_near(spot, division) or bool(spot.organ) or _is_listed(spot, division)
    if spot.organ:
        return _is_near(spot, division) or _is_known_city(spot, division)
    if len(spot.word) >= _LONG and division.name.endswith("市"):
        return spot.word not in gazetteer().careful  # 二连浩特, 张家港
    alone = _ends_here(spot) or division.name.endswith("市") or _SOMEBODY_THERE.match(spot.text, spot.stop)
    if (alone and _is_chained(spot, division)) or _is_at_home(spot, division):
        return True
    return _is_listed(spot, division) and _OF_SEVERAL.match(spot.text, spot.stop) is not None


def _is_full(spot: Spot, division: Division) -> bool:
    """Whether the word is a full name, or one without the peoples of an autonomous county: 天祝县."""
    return spot.word == division.name or (
        spot.word != short_name(division.name) and division.name.startswith(spot.word[:-1])
    )


def _is_plain_name(spot: Spot) -> bool:
    """Whether a full name needs no help: not 城区, and 成县 only behind an edge (完成县级)."""
    left = spot.text[spot.start - 1 : spot.start]
    edge = len(spot.word) > len("成县") or left in _BEFORE_A_PLACE or not left.isalnum()
    return edge and spot.word not in gazetteer().careful


def _is_known_city(spot: Spot, division: Division) -> bool:
    """Whether it is the only city of its name (义乌法院), or the only place and its police is named."""
    left = spot.text[spot.start - 1 : spot.start]
    begins = not spot.start or not left.isalnum() or left in _BEFORE_A_PLACE
    city = division.name.endswith("市") and [each.name for each in spot.divisions()].count(division.name) == 1
    alone = len(spot.divisions()) == 1 and begins and spot.organ in _POLICE
    return (city or alone) and spot.word not in gazetteer().careful


def _is_chained(spot: Spot, division: Division) -> bool:
    stop, code = spot.last
    return bool(code) and is_chain(code, division.code) and is_linked(spot.text, stop, spot.start)


def _is_near(spot: Spot, division: Division) -> bool:
    """Whether it or its city was named before or is the article's, or it goes on a chain: 安徽|黄山."""
    named = division.code in spot.scopes or (
        division.level is Level.COUNTY and division.parent in spot.scopes
    )
    return named or _is_chained(spot, division)


def _is_listed(spot: Spot, division: Division) -> bool:
    """Whether it stands in a list, and its province is the article's or was named: 太原、大同、忻州."""
    beside = spot.text[spot.start - 1 : spot.start] + spot.text[spot.stop : spot.stop + 1]
    return division.parent in spot.scopes and "、" in beside


def _is_at_home(spot: Spot, division: Division) -> bool:
    """Whether somebody is in a county of the text's city (他在如东一家网吧), named first of its province."""
    begins = not spot.start or spot.text[spot.start - 1] in "，。；：、 "
    if begins and _SOMEBODY_THERE.match(spot.text, spot.stop) and spot.word not in gazetteer().careful:
        return any(is_within(division.code, scope) for scope in spot.scopes)
    if spot.text[spot.start - 1 : spot.start] not in _WHERE or spot.word in gazetteer().careful:
        return False
    return _is_near(spot, division) and spot.text[spot.stop : spot.stop + 1] in _BEHIND_A_PLACE


def _ends_here(spot: Spot) -> bool:
    right = spot.text[spot.stop : spot.stop + 1]
    return not right.isalnum() or right in _BEHIND_A_PLACE


def _rank(spot: Spot, division: Division) -> tuple[bool, bool, bool, bool]:
    """Return what sorts the likeliest first: chained, by a plain name, near, a city before its district."""
    county = division.level is Level.COUNTY
    full = spot.word == division.name
    plain = spot.word not in gazetteer().careful and (full or not county)
    return not _is_chained(spot, division), not plain, not _is_near(spot, division), county and not full


def _decide(divisions: list[Division], scopes: Iterable[str], word: str) -> Division | None:
    """Return the one division, or the one in the nearest scope, or the province (吉林), or a bare name."""
    if len(divisions) == 1:
        return divisions[0]
    for scope in scopes:
        inside = [division for division in divisions if is_within(division.code, scope)]
        if len(inside) == 1:
            return inside[0]
    provinces = [division for division in divisions if division.level is Level.PROVINCE]
    if provinces:
        return provinces[0]
    return Division("", word, "") if divisions[0].name == word else None
