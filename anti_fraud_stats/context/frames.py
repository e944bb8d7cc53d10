"""Frames: the words of a sentence that belong to each of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from anti_fraud_stats.quantities import Quantity

__all__ = ["CLAUSE_END", "Frame", "frame_quantities"]

# the space between two headlines ends one too: 立案86宗　電騙升兩成; the comma of 3,386宗 none
CLAUSE_END: Final = regex.compile(
    r"[；;：:。！？!?\n…|｜丨【】]|[，,](?!(?<=\d.)\d{3}(?!\d))"
    r"|(?<=[\d成半倍][\p{Han}%]{0,3})[ 　]+(?=[\p{Han}「“]{4})"
    r"|——|[（(](?!\p{Han}[）)]\p{Han})|(?<![（(]\p{Han})[）)]"
)
_CONNECTOR: Final = regex.compile(r"、|以及|(?:和|(?<!参)与)(?!其他|时|解)|及(?!时|其他|以上)|并|其中")
_OPENED: Final = regex.compile("[（(]")
_CHAIN: Final = regex.compile(
    r"\ ?(?:、|[，,]?(?:以及|和|及)|与|[，,；;（(]?\ ?(?:其中|另有|还有|外加|连同))"
    r"|[^，,；;。]{1,20}(?:、|以及|和|及|与)$|[^，,；;。\d]{1,8}[，,]以及"
)


_DONE_TO_ALL: Final = regex.compile(
    r"(?:现已|已|均|全部|一并|悉数)*(?:依法)?(?:予以|被)"
)  # 船舶2艘、油罐车3辆予以没收


@dataclass(frozen=True, slots=True)
class Frame:
    """One figure in its sentence: where its own words begin before it and end behind it.

    `before` is the place where the figure's own words begin, `after` where those behind it end. `reach` is
    where the words begin that no other figure has claimed, `tail` where the list of figures ends that it is
    in. `chained` tells that it goes on with the list of the figure before it (打掉涉黑组织1个、集团14个).
    `clause` is where its clause begins.
    """

    sentence: str
    quantity: Quantity
    before: int
    after: int
    reach: int
    clause: int
    tail: int
    chained: bool

    @property
    def words_before(self) -> str:
        """Return the figure's own words before it."""
        return self.sentence[self.before : self.quantity.start]

    @property
    def words_after(self) -> str:
        """Return the figure's own words behind it."""
        return self.sentence[self.quantity.stop : self.after]

    @property
    def goes_on(self) -> bool:
        """Whether it goes on with the list of the figure before it, or stands right behind it."""
        return self.chained or self.reach == self.quantity.start


def frame_quantities(sentence: str, quantities: Sequence[Quantity]) -> list[Frame]:
    """Return a frame for each figure, in order.

    >>> from anti_fraud_stats.quantities import find_quantities
    >>> text = "依托1927个专业网格和1.95万个基础网格，打掉涉黑组织1个、恶势力集团14个"
    >>> [(f.words_before, f.words_after) for f in frame_quantities(text, list(find_quantities(text)))]
    [('依托', '专业网格'), ('', '基础网格'), ('打掉涉黑组织', ''), ('恶势力集团', '')]
    """
    bounds = [CLAUSE_END.search(sentence, q.stop) for q in quantities]
    frames = []
    for n, quantity in enumerate(quantities):
        reach = quantities[n - 1].stop if n else 0
        clause = _over_bracket(sentence, reach, _last_clause(sentence, reach, quantity.start), quantity.start)
        before = clause if clause > reach or not n else _own_start(sentence, reach, quantity.start)
        bound = bounds[n]
        after = bound.start() if bound else len(sentence)
        if n + 1 < len(quantities):
            after = min(after, quantities[n + 1].start)
        connector = _CONNECTOR.search(sentence, quantity.stop, after)
        after = connector.start() if connector else after
        between = sentence[reach : quantity.start]
        if not _OPENED.search(between):
            between = between.lstrip("）)")  # 28万澳元（约568万元）、手机9支
        chained = bool(n) and _CHAIN.match(between) is not None
        frames.append(Frame(sentence, quantity, before, after, reach, clause, after, chained))
    return _with_tails(frames, bounds)


def _with_tails(frames: list[Frame], bounds: Sequence[regex.Match[str] | None]) -> list[Frame]:
    """Return the frames with `tail` moved behind the list: 515个集体、5215名个人获记功."""
    done: list[Frame] = []
    for n in range(len(frames) - 1, -1, -1):
        frame, bound = frames[n], bounds[n]
        clause_end = bound.start() if bound else len(frame.sentence)
        done.append(replace(frame, tail=_tail(frame, clause_end, done[-1] if done else None)))
    return done[::-1]


def _tail(frame: Frame, clause_end: int, following: Frame | None) -> int:
    """Return where the words end that may be of a figure: behind the list that its noun opens."""
    if following is None or clause_end <= following.quantity.start:
        return max(frame.after, clause_end)
    done_to_all = following.chained and _DONE_TO_ALL.match(following.words_after)
    if done_to_all or (following.chained and frame.words_after.strip() and following.words_after.strip()):
        return following.tail
    return frame.after if following.chained else following.quantity.start


def _last_clause(sentence: str, start: int, stop: int) -> int:
    """Return where the last clause before `stop` begins, not before `start`."""
    begin = start
    for match in CLAUSE_END.finditer(sentence, start, stop):
        begin = match.end()
    return begin


def _over_bracket(sentence: str, reach: int, clause: int, stop: int) -> int:
    """Return where the clause begins of a figure right behind a bracket: 抓获陈某（男，36岁）等3人."""
    if sentence[clause - 1 : clause] not in {"）", ")"} or sentence[clause:stop].strip(" 等共"):
        return clause
    opened = max(sentence.rfind("（", reach, clause), sentence.rfind("(", reach, clause))
    return clause if opened < 0 else _last_clause(sentence, reach, opened)


def _own_start(sentence: str, start: int, stop: int) -> int:
    """Return where the words between two figures begin to belong to the second."""
    connector = _CONNECTOR.search(sentence, start, stop)
    return connector.end() if connector else start
