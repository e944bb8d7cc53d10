"""Sections of an article: a digest (several items, each under its heading) is read item by item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import Final

import regex

from anti_fraud_stats.context.advice import is_advice
from anti_fraud_stats.context.nation import is_broadcast
from anti_fraud_stats.context.paragraphs import is_line
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.regions import RegionKind, find_regions
from anti_fraud_stats.context.settings import Setting, read_setting
from anti_fraud_stats.context.times import Time, read_times
from anti_fraud_stats.context.topics import SPECIFIC, find_topics, main_topic
from anti_fraud_stats.context.whole_times import LENGTHS
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence

__all__ = ["read_sections"]

# the last: a name and its day, 某某晨读 7.20｜…
_DIGEST: Final = regex.compile(
    r"快讯|周览|一周(?:\p{Han}{0,4})?(?:观察|要情|速览|回顾|盘点|资讯|新闻|动态|安全)|联播|牛览|(?<!》)速览|[早晚日周]报\s*[（(【]?[\d.年月日/-]*[）)】]?\s*$|早报(?=[｜|】·])|简讯|要闻|每[日天周]\p{Han}{0,4}(?:简报|资讯|速递|播报|动态|摘要)|汇总|集锦|一周新闻|新闻早餐|早知道"
    r"|^[^\s\d]{2,12}\s{0,2}(?:\d{4}[.年-]?)?(?:0?[1-9]|1[0-2])[.月-]?(?:[0-2]\d|3[01])日?\s*[｜|]"
)
# a title of items, a paragraph each, that have no headings
_BRIEF: Final = regex.compile(r"(?:快讯|简讯|要闻)\s*$")
_WORLD: Final = regex.compile(r"国际")  # news of other countries
_LABEL: Final = regex.compile(
    r"央视网消息(?:（新闻联播）)?"
)  # of the country's station, before the first item
# 网安周报 | …: news of the week, but not the week of one's own police, who say 全市
_WEEKLY: Final = regex.compile(r"(?:[周早]报|早[茶餐读]\p{Han}?)\s*[｜|】·]")
# 某某早茶 | 一医院停诊；一平台泄露9万条: the headlines of a digest for its title
_HEADLINES: Final = regex.compile(r"\S{2,12}\s*[｜|][^｜|；]{4,}；")
_NUMBER: Final = regex.compile(r"\s*\d{1,2}[.、．]")
_OURS: Final = regex.compile(
    r"公安|警|检察|法院|海关|边检|移民局|缉|逃犯|犯罪|案件|诈|毒品|涉枪|枪击|枪支|[他谋凶]杀"
)
# what is told by offices too that are no police
_OURS_TOO: Final = regex.compile(
    rf"{_OURS.pattern}|违法|违规|骗|查处|处罚|执法|网信|谣|消防|盗|[拘逮]捕|检控|贪污|罪"
)
_SPOKEN: Final = regex.compile(r"[：:]|来源|编辑|记者|责编|责任")  # no heading: 责任编辑 张三
_SECURE: Final = "cybercrime"
_SECURITY: Final = regex.compile(
    r"(?:网安|安全圈?)(?:[早日周]报|快讯|资讯)|网络安全|信息安全"
)  # what it is about
_CRIMES: Final = frozenset({"cybercrime", "drugs", "economic_crime", "gambling", "smuggling"})
_SIGNED: Final = regex.compile(r"[（(](?:本报)?(?:实习)?(?:记者|通讯员)[^（）()。]{2,30}[）)]\s*$")
_TELLING: Final = 6  # sentences that tell what a text is about
_FEWEST: Final = 3  # items of a digest
_HEAD: Final = 6  # sentences that tell of which week a digest is
_LINE: Final = 30  # characters of a line below the title: 央视网消息（新闻联播）：


def read_sections(
    sentences: Sequence[Sentence], anchor: Anchor, bylines: Sequence[str] = ()
) -> Iterator[tuple[Setting, Sequence[Sentence]]]:
    """Yield the sections of an article, each with its setting; what is no digest is one section.

    `bylines` tell who published it.
    """
    signed = _is_signed_by_item(sentences)
    if not signed and (not _is_digest(sentences, bylines) or _is_of_one_place(sentences)):
        setting = read_setting(sentences, anchor, bylines)
        yield replace(setting, is_foreign=_is_foreign(sentences)), sentences
        return
    sentences = _with_plain_headings(sentences)
    items = list(_split_paragraphs(sentences) if _is_brief(sentences) else _split_items(sentences))
    topic, prevails = main_topic([(s.folded, 1) for s in sentences if not is_advice(s.block)])
    prevails = prevails and sum(_names(item, topic) for item in items) > 1
    head = [s.folded for s in sentences[:_HEAD] if s.block.section is Section.TITLE]
    prevails = prevails or (topic == _SECURE and any(map(_SECURITY.search, (*head, *bylines))))
    world = any(map(_WORLD.search, head))
    news = [s.folded for s in sentences[:_FEWEST] if is_broadcast(s.folded) and not world]
    week = _week_of(sentences, anchor)
    home = read_setting(sentences, anchor, bylines).place if signed else None
    for item in items:
        item = [_without_label(s) for s in item] if world else item  # noqa: PLW2901 - the same item
        ours = any(_OURS.search(sentence.folded) for sentence in item)
        setting = read_setting(item, anchor, news if ours else (), is_item=True)
        if ours and prevails and setting.topic is None:
            setting = replace(setting, topic=topic)
        setting = replace(setting, years=setting.years or week, place=setting.place or home)
        yield replace(setting, is_foreign=not (ours or signed or setting.topic in _CRIMES)), item


def _without_label(sentence: Sentence) -> Sentence:
    """Return a sentence that does not say of which station it is."""
    return replace(sentence, folded=_LABEL.sub(lambda label: " " * len(label[0]), sentence.folded))


def _is_foreign(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text is about something else than crime and its police: insurance, railways.

    A few sentences need not say what they are about.
    """
    if len(sentences) < _TELLING:
        return False
    named = any(cue[3] == SPECIFIC for s in sentences for cue in find_topics(s.folded))
    return not named and not any(_OURS_TOO.search(s.folded) for s in sentences)


