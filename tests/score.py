"""`python -m tests.score GOLD TEXTS [FIELD …]`: how right the package is on annotated articles.

Prints one line an article and the figures of all; then the mistakes of the kinds named: a field of the
record, `missed`, `made up` or `value`. Articles are also told in two halves (by their order), so that a rule
which was fitted to one half shows as a gap in the other.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.scoring import Score, score_folder, total


def line(name: str, score: Score) -> str:
    """Return the figures of one score."""
    rates = score.rates()
    figures = "  ".join(f"{key} {share:.4f}" for key, share in rates.items())
    return f"{name}: gold {score.gold}  found {score.found}  {figures}"


def main(arguments: list[str]) -> int:
    """Print the scores of a folder; return 2 where the folders are not named."""
    if len(arguments) < 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    scores = score_folder(Path(arguments[0]), Path(arguments[1]))
    names = list(scores)
    for name, score in scores.items():
        sys.stdout.write(f"{line(name, score)}\n")
    for title, chosen in (("even half", names[::2]), ("odd half", names[1::2]), ("all", names)):
        sys.stdout.write(f"{line(title, total(scores[name] for name in chosen))}\n")
    for score in scores.values():
        for m in score.mistakes:
            if m.kind in arguments[2:]:
                sys.stdout.write(f"{m.article} {m.kind} {m.text}: want {m.want} got {m.got} …{m.quote}…\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
