"""What a digest is: several items, each under its heading or in its paragraph, and a name that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.items import LINE, split_paragraphs
from anti_fraud_stats.context.regions.finder import RegionKind, find_regions
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence

__all__ = ["is_brief", "is_digest", "is_signed_by_item"]

# the last: a name and its day, 某某晨读 7.20｜…
_DIGEST: Final = regex.compile(
    r"(?<![-_—|][^\s-]{0,6})[快短]讯|周览|一周(?:\p{Han}{0,4})?(?:观察|要情|速览|回顾|盘点|资讯|新闻|动态|安全)|联播|牛览|(?<!》)速览|[早晨午晚日周]报\s*[（(【]?[\d.年月日/-]*[）)】]?\s*$|[早晨晚]报(?=\s*[｜|丨】·])|简讯|要闻|每[日天周]\p{Han}{0,4}(?:简报|资讯|速递|播报|动态|摘要)|汇总|集锦|一周新闻|新闻早餐|早知道"
    r"|^[^\s\d]{2,12}\s{0,2}(?:\d{4}[.年-]?)?(?:0?[1-9]|1[0-2])[.月-]?(?:[0-2]\d|3[01])日?\s*[｜|丨](?![^｜|丨。]{0,24}(?:看过|阅读|浏览|点击|来源|作者|编辑|记者|文字?[：:]))"
    r"|^[^\s｜|丨]{2,12}\s*[｜|丨]\s*20\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?(?:\s*(?:周|星期)[一二三四五六日天])?\s*$"
)
# a title of items, a paragraph each, that have no headings
_BRIEF: Final = regex.compile(r"(?<![-_—|]\p{Han}{0,4})(?:[快短简]讯|要闻)\s*$")
# 网安周报 | …: news of the week, but not the week of one's own police, who say 全市
_WEEKLY: Final = regex.compile(r"(?:[周早晨晚]报|早[茶餐读]\p{Han}?)\s*[｜|丨】·]")
# 某某早茶 | 一医院停诊；一平台泄露9万条: the headlines of a digest for its title
_HEADLINES: Final = regex.compile(r"\S{2,12}\s*[｜|丨][^｜|丨；]{4,}；")
# 某地打掉团伙；一平台泄露9万条 | 某某早茶: the same, the name behind them
_NAMED_LAST: Final = regex.compile(r"[^｜|丨]{4,}；[^｜|丨]{4,}[｜|丨]\s*[^\s｜|丨]{2,10}\s*$")
_NUMBER: Final = regex.compile(r"\s*\d{1,2}[.、．]")
_SIGNED: Final = regex.compile(r"[（(](?:本报)?(?:实习)?(?:记者|通讯员)[^（）()。]{2,30}[）)]\s*$")
_PART_OF_A_REPORT: Final = regex.compile(
    r"^[\s\d一二三四五六七八九十、.．（）()]*\p{Han}{0,4}(?:概况|概述|态势|情况|分布|处置|小结|趋势分析|工作建议)\s*$"
)
_FEWEST: Final = 3  # items of a digest


def is_digest(sentences: Sequence[Sentence], bylines: Sequence[str]) -> bool:
    """Return whether a text is of several items, and not a survey of one place by its police."""
    return (
        _says_digest(sentences, bylines) and not _is_of_one_place(sentences) and not _is_one_report(sentences)
    )


def _says_digest(sentences: Sequence[Sentence], bylines: Sequence[str]) -> bool:
    """Return whether the title, the first line or a line below the title says digest, and there are items.

    Above numbered items the line with the day may say it: 安全早报｜2024年5月23日.
    """
    head = [s for s in sentences if s.block.section is Section.TITLE] + list(sentences[:1])
    first = next((s for s in sentences if s.block.section is Section.BODY), None)
    head += [first] if first and len(first.block.text.strip()) <= LINE else []
    headings = {id(s.block) for s in sentences if s.block.section is Section.HEADING}
    if len(headings) < _FEWEST:
        return is_brief(sentences)
    if any(_DIGEST.search(s.folded.strip()) or _NAMED_LAST.match(s.folded.strip()) for s in head):
        return True
    numbered = {id(s.block) for s in sentences if id(s.block) in headings and _NUMBER.match(s.folded)}
    told = [*(s.folded for s in head), *(bylines if len(numbered) >= _FEWEST else ())]
    named = any(map(_WEEKLY.search, told))
    named = named or (len(numbered) >= _FEWEST and any(_HEADLINES.match(s.folded) for s in head))
    return named and not _speaks_of_a_whole(sentences)


def is_brief(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text is of items that are a paragraph each: 国际联播快讯, without headings."""
    brief = any(_BRIEF.search(s.folded) for s in sentences if s.block.section is Section.TITLE)
    headed = any(s.block.section is Section.HEADING for s in sentences)
    return brief and not headed and sum(1 for _ in split_paragraphs(sentences)) > _FEWEST


def is_signed_by_item(sentences: Sequence[Sentence]) -> bool:
    """Return whether a paper's short items each have a heading and end with who wrote it: （记者 李某）."""
    headings = {id(s.block) for s in sentences if s.block.section is Section.HEADING}
    signed = {id(s.block) for s in sentences if _SIGNED.search(s.folded)}
    return min(len(headings), len(signed)) >= _FEWEST


def _speaks_of_a_whole(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text says 全市, 我省: it is of one place."""
    mentions = (m for s in sentences for m in find_regions(s.folded))
    return any(m.kind is RegionKind.POINTER and m.name[0] in "全我" for m in mentions)


def _is_one_report(sentences: Sequence[Sentence]) -> bool:
    """Return whether the headings name the parts of one report: 总体态势, 分布情况, 通报处置."""
    headings = {s.block.text for s in sentences if s.block.section is Section.HEADING}
    return sum(_PART_OF_A_REPORT.search(heading) is not None for heading in headings) > 1


def _is_of_one_place(sentences: Sequence[Sentence]) -> bool:
    """Return whether a title names the one place that a text speaks of: a police's survey of its week."""
    titled: set[str] = set()
    others: set[str] = set()
    for sentence in sentences:
        named = titled if sentence.block.section is Section.TITLE else others
        mentions = find_regions(sentence.folded, next(iter(titled), None))
        named.update(m.code for m in mentions if m.kind is RegionKind.DIVISION and m.code)
    return bool(titled) and others <= titled
