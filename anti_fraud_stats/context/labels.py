"""`choose_label`: the words of the text that name what a figure counts, shortest complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.changes import Change, strip_change
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators import Choice
from anti_fraud_stats.context.regions import RegionMention
from anti_fraud_stats.context.times import Time
from anti_fraud_stats.terms import Measure

__all__ = ["choose_label"]

# a table's row: its heading, then the figures of other columns
_CELL: Final = regex.compile(r"\s*(\S{2,20}?)(?:[（(]\p{Han}[）)])?\s+(?:[\d.,%+-]+\s*)+$")
_HEAD_END: Final = regex.compile(r".*[，。；！？,;]|^")
MAX_LABEL: Final = 40
SHORT: Final = 2  # characters that are no more than a verb
LONG: Final = 14  # characters of a label that begins too early
_PUNCTUATION: Final = " \u3000、，。；：:,;…—-(（)）*#>·▶▷■●◆【】[]"
# 为群众, 向市民群众, 通过…等方式, 在市外: whom, how and where; 对, 将 and 把 before the figure
_PHRASE: Final = regex.compile(
    r"[为向对给帮]\p{Han}{0,6}?(?:群众|市民|企业|居民|民众|受害人|事主|百姓|人民)|通过[^，。]{0,30}?方式"
    r"|[在从][\p{Han}\d]{1,10}?(?:[上中下内外里]|地区|期间|等地|水域|战场)|.*(?:[对将把]|等)$|^(?:\d{1,2}|[一二两三四五六七八九十])个?(?:小时|月|年|天)(?:[来内里间])?"
)
# what follows a figure that stands behind its noun: a predicate, not a noun (材料由14类压减为8类)
_PREDICATE: Final = regex.compile(
    r"[\s，。；：！？,;:、（(）)”…—]|压[减缩降]|同比|环比|[较比占增降升]|[上下]降|减少|提[高升]|缩短|左右|以[上下内]|均|[可已]|实现|左右|为|是|的基础|其中|涉[及案]|用于"
)
_NOUN_END: Final = regex.compile(
    r"[，。；：！？,;:（(）)]|进行|便[将把]|被(?!骗|拐|盗|害|告|执)|对(?!公)|用于|压[减缩]|分[获别]|参[加与]|从事|达|涉[案及]|(?<=\p{Han}{2})(?:[在](?!逃|押|册)|[以](?![上下内])|[于向从为将可均列])|(?<=\p{Han}{2})(?:配合|加强|投保|享受|提起|以同样|成立|看完|检查|出动|收网|支持|参与|发起|开展|分批|统一|全)"
)
_FILLER: Final = regex.compile(r"^(?:的|以上|进行了?|便|均|全部|次)|全部|均(?=\p{Han})")


@cache
def _leading() -> regex.Pattern[str]:
    words = [w for role in ("adverbs", "subjects") for w in lexicon.wording()[role].words]
    return regex.compile(r"(?:\L<words>)+", words=words)


@cache
def _trailing() -> regex.Pattern[str]:
    return regex.compile(r"(?:\L<words>|[\s，,：:])+$", words=lexicon.wording()["tails"].words)


def choose_label(
    frame: Frame,
    change: Change,
    choice: Choice | None,
    mentions: Sequence[RegionMention],
    times: Sequence[Time] = (),
) -> str:
    """Return the words that name what the figure counts; empty where its clause has none.

    `choice` is the cue that chose its indicator: a verb before the figure begins the label.

    >>> from anti_fraud_stats.context.changes import find_change
    >>> from anti_fraud_stats.context.frames import frame_quantities
    >>> from anti_fraud_stats.context.indicators import choose_indicator, find_cues
    >>> from anti_fraud_stats.quantities import find_quantities
    >>> text = "全市公安机关共抽调3500名警力，打掉涉黑组织1个"
    >>> frames = frame_quantities(text, list(find_quantities(text)))
    >>> [choose_label(f, find_change(f), choose_indicator(f, find_cues(text)), []) for f in frames]
    ['抽调警力', '打掉涉黑组织']
    """
    around = _look_around(frame, change, choice, [*mentions, *times])
    label = next((found for rule in RULES if (found := _strip(rule(around)))), "")
    return label[:MAX_LABEL]


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a figure: `words` before it without the words of a change, `noun` behind it.

    `verb` is where in `words` the verb begins that chose the indicator, `cue` where any cue does; `subject`
    where the words behind place, time, subject and adverbs begin.
    """

    frame: Frame
    choice: Choice | None
    words: str
    noun: str
    verb: int | None
    cue: int | None
    subject: int


