"""`complete_titles`: what a title or heading does not say itself, from the figure that it announces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from anti_fraud_stats.context.repeats import find_announced
from anti_fraud_stats.records import Statistic
from anti_fraud_stats.terms import Section

__all__ = ["complete_titles"]

# what a title says itself: without any of these it takes the fields from the figure that it announces
_OWN_WORDS: Final = {
    ("cue:verb", "cue:noun"): ("indicator",),
    ("topic:own_words", "topic:sentence", "topic:item"): ("topic",),
    ("region:sentence",): ("region", "region_code"),
    ("scope:sentence", "scope:item"): ("scope",),
}
_PERIOD: Final = ("period_start", "period_end", "period_text")
ANNOUNCED: Final = 400  # records behind a title or a heading among which the figure is that it announces


def complete_titles(found: Sequence[tuple[Statistic, Sequence[str]]]) -> list[Statistic]:
    """Return the records of an article, each given with its evidence; those of the body are as they were."""
    records = [record for record, _ in found]
    for n, (record, evidence) in enumerate(found):
        if record.section is not Section.BODY:
            records[n] = _complete(record, evidence, records[n + 1 : n + 1 + ANNOUNCED])
    return records


def _complete(record: Statistic, evidence: Sequence[str], later: Sequence[Statistic]) -> Statistic:
    """Return a title's or heading's record, completed from the body's figure that it announces."""
    body = find_announced(record, later)
    if body is None:
        dated = _first_below(record, evidence, later)
        return record.model_copy(update={name: getattr(dated, name) for name in _PERIOD}) if dated else record
    fields: list[str] = [*_PERIOD]
    for own, more in _OWN_WORDS.items():
        if not set(own) & set(evidence):
            fields += more
    return record.model_copy(update={field: getattr(body, field) for field in fields})


def _first_below(record: Statistic, evidence: Sequence[str], later: Sequence[Statistic]) -> Statistic | None:
    """Return the first figure below a heading that says no time of its own."""
    first = later[0] if later and record.section is Section.HEADING else None
    own = {"period:sentence", "period:paragraph"} & set(evidence)
    return first if first and first.section is Section.BODY and not own else None
