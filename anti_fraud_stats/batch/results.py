"""What comes of one input: what its article states, the verdicts on its numbers, or why there is nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from anti_fraud_stats.errors import AntiFraudStatsError
from anti_fraud_stats.limits import MAX_BYTES
from anti_fraud_stats.pipeline import Verdict
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.reader.collection import Fields
from anti_fraud_stats.records import Statistic

__all__ = ["Explanation", "Extraction", "Failure", "Options"]


@dataclass(frozen=True, slots=True)
class Options:
    """How files are read: a declared encoding, a day of publication, in how many processes, how large ones.

    With `fields` that name a text every input is a collection, whatever its name.
    """

    encoding: str | None = None
    published: dt.date | None = None
    jobs: int = 1
    max_bytes: int = MAX_BYTES
    fields: Fields = field(default_factory=Fields)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article states."""

    source: str
    title: str | None
    published: dt.date | None
    statistics: tuple[Statistic, ...]
    warning: str | None = None

    @property
    def note(self) -> str:
        """Say how much was found, for `-v`."""
        return f"{len(self.statistics)} statistics"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One article with the verdict on every number in it."""

    article: Article
    verdicts: tuple[Verdict, ...]

    @property
    def source(self) -> str:
        """Return the path as given."""
        return self.article.source

    @property
    def warning(self) -> str | None:
        """Return what had to be mended to read the article."""
        return self.article.warning

    @property
    def note(self) -> str:
        """Say how much was kept and dropped, for `-v` and below an explanation."""
        kept = sum(verdict.kept is not None for verdict in self.verdicts)
        return f"{kept} kept, {len(self.verdicts) - kept} dropped"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one input gave nothing; `trace` is filled where the fault is this program's."""

    error: AntiFraudStatsError
    trace: str = ""
