"""Cues: the words that choose an indicator or a topic, found in one pass over a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, model_validator

from anti_fraud_stats.lexicon.loading import LexiconEntry, check_words, load_entries, load_family
from anti_fraud_stats.lexicon.units import units

__all__ = [
    "Cue",
    "CueIndex",
    "IndicatorEntry",
    "TopicEntry",
    "indicator_cues",
    "indicators",
    "topic_cues",
    "topics",
]

GAP: Final = "…"
BARE: Final = "bare"  # the kind of a figure without a unit
WEAK, PLAIN, OBJECT = range(3)
Words = Annotated[tuple[str, ...], AfterValidator(check_words)]
SomeWords = Annotated[Words, Field(min_length=1)]


def _check_units(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds as they are; raise ValueError naming those that `units.toml` does not know."""
    known = {BARE, *units(), *(word for entry in units().values() for word in entry.words)}
    if unknown := [kind for kind in kinds if kind not in known]:
        message = f"{'、'.join(unknown)}: neither a kind of unit nor a unit"
        raise ValueError(message)
    return kinds


class IndicatorEntry(LexiconEntry):
    """What a figure counts; see `indicators/README.md` for the fields."""

    name: str
    name_en: str
    cues: Words
    objects: Words
    weak: Words
    units: Annotated[SomeWords, AfterValidator(_check_units)]
    examples: SomeWords
    counter_examples: Words = ()
    behind: Words = ()
    usual: Annotated[Words, AfterValidator(_check_units)] = ()

    @model_validator(mode="after")
    def _check_examples(self) -> Self:
        check_words(self.examples + self.counter_examples)
        return self


class TopicEntry(LexiconEntry):
    """Which kind of crime or work a clause speaks of; see the head of `topics.toml`."""

    name: str
    name_en: str
    cues: Words
    general: Words = ()
    weak: Words
    examples: SomeWords

    @model_validator(mode="after")
    def _check_lists(self) -> Self:
        check_words(self.cues + self.general + self.weak)
        return self


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or a phrase with a gap, the entry that it speaks for, and how strongly (weak, plain, object)."""

    head: str
    tail: str
    key: str
    strength: int
    units: frozenset[str]

    @property
    def length(self) -> int:
        """Return how many characters it fixes."""
        return len(self.head) + len(self.tail)

    @property
    def text(self) -> str:
        """Return it as the lexicon writes it."""
        return f"{self.head}{GAP}{self.tail}" if self.tail else self.head


class CueIndex:
    """All cues of one vocabulary; `find` gives each word that is part of a cue, with its place."""

    def __init__(self, cues: list[Cue]) -> None:
        """Index `cues` by their first word."""
        self.by_head: dict[str, list[Cue]] = {}
        for cue in cues:
            self.by_head.setdefault(cue.head, []).append(cue)
        words = {word for cue in cues for word in (cue.head, cue.tail) if word}
        self._starting = _by_start(words)
        self._alone = frozenset(word for word in words if len(word) == 1)
        self._firsts = frozenset(word[0] for word in words)

    def find(self, folded: str) -> Iterator[tuple[int, str]]:
        """Yield the place and the word of each part of a cue in `folded`, also where they overlap.

        They come in order, of those that begin at one place the shorter first.
        """
        for start in compress(range(len(folded)), map(self._firsts.__contains__, folded)):
            if folded[start] in self._alone:
                yield start, folded[start]
            for word in self._starting.get(folded[start : start + 2], ()):
                if folded.startswith(word, start):
                    yield start, word


def _by_start(words: Iterable[str]) -> dict[str, list[str]]:
    """Return the words of two characters and more by their first two, the shorter first."""
    starting: dict[str, list[str]] = {}
    for word in sorted(words, key=len):
        if len(word) > 1:
            starting.setdefault(word[:2], []).append(word)
    return starting


@cache
def indicators() -> dict[str, IndicatorEntry]:
    """Return the indicators by key, in the order of the files."""
    return load_family("indicators", IndicatorEntry)


@cache
def topics() -> dict[str, TopicEntry]:
    """Return the topics by key, in the order of the file."""
    return load_entries("topics.toml", TopicEntry)


def _cue(word: str, key: str, strength: int, units: frozenset[str]) -> Cue:
    head, _, tail = word.partition(GAP)
    return Cue(head, tail, key, strength, units)


@cache
def indicator_cues() -> CueIndex:
    """Return the index of the indicators' cues."""
    return CueIndex(
        [
            _cue(word, key, strength, frozenset(entry.units))
            for key, entry in indicators().items()
            for strength, words in ((PLAIN, entry.cues), (OBJECT, entry.objects), (WEAK, entry.weak))
            for word in words
        ]
    )


@cache
def topic_cues() -> CueIndex:
    """Return the index of the topics' cues."""
    return CueIndex(
        [
            _cue(word, key, strength, frozenset())
            for key, entry in topics().items()
            for strength, words in ((OBJECT, entry.cues), (PLAIN, entry.general), (WEAK, entry.weak))
            for word in words
        ]
    )
