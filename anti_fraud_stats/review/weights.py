"""`weights`: how much each sign speaks for each answer, as fitted to annotated articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from struct import unpack
from typing import Final

from anti_fraud_stats.review.signs import FIELDS

__all__ = ["Weights", "parse_weights", "weights"]


LANE: Final = 32  # bits of one log odds in a sum
_FLOOR: Final = 1 << 30  # stands under each, so that none falls below nothing and borrows from the next


@dataclass(frozen=True, slots=True)
class Weights:
    """What every sign adds to the log odds of every answer, in hundredths.

    `answers` are those of all fields, of each field at the places that `fields` gives. The log odds of all
    answers lie side by side in one integer, so that one addition adds a sign to all of them: `bias` is where
    they begin, `ground` nothing at all, `of_sign` what a sign adds, and `odds_in` reads them.
    """

    fields: Mapping[str, slice]
    answers: tuple[str, ...]
    bias: int
    ground: int
    of_sign: Mapping[str, int]

    def add(self, odds: int, signs: Iterable[str]) -> int:
        """Return the log odds with what `signs` add."""
        return odds + sum([self.of_sign[sign] for sign in signs if sign in self.of_sign])

    def odds_in(self, odds: int) -> list[int]:
        """Return the log odds of each answer, in hundredths."""
        lanes = len(self.answers)
        return [lane - _FLOOR for lane in unpack(f"<{lanes}I", odds.to_bytes(lanes * LANE // 8, "little"))]

    def place_of(self, field: str, answer: str) -> int:
        """Return the place of an answer of a field."""
        return self.answers.index(answer, self.fields[field].start)

    def said_by(self, sign: str, place: int) -> int:
        """Return what one sign adds to the answer at a place, in hundredths."""
        below = (self.of_sign.get(sign, 0) + self.ground) >> (LANE * place)
        return below % (1 << LANE) - _FLOOR


def _side_by_side(odds: Iterable[int]) -> int:
    """Return one integer that holds many."""
    return sum(each << (LANE * place) for place, each in enumerate(odds))


@cache
def weights() -> Weights:
    """Return the weights that the package comes with: a file a field, of `python -m tests.fit_review`."""
    room = files("anti_fraud_stats.review")
    return parse_weights(
        (field, room.joinpath(f"{field}.tsv").read_text(encoding="utf-8")) for field in FIELDS
    )


def parse_weights(tables: Iterable[tuple[str, str]]) -> Weights:
    r"""Return the weights that tables of fields hold: a sign a line, then tabs before `answer=weight`.

    The first line, `bias`, names every answer of the field.

    >>> weights = parse_weights([("scope", "bias\ttotal=12\tcase=-12\nnear:被害\tcase=40\n")])
    >>> weights.odds_in(weights.add(weights.bias, ["near:被害", "near:无关"]))
    [12, 28]
    """
    fields: dict[str, slice] = {}
    answers: list[str] = []
    bias: list[int] = []
    of_sign: dict[str, int] = {}
    for field, table in tables:
        head, *rows = table.splitlines()
        first = len(answers)
        for cell in head.split("\t")[1:]:
            answer, _, weight = cell.partition("=")
            answers.append(answer)
            bias.append(int(weight))
        fields[field] = slice(first, len(answers))
        places = {answer: place for place, answer in enumerate(answers) if place >= first}
        for row in rows:
            sign, *cells = row.split("\t")
            pairs = (cell.split("=") for cell in cells)
            added = sum(int(weight) << (LANE * places[answer]) for answer, weight in pairs)
            of_sign[sign] = of_sign.get(sign, 0) + added
    ground = _side_by_side(_FLOOR for _ in bias)
    return Weights(fields, tuple(answers), ground + _side_by_side(bias), ground, of_sign)
