"""What the text as a whole is about: its period, its region and its topic, for figures that say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.regions import RegionKind, RegionMention, find_regions, resolve_pointer
from anti_fraud_stats.context.scopes import main_scope
from anti_fraud_stats.context.times import Time, main_time, read_times
from anti_fraud_stats.context.topics import main_topic
from anti_fraud_stats.lexicon.divisions import NATION_CODE, is_within
from anti_fraud_stats.terms import Scope, Section
from anti_fraud_stats.text import Sentence

__all__ = ["Place", "Setting", "governing_place", "is_part", "read_setting"]

_LEAD: Final = 8  # sentences of the body in which period and region of the text are looked for
_STORY_LEAD: Final = 1  # the same of a text about one case: its later times are those of the story
_MONTH_LEAD: Final = 2  # sentences in which a mere month may be the text's
_YEAR: Final = regex.compile(r"(?<![\d.])20[0-3]\d(?![\d.]|\p{Han}?[元名人起宗件个条万亿])")
_ORGAN: Final = regex.compile(
    r"(?:省|市|县|区)?(?:警方|公安|检察|法院|警察|反诈|反诈骗|海关|刑警|民警|银行|人民检察院|两级法院|网警"
    r"|打私|地院|地检)"
)
_ELSEWHERE: Final = regex.compile(r"(?:[从赴往至到向由跨给与和同对]|来自|流窜|潜逃|押解|前往|辗转|配合)$")
# whose words are the country's where no place is named
SCATTERED: Final = 3  # provinces
PROVINCE: Final = 2  # digits of a code that tell its province
_NATION: Final = regex.compile(
    r"我国|中国(?!籍|银行|移动|电信|联通)|国务院|最高(?:法|检|人民)|(?:公安|教育|财政|水利|农业农村|交通运输"
    r"|商务|司法|民政|工信|工业和信息化|生态环境|应急管理)部"
)
_COUNTRYWIDE: Final = regex.compile(r"公安|检察|法院|各|范围|共|累计|已|立案|破|刑事|治安|[，,]")
_BORROWED: Final = regex.compile(r"督办|挂牌|的|[“\"]|“?典型|部署|统一|首|第|先进|通报表|表彰|排名|领先|前列")
_AT: Final = regex.compile(r"[在于]$")
# 在广东警方配合下: whose help is told of
_HELPING: Final = regex.compile(
    r"(?:警方|公安(?:机关)?|同行|民警)?(?:的)?(?:大力|全力|积极|密切)?(?:配合|协助|支持)"
)
_MEDIA: Final = regex.compile(r"(?:在线|日报|晚报|晨报|都市报|商报|新闻|电视台|广播|卫视|网(?![络警安]))")
_LIST: Final = regex.compile(r"[、和及与]")


@dataclass(frozen=True, slots=True)
class Place:
    """A region with its code."""

    name: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """Period, region, topic and scope of the text, or of one item of a digest; None where nothing says."""

    anchor: Anchor
    time: Time | None
    place: Place | None
    topic: str | None
    scope: Scope | None
    is_item: bool = False

    @property
    def is_story(self) -> bool:
        """Whether the text tells one case from beginning to end."""
        return self.scope is Scope.CASE


def read_setting(sentences: Sequence[Sentence], anchor: Anchor) -> Setting:
    """Return what the text as a whole is about, from its title, its lead and all its words."""
    anchor = _with_year(anchor, sentences)
    titles = [s for s in sentences if s.block.section is Section.TITLE]
    body = [s for s in sentences if s.block.section is not Section.TITLE]
    topic = main_topic([(s.folded, 4 if s.block.section is Section.TITLE else 1) for s in sentences])
    ordered = [*titles, *body]
    scope = main_scope((s.folded for s in ordered), (read_times(s.folded, anchor)[0] for s in ordered))
    lead = body[: _STORY_LEAD if scope is Scope.CASE else _LEAD]
    time = main_time([s.folded for s in (*titles, *lead)], anchor, len(titles) + _MONTH_LEAD)
    return Setting(anchor, time, _main_place(titles, body), topic, scope)


def _with_year(anchor: Anchor, sentences: Sequence[Sentence]) -> Anchor:
    """Return the anchor with the first year that an undated text names, be it in a name (“清网2019”)."""
    if anchor.published is not None:
        return anchor
    years = (match for sentence in sentences for match in _YEAR.finditer(sentence.folded))
    year = next((int(match[0]) for match in years), None)
    return replace(anchor, year=year)


def _main_place(titles: Sequence[Sentence], body: Sequence[Sentence]) -> Place | None:
    """Return the region that most is said of, words of the title and of its police counting more."""
    votes: Counter[Place] = Counter()
    for weight, sentences in ((4, titles), (2, body[:_LEAD]), (1, body[_LEAD:])):
        for sentence in sentences:
            for mention in find_regions(sentence.folded):
                if mention.kind is not RegionKind.POINTER:
                    if _ELSEWHERE.search(sentence.folded, max(0, mention.start - 3), mention.start):
                        continue
                    if _is_named_after(mention, sentence.folded):
                        continue
                    organ = _ORGAN.match(sentence.folded, mention.stop) is not None
                    foreign = mention.kind is RegionKind.FOREIGN
                    votes[Place(mention.name, mention.code)] += (
                        weight * (4 if organ else 1) * (1 if foreign else 2)
                    )
    nation = any(_NATION.search(sentence.folded) for sentence in (*titles, *body))
    if nation and (not votes or _is_scattered(votes, titles)):
        return Place("全国", NATION_CODE)
    return votes.most_common(1)[0][0] if votes else None


def _is_scattered(votes: Counter[Place], titles: Sequence[Sentence]) -> bool:
    """Return whether a text speaks of places all over the country, none of which is in its title or leads."""
    if any(True for sentence in titles for _ in find_regions(sentence.folded)):
        return False
    provinces = {place.code[:PROVINCE] for place in votes if place.code and place.code != NATION_CODE}
    most = votes.most_common(1)[0][1]
    return len(provinces) >= SCATTERED and most * SCATTERED < votes.total()


def governing_place(
    mentions: Sequence[RegionMention], folded: str, place: int, setting: Setting, *, police_only: bool = False
) -> Place | None:
    """Return the region of the figure at `place`: the one that its sentence names before it, else None.

    With `police_only` a place counts only where its police is named, as the paragraph's region.
    """
    home = setting.place
    chosen, by_police = None, False
    for n, mention in enumerate(mentions):
        if mention.start >= place:
            break
        police = _ORGAN.match(folded, mention.stop) is not None
        plain = mention.kind is RegionKind.DIVISION and not police
        if police_only and mention.kind is not RegionKind.POINTER and not police:
            continue
        if by_police and plain and not _AT.search(folded, max(0, mention.start - 1), mention.start):
            continue  # 广东警方侦破香港一珠宝行抢劫案: the police that is told of goes on to govern
        named = _named(mention, n, mentions, folded, home)
        if named and not (chosen and home == named and is_part(chosen, home)):
            chosen, by_police = named, police
    return chosen


def is_part(place: Place, whole: Place) -> bool:
    """Return whether a place is another or lies in it."""
    return bool(place.code and whole.code and is_within(place.code, whole.code))


def _named(
    mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str, home: Place | None
) -> Place | None:
    """Return the place that a mention makes the figures be of, or None where it makes none."""
    if mention.kind is RegionKind.POINTER:
        division = resolve_pointer(mention.level, home.code) if mention.level and home and home.code else None
        return Place(division.name, division.code) if division else None
    if mention.kind is RegionKind.NATION:
        told = home is None or home.code == NATION_CODE or _speaks_for_nation(mention, folded)
        return Place(mention.name, mention.code) if told else None
    return Place(mention.name, mention.code) if _governs(mention, n, mentions, folded) else None


def _speaks_for_nation(mention: RegionMention, folded: str) -> bool:
    """Return whether 全国 or 公安部 is whom a local text speaks of: not 发起全国集群战役, 公安部督办的."""
    begins = mention.start == 0 or folded[mention.start - 1] in "，,。；;：: \u3000、“"
    country = folded[mention.start : mention.stop] == "全国"
    tells = not country or _COUNTRYWIDE.match(folded, mention.stop) is not None
    return begins and tells and not _BORROWED.match(folded, mention.stop)


def _is_named_after(mention: RegionMention, folded: str) -> bool:
    """四川在线, “无锡头条”: a paper or a site that bears the name of a place."""
    quoted = folded[mention.start - 1 : mention.start] in {"“", "《", "「", "『"}
    return quoted or _MEDIA.match(folded, mention.stop) is not None


def _governs(mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str) -> bool:
    """Return whether figures are of a named place: not abroad, no destination, not one of a list."""
    if mention.kind is RegionKind.FOREIGN or _ELSEWHERE.search(
        folded, max(0, mention.start - 3), mention.start
    ):
        return False
    if folded[mention.stop : mention.stop + 1] == "等" or _is_named_after(mention, folded):
        return False
    if _HELPING.match(folded, mention.stop):
        return False
    neighbours = (*mentions[max(0, n - 1) : n], *mentions[n + 1 : n + 2])
    return not any(
        _LIST.fullmatch(folded[min(a.stop, mention.stop) : max(a.start, mention.start)]) for a in neighbours
    )
