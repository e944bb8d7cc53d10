"""The closed vocabularies of a record: they do not grow, so they are Python (open ones: `lexicon/`)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Basis", "Measure", "Qualifier", "Scope", "Section"]


class Qualifier(StrEnum):
    """How exact the text says a figure is."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    UNDER = "under"


class Measure(StrEnum):
    """Whether a figure is a count or amount, a share at a time, or a change against another time."""

    LEVEL = "level"
    RATE = "rate"
    CHANGE = "change"


class Basis(StrEnum):
    """What a change is measured against: the same time a year before, the period before, or another."""

    YOY = "yoy"
    MOM = "mom"
    OTHER = "other"


class Scope(StrEnum):
    """A place and period as a whole, or one case, operation, ceremony or story."""

    TOTAL = "total"
    CASE = "case"


class Section(StrEnum):
    """Where in the article a figure stands."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
