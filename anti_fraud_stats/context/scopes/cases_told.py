"""Cases that a text tells: how their headings and items look, and where one goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.regions.finder import find_regions
from anti_fraud_stats.context.regions.home_levels import has_police
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.times.reading import Time, read_times
from anti_fraud_stats.quantities import parse_numeral
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence, fold, split_sentences

__all__ = [
    "CASE_HEADING",
    "CASE_ITEM",
    "goes_on_with_a_case",
    "is_collection",
    "is_numbered",
    "places_of_trial",
    "tells_one_case",
    "time_of_case",
]

# 一、钱某某等人帮信案: the item below is that case's
_ONE_DONE: Final = regex.compile(r"(?:破获|侦破|打掉|捣毁|端掉|查处|抓获)一[个起名伙宗家处]")
CASE_ITEM: Final = regex.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]"
    r"|案例[一二三四五六七八九十\d]{1,3}).{4,60}案[。：:]?\s*$"
)
# 二、侵财案件 names cases of a kind, 破获“9·12”非法集资案件 one
CASE_HEADING: Final = regex.compile(
    r"(?:(?<![破小大办积发立报结个各类刑罪归到投])案|(?:某|[”“]|特大|系列|破获|侦破)\S{0,30}(?<!重点|典型|各类|大要|[类大型])案件)[”》\s]*$"
    r"|^\s*案例|(?:真实|身边|警示)案例[^，。\p{Han}]{0,8}$|以案(?:说法|释法|示警|为鉴)|案[情件]?回[放顾][^，。\p{Han}]{0,8}$|[一1]个(?:案例|案子|小?故事)"
)
_STORY_ON: Final = regex.compile(
    r"\s*(?:【\p{Han}{2,3}】)?\s*(?:\d{1,2}月\d{1,2}[日号]\p{Han}{0,2}[，,])?(?:随后|此后|很快|最终)?[，,]?"
    r"(?:(?:搜|检|查|缴|起)获的?(?:物品|证物|赃物)|(?:警方|调查人员|执法人员)?[在于]\p{Han}{1,8}?(?:查扣|查获|搜出|起获|起出|搜获|扣押)"
    r"|(?:船主|车主|司机|老板|店主|嫌疑人|主犯)?\p{Han}某{1,2}(?:交代|供述|供认|到案后)|(?:这个|该)(?:团伙|犯罪团伙|案件?|公司|平台)"
    r"|初步(?:清查|调查|了解)|专案组|办案民警|专案民警|侦查员|民警(?:顺线|循线|随即|调查|发现))"
)
_BEGINNING: Final = 40  # characters in which a paragraph says that it goes on
_SOMEBODY: Final = regex.compile(r"\s*\p{Han}某{1,2}")
_DATED: Final = frozenset({Strength.DAY, Strength.MONTH, Strength.RANGE, Strength.SINCE})


_SEVERAL: Final = 5  # numbered headings: of more than so many cases one may have another heading
# 公安部公布6起食药环大案
_SO_MANY_CASES: Final = regex.compile(
    r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,3})[起个件宗](?!案件)[^，。；、\d]{0,14}?案(?![件数值])"
)
# 01 某地·毒咖啡, 案例3：, （二）, 【叁】某地, ④ 某地
_NUMBERED: Final = regex.compile(
    r"[\s▌◆■●▶【（(]*(?:(?:案例|其)?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾]{1,2})(?![\d年月日起个])"
    r"[\s】）)、.．：:·｜|-]|[①-⑳❶-❿㈠-㈩])"
)


def is_collection(titles: Sequence[str], headings: Sequence[str]) -> bool:
    """Return whether a title counts the cases that are told, and so many headings below it are numbered.

    >>> is_collection(["某局公布2起网络案"], ["01 抢号脚本", "02 带毒附件"])
    True
    """
    told = (match for title in titles for match in _SO_MANY_CASES.finditer(title))
    numbered = sum(map(is_numbered, headings))
    counts = (parse_numeral(match["count"]) for match in told)
    return numbered > 1 and any(count in {numbered, numbered + (numbered >= _SEVERAL)} for count in counts)


def is_numbered(heading: str) -> bool:
    """Return whether a heading begins with a number: 01 抢号脚本."""
    return _NUMBERED.match(heading) is not None


def tells_one_case(heading: str) -> bool:
    """Return whether a heading names one case: 案例二, 打掉一个团伙."""
    return CASE_HEADING.search(heading) is not None or _ONE_DONE.search(heading) is not None


def goes_on_with_a_case(block: Block, before: Block | None) -> bool:
    """Return whether a paragraph goes on with a case that was told before: 随后，专案组在三省收网.

    So it does with somebody whom the paragraph before named: 黄某先后40多次侵占公款.
    """
    if block.section is not Section.BODY:
        return False
    somebody = _SOMEBODY.match(block.text)
    named = somebody is not None and before is not None and somebody[0].strip() in before.text
    return named or _STORY_ON.match(fold(block.text[:_BEGINNING])) is not None


def places_of_trial(sentences: Sequence[Sentence]) -> dict[Block, Place]:
    """Return of each heading of one case the place whose court or police the text below it names first.

    A collection tells what was done before it tells by whom it was tried: 裁判结果 某市中级人民法院….
    """
    places: dict[Block, Place] = {}
    heading = None
    for sentence in sentences:
        if sentence.block.section is not Section.BODY:
            heading = sentence.block if tells_one_case(sentence.block.text) else None
        elif heading and heading not in places:
            named = (m for m in find_regions(sentence.folded) if has_police(m, sentence.folded) and m.code)
            if court := next(named, None):
                places[heading] = Place(court.name, court.code)
    return places


def time_of_case(block: Block, anchor: Anchor) -> Time | None:
    """Return the first time in a paragraph about one case: 骗得9万元。2024年3月，警方收网."""
    times: Sequence[Time] = ()
    for sentence in split_sentences(block) if block.section is Section.BODY else ():
        times, anchor = read_times(sentence.folded, anchor)
        dated = (time for time in times if time.strength in _DATED and time.period and time.text != "年初")
        if time := next(dated, None):
            return time
    return None
