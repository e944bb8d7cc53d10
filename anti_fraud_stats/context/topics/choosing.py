"""`choose_topic`: the kind of crime or work, by the nearest words that name one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.lexicon.phrases import Use, phrases_for

__all__ = [
    "TopicCue",
    "choose_topic",
    "find_topics",
    "first_of_pair",
    "kind_of_cases",
    "main_topic",
    "without_passing",
]

# place, end, topic, how telling: 2 names a specific kind, 1 a general one, 0 only hints
TopicCue = tuple[int, int, str, int]
HINT, GENERAL, SPECIFIC = range(3)
CRIME: Final = "crime"
SERVICE: Final = "government_service"
GANG: Final = "gang_crime"
ECONOMIC: Final = "economic_crime"
GOING_ON: Final = frozenset({CRIME, "public_order"})  # wholes: a crime of its own is its paragraph's only
WEIGHTS = (0, 1, 3)
SELDOM: Final = 4  # one sentence of so many names a topic: the text is about none
TITLED: Final = 2  # with half of the votes a topic prevails that the title names
# 查处盗抢骗、食药环等犯罪: several kinds in a list are crime in general
_LISTED: Final = regex.compile(
    r"等(?:\p{Han}{0,4}(?:违法)?犯罪|\p{Han}{0,3}案件|\p{Han}{0,3}警情|\p{Han}{0,2}罪)"
)
_CASES: Final = regex.compile(
    r"典型案[例件]|[起件个]\p{Han}{0,12}案例|(?:公布|发布|通报|曝光|披露|公开)[\d一二三四五六七八九十]{1,3}起[^，。；、]{2,12}案(?!件)"
)
# 被集资案的平台骗取本金, 洗钱用的人头账户: of fraud, but deeds and means of economic crimes too
_MEANS: Final = frozenset(
    ("被骗", "受骗", "骗取", "骗走", "骗去", "骗财",
    "行骗", "骗局", "诈骗集团", "跑分", "人头账户", "人头户", "人头户口", "傀儡户口")
)  # fmt: skip
PAIR: Final = 2
_GAP_WIDTH: Final = 8  # characters between the two words of a cue
_PAIRED: Final = regex.compile(r"[罪案]?[、和与及]涉?")
_REMEMBERED: Final = 512  # sentences: each is read once for the text as a whole and once for its figures


@lru_cache(maxsize=_REMEMBERED)
def find_topics(folded: str) -> Sequence[TopicCue]:
    """Return the words that name a topic, in order; a longer word hides the shorter ones inside it.

    >>> [(key, strong) for _, _, key, strong in find_topics("打击电信网络犯罪，立刑事案件")]
    [('telecom_fraud', 2), ('crime', 1)]
    """
    index = lexicon.topic_cues().by_head
    found = [
        (place, stop, cue.key, cue.strength)
        for place, word in lexicon.topic_cues().find(folded)
        for cue in index.get(word, ())
        if (stop := _end_of(cue, folded, place + len(word)))
    ]
    asides = [match.span() for match in phrases_for(Use.NO_TOPIC).finditer(folded)] if found else ()
    if asides:
        found = [cue for cue in found if not any(start <= cue[0] < stop for start, stop in asides)]
    found = _with_lists(folded, found)
    found.sort(key=lambda cue: (cue[0], -cue[1]))
    kept: list[TopicCue] = []
    for cue in found:
        while kept and cue[3] > kept[-1][3] and cue[0] < kept[-1][1] < cue[1]:
            kept.pop()
        if not kept or cue[0] >= kept[-1][1]:
            kept.append(cue)
    return tuple(kept)


def _end_of(cue: lexicon.Cue, folded: str, stop: int) -> int:
    """Return where a cue ends whose first word ends at `stop`: with its second word, near it; 0 without."""
    if not cue.tail:
        return stop
    place = folded.find(cue.tail, stop, stop + _GAP_WIDTH + len(cue.tail))
    near = place >= 0 and not any(mark in folded[stop:place] for mark in "，。；：")
    return place + len(cue.tail) if near else 0


def _with_lists(folded: str, found: list[TopicCue]) -> list[TopicCue]:
    """Return the cues with each list of several kinds as one of crime in general: 枪爆、盗抢、涉毒等犯罪."""
    for match in _LISTED.finditer(folded) if "等" in folded else ():
        start = max(folded.rfind(mark, 0, match.start()) for mark in "，。；：“") + 1
        listed = [cue for cue in found if start <= cue[0] < match.end() and cue[3] == SPECIFIC]
        several = len({cue[2] for cue in listed}) > 1 and folded.count("、", start, match.start()) > 1
        if several and all(cue[1] <= match.start() for cue in listed):
            found = [cue for cue in found if not start <= cue[0] < match.end()]
            found.append((match.start(), match.end(), CRIME, GENERAL))
    return found


def without_passing(
    cues: Sequence[TopicCue], main: str, *, story: bool, folded: str = ""
) -> Sequence[TopicCue]:
    """Return the words without those that a text about `main` says in passing: 洗钱、漏洞 in one on fraud.

    Crime in general is none of them: 刑事警情 is more than what the text is about. In the `story` of a gang
    the other crimes are its deeds: 该团伙非法采砂、开设赌场.
    """
    if story and main == GANG:
        return [cue for cue in cues if cue[2] == main]
    if main == ECONOMIC:
        cues = [cue for cue in cues if folded[cue[0] : cue[1]] not in _MEANS]
    kept = GOING_ON if main in GOING_ON else {main, CRIME}
    return [cue for cue in cues if cue[3] != GENERAL or cue[2] in kept]


def choose_topic(
    cues: Sequence[TopicCue],
    start: int,
    stop: int,
    *ranges: tuple[int, int],
    strengths: Sequence[int] = (SPECIFIC, GENERAL),
) -> str | None:
    """Return the topic of the words nearest to the figure at `start` to `stop`.

    `ranges` are stretches of the sentence, the most telling first; in each a specific topic goes before a
    general one.
    """
    for low, high in ranges:
        inside = [cue for cue in cues if low <= cue[0] and cue[1] <= high]
        for strength in strengths:
            chosen = [cue for cue in inside if cue[3] == strength]
            if chosen:
                return min(
                    chosen, key=lambda cue: (start - cue[1]) if cue[1] <= start else (cue[0] - stop) * 1.5
                )[2]
    return None


def first_of_pair(cues: Sequence[TopicCue], folded: str, main: str | None, start: int) -> str | None:
    """Return the text's own topic where it opens the pair right before `start`: 诈骗、赌博涉案资金."""
    before = [cue for cue in cues if cue[1] <= start and cue[3] == SPECIFIC][-2:]
    if main is None or len(before) != PAIR or before[0][2] != main:
        return None
    return main if _PAIRED.fullmatch(folded, before[0][1], before[1][0]) else None


