"""`Statistic`: the contract of one record, with the invariants that no record may break."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from anti_fraud_stats.terms import Basis, Measure, Qualifier, Scope, Section

__all__ = ["SCHEMA_VERSION", "Statistic"]

SCHEMA_VERSION: Final = 1


class Statistic(BaseModel):
    """One number that an article states as a fact; the order of the fields is the order on the wire."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Annotated[int, Field(description="Version of this record's layout.")] = SCHEMA_VERSION
    id: Annotated[str, Field(description="Stable for the same source, offset and text.")]
    source: Annotated[str, Field(description="The path as given, or '-' for standard input.")]
    title: Annotated[str | None, Field(description="The article's title.")]
    published: Annotated[dt.date | None, Field(description="Day of publication, in China.")]
    section: Annotated[Section, Field(description="Where in the article the figure stands.")]
    text: Annotated[str, Field(min_length=1, description="The number with unit and qualifiers, as printed.")]
    value: Annotated[
        Decimal, Field(description="In the base unit; the lower end of a range; signed for a change.")
    ]
    value_max: Annotated[Decimal | None, Field(description="The upper end of a range.")]
    unit: Annotated[
        str, Field(description="The base unit as printed, without 万 or 亿; empty where none is.")
    ]
    qualifier: Annotated[Qualifier, Field(description="How exact the text says the figure is.")]
    measure: Annotated[Measure, Field(description="A level, a rate or a change.")]
    basis: Annotated[Basis | None, Field(description="What a change is measured against.")]
    indicator: Annotated[str, Field(description="What is counted: an entry of the lexicon.")]
    topic: Annotated[str, Field(description="Which kind of crime or work: an entry of the lexicon.")]
    label: Annotated[str, Field(description="The words of the text that name what is counted.")]
    period_start: Annotated[dt.date | None, Field(description="First day covered; null when open.")]
    period_end: Annotated[dt.date | None, Field(description="Last day covered.")]
    period_text: Annotated[str | None, Field(description="The words that gave the period.")]
    region: Annotated[str | None, Field(description="Full name of the administrative division.")]
    region_code: Annotated[
        str | None,
        Field(description="Its GB/T 2260 code, of a former name that of today; null for foreign places."),
    ]
    scope: Annotated[Scope, Field(description="A place and period as a whole, or one case.")]
    repeat_of: Annotated[str | None, Field(description="Id of the record that stated this figure first.")]
    confidence: Annotated[
        Decimal | None,
        Field(ge=0, le=1, description="How likely the whole record is right; null: not calibrated."),
    ]
    sentence: Annotated[str, Field(description="The sentence, as printed.")]
    start: Annotated[int, Field(ge=0, description="Character offset of `text` in the decoded file.")]
    end: Annotated[int, Field(ge=0, description="Offset behind its last character.")]
    line: Annotated[int, Field(ge=1, description="Line of `start`, from 1.")]

    @model_validator(mode="after")
    def _check_invariants(self) -> Self:
        broken = [reason for reason, holds in self._invariants() if not holds]
        if broken:
            message = f"{self.text}: {'; '.join(broken)}"
            raise ValueError(message)
        return self

    def _invariants(self) -> tuple[tuple[str, bool], ...]:
        """Return each rule in words with whether it holds."""
        change, rate = self.measure is Measure.CHANGE, self.measure is Measure.RATE
        first, last = self.period_start, self.period_end
        return (
            ("a change has a basis, and nothing else has", change == (self.basis is not None)),
            ("only a change is below nothing", change or self.value >= 0 or self.text.startswith("零下")),
            ("a rate is a percentage", not rate or self.unit in {"%", "‰", "‱", "个百分点"}),
            ("value_max is above value", self.value_max is None or abs(self.value_max) > abs(self.value)),
            ("values are finite", all(v is None or v.is_finite() for v in (self.value, self.value_max))),
            ("a period starts before it ends", first is None or last is None or first <= last),
            ("the number stands somewhere", self.start < self.end),
        )
