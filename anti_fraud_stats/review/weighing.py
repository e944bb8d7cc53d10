"""`review`: the answers of an article's records, each weighed by the signs for it and for others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from heapq import nlargest, nsmallest
from typing import Final

from anti_fraud_stats.records import Statistic
from anti_fraud_stats.review.signs import (
    FIELDS,
    Reading,
    company_signs,
    rule_signs,
    sentence_signs,
    word_signs,
)
from anti_fraud_stats.review.weights import Weights
from anti_fraud_stats.terms import Scope

__all__ = ["Correction", "Reviewed", "review", "settle"]

LEAD: Final = 100  # hundredths of log odds by which another answer has to lead that of the rules
STEP: Final = 100  # of the same, one step of sureness
SUREST: Final = 10  # steps: more tell nothing more
REASONS: Final = 3  # signs told of a correction


@dataclass(frozen=True, slots=True)
class Correction:
    """An answer of the rules that was given up, with the signs that spoke most against it, the first most."""

    field: str
    instead_of: str
    because: tuple[str, ...]

    def __str__(self) -> str:
        """Return `topic not theft (near:赌博, last:gambling)`."""
        return f"{self.field} not {self.instead_of} ({', '.join(self.because)})"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A record as it stands after the review; `evidence` tells how sure each answer is."""

    record: Statistic
    corrections: tuple[Correction, ...]
    evidence: tuple[str, ...]


def review(readings: Sequence[Reading], repeats: Sequence[str | None], weights: Weights) -> list[Reviewed]:
    """Return each record of an article with its answers settled; `repeats` are the ids that each one repeats.

    What is said of one figure in several places is weighed together, so that they agree.
    """
    sentences = _Sentences(weights)
    records = [reading.record for reading in readings]
    rows = zip(readings, company_signs(records), strict=True)
    signs = [{*rule_signs(reading), *word_signs(reading), *others} for reading, others in rows]
    sums = [
        weights.odds_in(weights.add(sentences.odds(reading.sentence), own))
        for reading, own in zip(readings, signs, strict=True)
    ]
    firsts = [first or record.id for first, record in zip(repeats, records, strict=True)]
    return [
        _reviewed(reading, sentences, pooled, own)
        for reading, pooled, own in zip(readings, _pool(readings, sums, firsts), signs, strict=True)
    ]


def _pool(readings: Sequence[Reading], sums: Sequence[list[int]], firsts: Sequence[str]) -> list[list[int]]:
    """Return for each record the mean log odds of all that state its figure, named by the first of them.

    A sentence that is printed twice, as a title may be, counts once.
    """
    of_figure: dict[str, dict[str, list[int]]] = {}
    for reading, first, own in zip(readings, firsts, sums, strict=True):
        of_figure.setdefault(first, {})[reading.sentence] = own
    means = {first: _mean([*stated.values()]) for first, stated in of_figure.items()}
    return [means[first] for first in firsts]


def _mean(rows: Sequence[list[int]]) -> list[int]:
    """Return the mean of each column; of a single row nothing has to be reckoned."""
    return rows[0] if len(rows) == 1 else [sum(column) // len(rows) for column in zip(*rows, strict=True)]


def settle(weights: Weights, signs: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    r"""Return the answers of one figure that its signs speak for, where the rules gave others.

    >>> from anti_fraud_stats.review.weights import parse_weights
    >>> weights = parse_weights([("scope", "bias\ttotal=12\tcase=-12\nnear:被害\tcase=140\n")])
    >>> settle(weights, ["near:被害"], {"scope": "total"})
    {'scope': 'case'}
    """
    settled = _settle(weights, weights.odds_in(weights.add(weights.bias, {*signs})), given)
    return {field: answer for field, answer, _ in settled if answer != given[field]}


def _settle(
    weights: Weights, sums: Sequence[int], given: Mapping[str, str]
) -> Iterator[tuple[str, str, int]]:
    """Yield each field with its answer and by how much that leads all others, or lags.

    An answer of the rules stands unless another leads it clearly, and where the weights do not know it, as of
    an indicator that was added to the lexicon.
    """
    for field, places in weights.fields.items():
        answers, odds = weights.answers[places], sums[places]
        if given[field] not in answers:
            continue
        best, second = nlargest(2, odds)
        own = odds[answers.index(given[field])]
        if best - own > LEAD:
            yield field, answers[odds.index(best)], best - second
        else:
            yield field, given[field], own - (second if own == best else best)


class _Sentences:
    """The sentences of an article, each weighed once, however many figures it has."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.odds = cache(self._odds)
        self.reasons = cache(self._reasons)

    def _odds(self, sentence: str) -> int:
        """Return the log odds with what a sentence adds, as `Weights` keeps them."""
        return self.weights.add(self.weights.bias, {*sentence_signs(sentence)})

    def _reasons(self, sentence: str, old: int, new: int) -> list[tuple[int, str]]:
        return _strongest(self.weights, {*sentence_signs(sentence)}, old, new)


def _strongest(weights: Weights, signs: AbstractSet[str], old: int, new: int) -> list[tuple[int, str]]:
    """Return the signs that speak most for the answer at one place against another, each behind its loss."""
    known = [sign for sign in signs if sign in weights.of_sign]
    losses = ((weights.said_by(sign, old) - weights.said_by(sign, new), sign) for sign in known)
    return nsmallest(REASONS, (each for each in losses if each[0] < 0))


def _reviewed(
    reading: Reading, sentences: _Sentences, sums: Sequence[int], signs: AbstractSet[str]
) -> Reviewed:
    """Return one record with its answers settled."""
    weights = sentences.weights
    given = {field: str(getattr(reading.record, field)) for field in FIELDS}
    update: dict[str, str] = {}
    corrections: list[Correction] = []
    sure: dict[str, int] = {}
    for field, answer, lead in _settle(weights, sums, given):
        sure[field] = max(-1, min(lead // STEP, SUREST))
        if answer != given[field]:
            update[field] = Scope(answer) if field == "scope" else answer
            old, new = weights.place_of(field, given[field]), weights.place_of(field, answer)
            told = [*_strongest(weights, signs, old, new), *sentences.reasons(reading.sentence, old, new)]
            because = tuple(sign for _, sign in nsmallest(REASONS, told))
            corrections.append(Correction(field, given[field], because))
    evidence = tuple(f"sure:{field}:{steps}:{len(corrections)}_changed" for field, steps in sure.items())
    record = reading.record.model_copy(update=update) if update else reading.record
    return Reviewed(record, tuple(corrections), evidence)
