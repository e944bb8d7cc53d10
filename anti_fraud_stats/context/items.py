"""The items of a digest: the runs of its sentences, and the lines of its menu that announce them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, zip_longest
from typing import Final

import regex

from anti_fraud_stats.context.paragraphs import is_line
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence

__all__ = [
    "LINE",
    "announced_by",
    "names_only_kinds",
    "split_headlines",
    "split_items",
    "split_paragraphs",
    "with_plain_headings",
]

LINE: Final = 30  # characters of a line below the title: 央视网消息（新闻联播）：
_SPOKEN: Final = regex.compile(r"[：:]|来源|编辑|记者|责编|责任")  # no heading: 责任编辑 张三
_NUMBER: Final = regex.compile(r"\s*(?:\d{1,2}[.、．\s]|[①-⑳]|[▶•●■◆-])\s*")
_KIND: Final = regex.compile(r"[\s▌◆■●▶【\[]*\p{Han}{2,4}[】\]\s]*")
_HEADLINE: Final = regex.compile(r"[^；｜|丨]+[；｜|丨]?")
_SAME: Final = 6  # characters with which a line of the menu and the heading of its item begin


def with_plain_headings(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
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
    return block.section is Section.BODY and len(block.text) > LINE and block.text.rstrip().endswith("。")


def split_paragraphs(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
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


def split_items(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Yield the runs of sentences that begin at a heading; a menu above them is of the first."""
    runs = list(_split_at_headings(sentences))
    below = next((n for n, run in enumerate(runs) if n and not _is_menu(run)), len(runs))
    if above := list(chain.from_iterable(runs[:below])):
        yield above
    yield from runs[below:]


def _split_at_headings(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the runs of sentences that begin at a heading, or at one right above it."""
    run: list[Sentence] = []
    for sentence in sentences:
        starts = sentence.block.section is Section.HEADING and sentence.start == 0
        if starts and any(s.block.section is not Section.HEADING for s in run):
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def _is_menu(run: Sequence[Sentence]) -> bool:
    """Return whether what stands below a heading is short lines alone: 今日要目, ▶ 某市打掉团伙."""
    below = {id(s.block): s.block for s in run if s.block.section is not Section.HEADING}
    return len(below) > 1 and all(map(is_line, below.values()))


def names_only_kinds(sentences: Sequence[Sentence]) -> bool:
    """Return whether a digest's headings only name kinds of news, an item a paragraph below: 监管, 漏洞."""
    headings = [s.folded for s in sentences if s.block.section is Section.HEADING]
    return bool(headings) and all(_KIND.fullmatch(heading) for heading in headings)


def split_headlines(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences, a title headline by headline: 某市打掉团伙；一平台泄露9万条 | 晨报."""
    for sentence in sentences:
        titled = sentence.block.section is Section.TITLE and "；" in sentence.folded
        parts = _HEADLINE.finditer(sentence.folded) if titled else ()
        spans = [part.span() for part in parts]
        if len(spans) <= 1:
            yield sentence
            continue
        for start, stop in spans:
            text, folded = sentence.text[start:stop], sentence.folded[start:stop]
            yield replace(sentence, text=text, folded=folded, start=sentence.start + start)


def announced_by(line: Sentence, items: Sequence[Sequence[Sentence]]) -> int | None:
    """Return which of `items` a headline or a line of the menu announces, None for none.

    Its words begin like the heading (1、某市打掉团伙，抓获12人), or most of them stand there in pairs.
    """
    number = _NUMBER.match(line.folded)
    words = line.folded[number.end() if number else 0 :].strip()
    heads = [(n, s) for n, item in enumerate(items) for s in item if s.block.section is Section.HEADING]
    for n, head in heads:
        begins = _NUMBER.match(head.folded)
        named = head.folded[begins.end() if begins else 0 :].strip()
        if len(words) >= _SAME and named[:_SAME] == words[:_SAME]:
            return n
    pairs = _pairs(words)
    shared = ((n, len(pairs & _pairs(head.folded))) for n, head in heads)
    best, alike = max(shared, key=lambda each: each[1], default=(None, 0))
    return best if alike >= _SAME and alike * 2 >= len(pairs) else None


def _pairs(words: str) -> frozenset[str]:
    """Return the pairs of characters that stand side by side."""
    return frozenset(words[n : n + 2] for n in range(len(words) - 1) if words[n : n + 2].isalnum())