def _look_around(
    frame: Frame, change: Change, choice: Choice | None, spans: Sequence[RegionMention | Time]
) -> Around:
    words = strip_change(frame.words_before) if change.measure is Measure.CHANGE else frame.words_before
    words = _trailing().sub("", words)
    noun = _noun_behind(frame) if change.measure is Measure.LEVEL else ""
    cue = choice.start - frame.before if choice and choice.start >= frame.before else None
    cue = cue if cue is not None and cue < len(words) else None
    verb = cue if choice and choice.is_verb else None
    return Around(frame, choice, words, noun, verb, cue, _subject_end(words, frame.before, spans))


def table_cell(around: Around) -> str:
    """刑事立案 2378 2457 +3.3%: the heading of a row."""
    cell = _CELL.match(around.frame.words_before)
    return cell[1] if cell else ""


def noun_behind(around: Around) -> str:
    """抽调3500名警力: the verb before the figure and the noun behind it."""
    if not around.noun or not _stands_first(around):
        return ""
    return _verb_words(around) + around.noun


def names_before(around: Around) -> str:
    """判处李某某等5人: of a list of names before the figure the verb is left."""
    return _verb_words(around) if around.words.endswith("等") else ""


def head_before_colon(around: Around) -> str:
    """电诈及关联案件：破580余起: what a colon opens, where little stands behind it."""
    sentence, begin = around.frame.sentence, around.frame.before
    if len(_strip(around.words)) > SHORT or sentence[begin - 1 : begin] not in {"：", ":"}:
        return ""
    end = _HEAD_END.search(sentence, 0, begin - 1)
    return sentence[end.end() if end else 0 : begin]


def words_before(around: Around) -> str:
    """破获电信网络诈骗案件7323宗: from the verb on, or from behind place, time and subject."""
    words, subject, verb, cue = around.words, around.subject, around.verb, around.cue
    alone = verb is not None and around.choice is not None and len(words) - verb <= len(around.choice.cue)
    start = subject if verb is None or (alone and subject < verb) else verb
    if len(words) - start > LONG and cue is not None and cue > start:
        start = cue
    return words[start:]


def words_of_the_clause_before(around: Around) -> str:
    """止付，2.9亿: the clause before, where the figure's own has no words."""
    frame = around.frame
    if frame.reach >= frame.before:
        return ""
    return _trailing().sub("", frame.sentence[frame.reach : frame.before].rstrip(_PUNCTUATION))


RULES: Final[tuple[Callable[[Around], str], ...]] = (
    table_cell,
    noun_behind,
    names_before,
    head_before_colon,
    words_before,
    words_of_the_clause_before,
)


def _strip(words: str) -> str:
    return words.strip(_PUNCTUATION).removeprefix("的").removesuffix("的")


def _verb_words(around: Around) -> str:
    """Return the verb before a figure whose noun stands behind it."""
    words, verb = around.words, around.verb
    if verb is None or around.choice is None:
        return ""
    return around.choice.cue.partition("…")[0] if words.endswith("等") else words[verb:]


def _subject_end(words: str, offset: int, spans: Sequence[RegionMention | Time]) -> int:
    """Return where the words begin that name what is counted: behind place, subject, adverbs and phrases."""
    start = 0
    for span in spans:
        if span.start >= offset and span.stop - offset <= len(words):
            start = max(start, span.stop - offset)
    for match in _PHRASE.finditer(words):
        if match.end() < len(words) or match[0][-1] in "对将把等":
            start = max(start, match.end())
    while (match := _leading().match(words, start)) and match.end() < len(words):
        start = match.end()
    return start


def _stands_first(around: Around) -> bool:
    """Return whether the figure stands before its noun: nothing but a verb, or nothing at all, stands before it."""
    words, verb, choice = around.words, around.verb, around.choice
    if not around.frame.quantity.unit or words.endswith("等"):
        return True
    if verb is None or choice is None:
        behind = choice is not None and choice.start >= around.frame.quantity.stop
        return behind or len(_strip(words[around.subject :])) <= SHORT
    return len(words) - verb - len(choice.cue.partition("…")[0]) <= SHORT


def _noun_behind(frame: Frame) -> str:
    """Return the noun behind the figure, with its predicate where nothing stands before it (3500名警力)."""
    words = frame.words_after
    if not words.strip() or frame.quantity.kind in {"time", "percent"} or _PREDICATE.match(words):
        return ""
    words = _FILLER.sub("", words)
    end = _NOUN_END.search(words, 1)
    noun = words[: end.start()] if end else words
    return noun.rpartition("的")[2] or noun
