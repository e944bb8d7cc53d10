"""A bank of sentences, each with what one figure counts: `python -m tests.sentences` prints those read wrong.

Each line of `sentences.jsonl` has a `sentence`, the `text` of a figure and its `indicator` by the guideline
(`also`: others that are right). They were written for breadth: rare wordings, and figures that only seem to
count something.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import anti_fraud_stats

BANK: Final = Path(__file__).with_suffix(".jsonl")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its figure, the indicators that are right, and the one found, None for no figure."""

    sentence: str
    text: str
    right: tuple[str, ...]
    found: str | None

    @property
    def is_right(self) -> bool:
        """Whether one of the right indicators was found."""
        return self.found in self.right


def read_bank() -> Iterator[Reading]:
    """Yield the reading of each sentence, taken as an article of its own."""
    for line in BANK.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        article = anti_fraud_stats.read_text(entry["sentence"], "sentence.txt")
        found = {each.text: str(each.indicator) for each in anti_fraud_stats.extract(article)}
        right = (entry["indicator"], *entry.get("also", ()))
        yield Reading(entry["sentence"], entry["text"], right, found.get(entry["text"]))


def main() -> None:
    """Print each sentence that is read wrong, then how many are right."""
    readings = list(read_bank())
    for each in readings:
        if not each.is_right:
            sys.stdout.write(f"{each.text} is {each.right[0]}, not {each.found}: {each.sentence}\n")
    right = sum(each.is_right for each in readings)
    sys.stdout.write(f"{right} of {len(readings)} right\n")


if __name__ == "__main__":
    main()
