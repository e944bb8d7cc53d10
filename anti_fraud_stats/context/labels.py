"""`choose_label`: the words of the text that name what a figure counts, shortest complete."""

from __future__ import annotations

from collections.abc import Sequence
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
_PUNCTUATION: Final = " \u3000、，。；：:,;…—-(（)）*#>·▶▷■●◆【】[]"
# 为群众, 向市民群众, 通过…等方式, 在市外: whom, how and where; 对, 将 and 把 before the figure
_PHRASE: Final = regex.compile(
    r"[为向对给帮]\p{Han}{0,6}?(?:群众|市民|企业|居民|民众|受害人|事主|百姓|人民)|通过[^，。]{0,30}?方式"
    r"|[在从][\p{Han}\d]{1,10}?(?:[上中下内外里]|地区|期间|等地|水域|战场)|.*(?:[对将把]|等)$"
)
# what follows a figure that stands behind its noun: a predicate, not a noun (材料由14类压减为8类)
_PREDICATE: Final = regex.compile(
    r"[\s，。；：！？,;:、（(）)”…—]|压[减缩降]|同比|环比|[较比占增降升]|[上下]降|减少|提[高升]|缩短|左右|以[上下内]|均|[可已]|实现|左右|为|是|的基础|其中|涉[及案]|用于"
)
_NOUN_END: Final = regex.compile(
    r"[，。；：！？,;:（(）)]|进行|便[将把]|被(?!骗|拐|盗|害|告|执)|对(?!公)|用于|压[减缩]|分[获别]|参[加与]|从事|达|涉[案及]|(?<=\p{Han}{2})[在于向从为以将可均列]|(?<=\p{Han}{2})(?:配合|加强|投保|享受|提起|以同样|成立|看完|检查|出动|收网|支持|参与|发起|开展|分批|统一|全)"
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
    words = frame.words_before
    cell = _CELL.match(words)
    if cell:
        return cell[1]
    if change.measure is Measure.CHANGE:
        words = strip_change(words)
    words = _trailing().sub("", words)
    verb = _verb_place(frame, choice, len(words))
    noun = _noun_behind(frame) if change.measure is Measure.LEVEL else ""
    if noun and _stands_first(frame, choice, words, verb, [*mentions, *times]):
        return (_strip(words[verb:] if verb is not None else "") + noun)[:MAX_LABEL]
    subject = _subject_end(words, frame.before, [*mentions, *times])
    lone = verb is not None and choice is not None and len(words) - verb <= len(choice.cue)
    label = _strip(words[subject if verb is None or (lone and subject < verb) else verb :])
    if len(label) <= 2 and frame.sentence[frame.before - 1 : frame.before] in {"：", ":"}:
        label = (
            _strip(frame.sentence[_HEAD_END.search(frame.sentence[: frame.before - 1]).end() : frame.before])
            or label
        )
    if not label and frame.reach < frame.before:
        label = _strip(_trailing().sub("", frame.sentence[frame.reach : frame.before].rstrip(_PUNCTUATION)))
    return label[-MAX_LABEL:]


def _strip(words: str) -> str:
    return words.strip(_PUNCTUATION)


def _verb_place(frame: Frame, choice: Choice | None, length: int) -> int | None:
    """Return where in the figure's own words the verb begins that chose its indicator, or None."""
    if choice is None or not choice.is_verb or choice.start < frame.before:
        return None
    place = choice.start - frame.before
    return place if place < length else None


def _subject_end(words: str, offset: int, spans: Sequence[RegionMention | Time]) -> int:
    """Return where the words begin that name what is counted: behind place, subject, adverbs and phrases."""
    start = 0
    for span in spans:
        if span.start >= offset and span.stop - offset <= len(words):
            start = max(start, span.stop - offset)
    for match in _PHRASE.finditer(words):
        start = max(start, match.end()) if match.end() < len(words) or match[0][-1] in "对将把等" else start
    moved = True
    while moved:
        match = _leading().match(words, start)
        moved = bool(match) and match.end() < len(words)
        start = match.end() if moved and match else start
    return start


def _stands_first(
    frame: Frame, choice: Choice | None, words: str, verb: int | None, spans: Sequence[RegionMention | Time]
) -> bool:
    """Return whether the figure stands before its noun: nothing but a verb, or nothing at all, stands before it."""
    if not frame.quantity.unit:
        return True
    if verb is None or choice is None:
        rest = _strip(words[_subject_end(words, frame.before, spans) :])
        return len(rest) <= 2 or (choice is not None and choice.start >= frame.quantity.stop)
    return len(words) - verb - len(choice.cue.partition("…")[0]) <= 2


def _noun_behind(frame: Frame) -> str:
    """Return the noun behind the figure, with its predicate where nothing stands before it (3500名警力)."""
    words = frame.words_after
    if not words.strip() or frame.quantity.kind in {"time", "percent"} or _PREDICATE.match(words):
        return ""
    words = _FILLER.sub("", words)
    end = _NOUN_END.search(words, 1)
    return _strip(words[: end.start()] if end else words)
