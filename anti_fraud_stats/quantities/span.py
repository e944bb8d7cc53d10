"""A stretch of a sentence whose numerals count nothing, and the rule that finds such stretches."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import Final, NamedTuple

__all__ = ["DIGITS", "LETTERS", "Span", "SpanRule"]

DIGITS: Final = string.digits
LETTERS: Final = string.ascii_letters


class SpanRule(NamedTuple):
    """A rule: its `name`, the characters of which its finds hold at least one, its verbose `pattern`.

    A sentence that holds none of `signs` is not searched.
    """

    name: str
    signs: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence and the name of the rule that takes its numerals out."""

    start: int
    stop: int
    rule: str
