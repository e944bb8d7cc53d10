"""The place of a page whose sentences name none: by its paper, a land's own organs, its site's number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, find_regions
from anti_fraud_stats.context.regions.gazetteer import gazetteer
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.lexicon.bynames import bynames
from anti_fraud_stats.lexicon.divisions import Level, division_of, lineage_of, short_name

__all__ = [
    "place_by_byname",
    "place_by_number",
    "place_by_organs",
    "place_by_short_name",
    "place_of_the_paper",
    "territory_that_tells",
]

# whose paper, station or account it is: 某某晚报, 某某县融媒体中心, 平安某某
_PAPER: Final = regex.compile(
    r"(?<!\p{Han})(?P<name>\p{Han}{2,3})(?:日报|晚报|晨报|早报|商报|新报|都市报|年鉴|统计年鉴)"
    r"|(?<!\p{Han})(?P<name>\p{Han}{2,7}?)(?:县|市|区)?(?:融媒|广播电视台|电视台|新闻网|公安|警方|警事|发布|要闻|政法|反诈|农商|农村商业银行|信用社|农信)"
    r"|平安(?P<name>\p{Han}{2,3})(?!\p{Han})"
)
# organs that tell a territory which a text of its own need not name
_SIGNS: Final = (
    ("澳门", "820000", regex.compile(r"司警|司法警察局|治安警察局|澳门元")),
    (
        "香港",
        "810000",
        regex.compile(
            r"警务处|廉政公署|廉署|入境处|惩教署|私隐专员|防骗易|防骗视伏|商业罪案调查科"
            r"|反诈骗协调中心|扑灭罪行委员会|少年警讯|耆乐警讯|港闻"
            r"|(?<!\p{Han})港(?=[首次]季|第[一二三四]季|上半年|今年|去年|警|府|男|女)"
        ),
    ),
    (
        "台湾",
        "710000",
        regex.compile(
            r"警政署|廉政署|调查局|高检署|行政院|内政部|卫福部|移民署|刑事局|刑事警察局|165反诈骗"
            r"|165打诈|地检署|新台币"
        ),
    ),
)
_SHORT: Final = (3, 2)  # characters of a short name
_LOCALS: Final = "(?:人(?!民)|市民|警|公安|县城|城区|境内|机场|口岸)"  # what a short name stands before
_AMID: Final = frozenset("，、")
_TAIWAN: Final = Place("台湾", "710000")
# 刑事局今天公布: an office of all Taiwan tells its figures; what it says (宣布) may be of one place there
_TAIWAN_OFFICE: Final = r"(?:刑事局|刑事警察局|警政署|(?<!\p{Han})(?:内政部|数发部|165))"
_TAIWAN_TELLS: Final = regex.compile(rf"{_TAIWAN_OFFICE}[^，。；]{{0,8}}?(?:公布|公告|统计|发布|出炉)")
_TAIWAN_SAYS: Final = regex.compile(rf"{_TAIWAN_OFFICE}[^，。；]{{0,8}}?(?:宣布|表示|指出|说明|侦破|破获)")
# both begin with the GB/T 2260 code of whom the site belongs to or is filed with
_NUMBER: Final = regex.compile(r"(?:网站标识码|公网安备)[：:\s]*(?:第|号)?\s*(?P<code>\d{6})\d{4,8}")


def place_of_the_paper(lines: Sequence[str]) -> Place | None:
    """Return the place after which the paper, the station or the account is named that printed the text."""
    for folded in lines:
        for match in _PAPER.finditer(folded):
            amid = folded[match.start() - 1 : match.start()] in _AMID
            if amid and match["name"] in gazetteer().careful:
                continue  # 整治违法网站，会同公安: a word
            codes = gazetteer().codes.get(match["name"], ())
            named = [each for each in map(division_of, codes) if each]
            levels = ([each for each in named if each.level is level] for level in Level)
            widest = next(filter(None, levels), [])
            if len(widest) == 1:
                return Place(widest[0].name, widest[0].code)
    return None


def place_by_organs(sentences: Sequence[str]) -> Place | None:
    """Return the territory whose organs a text names without naming it: 警務處, 司警, 刑事局."""
    for name, code, signs in _SIGNS:
        if any(signs.search(folded) for folded in sentences):
            return Place(name, code)
    return None


def territory_that_tells(folded: str) -> Place | None:
    """Return the territory whose central office a line says has told what follows: 刑事局今天公布."""
    says = _TAIWAN_SAYS.search(folded) and all(
        m.kind is not RegionKind.DIVISION for m in find_regions(folded)
    )
    return _TAIWAN if says or _TAIWAN_TELLS.search(folded) else None


def place_by_number(bylines: Sequence[str], lines: Sequence[str]) -> Place | None:
    """Return the division by whose code a site is filed, if the text or its bylines name it or its city.

    A portal is filed where its company sits, which its texts do not speak of.

    >>> place_by_number(["蒙公网安备15250102000048号"], ["二连边检站", "二连浩特口岸今年出入境人员增长两成"])
    Place(name='二连浩特市', code='152501')
    >>> place_by_number(["京公网安备11010502000001号"], ["某市警方破案3起"]) is None
    True
    """
    for folded in bylines:
        for match in _NUMBER.finditer(folded):
            division = division_of(match["code"])
            names = [short_name(each.name) for each in lineage_of(match["code"]) if each.parent]
            if division and any(name in line for name in names for line in (*lines, *bylines)):
                return Place(division.name, division.code)
    return None


def place_by_short_name(titles: Sequence[str], body: Sequence[str]) -> Place | None:
    """Return the place whose short name opens a title, where only one has it and the text names it again.

    >>> place_by_short_name(["宁乡一个夏天破案612起"], ["这样的报警，宁乡人打得少了。"])
    Place(name='宁乡市', code='430182')
    >>> place_by_short_name(["宁乡一个夏天破案612起"], ["这样的报警少了。"]) is None
    True
    """
    for title in titles:
        for name in (title[:length] for length in _SHORT if len(title) > length):
            codes = gazetteer().codes.get(name, ())
            division = division_of(codes[0]) if len(codes) == 1 and name not in gazetteer().careful else None
            if division and any(regex.search(rf"{name}{_LOCALS}", folded) for folded in body):
                return Place(division.name, division.code)
    return None


def place_by_byname(lines: Sequence[str]) -> Place | None:
    """Return the division whose literary name a text uses that speaks of it as a whole: 龙江, and 全省.

    >>> place_by_byname(["平安龙江建设", "全省破案3600起"])
    Place(name='黑龙江省', code='230000')
    >>> place_by_byname(["龙江路派出所", "破案36起"]) is None
    True
    """
    levels = {str(mention.level) for folded in lines for mention in find_regions(folded)}
    for name, division in bynames().items():
        if str(division.level) in levels and any(name in folded for folded in lines):
            return Place(division.name, division.code)
    return None
