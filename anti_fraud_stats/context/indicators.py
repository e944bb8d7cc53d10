"""`choose_indicator`: what a figure counts, by the cues around it, how near and how telling they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import Frame

__all__ = ["Choice", "choose_indicator", "find_cues"]

# a share or a change may be of anything that is counted
ANY_KIND: Final = frozenset({"percent", "points", "times"})
WEAK, PLAIN, OBJECT = range(3)
STRENGTHS: Final = (4.0, 11.0, 14.0)  # weak words, cues, objects
HEAD_REACH: Final = 6  # an object further from its figure is no head of it, and counts like a cue
GAP_BONUS: Final = 3.0
LETTER: Final = 2.0  # for each fixed character of the cue, up to eight
DISTANCE: Final = 0.2  # for each character between cue and figure
ELSEWHERE: Final = 7.0  # for words that stand in another clause than the figure's own
MAX_GAP: Final = 24
_AND: Final = regex.compile(r"[、和并及与]?(?:依法)?")

Atoms = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """An indicator with the cue that chose it and how well it fits."""

    key: str
    cue: str
    score: float
    start: int
    stop: int
    strength: int

    @property
    def is_verb(self) -> bool:
        """Whether the cue is a verb or a phrase, not a noun."""
        return self.strength == PLAIN


def find_cues(folded: str) -> Atoms:
    """Return the words of the indicators' cues in a sentence, with their places."""
    return list(lexicon.indicator_cues().find(folded))


def choose_indicator(frame: Frame, atoms: Atoms) -> Choice | None:
    """Return the indicator that the words around the figure speak for, or None where nothing does."""
    choices = sorted(_find_choices(frame, atoms), key=lambda choice: choice.score, reverse=True)
    if not choices:
        return None
    return _first_of_coordination(choices[0], choices, frame)


def _find_choices(frame: Frame, atoms: Atoms) -> Iterator[Choice]:
    """Yield each cue that fits the figure's kind of unit."""
    quantity = frame.quantity
    index = lexicon.indicator_cues().by_head
    near = [
        (place, word)
        for place, word in atoms
        if frame.reach <= place and place + len(word) <= frame.tail
        and not (place < quantity.stop and quantity.start < place + len(word))
    ]
    verbs = [place for place, word in near if any(c.strength == PLAIN and not c.tail for c in index.get(word, ()))]
    for place, word in near:
        for cue in index.get(word, ()):
            if not {quantity.kind, quantity.unit} & cue.units and quantity.kind not in ANY_KIND:
                continue
            last = _find_tail(near, place + len(word), cue.tail) if cue.tail else place
            if last is not None:
                led = any(place + len(word) <= verb < quantity.start for verb in verbs)
                yield _weigh(cue, frame, place, last, led=led)


def _find_tail(atoms: Atoms, start: int, tail: str) -> int | None:
    """Return the place of a cue's second word, near enough behind its first."""
    return next((p for p, word in atoms if start <= p <= start + MAX_GAP and word == tail), None)


def _weigh(cue: lexicon.Cue, frame: Frame, first: int, last: int, *, led: bool) -> Choice:
    """Return the cue as a choice; `first` and `last` are where its words begin.

    `led` tells that a verb stands between it and the figure: an object there is no head of the figure.
    """
    stop = last + len(cue.tail or cue.head)
    quantity = frame.quantity
    distance = min(abs(quantity.start - stop), abs(first - quantity.stop)) if not first < quantity.start < last else 0
    strength = PLAIN if cue.strength == OBJECT and (led or distance > HEAD_REACH) else cue.strength
    score = STRENGTHS[strength] + LETTER * min(cue.length, 8) - DISTANCE * distance
    score += GAP_BONUS * bool(cue.tail) - ELSEWHERE * (stop <= frame.before or first >= frame.after)
    return Choice(cue.key, cue.text, score, first, stop, cue.strength)


def _first_of_coordination(best: Choice, choices: Sequence[Choice], frame: Frame) -> Choice:
    """查封、扣押、冻结资产 goes by its first verb: walk left over verbs that touch the chosen one."""
    for other in choices:
        joined = other.stop <= best.start and _AND.fullmatch(frame.sentence, other.stop, best.start)
        if joined and best.is_verb and other.is_verb and "…" not in best.cue and best.stop <= frame.quantity.start:
            return _first_of_coordination(other, choices, frame)
    return best
