"""What one sentence says, and the answers it gives for each of its figures, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

import regex

from anti_fraud_stats.context.case import DEFAULT
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.home_levels import has_police
from anti_fraud_stats.context.indicators import Atoms
from anti_fraud_stats.context.paragraphs import Context, is_line
from anti_fraud_stats.context.places import Place, governing_place, is_part
from anti_fraud_stats.context.regions import RegionMention
from anti_fraud_stats.context.scopes import find_scope
from anti_fraud_stats.context.times import Time
from anti_fraud_stats.context.topics import TopicCue
from anti_fraud_stats.lexicon.divisions import NATION_CODE, Level, lineage_of
from anti_fraud_stats.terms import Scope

__all__ = ["PART", "Spoken", "first_of", "is_entry", "place_of", "scope_of"]

_AVERAGE: Final = regex.compile(
    r"(?:平均|[日月年人户件]均)[^，。；]{0,40}(?:，[由从][^，。；]{0,24})?$"
)  # 平均用时4分钟 is a total
_ALL_OF_IT: Final = regex.compile(
    r"[^，。；\d]{0,8}，?(?:一分钱?|分文)[都也]?[不没未]|[^，。；\d]{0,6}(?:没了|打了?水漂|不翼而飞)"
)  # 15万元，一分没少: somebody's money
_SHORTER: Final = regex.compile(
    r"(?:缩短|压缩|压减|缩减|延长|提速|[由从])[^，。；]{0,14}$"
)  # 由3天缩短到30分钟: how long work takes
_LONGER: Final = regex.compile(r"[^，。；\d]{0,4}(?:缩短|压缩|压减|缩减|延长|提速)")
_WEATHER: Final = frozenset({"℃", "毫米"})
_ABLE: Final = regex.compile(
    r"(?:之?内)?(?:就[能可]|即可|便[能可]|可以?(?=完成|办|查|拿))"
)  # 最快15秒就能查到: anybody
_WHOLE: Final = regex.compile(
    r"(?<!部署|组织)全(?:市|省|国|县|区|州)(?:公安|各级|共|检察|法院|经侦|网安|刑侦|警方)"
)
_TYPICAL: Final = regex.compile(r"[^，。；\d]{0,24}典型案[例件]")  # 5起…典型案例: how many are told of
_OPENS: Final = frozenset(" ：:|｜")
PART: Final = regex.compile(r"其中|最[大多高](?:的?一|单)")  # of one figure behind it alone
_SUM_ROW: Final = regex.compile(r"\s*[合总]\s{0,4}计\s")  # below the rows of its parts
_LEVELS: Final = regex.compile(r"[省市州]、?[市州县区旗](?:、?[县区旗])?[两二三]级")  # 市、县两级抓获9名
_THERE: Final = regex.compile(
    r"当地(?=警方|公安|民警|派出所|检察|法院|群众|百姓|村民|居民|[把将共已还])"
)  # of the place named last
_UNIT: Final = regex.compile(r"(?:^|[，。；]|该|这个|这支)(?P<level>[支总])队")  # of a city or a province
_BY_NOW: Final = regex.compile(r"\s*截[至止]\p{Han}{0,6}?\d{0,2}日?，?(?:警方|网警|公安机关|专案组)[已共]?")
# what an item of a digest tells of nothing else: one raid, one leak
_DONE_BY: Final = regex.compile(r"[^，。；\d]{0,12}?被(?=\p{Han}{2,8}?(?:警方|公安|检察|法院|海关))")
_ACTED: Final = regex.compile(
    r"逮捕|抓获|拘捕|查获|查扣|缴获|捣毁|搜查|冻结|泄露|窃取|勒索|攻击|入侵|赎金|罚款|被罚|处罚"
)
_THE_SAME: Final = regex.compile(
    r"(?<!应)该(?:行(?!为|业|动)|局|院|分局|市|县|区|州)"
)  # whose figures were told last

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that one sentence says, read once and used for each of its figures."""

    folded: str
    atoms: Atoms
    topics: Sequence[TopicCue]
    times: Sequence[Time]
    mentions: Sequence[RegionMention]
    context: Context
    in_turn: Mapping[int, Place] = field(default_factory=dict)  # of figures, by where they start
    years: Mapping[int, Time] = field(default_factory=dict)  # the same


def first_of(*answers: tuple[str, Answer | None]) -> tuple[str, Answer | None]:
    """Return the first answer that there is, with the name of what it rests on."""
    return next(((name, answer) for name, answer in answers if answer is not None), ("nothing", None))


def place_of(spoken: Spoken, frame: Frame) -> tuple[str, Place | None]:
    """Return the region of a figure: of its sentence, its paragraph, its heading or the text."""
    context = spoken.context
    there = _THERE.search(spoken.folded, 0, frame.quantity.start)
    whole = _SUM_ROW.match(spoken.folded) or _LEVELS.search(spoken.folded, 0, frame.quantity.start)
    return first_of(
        ("text", context.setting.place if whole or _by_now_of_all(spoken) else None),
        ("sentence", spoken.in_turn.get(frame.quantity.start)),
        ("sentence", context.last_place if there else None),
        ("figure", _place_of_the_unit(spoken, frame) or _place_that_acts(spoken, frame)),
        (
            "sentence",
            governing_place(
                spoken.mentions,
                spoken.folded,
                frame.quantity.start,
                context.setting.place,
                near=context.place or context.heading_place or _named_in_a_national_text(context),
            ),
        ),
        ("paragraph", context.place),
        ("figure", _place_of_the_same(spoken, frame)),
        ("heading", context.heading_place),
        ("text", context.setting.place),
    )


