"""What the text as a whole is about: its period, its region and its topic, for figures that say nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import regex

from anti_fraud_stats.context.advice import is_advice
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.regions.home_votes import LEAD
from anti_fraud_stats.context.regions.homes import find_home
from anti_fraud_stats.context.regions.nation import is_broadcast, names_the_nation
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.scopes.cases_told import is_collection, places_of_trial
from anti_fraud_stats.context.scopes.finder import main_scope
from anti_fraud_stats.context.times.anchors import anchor_of
from anti_fraud_stats.context.times.event_days import day_of_the_story, find_event, goes_past, span_of_days
from anti_fraud_stats.context.times.main_time import main_time
from anti_fraud_stats.context.times.reading import FIGURE, Time, read_times
from anti_fraud_stats.context.times.reviews import time_in_review
from anti_fraud_stats.context.times.wholes import span_of_years, stated_time, years_of_the_text
from anti_fraud_stats.context.topics.choosing import GOING_ON, kind_of_cases, main_topic
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Scope, Section
from anti_fraud_stats.text import Sentence

__all__ = ["Setting", "read_setting"]

_TITLE_WEIGHT: Final = 4  # as much as sentences of the body, when topics are counted
_STORY_LEAD: Final = 1  # the same of a text about one case: its later times are those of the story
_MONTH_LEAD: Final = 2  # sentences in which a mere month may be the text's
_WIDE: Final = "0000"  # of the code of a country or a province: a collection tells cases of its parts
_COURTS: Final = regex.compile(r"法院|最高法|审判|司法")
# 专项行动取得明显成效: a title of a report on work, whatever cases it tells
# 某高院：三年审结帮信案件1.2万件
_MANY_CASES: Final = regex.compile(
    r"(?:审结|审理|受理|办理|起诉|破获|侦破|破|立案?)[^，。；、\d]{0,12}(?:案件?)?(?:\d{3,}|[\d.]+万)[余多]?[件起宗]"
)
_REPORT: Final = regex.compile(
    r"成效|战果|战报|成绩单|答卷|盘点|综述|总结|[年季月周]报(?!道)|工作情况|季度|[上这]半年|半年(?=[度报来]|工作|破|抓|[^，。；没未不]{0,12}\d)|一周|每周|[本上]周(?![一二三四五六日天])|月份"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Period, region, topic and scope of the text, or of one item of a digest; None where nothing says.

    `topic_prevails` tells that the text is about little else; `event` is the day of the ceremony or the
    campaign's day that it reports, `years` the span of years that it names; `names_nation`: it speaks of the
    country or of one of its organs, or is of its evening news.
    """

    anchor: Anchor
    time: Time | None
    place: Place | None
    topic: str | None
    scope: Scope | None
    topic_prevails: bool = False
    event: Time | None = None
    years: Time | None = None
    trials: Mapping[Block, Place] = field(default_factory=dict)  # where the case of a heading was tried
    kind: str | None = None  # of the cases that the text tells: 5起“网络水军”典型案例
    is_item: bool = False
    names_nation: bool = False
    is_collection: bool = False  # of so many cases, each below a numbered heading
    is_foreign: bool = False  # an item of a digest about something else than police and crime

    @property
    def is_story(self) -> bool:
        """Whether the text tells one case from beginning to end."""
        return self.scope is Scope.CASE


_PART_OF_TEXT: Final = regex.compile(
    r"[\s（(【]*[\d一二三四五六七八九十]{1,3}[\s、.．）)】]|案例|第[\d一二三四五六七八九十]"
)


def read_setting(
    sentences: Sequence[Sentence], anchor: Anchor, bylines: Sequence[str] = (), *, is_item: bool = False
) -> Setting:
    """Return what the text as a whole is about, from its title, its lead, all its words and its bylines.

    An item of a digest has a heading for its title.
    """
    anchor = anchor_of(sentences, anchor)
    titles, body = _parted(sentences)
    scope = _scope_of(titles, body, anchor)
    years = span_of_years([*titles, *(s.folded for s in body)], anchor)
    home = _home_of(titles, body, bylines, is_item=is_item)
    kind = kind_of_cases(titles)
    topic, prevails = (kind, True) if kind else _topic_of(sentences, titles, scope)
    return Setting(
        anchor,
        years_of_the_text(_time_of(titles, body, scope, anchor), years),
        home,
        topic,
        scope,
        prevails,
        find_event([s.folded for s in body[:LEAD]], anchor),
        years,
        trials=_trials_of(sentences, home),
        kind=kind,
        is_item=is_item,
        names_nation=any(is_broadcast(s.folded) or names_the_nation(s.folded) for s in sentences),
        is_collection=_is_collection(titles, body),
    )


