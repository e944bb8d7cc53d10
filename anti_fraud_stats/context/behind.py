"""`context_behind`: what a sentence leaves behind, to govern the rest of its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.case import CASES
from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.indicators import PLAIN, Choice
from anti_fraud_stats.context.paragraphs import CASE_HEADING, CASE_ITEM, Context, is_line
from anti_fraud_stats.context.periods.model import Anchor, Strength
from anti_fraud_stats.context.places import Place, governing_place, is_part
from anti_fraud_stats.context.regions import RegionKind
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.spoken import Spoken, story_time, time_on_site
from anti_fraud_stats.context.tables import column_of, read_header
from anti_fraud_stats.context.times import Time, governing_time, is_within
from anti_fraud_stats.context.topics import GENERAL, SPECIFIC
from anti_fraud_stats.context.verbs import find_subject, subject_of_a_heading
from anti_fraud_stats.lexicon.divisions import NATION_CODE
from anti_fraud_stats.quantities.rows import is_cell
from anti_fraud_stats.terms import Measure, Scope

__all__ = ["context_behind"]

_BULLETS: Final = "【 ▷▶●■◆▌·*#-0123456789.、一二三四五六七八九十（）()"
_OPENS: Final = regex.compile(r"\s*[：:|｜】]|\s")  # 泰国  网购不送货占半数
_PART: Final = regex.compile(r"其中|最[高大多长]|单[笔日][^，。；]{0,4}最")
_PEAK: Final = regex.compile(r"[^，。；\d]{0,5}(?:最?高峰|峰值|谷底)")  # 5月1日迎来最高峰
_REACHED: Final = regex.compile(r"[升降增减]?[至到]\ ?$")
_OWN: Final = regex.compile(r"的[^，,。；;\d]{0,4}\d")
_NARROW: Final = "homicide"
OPENING: Final = 4  # characters before a time that a sentence still begins with
REMEMBERED: Final = 6  # figures of the text so far that a later one may go on from


def context_behind(spoken: Spoken, findings: Sequence[Finding], anchor: Anchor) -> Context:
    """Return the context behind a sentence: what it named goes on to govern its paragraph."""
    context = spoken.context
    topic, item = _topics_behind(spoken, findings)
    return replace(
        context,
        time=_time_behind(spoken, findings) or time_on_site(spoken) or context.time or story_time(spoken),
        place=_police_place(spoken)
        or _lone_place(spoken)
        or _scene(spoken)
        or _back_home(spoken)
        or context.place,
        last_place=_last_place(spoken) or context.last_place,
        topic=topic,
        item_topic=item or context.item_topic,
        scope=_scope_behind(spoken) or context.scope,
        anchor=anchor,
        opening_year=_opening_year(spoken) or context.opening_year,
        recent=(*context.recent, *_wholes_last(spoken.folded, findings))[-REMEMBERED:],
        header=_header(spoken, findings),
        first_cases=context.first_cases or next(filter(_counts_cases, findings), None),
        subject=None if findings else subject_of_a_heading(spoken.atoms, spoken.folded),
        lead=_lead(spoken, findings),
    )


def _topics_behind(spoken: Spoken, findings: Sequence[Finding]) -> tuple[str | None, str | None]:
    """Return the topic that goes on to govern the paragraph, and that of the numbered case it begins with."""
    context = spoken.context
    named = [cue[2] for level in (SPECIFIC, GENERAL) for cue in spoken.topics if cue[3] == level]
    topic = findings[-1].topic if findings and named else named[0] if named else context.topic
    if topic == _NARROW and findings:  # 现行命案全破 by the way, in a paragraph about crime
        topic = next((f.topic for f in findings if f.topic != _NARROW), context.topic or topic)
    item = (named[0] if named else context.setting.topic) if CASE_ITEM.match(spoken.folded) else None
    return topic, item


def _scope_behind(spoken: Spoken) -> Scope | None:
    """Return the scope that goes on: what a part was (其中一起…) tells nothing of what follows."""
    context = spoken.context
    part = -1 if context.setting.is_story else spoken.folded.find("其中")
    return find_scope(
        spoken.folded,
        spoken.times,
        before=None if part < 0 else part,
        story=context.setting.is_story,
        lasting=True,
        going_on=context.scope is Scope.CASE,
    )


def _police_place(spoken: Spoken) -> Place | None:
    """Return the place whose police a sentence names before any part or peak: it governs the paragraph."""
    context = spoken.context
    passing = None if context.setting.is_story else _PART.search(spoken.folded)
    return governing_place(
        spoken.mentions,
        spoken.folded,
        passing.start() if passing else len(spoken.folded),
        context.setting.place,
        near=context.place or context.heading_place,
        police_only=True,
    )


def _lead(spoken: Spoken, findings: Sequence[Finding]) -> Choice | None:
    """Return what the lines below count: the last cue of a line without figures, until a line has a verb."""
    lead = spoken.context.lead
    if findings:
        return lead if all(finding.verb in {None, lead} for finding in findings) else None
    if spoken.context.block is None or not is_line(spoken.context.block):
        return lead
    atoms = [(place, word) for place, word in spoken.atoms if len(word) > 1]
    return find_subject(atoms, len(spoken.folded), least=PLAIN) or lead


def _wholes_last(folded: str, findings: Sequence[Finding]) -> list[Finding]:
    """Return the figures with wholes behind their parts: a list below 警情86起，其中立案52起 is of 警情."""
    part = folded.rfind("其中")
    before = [f for f in findings if f.quantity.start < part]
    parts = [f for f in findings[len(before) :] if any(f.quantity.unit == g.quantity.unit for g in before)]
    return [*parts, *(f for f in findings if f not in parts)]


def _counts_cases(finding: Finding) -> bool:
    """Return whether a figure is a count of cases whose indicator is known."""
    known = finding.choice is not None and finding.change.measure is Measure.LEVEL
    return known and finding.quantity.kind == CASES


def _header(spoken: Spoken, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the heads of the columns that the lines below may be rows of; the rows keep them."""
    header = spoken.context.header
    starts = [finding.quantity.start for finding in findings]
    rows = bool(starts) and all(
        is_cell(spoken.folded, n) or column_of(header, spoken.folded, n) is not None for n in starts
    )
    ruled = not any(map(str.isalnum, spoken.folded))  # ──── below the heads
    return header if rows or ruled else read_header(spoken.folded)


