"""Cues that reach beyond their figure: the verb that a list carries on, the noun that a heading is about."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.indicators.choosing import OBJECT, WEAK, Atoms, Choice, counts, is_verb
from anti_fraud_stats.quantities import Quantity

__all__ = ["carry_verb", "choose_verb", "find_subject", "subject_of_a_heading"]

_FEATURES: Final = regex.compile(
    r"(?:的|群体|人群)?(?:特征|特点|画像|构成|分布|情况|分析|基本情况|年龄|性别|职业|身份|是谁)"
)


def choose_verb(frame: Frame, atoms: Atoms) -> Choice | None:
    """Return the verb before the figure, in its own words, that a list may carry on, whatever it counts."""
    own = [(p, word) for p, word in atoms if frame.before <= p and p + len(word) <= frame.quantity.start]
    index = lexicon.indicator_cues().by_head
    nouns = {
        place for place, word in own if any(c.strength == OBJECT and not c.tail for c in index.get(word, ()))
    }
    verbs = [
        Choice(cue.key, cue.text, 0.0, place, place + len(word), cue.strength)
        for place, word in own
        if place not in nouns  # 作案手机 begins with no verb
        for cue in index.get(word, ())
        if is_verb(cue, frame, place)
    ]
    return max(verbs, key=lambda verb: (-verb.start, verb.stop), default=None)


def find_subject(atoms: Atoms, end: int, *, least: int = OBJECT) -> Choice | None:
    """Return the noun that a heading without figures is about: the last object of an indicator in it.

    `least` is the weakest cue that will do; of several at one place the strongest.

    >>> from anti_fraud_stats.context.indicators.choosing import find_cues
    >>> find_subject(find_cues("警情高发地"), 5).key
    'incidents_reported'
    """
    index = lexicon.indicator_cues().by_head
    nouns = [
        Choice(cue.key, cue.text, 0.0, place, place + len(word), cue.strength)
        for place, word in atoms
        for cue in index.get(word, ())
        if cue.strength >= least and not cue.tail and place < end
    ]
    return max(nouns, key=lambda noun: (noun.stop, -noun.start, noun.strength), default=None)


def subject_of_a_heading(atoms: Atoms, folded: str) -> Choice | None:
    """Return what a line without figures is about: its noun, or the people whose features it tells.

    >>> from anti_fraud_stats.context.indicators.choosing import find_cues
    >>> subject_of_a_heading(find_cues("二、受害人特征"), "二、受害人特征").key
    'victims'
    """
    features = _FEATURES.search(folded)
    whose = [(place, word) for place, word in atoms if features and place + len(word) == features.start()]
    return find_subject(atoms, len(folded)) or find_subject(whose, len(folded), least=WEAK)


def carry_verb(choice: Choice, quantity: Quantity) -> str | None:
    """Return the indicator that a verb before gives to a figure that goes on with its list.

    缴获名表12块、港币174万元: the same verb, another indicator where the unit is another.
    """
    if not choice.is_verb:
        return None
    head = choice.cue.partition(lexicon.GAP)[0]
    cues = lexicon.indicator_cues().by_head.get(head, ())
    fitting = [cue.key for cue in cues if cue.text == choice.cue and counts(cue.units, quantity)]
    return choice.key if choice.key in fitting else next(iter(fitting), None)
