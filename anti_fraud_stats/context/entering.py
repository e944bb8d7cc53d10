"""`enter_sentence`: what a sentence finds said: the paragraph's, or what governed the one before it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.advice import is_advice
from anti_fraud_stats.context.paragraphs import Context, is_line
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.scopes.cases_told import (
    CASE_HEADING,
    goes_on_with_a_case,
    is_numbered,
    tells_one_case,
    time_of_case,
)
from anti_fraud_stats.context.times.main_time import SEASON
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.lexicon.divisions import NATION_CODE
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Scope, Section
from anti_fraud_stats.text import Sentence, fold

__all__ = ["enter_sentence"]

_ITEM: Final = regex.compile(
    r"\s*(?:[\p{So}▪•●·*■◆▶-]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九]是|[①-⑳])"
)
_ALL_CASES: Final = regex.compile(
    r"\s*(?:(?:上述|以上|上列)[^，。；]{0,6}案件?|[省市区县州]\p{Han}{1,8}?(?:有关|相关)?负责人(?:说|表示|介绍|指出)|【?(?:数据|动态|延伸阅读|(?:新闻|相关|背景)?链接|新闻背景)[】：:])"
)  # below the last of them
# of the day of the paragraph before
_SAME_DAY: Final = regex.compile(r"\s*(?:[当當][晚天日]|同日|第二天|[^。；\d]{0,24}?[次翌]日)")
# 本报讯（记者 某某）“六百八十三万元，一分不少。”12月16日，…: of the day that is told behind it
_SPEECH: Final = regex.compile(
    r"[^“”。]{0,40}“[^“”]{2,40}[，。！？]”(?![^。]{0,60}(?:这样说|说起|说道|表示|介绍|告诉))"
)
_HEAD: Final = 160  # characters in which it is told
SPRING: Final = 4  # the month from which a report on the year before also tells of this one
_LONE: Final = regex.compile(r"[\s▷▶●■◆▌·*#-]*\p{Han}{2,9}[：:]?\s*")  # a line that is a name alone


def enter_sentence(context: Context, sentence: Sentence) -> Context:
    """Return the context of `sentence`: as it was inside a paragraph, afresh where a new one begins."""
    block = context.block
    if sentence.block is block:
        return context
    if block is not None and (
        _goes_on(block, sentence.block) or (is_line(block) and is_line(sentence.block))
    ):
        named = _leave(block, context) if _LONE.fullmatch(block.text) else context
        return replace(named, block=sentence.block, time=_time_of_line(block, context.time))
    context = _leave(block, context) if block is not None else context
    if not (is_line(sentence.block) or _ITEM.match(sentence.block.text)):
        context = replace(context, lead=None)
    if sentence.block.section is not Section.BODY or _ALL_CASES.match(sentence.block.text):
        case = context.is_case and block is not None and block.section is Section.HEADING
        context = replace(_without_heading(context), is_case=case)  # 案例 01, and what it is called below
    return _begin(context, sentence.block)


def _goes_on(block: Block, following: Block) -> bool:
    """Return whether a paragraph ends amid a sentence that the next one, or a list, goes on with."""
    inside = block.section is following.section is Section.BODY
    if inside and block.text.rstrip().endswith(("：", ":")) and is_line(following):
        return True
    return inside and block.text.rstrip().endswith(("；", "，", "、")) and _ITEM.match(following.text) is None


def _anchor_afresh(context: Context, block: Block) -> Anchor:
    """Return the anchor of a new paragraph: a year named in passing (去年6月) is not carried into it."""
    anchor, time = context.anchor or context.setting.anchor, context.setting.time
    if anchor.day and _SAME_DAY.match(block.text):
        return anchor
    period = time.period if time else None
    anchor = replace(anchor, period=period or anchor.period)
    published = context.setting.anchor.published
    if period and period.end and period.start and period.start.year == period.end.year:
        if published and published.month >= SPRING and anchor.year == published.year > period.end.year:
            return replace(anchor, month=None, day=None)
        return replace(anchor, year=period.end.year, month=None, day=None)
    if published is None or anchor.year in {None, published.year, context.opening_year}:
        return anchor
    return replace(anchor, year=context.opening_year or published.year, month=None, day=None)


def _time_of_line(block: Block, time: Time | None) -> Time | None:
    """Return the time that a line leaves to the next one of its list: none that is of its last clause."""
    return None if time and is_line(block) and "，" in block.text[: time.start] else time


def _without_heading(context: Context) -> Context:
    """Return the context where a new heading begins: nothing that the one before named goes on."""
    return replace(
        context,
        heading_time=None,
        section_time=None,
        heading_place=None,
        heading_topic=None,
        heading_subject=None,
        lead=None,
        case_topic=None,
        is_case=False,
    )


def _begin(context: Context, block: Block) -> Context:
    """Return the context of a new paragraph: what governed the one before is kept as that."""
    afresh = _anchor_afresh(context, block)
    told_on = goes_on_with_a_case(block, context.block)
    told = None if context.block is not None and is_advice(context.block) else context.topic
    section_time = _time_of_section(context) if block.section is Section.BODY else None
    first = context.block is None or context.block.section is not Section.BODY
    spoken = first and block.section is Section.BODY and _SPEECH.match(fold(block.text[:_HEAD])) is not None
    return replace(
        context,
        case_time=time_of_case(block, afresh)
        if spoken or (context.is_case and section_time is None)
        else None,
        anchor=afresh,
        block=block,
        time=_day_of_the_case(context) if told_on else None,
        place=context.place if _is_of_nation(context) and told_on else None,
        last_place=None,
        topic=None,
        last_topic=told or context.last_topic,
        last_time=context.time or context.last_time,
        section_time=section_time,
        item_topic=None,
        scope=context.scope if told_on and context.scope is Scope.CASE else None,
        subject=None,
    )


def _day_of_the_case(context: Context) -> Time | None:
    """Return the day of a case that goes on: what was found then."""
    time, of_case = context.time, context.scope is Scope.CASE
    return time if of_case and time and time.period and time.period.days == 1 else None


def _is_of_nation(context: Context) -> bool:
    """Return whether the text is about the country, which a case that it tells is not."""
    return context.setting.place is not None and context.setting.place.code == NATION_CODE


def _time_of_section(context: Context) -> Time | None:
    """Return the last time below a heading; 目前 and 截至 say how far one figure reaches."""
    time, block = context.time, context.block
    announced = time and block and block.section is not Section.BODY and SEASON.search(time.text)
    passing = time is None or time.strength is Strength.UNTIL or announced
    return context.section_time if passing else time


def _leave(block: Block, context: Context) -> Context:
    """Return the context with what a block leaves to the text below it: a heading does, or a name alone."""
    scene = context.is_case and context.heading_place is None
    if block.section is Section.BODY and context.place and (scene or _LONE.fullmatch(block.text)):
        return replace(context, heading_place=context.place)
    if block.section is not Section.HEADING:
        return context
    return replace(
        context,
        heading_time=context.time,
        heading_place=context.place or context.setting.trials.get(block),
        heading_topic=context.topic,
        heading_subject=context.subject,
        case_topic=context.topic if CASE_HEADING.search(block.text) else None,
        is_case=context.is_case
        or tells_one_case(block.text)
        or (context.setting.is_collection and is_numbered(block.text)),
    )