def _opening_year(spoken: Spoken) -> int | None:
    """Return the year of the time with which a sentence begins."""
    first = next(iter(spoken.times), None)
    period = first.period if first and not spoken.folded[: first.start].strip(_BULLETS)[OPENING:] else None
    end = (period.end or period.start) if period else None
    return end.year if end else None


def _time_behind(spoken: Spoken, findings: Sequence[Finding]) -> Time | None:
    """Return the time that goes on to govern the paragraph; 目前 does only where it is of figures.

    One that is told of the greatest or of a part of what the sentence counts does not (单日最高出现在7月
    20日), nor 前一天, nor, in a text with a time of its own, how far a figure behind others reaches:
    截至年底收到189份.
    """
    going_on = [time for time in spoken.times if not _is_of_part(time, spoken.folded)]
    going_on = [time for time in going_on if not time.text.startswith("前一")]
    time = governing_time(going_on, len(spoken.folded))
    if _are_years_of(going_on, spoken.context.setting.time):
        return None
    if time is None or time.strength is not Strength.UNTIL:
        return time
    behind = bool(findings) and findings[0].quantity.start < time.start
    passing = behind and spoken.context.setting.time is not None
    return None if passing or not findings else time


def _are_years_of(times: Sequence[Time], whole: Time | None) -> bool:
    """Return whether a sentence goes through years of the text's time: 2014年审结3件, 2015年4件."""
    periods = {time.period for time in times if time.strength is Strength.YEAR and time.period}
    span = whole.period if whole else None
    return len(periods) > 1 and len(periods) == len(times) and all(is_within(p, span) for p in periods)


def _is_of_part(time: Time, folded: str) -> bool:
    """Return whether 其中 or the greatest of something stands before a time in its part of a sentence.

    What a share has come to (由2010年的71.6%降至2014年的48.2%) is of that share alone.
    """
    begun = folded.rfind("；", 0, time.start) + 1
    if _REACHED.search(folded, max(0, time.start - 3), time.start) and _OWN.match(folded, time.stop):
        return True
    return _PART.search(folded, begun, time.start) is not None or _PEAK.match(folded, time.stop) is not None


def _scene(spoken: Spoken) -> Place | None:
    """Return the part of the text's own region in which a story begins (西湖区的陈女士): it goes on there."""
    context, end = spoken.context, len(spoken.folded)
    home = context.setting.place
    place = governing_place(spoken.mentions, spoken.folded, end, context.setting.place)
    if _PART.search(spoken.folded) and not context.setting.is_story:
        return None
    told = find_scope(spoken.folded, spoken.times, story=context.setting.is_story) is Scope.CASE
    return place if told and home and place and _is_inside(place, home) else None


def _is_inside(place: Place, home: Place) -> bool:
    """Return whether a place lies in the text's own region, the country among them."""
    return is_part(place, home) or (home.code == NATION_CODE and place.code not in {None, NATION_CODE})


def _back_home(spoken: Spoken) -> Place | None:
    """Return the text's own region where a sentence comes back to it from a part: 今年沈阳市立案36起."""
    home, end = spoken.context.setting.place, len(spoken.folded)
    return home if home and governing_place(spoken.mentions, spoken.folded, end, home) == home else None


def _last_place(spoken: Spoken) -> Place | None:
    """Return the last division that a sentence names, which 当地警方 of the next may be of."""
    named = [mention for mention in spoken.mentions if mention.kind is RegionKind.DIVISION]
    return Place(named[-1].name, named[-1].code) if named else None


def _lone_place(spoken: Spoken) -> Place | None:
    """Return the place that is all a line says, or opens it before a colon: it governs what follows."""
    for mention in spoken.mentions:
        before, behind = spoken.folded[: mention.start], spoken.folded[mention.stop :]
        if not before.strip(_BULLETS) and (not behind.strip() or _OPENS.match(behind)):
            own = mention.kind in {RegionKind.DIVISION, RegionKind.FOREIGN}
            return Place(mention.name, mention.code) if own else None
        if spoken.context.in_heading and not before.strip(_BULLETS) and mention.kind is RegionKind.DIVISION:
            return Place(mention.name, mention.code)  # 二、湖北武汉侦破快递“内鬼”案
    named = [mention for mention in spoken.mentions if mention.kind is RegionKind.DIVISION]
    heading = CASE_HEADING.search if spoken.context.in_heading else CASE_ITEM.match
    if len(named) == 1 and heading(spoken.folded):
        return Place(named[0].name, named[0].code)  # 案例二　湖南怀化有偿删帖案
    home, mentions = spoken.context.setting.place, spoken.mentions
    if spoken.context.in_heading and home and home.code is None and len(mentions) == 1:
        return Place(mentions[0].name, mentions[0].code)  # 数字看日本特殊诈骗, of a text about a part of it
    return None
