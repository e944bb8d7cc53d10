"""`choose_indicator`: what a figure counts, by the cues around it, how near and how telling they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.names import does_the_work, is_quoted, is_time_of, outside_names
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

WEAK, PLAIN, OBJECT = range(3)
STRENGTHS: Final = (4.0, 11.0, 14.0)  # weak words, cues, objects
GAP_BONUS: Final = 3.0
LETTER: Final = 2.0  # for each fixed character of the cue, up to LETTERS
LETTERS: Final = 8
WEAK_LETTERS: Final = 4  # a long weak word is as weak as a short one
DISTANCE: Final = 0.2  # for each character between cue and figure
ELSEWHERE: Final = 9.0  # for words of another clause than the figure's own, and for modifiers
RELATIVE: Final = 6.0  # for a verb before 的: 落网的成员有139人
RATED: Final = 8.0  # for what a rate says itself that it is of: 账户止付成功率
LIST_END: Final = 5.0  # for the predicate at the end of a list (12个集体、56名个人受到表彰)
LEAST: Final = 5.0  # what scores less is no evidence
HEAD_REACH: Final = 6  # an object further from its figure is no head of it, and counts like a cue
MAX_GAP: Final = 24

# a share or a change may be of anything that is counted
ANY_KIND: Final = frozenset({"percent", "points", "times"})
_OTHER_VERB: Final = regex.compile(r"[将把](?!军|来)")
_AND: Final = regex.compile(
    r"[、和并及与]?(?:依法|累计|及时|紧急|快速|迅速|成功|先后|共)?"
)  # 止付、快速冻结资金
# 挂牌督办的10个案件全部侦破, 将3名嫌疑人抓获: the verb of the figure comes behind it
# (but 发案同比减幅为8%, 立案数为36起)
_VERB_BEHIND: Final = regex.compile(r"(?:[的将把对使让给向]|(?<![作成称幅率数量额值均比别])为)\ ?$")
_HALF: Final = frozenset("跌突冲爆成设建创树确独订")  # characters of a word that a verb of one character ends
# 全市破刑事案件36起, 累计破案: what ends the words for who did it, when and how
_BEFORE_VERB: Final = frozenset("年月日天共已又再就均先后各市省区县国警局队安关计助场功举")
# 16人已被批准逮捕，仍有2名: what was done to the figure before
_DONE_TO: Final = regex.compile(r"[^，。；：]{0,12}?被[^，。；：]*+")
_RATE: Final = regex.compile(r"(?:成功)?率")
_CLASS: Final = regex.compile(r"[类型]\s?$")  # 游戏账号、装备交易类27起
_OF_CLASSES: Final = "case"
_KINDS_OF_CASES: Final = frozenset(
    {"incidents_reported", "cases_filed", "cases_solved", "cases_investigated"}
)
# 游戏账号交易6起, 冒充客服7宗: nouns of things in the name of a kind of cases
_IN_CASES: Final = frozenset("起宗")
_THINGS: Final = frozenset(
    {
        "accounts_handled",
        "app_users",
        "calls_blocked",
        "facilities",
        "goods_seized",
        "messages_blocked",
        "personnel",
        "phone_cards_closed",
        "publicity_materials",
        "publicity_messages",
        "sites_blocked",
    }
)
_NEVER_CASES: Final = frozenset({"app_users", "services"})
_WORKERS: Final = frozenset({"personnel", "groups_dismantled"})
_CENTRES: Final = ("中心", "派出所")  # they work too
# 查获用于群发短信的设备3台: the verb tells of a thing, and does not do anything to it
_FOR: Final = regex.compile(r"(?:用于|用来|供|从事|专门|涉嫌|参与)\p{Han}{0,4}$")
_CASES: Final = regex.compile(r"案件?|犯罪(?=\d)")

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


def _find_choices(frame: Frame, atoms: Atoms) -> Iterator[Choice]:
    """Yield each cue that fits the figure's kind of unit."""
    index = lexicon.indicator_cues().by_head
    near = [(place, word) for place, word in atoms if _is_near(frame, place, place + len(word))]
    verbs = [place for place, word in near if any(is_verb(cue, frame, place) for cue in index.get(word, ()))]
    for place, word in near:
        for cue in index.get(word, ()):
            if counts(cue.units, frame.quantity) and _is_word(cue, frame, place):
                last = _find_tail(near, place + len(word), cue.tail, frame) if cue.tail else place
                if last is not None:
                    stop = last + len(cue.tail or word)
                    shut = any(stop <= verb < frame.quantity.start for verb in verbs)
                    yield _weigh(cue, frame, place, last, shut=shut)


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