def main_topic(texts: Iterable[tuple[str, int]], *, story: bool = False) -> tuple[str | None, bool]:
    """Return the topic that most words of `texts` name, each text with its weight, and whether it prevails.

    The `story` of a case is not about the papers that it names: 假身份证.

    It prevails with two thirds of all votes: a text about one thing; with less where the titles, the texts
    of more weight than 1, name it and nothing else.
    """
    votes: Counter[str] = Counter()
    spoken = told = 0  # sentences, and those that name a topic
    titled: set[str] = set()
    for text, weight in texts:
        spoken += 1
        cues = find_topics(text)
        told += bool(cues)
        for _, _, key, strength in cues:
            if story and key == SERVICE:
                continue
            votes[key] += weight * WEIGHTS[strength]
            if weight > 1 and strength > HINT:
                titled.add(key)
    best = votes.most_common(1)
    if not best or not best[0][1]:
        return None, False
    topic, most = best[0]
    if not titled and topic in GOING_ON and told * SELDOM < spoken:
        return None, False  # a village's story that names 邻里纠纷 once
    if len(titled) == 1 and (titled <= GOING_ON or 3 * votes[min(titled)] >= votes.total()):
        topic, most = min(titled), votes[min(titled)]
    return topic, 3 * most >= 2 * votes.total() or (titled == {topic} and TITLED * most >= votes.total())


def kind_of_cases(titles: Iterable[str]) -> str | None:
    """Return the one specific topic that a title names whose text tells cases of it.

    >>> kind_of_cases(["公安部公布5起“网络水军”典型案例"])
    'cybercrime'
    """
    named = {cue[2] for title in titles if _CASES.search(title) for cue in find_topics(title) if cue[3]}
    return named.pop() if len(named) == 1 else None
