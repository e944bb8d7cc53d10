"""`choose_indicator`: what a figure counts, by the cues around it, how near and how telling they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.names import is_time_of, outside_names
from anti_fraud_stats.context.indicators.weights import ANY_KIND, OBJECT, PLAIN, STRENGTHS, WEAK, weigh
from anti_fraud_stats.quantities import Quantity

__all__ = [
    "ANY_KIND",
    "MAX_GAP",
    "OBJECT",
    "PLAIN",
    "STRENGTHS",
    "WEAK",
    "Atoms",
    "Choice",
    "choose_indicator",
    "counts",
    "find_cues",
    "is_verb",
]

LEAST: Final = 5.0  # what scores less is no evidence
MAX_GAP: Final = 24

_OTHER_VERB: Final = regex.compile(r"[将把](?!军|来)")
_AND: Final = regex.compile(
    r"[、和并及与]?(?:依法|累计|及时|紧急|快速|迅速|成功|先后|相继|陆续|一举|现场|当场|合计|总共|一并|同步|共)?"
)  # 止付、快速冻结资金
_HALF: Final = frozenset("跌突冲爆成设建创树确独订")  # characters of a word that a verb of one character ends
# 全市破刑事案件36起, 累计破案: what ends the words for who did it, when and how
_BEFORE_VERB: Final = frozenset("年月日天共已又再就均先后各市省区县国警局队安关计助场功举")
Atoms = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """An indicator with the cue that chose it, how well it fits and where it stands."""

    key: str
    cue: str
    score: float
    start: int
    stop: int
    strength: int

    @property
    def is_verb(self) -> bool:
        """Whether the cue is a verb or a phrase, not a noun."""
        return self.strength == PLAIN


def find_cues(folded: str) -> Atoms:
    """Return the words of the indicators' cues in a sentence, with their places."""
    return outside_names(list(lexicon.indicator_cues().find(folded)), folded)


def choose_indicator(frame: Frame, atoms: Atoms) -> Choice | None:
    """Return the indicator that the words around the figure speak for, or None where nothing does."""
    choices = sorted(_find_choices(frame, atoms), key=lambda choice: choice.score, reverse=True)
    choices = [choice for choice in choices if choice.score >= LEAST]
    if choices and (head := _head_behind(choices[0], choices, frame)):
        return head
    return _first_of_coordination(choices[0], choices, frame) if choices else None


def _head_behind(best: Choice, choices: Sequence[Choice], frame: Frame) -> Choice | None:
    """Return the noun right before the figure where a phrase ends before it: 制作的视频播放量超2万次."""
    if lexicon.GAP not in best.cue or best.start >= frame.quantity.start:
        return None
    heads = (c for c in choices if c.strength == OBJECT and best.stop < c.start)
    return next((c for c in heads if c.stop == frame.quantity.start and c.cue.endswith("量")), None)


def counts(units: frozenset[str], quantity: Quantity) -> bool:
    """Return whether `units` (kinds or printed units) has the figure's unit; a share is of anything."""
    return quantity.kind in ANY_KIND or quantity.kind in units or quantity.unit in units


def can_count(key: str, quantity: Quantity) -> bool:
    """Return whether a figure in this unit can be of an indicator."""
    return counts(frozenset(lexicon.indicators()[key].units), quantity)


def _find_choices(frame: Frame, atoms: Atoms) -> Iterator[Choice]:
    """Yield each cue that fits the figure's kind of unit."""
    index = lexicon.indicator_cues().by_head
    near = [(place, word) for place, word in atoms if _is_near(frame, place, place + len(word))]
    verbs = sorted(p for p, word in near if any(is_verb(cue, frame, p) for cue in index.get(word, ())))
    for place, word in near:
        for cue in index.get(word, ()):
            if counts(cue.units, frame.quantity) and _is_word(cue, frame, place):
                last = _find_tail(near, place + len(word), cue.tail, frame) if cue.tail else place
                if last is not None:
                    stop = last + len(cue.tail or word)
                    behind = bisect_left(verbs, stop)
                    shut = behind < len(verbs) and verbs[behind] < frame.quantity.start
                    score = weigh(cue, frame, place, stop, shut=shut)
                    yield Choice(cue.key, cue.text, score, place, stop, cue.strength)


def _is_near(frame: Frame, start: int, stop: int) -> bool:
    """Return whether a word stands within the figure's reach and not across the figure."""
    quantity = frame.quantity
    across = start < quantity.stop and quantity.start < stop
    return frame.reach <= start and stop <= frame.tail and not across


def is_verb(cue: lexicon.Cue, frame: Frame, place: int) -> bool:
    """Return whether a cue is a verb or a set phrase of one word, and a word there."""
    return cue.strength == PLAIN and not cue.tail and _is_word(cue, frame, place)


def _is_word(cue: lexicon.Cue, frame: Frame, place: int) -> bool:
    """Return whether a cue is a word there: one of one character (破, 抓) begins its clause or ends it."""
    stop = place + len(cue.head)
    named = frame.sentence.startswith("类", stop) and not frame.sentence.startswith("类似", stop)
    if named or is_time_of(cue.head, frame.sentence, stop):
        return False  # 服务类: the name of a class
    if len(cue.head) > 1:
        return True
    if frame.sentence[place - 1 : place] in _HALF:
        return False  # 跌破
    if cue.strength == PLAIN and place > frame.quantity.stop and frame.sentence[stop : stop + 1].isalpha():
        return False  # 1人骨折，无人死亡: no verb 死
    before, behind = frame.sentence[place - 1 : place], frame.sentence[place + 1 : frame.quantity.start]
    return place == frame.before or not before.isalpha() or before in _BEFORE_VERB or behind in {"", "了"}


def _find_tail(atoms: Atoms, start: int, tail: str, frame: Frame) -> int | None:
    """Return the place of a cue's second word, near enough behind its first and before another 将."""
    place = next((p for p, word in atoms if start <= p <= start + MAX_GAP and word == tail), None)
    return None if place is None or _OTHER_VERB.search(frame.sentence, start, place) else place


def _first_of_coordination(best: Choice, choices: Sequence[Choice], frame: Frame) -> Choice:
    """查封、扣押、冻结资产 goes by its first verb: walk left over verbs that touch the chosen one."""
    if not best.is_verb or lexicon.GAP in best.cue or best.stop > frame.quantity.start:
        return best
    for other in choices:
        joined = other.stop <= best.start and _AND.fullmatch(frame.sentence, other.stop, best.start)
        if joined and other.is_verb and lexicon.GAP not in other.cue:  # not 移交回国人员批准逮捕
            return _first_of_coordination(other, choices, frame)
    return best