def _weigh(cue: lexicon.Cue, frame: Frame, first: int, last: int, *, shut: bool) -> Choice:
    """Return the cue as a choice; `first` and `last` are where its words begin.

    `shut` tells that a verb stands between it and the figure: an object there is no head of the figure,
    and two words (组织…民警) are not what is counted (组织民警走访36次).
    """
    stop = last + len(cue.tail or cue.head)
    quantity = frame.quantity
    around = first < quantity.start < last
    distance = 0 if around else min(abs(quantity.start - stop), abs(first - quantity.stop))
    strength = cue.strength
    if strength == OBJECT and stop <= quantity.start and _CASES.search(frame.sentence, stop, quantity.start):
        strength = WEAK  # 集团案件21件: the cases are counted
    elif strength == OBJECT and (shut or distance > HEAD_REACH):
        strength = PLAIN
    letters = min(cue.length, WEAK_LETTERS if cue.strength == WEAK else LETTERS)
    score = STRENGTHS[strength] + LETTER * letters - DISTANCE * distance
    score += (-ELSEWHERE if shut else GAP_BONUS) * bool(cue.tail) - _penalty(cue, frame, first, stop)
    if quantity.kind in ANY_KIND and cue.length > 1:
        named = cue.text.endswith("率") or _RATE.match(frame.sentence, stop, quantity.start)
        score += RATED if named else 0.0
    return Choice(cue.key, cue.text, score, first, stop, cue.strength)


def _penalty(cue: lexicon.Cue, frame: Frame, first: int, stop: int) -> float:
    """Return what a cue loses that is not the figure's own: of another clause, in a name, or a modifier.

    在11家公司投保 is no cue of 查处, nor is 注册 in 注册的公司10家, nor 民警 who do something.
    """
    if cue.key in _NEVER_CASES and frame.quantity.unit == "起":
        return 2 * ELSEWHERE
    place = frame.quantity.start
    if stop <= frame.before or is_quoted(frame.sentence, first, stop):
        taken = stop <= frame.before and _DONE_TO.fullmatch(frame.sentence, frame.reach, first) is not None
        return 2 * ELSEWHERE if taken and frame.reach else ELSEWHERE
    if cue.strength != PLAIN and _is_no_noun(cue, frame, first, stop):
        return 2 * ELSEWHERE
    if first >= frame.after:
        return LIST_END
    if stop > place or cue.strength == WEAK:
        return 0.0
    return RELATIVE if frame.sentence[stop] == "的" else ELSEWHERE * _is_modifier(frame, first, stop)


def _is_modifier(frame: Frame, first: int, stop: int) -> bool:
    """Return whether a verb tells what a thing is for, or leaves the figure to the verb behind it."""
    sentence, place = frame.sentence, frame.quantity.start
    if "的" in sentence[stop:place] and _FOR.search(sentence, max(0, first - 8), first):
        return True
    led = sentence[stop] != "了" and _VERB_BEHIND.search(sentence, max(0, place - 2), place)
    return bool(led)


def _is_no_noun(cue: lexicon.Cue, frame: Frame, first: int, stop: int) -> bool:
    """Return whether a noun is not what is counted: in the name of a class of cases, or of those at work."""
    kind, place = frame.quantity.kind, frame.quantity.start
    if kind == _OF_CLASSES and _CLASS.search(frame.words_before):
        return cue.key not in _KINDS_OF_CASES
    if cue.key in _THINGS and frame.quantity.unit in _IN_CASES:
        return True
    at_work = cue.key in _WORKERS or cue.text.endswith(_CENTRES)
    return at_work and kind not in ANY_KIND and does_the_work(frame.sentence, first, stop, place)


def _first_of_coordination(best: Choice, choices: Sequence[Choice], frame: Frame) -> Choice:
    """查封、扣押、冻结资产 goes by its first verb: walk left over verbs that touch the chosen one."""
    if not best.is_verb or lexicon.GAP in best.cue or best.stop > frame.quantity.start:
        return best
    for other in choices:
        joined = other.stop <= best.start and _AND.fullmatch(frame.sentence, other.stop, best.start)
        if joined and other.is_verb:
            return _first_of_coordination(other, choices, frame)
    return best
