"""`Spot`: one word at one place of a text, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.regions.gazetteer import gazetteer
from anti_fraud_stats.lexicon.divisions import Division, division_of, is_within
from anti_fraud_stats.lexicon.places import Role, Sort

__all__ = ["Spot", "is_chain", "is_linked"]

_SORTS: Final = {Role.NATION: Sort.NATION, Role.FOREIGN: Sort.FOREIGN, Role.DIVISION: Sort.FULL}
_KNOWN: Final = 4096  # words whose sort and divisions are remembered
# 兰州|银座投资有限公司 is a name; 临沂|查处某公司 is none
_COMPANY: Final = regex.compile(
    r"(?:(?![的了在将对从被等与和及一某家个名查抓破立注设成警公])[\p{Han}()（）]){2,14}?(?:有限(?:责任)?|股份|集团)公司"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A `word` at `start`; `last` is the stop and the code of the division named before it, if any.

    `scopes` are the codes of the divisions that the word may be a part of, the nearest first.
    """

    text: str
    start: int
    word: str
    last: tuple[int, str]
    scopes: tuple[str, ...]

    @property
    def stop(self) -> int:
        """Return the place behind the word."""
        return self.start + len(self.word)

    @property
    def organ(self) -> str:
        """Return the organ that stands behind the word (警方, 公安局), or nothing."""
        return gazetteer().organs.behind(self.text, self.stop)

    @property
    def sort(self) -> Sort:
        """Return the sort of mention that the word makes."""
        return _sort_of(self.word)

    def divisions(self) -> tuple[Division, ...]:
        """Return all divisions that the word can name."""
        return _divisions_of(self.word)

    def is_taken_away(self) -> bool:
        """Whether the last character belongs to the next word: 广州市|场."""
        return bool(gazetteer().overlaps.behind(self.text, self.stop - 1)) and self.sort is not Sort.SHORT

    def is_spoiled(self) -> bool:
        """Whether the words beside it make something else of it: 南京|路, 居|全国, 公安部|督办."""
        index, stop = gazetteer(), self.stop
        sort = self.sort
        if sort is Sort.SHORT and _COMPANY.match(self.text, stop):
            return True
        tails = {index.tails.behind(self.text, place) for place in (stop, stop + len(self.organ))}
        head = index.heads.before(self.text, self.start)
        return any(sort in index.tails.sorts[tail] for tail in tails if tail) or (
            bool(head) and sort in index.heads.sorts[head]
        )


@lru_cache(maxsize=_KNOWN)
def _sort_of(word: str) -> Sort:
    index = gazetteer()
    if place := index.places.get(word):
        return _SORTS[place.role]
    if word in index.pointers:
        return Sort.BARE if word in index.bare else Sort.POINTER
    return Sort.FULL if any(division.name == word for division in _divisions_of(word)) else Sort.SHORT


@lru_cache(maxsize=_KNOWN)
def _divisions_of(word: str) -> tuple[Division, ...]:
    return tuple(division for division in map(division_of, gazetteer().codes.get(word, ())) if division)


def is_linked(text: str, stop: int, start: int) -> bool:
    """Whether nothing stands between two places but a space or an organ: 广州市公安局|白云区."""
    gap = text[stop:start].strip() if 0 <= start - stop <= gazetteer().organs.longest else text
    return not gap or gap in gazetteer().organs.sorts


def is_chain(whole: str | None, part: str | None) -> bool:
    """Whether `part` is a division below `whole`."""
    return whole is not None and part is not None and whole != part and is_within(part, whole)
