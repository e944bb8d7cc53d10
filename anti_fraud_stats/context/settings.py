"""What the text as a whole is about: its period, its region and its topic, for figures that say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.regions import RegionKind, RegionMention, find_regions, resolve_pointer
from anti_fraud_stats.context.times import Time, main_time
from anti_fraud_stats.context.topics import main_topic
from anti_fraud_stats.lexicon.divisions import is_within
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence

__all__ = ["Place", "Setting", "governing_place", "read_setting"]

_LEAD: Final = 8  # sentences of the body in which period and region of the text are looked for
_ORGAN: Final = regex.compile(r"(?:省|市|县|区)?(?:警方|公安|检察|法院|警察|反诈|反诈骗|海关|刑警|民警|银行|人民检察院|两级法院|网警|打私)")
_ELSEWHERE: Final = regex.compile(r"(?:[从赴往至到向由跨]|来自|流窜|潜逃|押解|前往|辗转)$")
_LIST: Final = regex.compile(r"[、和及与]")


@dataclass(frozen=True, slots=True)
class Place:
    """A region with its code."""

    name: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """Period, region and topic of the text; None where nothing says."""

    anchor: Anchor
    time: Time | None
    place: Place | None
    topic: str | None


def read_setting(sentences: Sequence[Sentence], anchor: Anchor) -> Setting:
    """Return what the text as a whole is about, from its title, its lead and all its words."""
    titles = [s for s in sentences if s.block.section is Section.TITLE]
    body = [s for s in sentences if s.block.section is not Section.TITLE]
    lead = [s.folded for s in (*titles, *body[:_LEAD])]
    topic = main_topic([(s.folded, 4 if s.block.section is Section.TITLE else 1) for s in sentences])
    return Setting(anchor, main_time(lead, anchor), _main_place(titles, body), topic)


def _main_place(titles: Sequence[Sentence], body: Sequence[Sentence]) -> Place | None:
    """Return the region that most is said of, words of the title and of its police counting more."""
    votes: Counter[Place] = Counter()
    for weight, sentences in ((4, titles), (2, body[:_LEAD]), (1, body[_LEAD:])):
        for sentence in sentences:
            for mention in find_regions(sentence.folded):
                if mention.kind is not RegionKind.POINTER:
                    organ = _ORGAN.match(sentence.folded, mention.stop) is not None
                    foreign = mention.kind is RegionKind.FOREIGN
                    votes[Place(mention.name, mention.code)] += weight * (4 if organ else 1) * (1 if foreign else 2)
    return votes.most_common(1)[0][0] if votes else None


def governing_place(mentions: Sequence[RegionMention], folded: str, place: int, setting: Setting) -> Place | None:
    """Return the region of the figure at `place`: the one that its sentence names before it, else None."""
    home = setting.place
    chosen = None
    for n, mention in enumerate(mentions):
        if mention.start >= place:
            break
        if mention.kind is RegionKind.POINTER:
            division = resolve_pointer(mention.level, home.code) if mention.level and home else None
            chosen = Place(division.name, division.code) if division else chosen
        elif mention.kind is RegionKind.NATION or _governs(mention, n, mentions, folded):
            named = Place(mention.name, mention.code)
            inside = chosen and home == named and is_within(chosen.code, home.code)
            chosen = chosen if inside else named
    return chosen


def _governs(mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str) -> bool:
    """Return whether a named place is the one that figures are of: not abroad, not a destination, not one of a list."""
    if mention.kind is RegionKind.FOREIGN or _ELSEWHERE.search(folded, max(0, mention.start - 3), mention.start):
        return False
    neighbours = (*mentions[max(0, n - 1) : n], *mentions[n + 1 : n + 2])
    return not any(_LIST.fullmatch(folded[min(a.stop, mention.stop) : max(a.start, mention.start)]) for a in neighbours)
