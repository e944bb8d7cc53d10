"""`Context`: what the text has said so far; `entering` and `behind` replace it sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.indicators.choosing import Choice
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.settings import Setting
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.terms import Scope, Section

__all__ = ["Context", "is_line"]

LONGEST_LINE: Final = 30
_FINAL: Final = ("。", "！", "？", "…", "”", "!", "?")


@dataclass(frozen=True, slots=True)
class Context:
    """What governs a sentence that says nothing itself.

    Of the paragraph so far: `time`, `place`, `topic`, `scope`, and `last_place`, the last that it names.
    Of the one before: `last_topic`, `last_time`. `section_time` is the last time below the heading,
    `opening_year` the last year that a sentence began with, `recent` the last figures, `first_cases` the
    first that counts cases, `header` the heads of a table's columns, `lead` what the line above a list
    counts (提起公诉：), `subject` what a heading without figures counts. `heading_…` is what the heading
    above names, `case_topic` the crime of the one case that it names (`is_case` tells that it names one),
    `case_time` the first time in a paragraph about it, `item_topic` the crime of a numbered item;
    `whole_told` tells that the text has named its own time; `setting` is what it as a whole is about.
    """

    setting: Setting
    anchor: Anchor | None = None
    block: Block | None = None
    time: Time | None = None
    place: Place | None = None
    last_place: Place | None = None
    topic: str | None = None
    last_topic: str | None = None
    last_time: Time | None = None
    section_time: Time | None = None
    scope: Scope | None = None
    subject: Choice | None = None
    opening_year: int | None = None
    recent: tuple[Finding, ...] = ()
    first_cases: Finding | None = None
    header: tuple[str, ...] = ()
    heading_time: Time | None = None
    heading_place: Place | None = None
    heading_topic: str | None = None
    heading_subject: Choice | None = None
    lead: Choice | None = None
    case_topic: str | None = None
    is_case: bool = False
    item_topic: str | None = None
    case_time: Time | None = None
    whole_told: bool = False

    @property
    def in_heading(self) -> bool:
        """Whether the sentence stands in a heading."""
        return self.block is not None and self.block.section is Section.HEADING


def is_line(block: Block) -> bool:
    """Return whether a block is a short line of a list, which goes on with the line above it: no ornament."""
    text = block.text.strip()
    short = block.section is Section.BODY and len(text) <= LONGEST_LINE and not text.endswith(_FINAL)
    return short and any(map(str.isalnum, text))
