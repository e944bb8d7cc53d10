"""`check_examples`: every example of the lexicon is read as an article is, and must show what it should."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.regions.finder import find_regions
from anti_fraud_stats.lexicon.cues import IndicatorEntry
from anti_fraud_stats.lexicon.loading import family_files, load_entries
from anti_fraud_stats.lexicon.patterns import PatternEntry, compile_entries
from anti_fraud_stats.lexicon.phrases import PHRASES_FILE, phrases
from anti_fraud_stats.lexicon.places import PLACE_ROLES, Role, places
from anti_fraud_stats.lexicon.scopes import SCOPES_FILE, scopes
from anti_fraud_stats.lexicon.units import NameEntry
from anti_fraud_stats.pipeline import judge_by_rules
from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.reader.article import Article, Block, Places
from anti_fraud_stats.records import Statistic
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import fold

__all__ = ["Example", "check_examples", "find_examples"]

_ARROW: Final = "=>"
_NO_FIGURE: Final = "no figure"
_NO_PLACE: Final = "no place"
_A_PLACE: Final = "a place"
_NO_WORDS: Final = "no words of it"
_ORGANS: Final = frozenset({Role.ABROAD, Role.ORGAN, Role.OFFICE})


@dataclass(frozen=True, slots=True)
class Example:
    """One example of one entry: `read` says what the program finds in `text`, `expected` what it should.

    With `negated` it should find something, but not that.
    """

    file: str
    entry: str
    text: str
    expected: str
    read: Callable[[str], str]
    negated: bool = False

    def failure(self) -> str | None:
        """Return `lexicon/FILE: [entry]: "example": expected X, got Y`, or None where the example holds."""
        got = self.read(self.text)
        if got not in {self.expected, _NO_FIGURE} if self.negated else got == self.expected:
            return None
        expected = f"a figure that is not {self.expected}" if self.negated else self.expected
        return f'lexicon/{self.file}: [{self.entry}]: "{self.text}": expected {expected}, got {got}'


def check_examples() -> list[str]:
    """Return the failures of all examples, in the order of the files; empty where every example holds."""
    return [failure for example in find_examples() if (failure := example.failure())]


def find_examples() -> Iterator[Example]:
    """Yield every example of the lexicon."""
    yield from _of_indicators()
    yield from _of_topics()
    yield from _of_units()
    yield from _of_qualifiers()
    yield from _of_names()
    yield from _of_wording()
    yield from _of_places()
    yield from _of_patterns(SCOPES_FILE, scopes())
    yield from _of_patterns(PHRASES_FILE, phrases())


def _of_indicators() -> Iterator[Example]:
    for file in family_files("indicators"):
        for key, entry in load_entries(file, IndicatorEntry).items():
            yield from (Example(file, key, text, key, _read_indicator) for text in entry.examples)
            for text in entry.counter_examples:
                yield Example(file, key, text, key, _read_indicator, negated=True)


def _of_topics() -> Iterator[Example]:
    for key, entry in lexicon.topics().items():
        yield from (Example("topics.toml", key, text, key, _read_topic) for text in entry.examples)


def _of_units() -> Iterator[Example]:
    for key, entry in lexicon.units().items():
        yield from (
            Example("units.toml", key, text, f"{text} ({key})", _read_kind) for text in entry.examples
        )


def _of_qualifiers() -> Iterator[Example]:
    for key, entry in lexicon.qualifiers().items():
        yield from (Example("qualifiers.toml", key, text, key, _read_qualifier) for text in entry.examples)


def _of_names() -> Iterator[Example]:
    for file in ("names.toml", "offers.toml"):
        for key, entry in load_entries(file, NameEntry).items():
            yield from (Example(file, key, text, _NO_FIGURE, _read_figures) for text in entry.examples)


def _of_wording() -> Iterator[Example]:
    for key, entry in lexicon.wording().items():
        for line in entry.examples:
            text, _, label = (part.strip() for part in line.partition(_ARROW))
            yield Example("wording.toml", key, text, label, _read_label)


def _of_places() -> Iterator[Example]:
    for key, entry in places().items():
        expected, read = _place_reading(key, entry.role)
        yield from (Example("places.toml", key, text, expected, read) for text in entry.examples)


def _of_patterns(file: str, entries: Mapping[str, PatternEntry]) -> Iterator[Example]:
    for key, entry in entries.items():
        read = partial(_read_pattern, key, compile_entries({key: entry}, file))
        yield from (Example(file, key, text, key, read) for text in entry.examples)
        yield from (Example(file, key, text, _NO_WORDS, read) for text in entry.counter_examples)


def _place_reading(key: str, role: Role) -> tuple[str, Callable[[str], str]]:
    """Return what the examples of an entry should give, and what reads it: this place, any, or none."""
    if role in PLACE_ROLES:
        return key, partial(_read_named_place, key)
    return (_A_PLACE if role in _ORGANS else _NO_PLACE), _read_any_place


def _first_figure(text: str) -> Statistic | None:
    """Return the first record of an article whose body is `text`, as the rules read it by the lexicon."""
    body = Block(Section.BODY, text, Places((0,), (0,)))
    verdicts = judge_by_rules(Article("example", text, None, None, (body,), ()))
    return next((verdict.kept for verdict in verdicts if verdict.kept), None)


def _read_indicator(text: str) -> str:
    figure = _first_figure(text)
    return figure.indicator if figure else _NO_FIGURE


def _read_topic(text: str) -> str:
    figure = _first_figure(text)
    return figure.topic if figure else _NO_FIGURE


def _read_label(text: str) -> str:
    figure = _first_figure(text)
    return figure.label if figure else _NO_FIGURE


def _read_kind(text: str) -> str:
    """Return the first number and its kind, whether or not it is a statistic: 39年 is a unit of time."""
    return next((f"{number.text} ({number.kind})" for number in find_quantities(text)), _NO_FIGURE)


def _read_qualifier(text: str) -> str:
    kept = (number for number in find_quantities(text) if not number.dropped)
    return next((number.qualifier.value for number in kept), _NO_FIGURE)


def _read_figures(text: str) -> str:
    kept = [number.text for number in find_quantities(text) if not number.dropped]
    return "、".join(kept) or _NO_FIGURE


def _read_named_place(key: str, text: str) -> str:
    found = {mention.name or "?" for mention in find_regions(fold(text))}
    return key if key in found else "、".join(sorted(found)) or _NO_PLACE


def _read_any_place(text: str) -> str:
    return _A_PLACE if any(True for _ in find_regions(fold(text))) else _NO_PLACE


def _read_pattern(key: str, pattern: regex.Pattern[str], text: str) -> str:
    return key if pattern.search(fold(text)) else _NO_WORDS
