"""Lines that are no part of the article: menus, licence numbers, bylines. The words: `furniture.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Final, Literal

import regex

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.text.folding import fold

__all__ = ["FurnitureRule", "choose_furniture", "load_furniture", "parse_furniture"]

_FILE: Final = "furniture.toml"
_LONGEST: Final = 400
_STATEMENT: Final = 60
_LEAD: Final = " \t\u3000\u00a0•·●◆■★☆※◎*|｜[【〔(（<《>＞»-—_"
_GAP: Final = regex.compile(r"\s{2,}|\u3000|\s?+[|｜·•◎]\s?+")


@cache
def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


@dataclass(frozen=True, slots=True, eq=False)
class FurnitureRule:
    """One entry of `furniture.toml`; its head says what the fields mean."""

    name: str
    longest: int
    whole: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    pattern: str | None = None
    follows: Literal["list", "rest"] | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

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
    return parse_furniture(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


def parse_furniture(text: str) -> tuple[FurnitureRule, ...]:
    r"""Return the rules that the TOML `text` holds; `LexiconError` names an entry that breaks the form.

    >>> [rule.name for rule in parse_furniture('[pager]\nlongest = 9\nexamples = ["上一页"]')]
    ['pager']
    """
    return tuple(_rule(name, entry) for name, entry in tomllib.loads(text).items())


def _rule(name: str, entry: dict[str, Any]) -> FurnitureRule:
    """Return one entry as a rule, its lists made into what the rule holds."""
    known = {field.name: field.type for field in fields(FurnitureRule)}
    unknown = [key for key in entry if key not in known or key == "name"]
    if unknown or not entry.get("examples") or not 0 < entry.get("longest", 0) <= _LONGEST:
        message = f"[{name}]: unknown keys {unknown}, no example, or `longest` not in 1 to {_LONGEST}"
        raise LexiconError(message, file=_FILE)
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    whole = frozenset(lists.pop("whole", ()))
    return FurnitureRule(**{**entry, **lists, "name": name, "whole": whole})


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

    A line of several pieces is furniture when every piece is.

    >>> rule = choose_furniture("• 当前位置：首页 > 警务动态")
    >>> rule.name if rule else None
    'navigation'
    >>> choose_furniture("破获案件3宗。") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    line = fold(text).lstrip(_LEAD) or text
    if _is_statement(text, line):
        return None
    rule = _first_rule(line)
    if rule is not None:
        return rule
    pieces = [piece.lstrip(_LEAD) for piece in _GAP.split(line)]
    rules = [_first_rule(piece) for piece in pieces if piece] if len(pieces) > 1 else []
    return rules[0] if rules and all(rules) else None


def _first_rule(line: str) -> FurnitureRule | None:
    return next((rule for rule in _rules_for(len(line)) if rule.fits(line)), None)


@lru_cache(maxsize=_LONGEST)
def _rules_for(length: int) -> tuple[FurnitureRule, ...]:
    """Return the rules that a line of this length may fit: few for a paragraph."""
    return tuple(rule for rule in load_furniture() if length <= rule.longest)