def _week_of(sentences: Sequence[Sentence], anchor: Anchor) -> Time | None:
    """Return the days that a digest says first that it is of: 本期导读：5月13日—5月19日."""
    named = (time for s in sentences[:_HEAD] for time in read_times(s.folded, anchor)[0])
    ranges = (time for time in named if time.strength is Strength.RANGE and time.period)
    return next((time for time in ranges if time.period and time.period.days in LENGTHS["周"]), None)


def _is_signed_by_item(sentences: Sequence[Sentence]) -> bool:
    """Return whether a paper's short items each have a heading and end with who wrote it: （记者 李某）."""
    headings = {id(s.block) for s in sentences if s.block.section is Section.HEADING}
    signed = {id(s.block) for s in sentences if _SIGNED.search(s.folded)}
    return min(len(headings), len(signed)) >= _FEWEST


def _names(item: Sequence[Sentence], topic: str | None) -> bool:
    """Return whether an item of a digest names the topic that most of its words name."""
    return any(cue[2] == topic and cue[3] for sentence in item for cue in find_topics(sentence.folded))


def _is_digest(sentences: Sequence[Sentence], bylines: Sequence[str]) -> bool:
    """Return whether the title, the first line or a line below the title says digest, and there are items.

    Above numbered items the line with the day may say it: 安全早报｜2024年5月23日.
    """
    head = [s for s in sentences if s.block.section is Section.TITLE] + list(sentences[:1])
    first = next((s for s in sentences if s.block.section is Section.BODY), None)
    head += [first] if first and len(first.block.text.strip()) <= _LINE else []
    headings = {id(s.block) for s in sentences if s.block.section is Section.HEADING}
    if len(headings) < _FEWEST:
        return _is_brief(sentences)
    if any(_DIGEST.search(s.folded.strip()) for s in head):
        return True
    numbered = {id(s.block) for s in sentences if id(s.block) in headings and _NUMBER.match(s.folded)}
    told = [*(s.folded for s in head), *(bylines if len(numbered) >= _FEWEST else ())]
    named = any(map(_WEEKLY.search, told))
    named = named or (len(numbered) >= _FEWEST and any(_HEADLINES.match(s.folded) for s in head))
    return named and not _speaks_of_a_whole(sentences)


def _is_brief(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text is of items that are a paragraph each: 国际联播快讯, without headings."""
    brief = any(_BRIEF.search(s.folded) for s in sentences if s.block.section is Section.TITLE)
    headed = any(s.block.section is Section.HEADING for s in sentences)
    return brief and not headed and sum(1 for _ in _split_paragraphs(sentences)) > _FEWEST


def _speaks_of_a_whole(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text says 全市, 我省: it is of one place."""
    mentions = (m for s in sentences for m in find_regions(s.folded))
    return any(m.kind is RegionKind.POINTER and m.name[0] in "全我" for m in mentions)


def _with_plain_headings(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return the sentences of a digest; a short line above a paragraph heads an item, be it not bold."""
    named: list[Sentence] = []
    for sentence, after in zip_longest(sentences, sentences[1:]):
        above = after is not None and after.block is not sentence.block and _is_paragraph(after.block)
        before = named[-1].block if named else None
        apart = before is not None and before.section is Section.BODY and _is_paragraph(before)
        if above and apart and is_line(sentence.block) and _SPOKEN.search(sentence.folded) is None:
            sentence = replace(sentence, block=replace(sentence.block, section=Section.HEADING))  # noqa: PLW2901
        named.append(sentence)
    return named


def _is_paragraph(block: Block) -> bool:
    """Return whether a block is running text."""
    return block.section is Section.BODY and len(block.text) > _LINE and block.text.rstrip().endswith("。")


def _is_of_one_place(sentences: Sequence[Sentence]) -> bool:
    """Return whether a title names the one place that a text speaks of: a police's survey of its week."""
    titled: set[str] = set()
    others: set[str] = set()
    for sentence in sentences:
        named = titled if sentence.block.section is Section.TITLE else others
        mentions = find_regions(sentence.folded, next(iter(titled), None))
        named.update(m.code for m in mentions if m.kind is RegionKind.DIVISION and m.code)
    return bool(titled) and others <= titled


def _split_paragraphs(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Yield the sentences paragraph by paragraph, what stands above them with the first."""
    paragraphs = groupby(sentences, lambda s: id(s.block) if _is_paragraph(s.block) else 0)
    above: list[Sentence] = []
    for place, group in paragraphs:
        above += group
        if place:
            yield above
            above = []
    if above:
        yield above


def _split_items(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Yield the runs of sentences that begin at a heading."""
    item: list[Sentence] = []
    for sentence in sentences:
        starts = sentence.block.section is Section.HEADING and sentence.start == 0
        if starts and any(s.block.section is not Section.HEADING for s in item):
            yield item
            item = []
        item.append(sentence)
    if item:
        yield item
