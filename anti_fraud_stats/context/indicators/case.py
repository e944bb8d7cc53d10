"""`Case`: one figure whose indicator is to be decided, with all that a rule may ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.context.changes.words import strip_change
from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.choosing import STRENGTHS, Atoms, Choice
from anti_fraud_stats.context.regions.finder import RegionMention
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.terms import Measure

__all__ = ["CARRIED", "CASES", "DEFAULT", "Case", "Decision", "known_levels", "says_nothing"]

DEFAULT: Final = "other"
CASES: Final = "case"  # the kind of 起, 宗, 件
CARRIED: Final = STRENGTHS[1]  # a verb that a list carries on outweighs weak words of a member
# 日均, 其中: words that say nothing of what is counted
_EMPTY: Final = regex.compile(
    r"(?:只不过|不过|只是|但)?(?:增幅|涨幅|升幅|降幅|跌幅|增速|减幅)[由从自]?|平均每[天日月年周]|[日月年人户件]均|平均"
    r"|其中|[小大]幅|反弹|回升|[ 、，,的为达约共也都均则却在就有仅]"
)

# 增幅由三季度的14.2%缩到全年的3.96%
_GOES_TO: Final = regex.compile(
    r"[缩收放回降升减涨跌增扩变](?:窄|缓|落|缩|小|大|少|至|到)+[\p{Han}\d]{0,8}的?$"
)

Decision = tuple[str, Choice | None]


@dataclass(frozen=True, slots=True)
class Case:
    """One figure to be decided: its frame, its own cue if any, and the figures before it.

    `earlier` are those of its sentence, `recent` those of the sentences before, both in order.
    `foreign_to_us` tells that it stands in an item of a digest that is none of ours; `heading` is the noun
    of the heading above it, `first_cases` the first cases that the text counted,
    `column` the head of its column in a table, `classes` the head above the rows where these are classes.
    """

    frame: Frame
    change: Change
    choice: Choice | None
    atoms: Atoms
    times: Sequence[Time]
    earlier: Sequence[Finding]
    recent: Sequence[Finding]
    foreign_to_us: bool = False
    places: Sequence[RegionMention] = ()
    heading: Choice | None = None
    first_cases: Finding | None = None
    column: str | None = None
    classes: str | None = None

    @property
    def is_weak(self) -> bool:
        """Whether the figure's own words say nothing, or little."""
        return self.choice is None or self.choice.score < CARRIED


def known_levels(findings: Sequence[Finding]) -> list[Finding]:
    """Return the counts and amounts whose indicator is known: by default `other` is not, by a cue it is."""
    known = (f for f in findings if f.indicator != DEFAULT or f.choice is not None)
    return [f for f in known if f.change.measure is Measure.LEVEL]


def says_nothing(case: Case) -> bool:
    """Return whether nothing but times, places and words of change stands around the figure."""
    frame = case.frame
    own = frame.words_before
    named = [(time.start, time.stop) for time in case.times]
    named += [(place.start, place.stop) for place in case.places]
    for start, stop in named:
        if frame.before <= start and stop <= frame.quantity.start:
            own = own.replace(frame.sentence[start:stop], "")
    own = _EMPTY.sub("", own)
    own = strip_change(own) if case.change.measure is not Measure.LEVEL else own
    after = frame.words_after.strip("的 ")
    return not own and (not after or _GOES_TO.match(after) is not None)
