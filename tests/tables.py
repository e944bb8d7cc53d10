"""The example tables, and what tests of several rooms read them with."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

from anti_fraud_stats.context.changes.finder import Change, find_change, spread_changes
from anti_fraud_stats.context.frames import Frame, frame_quantities
from anti_fraud_stats.pipeline import extract, judge_by_rules
from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.reader import read_text
from anti_fraud_stats.records import Statistic

__all__ = ["PUBLISHED", "changes_of", "extracted", "frames_of", "read_table", "statistics_of"]

EXAMPLES: Final = Path(__file__).parent / "examples"
PUBLISHED: Final = dt.date(2022, 3, 17)


def read_table(name: str) -> list[tuple[str, str]]:
    """Return the lines of a table as (text, expected)."""
    lines = [line for line in (EXAMPLES / name).read_text("utf-8").splitlines() if line]
    pairs = [line.split(" => ") for line in lines if not line.startswith("# ")]
    return [(text, expected) for text, expected in pairs]


def frames_of(text: str) -> list[Frame]:
    """Return the frames of the figures of a sentence."""
    return frame_quantities(text, [q for q in find_quantities(text) if not q.dropped])


def changes_of(frames: list[Frame]) -> list[Change]:
    """Return the changes of framed figures, those of a list given their head's."""
    return spread_changes(frames, [find_change(frame) for frame in frames])


def statistics_of(
    text: str, published: dt.date | None = PUBLISHED, source: str = "通报.txt"
) -> list[Statistic]:
    """Return the records of a bulletin as the rules leave them, before their review."""
    verdicts = judge_by_rules(read_text(text, source, published=published))
    return [verdict.kept for verdict in verdicts if verdict.kept]


def extracted(text: str, published: dt.date | None = PUBLISHED) -> list[Statistic]:
    """Return the records of a bulletin after the whole way."""
    return extract(read_text(text, "通报.txt", published=published))