def _by_now_of_all(spoken: Spoken) -> bool:
    """截至目前，警方已查封: whether a sentence sums up the work of the city, behind what a part of it did."""
    part, home = spoken.context.place, spoken.context.setting.place
    inside = part is not None and home is not None and part != home and is_part(part, home)
    return inside and not spoken.mentions and _BY_NOW.match(spoken.folded) is not None


def _place_of_the_unit(spoken: Spoken, frame: Frame) -> Place | None:
    """Return the city of 该支队, the province of 该总队, where the paragraph speaks of a part of it."""
    near = spoken.context.place
    unit = _UNIT.search(spoken.folded, 0, frame.quantity.start) if near else None
    lineage = lineage_of(near.code) if near and unit else ()
    level = Level.CITY if unit and unit["level"] == "支" else Level.PROVINCE
    division = next((each for each in lineage if each.level is level), None)
    return Place(division.name, division.code) if division else None


def _place_that_acts(spoken: Spoken, frame: Frame) -> Place | None:
    """Return the place whose police did it, told behind the figure: 这36名嫌疑人已被重庆警方刑事拘留."""
    stop = frame.quantity.stop
    acts = _DONE_BY.match(spoken.folded, stop)
    named = (m for m in spoken.mentions if acts and m.start == acts.end() and m.code)
    return next((Place(m.name, m.code) for m in named if has_police(m, spoken.folded)), None)


def _named_in_a_national_text(context: Context) -> Place | None:
    """Return the place that a paragraph named last, to which 全市 points in a text about the country."""
    home = context.setting.place
    return context.last_place if home and home.code == NATION_CODE else None


def _place_of_the_same(spoken: Spoken, frame: Frame) -> Place | None:
    """Return the place of the last figure of no case, where a sentence goes on about whose it was: 该行.

    A part of the text's own place it is not: 该行 is the whole bank again.
    """
    told = (each.place for each in reversed(spoken.context.recent) if each.scope is Scope.TOTAL)
    place, home = next(told, None), spoken.context.setting.place
    same = place and _THE_SAME.search(spoken.folded, 0, frame.quantity.start)
    return place if same and not (home and place and is_part(place, home)) else None


def is_entry(spoken: Spoken) -> bool:
    """Return whether a place opens the sentence as an entry of a list: 泸溪　9月5日，…."""
    first = spoken.mentions[0] if spoken.mentions else None
    return first is not None and first.start == 0 and spoken.folded[first.stop : first.stop + 1] in _OPENS


def _scope_later(words: str, frame: Frame, context: Context) -> Scope | None:
    """Return what the words behind a figure tell of the whole that it is of.

    其中最大一笔 tells nothing of it, nor does a case behind a semicolon.
    """
    part = PART.search(words, frame.quantity.stop)
    before = part.start() if part else None
    scope = find_scope(words, before=before, story=context.setting.is_story, lasting=True)
    if scope is not Scope.CASE:
        return scope
    end = words.find("；", frame.quantity.stop, before)
    before = before if end < 0 else end
    return find_scope(words, before=before, story=context.setting.is_story, lasting=True)


def _is_general(words: str, start: int, stop: int) -> bool:
    """Return whether a duration is of a whole: 平均用时4分钟, 由3天缩短到30分钟, 最快15秒就能查到."""
    before = _AVERAGE.search(words, 0, start) or _SHORTER.search(words, 0, start)
    return bool(before or _ABLE.match(words, stop) or _LONGER.match(words, stop))


def _scope_of_figure(words: str, frame: Frame, context: Context) -> Scope | None:
    """Return the scope that a figure has for itself: 5起…典型案例, a temperature, 15万元，一分没少."""
    if _TYPICAL.match(words, frame.quantity.stop):
        return Scope.TOTAL
    if context.setting.is_item and frame.quantity.unit in _WEATHER:
        return Scope.TOTAL
    lost = frame.quantity.kind == "money" and _ALL_OF_IT.match(words, frame.quantity.stop)
    return Scope.CASE if lost else None


def scope_of(spoken: Spoken, frame: Frame, indicator: str) -> tuple[str, Scope]:
    """Return the scope that the words before a figure tell, else the paragraph, the sentence or the text."""
    context, words = spoken.context, frame.sentence
    if own := _scope_of_figure(words, frame, context):
        return "figure", own
    finding = frame.quantity.kind == "time" and indicator == DEFAULT
    if finding and not _is_general(words, frame.quantity.start, frame.quantity.stop):
        return "finding", Scope.CASE  # 最长达39年, 仅用3小时
    told = find_scope(
        words,
        spoken.times,
        before=frame.quantity.start,
        story=context.setting.is_story,
        lasting=frame.quantity.unit == "%",
        going_on=context.scope is Scope.CASE,
        of_whole=context.scope is Scope.TOTAL and context.block is not None and is_line(context.block),
    )
    whole = told is Scope.TOTAL and _WHOLE.search(words, 0, frame.quantity.start) is not None
    one = (context.is_case or context.item_topic) and not whole
    name, scope = first_of(
        ("item", Scope.CASE if one else None),
        ("sentence", told),
        ("paragraph", context.scope),
        ("later", None if one or told or context.scope else _scope_later(words, frame, context)),
        ("text", context.setting.scope),
    )
    return name, scope or (Scope.CASE if context.setting.is_item and _ACTED.search(words) else Scope.TOTAL)
