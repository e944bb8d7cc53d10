"""`look_around`: the words around a figure that its label is made of, and where in them what begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import regex

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.context.changes.words import strip_change
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.choosing import Choice
from anti_fraud_stats.context.labels.edges import (
    DOES,
    MARKS,
    Spans,
    alternatives,
    find_at_end,
    is_only_change,
    strip_becoming,
    strip_label,
    strip_tail,
    subject_end,
)
from anti_fraud_stats.terms import Measure

__all__ = ["Around", "clause_before", "look_around"]

# 其中15款已被下架, 日均36起, 与前一年: what names nothing by itself
_PART: Final = regex.compile(
    r"[若如]?(?:[与和同跟比较]|同比|相较)|[\s—-]*(?:[其当]中|其余|其他|全案|另外?|[另还]有|[日月年周]|[日月年周]均)的?[有则]?"
)
_COMMAS: Final = regex.compile(r"[，。；！？,;]")


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a figure: `words` before it, without those of a change and what leads to the figure.

    `verb` is where in `words` the verb begins that chose the indicator, `cue` where any cue does; `subject`
    where the words behind place, time, subject and adverbs begin, `own` are those words.
    """

    frame: Frame
    measure: Measure
    choice: Choice | None
    spans: Spans
    words: str
    verb: int | None
    cue: int | None
    subject: int
    own: str

    @property
    def printed(self) -> str:
        """Return the words before the figure as they stand."""
        return self.frame.words_before.rstrip()


def look_around(frame: Frame, change: Change, choice: Choice | None, spans: Spans) -> Around:
    """Return the words around a figure; `spans` are the places and times that its sentence names.

    >>> from anti_fraud_stats.context.changes.finder import find_change
    >>> from anti_fraud_stats.context.frames import frame_quantities
    >>> from anti_fraud_stats.quantities import find_quantities
    >>> text = "民警帮助老人先后挽回损失共计36万元"
    >>> (frame,) = frame_quantities(text, list(find_quantities(text)))
    >>> around = look_around(frame, find_change(frame), None, [])
    >>> around.words, around.own
    ('民警帮助老人先后挽回损失', '挽回损失')
    """
    words = strip_tail(_without_change(frame, change), frame.before, spans)
    words = "" if _names_nothing(words) else _without_place(words, frame.before, spans)
    return _point(Around(frame, change.measure, choice, spans, words, None, None, 0, ""), frame.before)


def _names_nothing(words: str) -> bool:
    """Return whether words only tell of a part, of a change or what ties a figure to another: 占总数, 和."""
    told = strip_label(words)
    return is_only_change(words) or bool(_PART.fullmatch(words) or alternatives("links").fullmatch(told))


def clause_before(around: Around) -> Around | None:
    """Return the words of the clause before a figure's own, None where another figure claimed it.

    >>> from anti_fraud_stats.context.changes.finder import find_change
    >>> from anti_fraud_stats.context.frames import frame_quantities
    >>> from anti_fraud_stats.quantities import find_quantities
    >>> text = "群众报警，民警冻结资金，共36万元"
    >>> (frame,) = frame_quantities(text, list(find_quantities(text)))
    >>> clause_before(look_around(frame, find_change(frame), None, [])).own
    '冻结资金'
    """
    frame = around.frame
    stretch = frame.sentence[frame.reach : frame.before].rstrip(MARKS)
    commas = max((match.end() for match in _COMMAS.finditer(stretch)), default=0)
    begin = frame.reach + commas
    words = strip_tail(stretch[commas:], begin, around.spans)
    return (
        _point(replace(around, words=words), begin)
        if words.strip(MARKS) and not _names_nothing(words)
        else None
    )


def _point(around: Around, begin: int) -> Around:
    """Return the words, which begin at `begin`, with the places of verb, cue and subject in them."""
    choice, words = around.choice, around.words
    cue = choice.start - begin if choice and begin <= choice.start < begin + len(words) else None
    verb = cue if choice and choice.is_verb else None
    subject = subject_end(words, begin, around.spans)
    own = strip_label(words[subject:])
    return replace(around, cue=cue, verb=verb, subject=subject, own=own)


def _without_change(frame: Frame, change: Change) -> str:
    """Return the words before a figure without those of a change: 是上年的3倍, 增加到36个."""
    words = frame.words_before
    if change.measure is not Measure.CHANGE:
        return strip_becoming(words)
    stripped = strip_change(words)
    if stripped == words and frame.quantity.kind == "times" and change.start is not None:
        return words[: max(0, change.start - frame.before)]
    return stripped


def _without_place(words: str, offset: int, spans: Spans) -> str:
    """Return words without the place between a verb and a figure (购得清远36亩土地)."""
    for span in spans:
        verb = words[: max(0, span.start - offset)]
        if span.stop - offset == len(words) and find_at_end(verb, *DOES) is not None:
            return verb
    return words
