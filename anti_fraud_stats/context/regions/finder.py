"""Places in a text: divisions with their codes, pointers (全市, 市公安局), the nation, countries abroad."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.regions.gazetteer import PointerLevel, gazetteer
from anti_fraud_stats.context.regions.naming import choose_division
from anti_fraud_stats.context.regions.spots import Spot, is_chain, is_linked
from anti_fraud_stats.lexicon.divisions import Division, Level, lineage_of

__all__ = ["PointerLevel", "RegionKind", "RegionMention", "find_regions", "resolve_pointer"]

_REMEMBERED: Final = 16  # codes that a later mention may lean on: 广州 … 白云警方
_PROVINCE: Final = regex.compile(r"[\p{Han}--[警与和同等的由经向在、]]{1,3}", regex.V1)  # of a country
_SENTENCES: Final = 512  # that are remembered


class RegionKind(StrEnum):
    """What a mention is: a division, a pointer to one, the nation or a place abroad."""

    DIVISION = "division"
    POINTER = "pointer"
    NATION = "nation"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A place that a text names from `start` to `stop`.

    `name` is the full name as a record carries it, for a pointer its words; `code` its GB/T 2260 code
    (`NATION_CODE` for 全国), None for a pointer, abroad, parts of 台湾 and names that several divisions
    share (朝阳区 alone); `level` is a pointer's, for `resolve_pointer`.
    """

    start: int
    stop: int
    name: str
    code: str | None
    kind: RegionKind
    level: PointerLevel | None = None


def find_regions(folded_text: str, within: str | None = None) -> Iterator[RegionMention]:
    """Yield the places that a text names, in order; a chain (广东省广州市白云区) is one, named by its last.

    `within` is the code of the region that the article is about: it decides between divisions of one name
    and lets the short names of its districts be read.

    >>> [(mention.name, mention.code) for mention in find_regions("佛山南海警方会同缅甸警方")]
    [('南海区', '440605'), ('缅甸', None)]
    >>> [mention.name for mention in find_regions("白云警方通报", within="440100")]
    ['白云区']
    """
    pending: RegionMention | None = None
    for mention in _mentions(folded_text, tuple(division.code for division in lineage_of(within))):
        if pending and _continues(folded_text, pending, mention):
            pending = _joined(pending, mention)
            continue
        if pending:
            yield pending
        pending = mention
    if pending:
        yield pending


def _joined(whole: RegionMention, part: RegionMention) -> RegionMention:
    """Return the two links of a chain as one mention, of the last that has a name."""
    if part.kind is RegionKind.POINTER:
        return replace(whole, stop=part.stop)
    return replace(part, start=whole.start)


def _continues(text: str, whole: RegionMention, part: RegionMention) -> bool:
    """Whether the second mention goes on with a chain: 广东省|广州市, 柬埔寨|金边, 越南|河江|省公安厅."""
    if whole.kind is RegionKind.FOREIGN and part.kind is RegionKind.POINTER:
        return _PROVINCE.fullmatch(text, whole.stop, part.start) is not None
    abroad = whole.kind is part.kind is RegionKind.FOREIGN and whole.name == part.name
    chain = abroad or is_chain(whole.code, part.code)
    return chain and is_linked(text, whole.stop, part.start)


def _mentions(text: str, home: tuple[str, ...]) -> Iterator[RegionMention]:
    """Yield each link of a chain by itself; a mention helps to read those behind it."""
    recent: deque[str] = deque(maxlen=_REMEMBERED)
    last, stop = (0, ""), 0
    for start, words in _words(text):
        if start < stop:
            continue
        scopes = (*recent, *home)
        spots = (Spot(text, start, word, last, scopes) for word in words)
        stop, mention = _read_first(spots) or (stop, None)
        if mention:
            last = mention.stop, mention.code or ""
            recent.extendleft(_leanings(mention.code))
            yield mention


@lru_cache(maxsize=_SENTENCES)
def _words(text: str) -> Sequence[tuple[int, Sequence[str]]]:
    """Return where words that may name places start: a sentence is read for its text, and for its figures."""
    return tuple(gazetteer().words(text))


def _leanings(code: str | None) -> list[str]:
    """Return the codes on which a later mention may lean: the city of the division, then its own."""
    leanings = [each.code for each in lineage_of(code) if each.code == code or each.level is Level.CITY]
    return leanings[::-1]


def _read_first(spots: Iterable[Spot]) -> tuple[int, RegionMention | None] | None:
    """Return where the first word that can be read stops, and its mention unless it is spoiled."""
    for spot in spots:
        if spot.word in gazetteer().guards:
            return spot.stop, None
        if not spot.is_taken_away() and (mention := _read(spot)):
            return spot.stop, None if spot.is_spoiled() else mention
    return None


def _read(spot: Spot) -> RegionMention | None:
    """Return what the word alone says, None where it needs a context that is not there."""
    index = gazetteer()
    if place := index.places.get(spot.word):
        return RegionMention(spot.start, spot.stop, place.name, place.code, RegionKind(place.role.value))
    if level := index.pointers.get(spot.word):
        return RegionMention(spot.start, spot.stop, spot.word, None, RegionKind.POINTER, level)
    if division := choose_division(spot):
        code = division.code or None
        return RegionMention(spot.start, spot.stop, division.name, code, RegionKind.DIVISION)
    return None


_ENDINGS: Final[dict[PointerLevel, dict[Level, tuple[str, ...]]]] = {
    PointerLevel.PROVINCE: {Level.PROVINCE: ("省", "自治区")},
    PointerLevel.CITY: {Level.PROVINCE: ("市",), Level.CITY: ("市",), Level.COUNTY: ("市",)},
    PointerLevel.COUNTY: {Level.COUNTY: ("县", "旗")},
    PointerLevel.DISTRICT: {Level.PROVINCE: ("自治区",), Level.COUNTY: ("区",)},
    PointerLevel.PREFECTURE: {Level.CITY: ("州", "盟", "地区")},
}


def resolve_pointer(level: PointerLevel, within: str | None) -> Division | None:
    """Return the division that a pointer means in an article about `within`, None where there is none.

    >>> [resolve_pointer(PointerLevel.CITY, code).name for code in ("440111", "330782", "110105")]
    ['广州市', '义乌市', '北京市']
    >>> resolve_pointer(PointerLevel.PROVINCE, "440600").name, resolve_pointer(PointerLevel.COUNTY, "440600")
    ('广东省', None)
    """
    endings = _ENDINGS[level]
    fitting = (each for each in lineage_of(within) if each.name.endswith(endings.get(each.level, ())))
    return next(fitting, None)
