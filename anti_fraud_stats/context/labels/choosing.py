"""`choose_label`: the words of the text that name what a figure counts, shortest complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import regex

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.context.changes.words import strip_change
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.choosing import Choice
from anti_fraud_stats.context.labels.behind import (
    done_to,
    done_within,
    fate_caused,
    introduced_noun,
    last_verb,
    noun_behind,
    said_to_be,
    share_of_behind,
    share_that_does,
    verb_words,
)
from anti_fraud_stats.context.labels.edges import (
    Spans,
    alternatives,
    strip_label,
    strip_tail,
    subject_end,
)
from anti_fraud_stats.context.labels.starts import label_start
from anti_fraud_stats.context.labels.words import Around, clause_before, look_around
from anti_fraud_stats.context.regions.finder import RegionMention
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.quantities.rows import is_cell

__all__ = ["choose_label", "label_of_stretch"]

# a table's row: its heading, then the figures of other columns
_CELL: Final = regex.compile(r"\s*([^\s\d]{2,20}?)(?:[（(]\p{Han}[）)])?\s+(?:[\d.,%+-]+\s*)*+$")
_HEAD_END: Final = regex.compile(r".*[，。；！？,;]|^")
# 嫌疑人赵某、钱某某等
_NAMES: Final = regex.compile(r"\p{Han}某{1,2}(?:、\p{Han}某{1,2})*+等?$")
# 起诉张、李: what is left of a verb's words
_SHORT_NAMES: Final = regex.compile(r"\p{Han}{1,3}(?:(?:、\p{Han}{1,3})++等?|等)")
# 郭某（男，34岁）等
_DESCRIBED: Final = regex.compile(r"[（(][^（）()]{1,16}[）)]等\s?$")
MAX_LABEL: Final = 40
LONGEST_NAMES: Final = 60  # characters of a list of names
SHORT: Final = 2  # characters that are no more than a verb


def choose_label(
    frame: Frame,
    change: Change,
    choice: Choice | None,
    mentions: Sequence[RegionMention],
    times: Sequence[Time] = (),
) -> str:
    """Return the words that name what the figure counts; empty where its clause has none.

    `choice` is the cue that chose its indicator: a verb before the figure begins the label.

    >>> from anti_fraud_stats.context.changes.finder import find_change
    >>> from anti_fraud_stats.context.frames import frame_quantities
    >>> from anti_fraud_stats.context.indicators.choosing import choose_indicator, find_cues
    >>> from anti_fraud_stats.quantities import find_quantities
    >>> text = "全市公安机关共抽调3500名警力，打掉涉黑组织1个"
    >>> frames = frame_quantities(text, list(find_quantities(text)))
    >>> [choose_label(f, find_change(f), choose_indicator(f, find_cues(text)), []) for f in frames]
    ['抽调警力', '打掉涉黑组织']
    """
    around = look_around(frame, change, choice, [*mentions, *times])
    answers = (rule(around) for rule in RULES)
    label = next((found for answer in answers if answer and (found := strip_label(answer))), "")
    return label[:MAX_LABEL]


def table_cell(around: Around) -> str:
    """刑事立案 2378 2457 +3.3%: the heading of a row."""
    sentence, start = around.frame.sentence, around.frame.quantity.start
    cell = _CELL.match(sentence, 0, start) if is_cell(sentence, start) else None
    return cell[1] if cell else ""


def names_before(around: Around) -> str:
    """嫌疑人赵某、钱某某等5人: of names before the figure the noun or verb that they follow is left."""
    people = around.frame.quantity.unit == "人"
    names = _NAMES.search(around.words, max(0, len(around.words) - LONGEST_NAMES)) if people else None
    if not names:
        return ""
    words = around.words[: names.start()]
    subject = subject_end(words, around.frame.before, around.spans)
    found = words[subject if around.verb is None else around.verb :]
    return found if len(found) >= SHORT else ""


def verb_before_a_bracket(around: Around) -> str:
    """抓获郭某（男，34岁）等9人: of the one whom a bracket describes the verb is left."""
    sentence, start = around.frame.sentence, around.frame.quantity.start
    bracket = _DESCRIBED.search(sentence, 0, start) if around.frame.quantity.kind == "person" else None
    return last_verb(sentence[around.frame.reach : bracket.start()]) if bracket else ""


def loss_of_whom(around: Around) -> str:
    """丢了36万元的老人: the verb before an amount that only describes what stands behind it."""
    described = around.frame.quantity.kind == "money" and around.frame.words_after.startswith("的")
    return words_before(around) if described else ""


def verb_of_names(around: Around) -> str:
    """起诉张、李2人, 追回手机、电脑等9件: the verb is left of names, a list of things stays."""
    verb = verb_words(around) if around.verb is not None else ""
    head = around.choice.cue.partition("…")[0] if around.choice else ""
    names = _SHORT_NAMES.fullmatch(verb.removeprefix(head))
    if around.verb is not None and around.words.endswith("等") and around.frame.quantity.kind != "person":
        return around.words[around.verb :]
    if around.words.endswith("等") or (names and around.frame.quantity.unit == "人"):
        return head if verb else ""
    return ""


def head_before_colon(around: Around) -> str:
    """电诈及关联案件：破580余起: what a colon opens, where no more than a verb stands behind it."""
    sentence, begin = around.frame.sentence, around.frame.before
    noun = around.own and around.verb is None
    light = alternatives("verbs").fullmatch(around.own)
    if (not light and (noun or len(around.own) > 1)) or sentence[begin - 1 : begin] not in {"：", ":"}:
        return ""
    end = _HEAD_END.search(sentence, 0, begin - 1)
    return sentence[end.end() if end else 0 : begin]


def words_before(around: Around) -> str:
    """破获电信网络诈骗案件7323宗: from the verb on, or from behind place, time and subject."""
    return around.words[label_start(around) :]


def words_of_the_clause_before(around: Around) -> str:
    """止付，2.9亿: the clause before, where the figure's own has no words."""
    before = clause_before(around)
    return words_before(before) if before else ""


RULES: Final[tuple[Callable[[Around], str], ...]] = (
    table_cell,
    done_within,
    names_before,
    done_to,
    fate_caused,
    introduced_noun,
    loss_of_whom,
    noun_behind,
    verb_before_a_bracket,
    verb_of_names,
    said_to_be,
    share_of_behind,
    share_that_does,
    head_before_colon,
    words_before,
    words_of_the_clause_before,
)


def label_of_stretch(sentence: str, start: int, stop: int, spans: Spans) -> str:
    """Return the label that a member of a list before its figures makes (破案率、抓获数分别上升…).

    >>> label_of_stretch("全市发案、损失同比分别下降", 0, 4, [])
    '发案'
    """
    words = strip_tail(strip_change(sentence[start:stop]), start, spans)
    return strip_label(words[subject_end(words, start, spans) :])
