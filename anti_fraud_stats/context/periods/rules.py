"""How a form is found: a `Rule` looks at a `Scene`, the sentence with its points of the calendar marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.context.periods.model import Anchor, Period, Point, Reading, Strength
from anti_fraud_stats.context.periods.points import find_points

__all__ = ["CLOCK", "GAP", "MARK", "RECENT", "Rule", "Scene", "mark", "read_nothing", "resolve_nothing"]

_FIRST, _OTHER, _FOREIGN = "\ue000", "\ue001", "\ue002"  # private use: no text means anything by them
_UNMARKED: Final = str.maketrans({_FIRST: _FOREIGN, _OTHER: _FOREIGN})

MARK: Final = f"(?:{_FIRST}{_OTHER}*+)"
"""Matches one whole point of the calendar in `Scene.marked`."""

GAP: Final = rf"[^,，。；;\d{_FIRST}]"
"""Matches a character between the parts of a form: within the clause, and of no number."""

_HOUR: Final = r"(?:(?:\d{1,2}+|零)[ ]?+(?:时|点|:\d\d))"
CLOCK: Final = rf"(?:[ ]?+(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|深夜|晚上?|夜间?){_HOUR}?+|{_HOUR}))"
"""Matches a time of the day behind a date: 20时, 晚, 晚8点."""

RECENT: Final = 62
"""Days in which a month or a day without a year is near the publication."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, and the same with each point of the calendar blotted out, so that `MARK` finds it."""

    text: str
    marked: str
    points: Mapping[int, Point]


@dataclass(frozen=True, slots=True)
class Rule:
    """How one form is found, read and resolved; `read` answers None where the match is no period.

    One of the `cues` stands in all that the `pattern` finds: without one it is not tried, nor even compiled.
    `marked` says that it is matched with the points marked, in place of the plain text.
    """

    name: str
    strength: Strength
    cues: tuple[str, ...]
    pattern: str
    read: Callable[[regex.Match[str], Scene], Reading | None]
    resolve: Callable[[Reading, Anchor], Period | None]
    marked: bool = False

    def find(self, scene: Scene) -> Iterable[tuple[int, int, Reading]]:
        """Return the place and the reading of each of this rule's forms in the scene."""
        text = scene.marked if self.marked else scene.text
        for cue in self.cues:
            if cue in text:
                return self._find(text, scene)
        return ()

    def _find(self, text: str, scene: Scene) -> Iterator[tuple[int, int, Reading]]:
        for match in _compiled(self.pattern).finditer(text):
            reading = self.read(match, scene)
            if reading is not None and match.end() > match.start():
                yield match.start(), match.end(), reading


def mark(text: str) -> Scene:
    """Return the scene of a sentence.

    >>> mark("截至5月底").marked == "截至" + "\ue000" + "\ue001" * 2
    True
    """
    text = text.translate(_UNMARKED)
    parts, points, done = [], {}, 0
    for start, stop, point in find_points(text):
        points[start] = point
        parts += [text[done:start], _FIRST, _OTHER * (stop - start - 1)]
        done = stop
    return Scene(text, "".join([*parts, text[done:]]), points)


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, int(regex.VERBOSE))  # its compiler is slow with its own enum


def read_nothing(_: regex.Match[str], __: Scene) -> Reading:
    """Read a form that has but one meaning."""
    return Reading()


def resolve_nothing(_: Reading, __: Anchor) -> None:
    """Resolve a form that means no days."""
