"""What a hostile input is: its name, its bytes, and what the command must make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["GOOD", "STATEMENT", "Case", "Outcome", "texts"]

Outcome = Literal["read", "refused"]

STATEMENT: Final = "2021年，全市公安机关共破获电信网络诈骗案件7323宗，同比上升13.3%。"
GOOD: Final = f"反诈通报\n\n{STATEMENT}\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One bad input; `keeps`: the good statement in it must come out whole, `told`: part of the message."""

    name: str
    data: bytes
    outcome: Outcome = "read"
    keeps: bool = False
    told: str = ""


def texts(group: dict[str, str], *, keeps: bool = False) -> tuple[Case, ...]:
    """Return a case for each named text: such a one is always read."""
    return tuple(Case(name, text.encode(), keeps=keeps) for name, text in group.items())
