"""`place_of`: the region of a figure, with what it rests on; `places_named`: the places of its sentence."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.regions.finder import RegionMention, find_regions
from anti_fraud_stats.context.regions.home_levels import NATION, WHOLE, has_police
from anti_fraud_stats.context.regions.local_names import find_local_names
from anti_fraud_stats.context.regions.nation import sums_up_everywhere
from anti_fraud_stats.context.regions.places import Place, governing_place, is_part
from anti_fraud_stats.context.spoken import Spoken, first_of
from anti_fraud_stats.lexicon.divisions import Level, lineage_of
from anti_fraud_stats.terms import Scope

__all__ = ["place_of", "places_named"]

_SUM_ROW: Final = regex.compile(r"\s*[合总]\s{0,4}计\s")  # below the rows of its parts
_LEVELS: Final = regex.compile(r"[省市州]、?[市州县区旗](?:、?[县区旗])?[两二三]级")  # 市、县两级抓获9名
_THERE: Final = regex.compile(
    r"当地(?=警方|公安|民警|派出所|检察|法院|群众|百姓|村民|居民|[把将共已还])|(?<=[，。])这里(?![是的])"
)  # of the place named last
_UNIT: Final = regex.compile(r"(?:^|[，。；]|该|这个|这支)(?P<level>[支总])队")  # of a city or a province
_BY_NOW: Final = regex.compile(r"\s*截[至止]\p{Han}{0,6}?\d{0,2}日?，?(?:警方|网警|公安机关|专案组)[已共]?")
# what an item of a digest tells of nothing else: one raid, one leak
_DONE_BY: Final = regex.compile(r"[^，。；\d]{0,12}?被(?=\p{Han}{2,8}?(?:警方|公安|检察|法院|海关))")
_THE_SAME: Final = regex.compile(
    r"(?<!应)该(?:行(?!为|业|动)|局|院|分局|市|县|区|州)"
)  # whose figures were told last


def places_named(folded: str, context: Context) -> list[RegionMention]:
    """Return the places that a sentence names, short names of home's parts among them, in order."""
    whole = context.setting.place
    near = context.place or context.heading_place or whole
    home = whole.code if whole else None
    found = list(find_regions(folded, (near.code if near else None) or home))
    taken = [(mention.start, mention.stop) for mention in found]
    local = (m for m in find_local_names(folded, home) if all(m.stop <= a or b <= m.start for a, b in taken))
    return sorted([*found, *local], key=lambda mention: mention.start)


def place_of(spoken: Spoken, frame: Frame) -> tuple[str, Place | None]:
    """Return the region of a figure: of its sentence, its paragraph, its heading or the text."""
    context = spoken.context
    there = _THERE.search(spoken.folded, 0, frame.quantity.start)
    whole = _SUM_ROW.match(spoken.folded) or _LEVELS.search(spoken.folded, 0, frame.quantity.start)
    return first_of(
        ("text", context.setting.place if whole or _by_now_of_all(spoken) else None),
        ("sentence", spoken.in_turn.get(frame.quantity.start)),
        ("sentence", context.last_place if there else None),
        ("sentence", NATION if _is_of_everywhere(spoken, frame) else None),
        ("figure", _place_of_the_unit(spoken, frame) or _place_that_acts(spoken, frame)),
        (
            "sentence",
            governing_place(
                spoken.mentions,
                spoken.folded,
                frame.quantity.start,
                context.setting.place,
                near=context.place or context.heading_place or _named_in_a_wider_text(context),
            ),
        ),
        ("paragraph", context.place),
        ("figure", _place_of_the_same(spoken, frame)),
        ("heading", context.heading_place),
        ("text", context.setting.place),
    )


def _is_of_everywhere(spoken: Spoken, frame: Frame) -> bool:
    """Return whether a text that names the country sums up what was done all over it: 各地共立案36起."""
    return spoken.context.setting.names_nation and sums_up_everywhere(spoken.folded[: frame.quantity.start])


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


def _named_in_a_wider_text(context: Context) -> Place | None:
    """Return the place that a paragraph named last, to which 全市 points in a text about something wider."""
    home = context.setting.place
    wide = home is not None and (home.code or "").endswith(WHOLE)
    return context.last_place if wide else None


def _place_of_the_same(spoken: Spoken, frame: Frame) -> Place | None:
    """Return the place of the last figure of no case, where a sentence goes on about whose it was: 该行.

    A part of the text's own place it is not: 该行 is the whole bank again.
    """
    told = (each.place for each in reversed(spoken.context.recent) if each.scope is Scope.TOTAL)
    place, home = next(told, None), spoken.context.setting.place
    same = place and _THE_SAME.search(spoken.folded, 0, frame.quantity.start)
    return place if same and not (home and place and is_part(place, home)) else None
