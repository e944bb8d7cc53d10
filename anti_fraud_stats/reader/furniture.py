"""Lines that are no part of the article: menus, licence numbers, bylines. The words: `furniture.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Final, Literal

import regex
from pydantic import BaseModel, ConfigDict, Field, field_validator

from anti_fraud_stats.reader.shapes import folded

__all__ = ["FurnitureRule", "choose_furniture", "load_furniture"]

_LONGEST: Final = 400
_STATEMENT: Final = 60
_LEAD: Final = " \t\u3000\u00a0•·●◆■★☆※*|｜[【〔(（<《>＞»-—_"


@cache
def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


class FurnitureRule(BaseModel):
    """One entry of `furniture.toml`; its head says what the fields mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    longest: int = Field(gt=0, le=_LONGEST)
    whole: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    pattern: str | None = None
    follows: Literal["list", "rest"] | None = None
    examples: tuple[str, ...] = Field(min_length=1)
    counter_examples: tuple[str, ...] = Field(min_length=1)

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str | None) -> str | None:
        if pattern is not None:
            _compile(pattern)
        return pattern

    def fits(self, line: str) -> bool:
        """Say whether `line` (folded, its bullets dropped) is furniture of this kind."""
        if len(line) > self.longest:
            return False
        if line.startswith(self.starts) or line in self.whole:
            return True
        if any(word in line for word in self.contains):
            return True
        return self.pattern is not None and _compile(self.pattern).match(line) is not None


@cache
def load_furniture() -> tuple[FurnitureRule, ...]:
    """Return the rules in their order."""
    text = resources.files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8")
    return tuple(FurnitureRule(name=name, **fields) for name, fields in tomllib.loads(text).items())


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that lines of furniture begin with, and those that they contain."""
    rules = load_furniture()
    return tuple(w for rule in rules for w in rule.starts), tuple(w for rule in rules for w in rule.contains)


def _is_statement(text: str, line: str) -> bool:
    """Say whether `text` is so long a sentence that only a rule's own words make furniture of it."""
    if len(text) <= _STATEMENT or text[-1] not in "。！？”":
        return False
    starts, contains = _words()
    return not (line.startswith(starts) or any(word in line for word in contains))


def choose_furniture(text: str) -> FurnitureRule | None:
    """Return the rule that takes the line `text` for furniture, or None for a line of the article.

    >>> rule = choose_furniture("• 当前位置：首页 > 警务动态")
    >>> rule.name if rule else None
    'navigation'
    >>> choose_furniture("破获案件3宗。") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    line = folded(text).lstrip(_LEAD) or text
    if _is_statement(text, line):
        return None
    return next((rule for rule in load_furniture() if rule.fits(line)), None)
