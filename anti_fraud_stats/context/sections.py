"""Sections of an article: a digest (several items, each under its heading) is read item by item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import regex

from anti_fraud_stats.context.advice import is_advice
from anti_fraud_stats.context.digests import is_brief, is_digest, is_signed_by_item
from anti_fraud_stats.context.items import (
    announced_by,
    names_only_kinds,
    split_headlines,
    split_items,
    split_paragraphs,
    with_plain_headings,
)
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.regions.finder import find_regions
from anti_fraud_stats.context.regions.nation import is_broadcast
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.settings import Setting, read_setting
from anti_fraud_stats.context.times.reading import Time, read_times
from anti_fraud_stats.context.times.wholes import LENGTHS
from anti_fraud_stats.context.topics.choosing import SPECIFIC, find_topics, main_topic
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence

__all__ = ["read_sections"]

_WORLD: Final = regex.compile(r"国际")  # news of other countries
_LABEL: Final = regex.compile(
    r"央视网消息(?:（新闻联播）)?"
)  # of the country's station, before the first item
_OURS: Final = regex.compile(
    r"公安|警|检察|法院|海关|边检|移民局|缉|逃犯|犯罪|案件|诈|毒品|涉枪|枪击|枪支|[他谋凶]杀"
)
# what is told by offices too that are no police
_OURS_TOO: Final = regex.compile(
    rf"{_OURS.pattern}|违法|违规|骗|查处|处罚|执法|网信|谣|消防|盗|[拘逮]捕|检控|贪污|罪"
)
_SECURE: Final = "cybercrime"
_SECURITY: Final = regex.compile(
    r"(?:网安|安全圈?)(?:[早日周]报|快讯|资讯)|网络安全|信息安全"
)  # what it is about
# 某某安全早茶｜…: a digest that is named after it, whatever most of its words name; and what is of it
_OF_SECURITY: Final = regex.compile(
    r"^[^｜|丨]{0,8}(?:安全|网安|赛博|黑客)[^｜|丨]{0,14}[｜|丨]|[｜|丨]\s*\p{Han}{0,4}(?:安全|网安|赛博|黑客)\p{Han}{0,4}\s*$"
)
_BREACH: Final = regex.compile(r"泄露|泄漏|外泄|外流|窃|勒索|攻击|入侵|漏洞|补丁|未设密码|加密")
_CRIMES: Final = frozenset({"cybercrime", "drugs", "economic_crime", "gambling", "smuggling"})
_TELLING: Final = 6  # sentences that tell what a text is about
_HEAD: Final = 6  # sentences that tell of which week a digest is, and by whom
_HEADLINE: Final = regex.compile(r"[，,；;。：:！!、]|\d")  # what no name holds
_COLON: Final = "：:"
_COLONS: Final = tuple(_COLON)  # 某省卫视（某省新闻联播）：
_SPEAKS: Final = 3  # sentences in which the evening news says so


_Section = tuple[Setting, Sequence[Sentence]]


def read_sections(
    sentences: Sequence[Sentence], anchor: Anchor, bylines: Sequence[str] = ()
) -> Iterator[_Section]:
    """Yield the sections of an article, each with its setting; what is no digest is one section.

    `bylines` tell who published it.
    """
    signed = is_signed_by_item(sentences)
    if not (signed or is_digest(sentences, bylines)):
        setting = read_setting(sentences, anchor, bylines)
        yield replace(setting, is_foreign=_is_foreign(sentences)), sentences
        return
    sentences = with_plain_headings(sentences)
    by_paragraph = is_brief(sentences) or (names_only_kinds(sentences) and not signed)
    items = list(split_paragraphs(sentences) if by_paragraph else split_items(sentences))
    digest = _read_digest(sentences, items, anchor, bylines, signed=signed)
    yield from _with_menu(items, digest)


@dataclass(frozen=True, slots=True)
class _Digest:
    """What the items of a digest share: a topic where they have one, a week, who speaks, a paper's place."""

    anchor: Anchor
    topic: str | None
    week: Time | None
    news: Sequence[str]
    signed: bool
    home: Place | None
    of_the_world: bool
    of_security: bool


def _read_digest(
    sentences: Sequence[Sentence],
    items: Sequence[Sequence[Sentence]],
    anchor: Anchor,
    bylines: Sequence[str],
    *,
    signed: bool,
) -> _Digest:
    """Return what a digest says of all its items."""
    topic, prevails = main_topic([(s.folded, 1) for s in sentences if not is_advice(s.block)])
    prevails = prevails and sum(_names(item, topic) for item in items) > 1
    head = [s.folded for s in sentences[:_HEAD] if s.block.section is Section.TITLE]
    secure = any(map(_OF_SECURITY.search, (*head, *bylines)))
    prevails = prevails or (topic == _SECURE and any(map(_SECURITY.search, (*head, *bylines))))
    world = any(map(_WORLD.search, head))
    news = [s.folded for s in sentences[:_SPEAKS] if is_broadcast(s.folded) and not world]
    shared = _SECURE if secure else topic if prevails else None
    label = [s.folded for s in items[0] if s.folded.rstrip().endswith(_COLONS)]
    named = _place_of_its_name(head) or _place_of_its_name([line.rstrip(_COLON) for line in label])
    home = read_setting(sentences, anchor, bylines).place if signed else named
    return _Digest(anchor, shared, _week_of(sentences, anchor), news, signed, home, world, secure)


def _place_of_its_name(titles: Sequence[str]) -> Place | None:
    """Return the one place in the name of a digest, which is no headline: 山东新闻联播."""
    named = {
        Place(mention.name, mention.code)
        for title in titles
        for mention in find_regions(title)
        if mention.code and not _HEADLINE.search(title)
    }
    return named.pop() if len(named) == 1 else None


def _setting_of(item: Sequence[Sentence], digest: _Digest) -> Setting:
    """Return the setting of one item; one that tells of no police is about something else."""
    told = [_without_label(s) for s in item] if digest.of_the_world else item
    ours = any(_OURS.search(s.folded) or (digest.of_security and _BREACH.search(s.folded)) for s in told)
    setting = read_setting(told, digest.anchor, digest.news if ours else (), is_item=True)
    setting = replace(
        setting,
        topic=setting.topic or (digest.topic if ours else None),
        years=setting.years or digest.week,
        place=setting.place or digest.home,
    )
    return replace(setting, is_foreign=not (ours or digest.signed or setting.topic in _CRIMES))


def _with_menu(items: Sequence[Sequence[Sentence]], digest: _Digest) -> Iterator[_Section]:
    """Yield the items with their settings; a line above them that announces one is of that one's."""
    settings = [_setting_of(item, digest) for item in items[1:]]
    lines = split_headlines(items[0])
    runs = [(n, list(run)) for n, run in groupby(lines, lambda s: announced_by(s, items[1:]))]
    own = [sentence for n, run in runs if n is None for sentence in run]
    first = _setting_of(own or items[0], digest)
    for n, run in runs:
        yield (first if n is None else settings[n]), run
    yield from zip(settings, items[1:], strict=True)


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


def _names(item: Sequence[Sentence], topic: str | None) -> bool:
    """Return whether an item of a digest names the topic that most of its words name."""
    return any(cue[2] == topic and cue[3] for sentence in item for cue in find_topics(sentence.folded))