def _parted(sentences: Sequence[Sentence]) -> tuple[Sequence[str], Sequence[Sentence]]:
    """Return the titles, and the sentences below them."""
    titles = [s.folded for s in sentences if s.block.section is Section.TITLE]
    return titles, [s for s in sentences if s.block.section is not Section.TITLE]


def _topic_of(
    sentences: Sequence[Sentence], titles: Sequence[str], scope: Scope | None
) -> tuple[str | None, bool]:
    """Return the topic that most of a text's words name, advice left out, and whether it prevails."""
    weighed = [
        (s.folded, _TITLE_WEIGHT if s.block.section is Section.TITLE else 1)
        for s in sentences
        if not is_advice(s.block)
    ]
    topic, prevails = main_topic(weighed, story=scope is Scope.CASE)
    if topic in GOING_ON and any(map(_COURTS.search, titles)):
        return None, False  # disputes before the courts are no matter of 治安
    return topic, prevails


def _home_of(
    titles: Sequence[str], body: Sequence[Sentence], bylines: Sequence[str], *, is_item: bool
) -> Place | None:
    """Return the region of a text; the headings of an item, and a heading right below a title, are titles."""
    heads = [s for s in body if s.block.section is Section.HEADING] if is_item else _second_title(body)
    named = [*titles, *(s.folded for s in heads)]
    return find_home(named, [s.folded for s in body if s not in heads], bylines)


def _second_title(body: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return the heading that stands right below the title, if it heads the whole text: a file's # line."""
    first = body[0].block if body and body[0].block.section is Section.HEADING else None
    if first is None or _PART_OF_TEXT.match(first.text):
        return []
    return [s for s in body if s.block is first]


def _trials_of(sentences: Sequence[Sentence], home: Place | None) -> Mapping[Block, Place]:
    """Return where the case of each heading was tried, in a text on no place or on a country or province."""
    return places_of_trial(sentences) if home is None or (home.code or "").endswith(_WIDE) else {}


def _is_collection(titles: Sequence[str], body: Sequence[Sentence]) -> bool:
    """Return whether a text tells so many cases as its title counts, each below a heading of its own."""
    headings = dict.fromkeys(s.block for s in body if s.block.section is Section.HEADING)
    return is_collection(titles, [block.text for block in headings])


def _scope_of(titles: Sequence[str], body: Sequence[Sentence], anchor: Anchor) -> Scope | None:
    """Return whether a text is the story of one case, by all its words."""
    everything = (*titles, *(s.folded for s in body))
    scope = main_scope(everything, lambda folded: read_times(folded, anchor)[0])
    reports = scope is Scope.CASE and any(_REPORT.search(t) or _MANY_CASES.search(t) for t in titles)
    told = scope is Scope.CASE and _is_collection(titles, body)
    return None if reports or told else scope


def _time_of(
    titles: Sequence[str], body: Sequence[Sentence], scope: Scope | None, anchor: Anchor
) -> Time | None:
    """Return the time that a text is about: of one case its story's, else its title's and lead's."""
    folded = [s.folded for s in body]
    opening = [*titles, *folded[:LEAD]]
    month_lead = len(titles) + _masthead(body) + _MONTH_LEAD
    if stated := stated_time(folded, anchor):
        return stated
    if scope is Scope.CASE:
        lead = folded[: _story_lead(body)]
        time = main_time([*titles, *lead], anchor, month_lead)
        told = None if time and goes_past(time, folded, anchor) else time
        return told or day_of_the_story(folded[:LEAD], anchor)
    span = span_of_days(opening, anchor)
    rest = [] if span else folded[LEAD:]
    return main_time(opening, anchor, month_lead, rest, span) or time_in_review(opening, anchor)


def _masthead(body: Sequence[Sentence]) -> int:
    """Return how many headings and lines but one stand above the running text: （第4期）, 一、总体情况."""
    told = (n for n, s in enumerate(body) if s.block.section is Section.BODY and "。" in s.block.text)
    return max(0, next(told, 0) - 1)


def _story_lead(body: Sequence[Sentence]) -> int:
    """Return how many sentences of a story tell its time: up to the first with a figure."""
    figured = (n for n, sentence in enumerate(body[:LEAD], 1) if FIGURE.search(sentence.folded))
    return next(figured, _STORY_LEAD)
