"""The whole way on one page: an article in, its statistics out; `explain` tells of every number why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from typing import Final

import regex

from anti_fraud_stats.context.agreement import agreement_of
from anti_fraud_stats.context.confidence import confidence_of
from anti_fraud_stats.context.entering import enter_sentence
from anti_fraud_stats.context.findings import Finding
from anti_fraud_stats.context.lines_spoken import refutes_a_rumour, without_spoken
from anti_fraud_stats.context.paragraphs import Context
from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.readings import find_findings
from anti_fraud_stats.context.regions.places import name_in_record
from anti_fraud_stats.context.repeats import find_repeats
from anti_fraud_stats.context.sections import read_sections
from anti_fraud_stats.context.titles import complete_titles
from anti_fraud_stats.quantities import find_quantities
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.records import Statistic
from anti_fraud_stats.review.signs import Reading
from anti_fraud_stats.review.weighing import Correction, review
from anti_fraud_stats.review.weights import Weights, weights
from anti_fraud_stats.text import Sentence, fold, split_sentences
from anti_fraud_stats.text.line_ends import find_line_ends

__all__ = ["Verdict", "explain", "extract", "judge", "judge_by_rules"]

_TELLING: Final = frozenset(
    {"date_line", "meeting_line", "byline", "account_card", "navigation", "document_header", "licence_number"}
)  # rules of the reader
_CUT_NUMBER: Final = regex.compile(r"\d++(?:[.,:/-]\d++)*+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one number of a file: kept as a record, or dropped.

    `start` and `end` are offsets into the decoded file. `rule` names the rule that read it or the one that
    dropped it; `cue` the words that chose its indicator; `evidence` what its answers rest on. `corrections`
    are the answers of the rules that the review gave up, `reading` is what it weighed.
    """

    start: int
    end: int
    text: str
    kept: Statistic | None
    rule: str
    cue: str | None = None
    evidence: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    reading: Reading | None = None


def extract(article: Article) -> list[Statistic]:
    """Return every statistic of an article, in reading order."""
    return [verdict.kept for verdict in judge(article) if verdict.kept]


def explain(article: Article) -> list[Verdict]:
    """Return a verdict on every number of the file, in order, those outside the article included."""
    verdicts = [*judge(article), *_judge_cuts(article)]
    return sorted(verdicts, key=lambda verdict: (verdict.start, verdict.end))


def judge(article: Article, by: Weights | None = None) -> list[Verdict]:
    """Return the verdicts on the numbers of the article itself; `by` stands in for the fitted weights."""
    return _join(judge_by_rules(article), by or weights())


def judge_by_rules(article: Article) -> list[Verdict]:
    """Return the verdicts as the rules leave them, sentence by sentence, before the review."""
    sentences = [sentence for block in article.blocks for sentence in split_sentences(block)]
    page, refuted = _Page(article, find_line_ends(article.raw)), refutes_a_rumour(sentences)
    verdicts: list[Verdict] = []
    for setting, section in read_sections(sentences, Anchor(article.published), _bylines(article)):
        context = Context(setting)
        for sentence in section:
            context = enter_sentence(context, sentence)
            found = find_quantities(sentence.text, sentence.folded)
            quantities = list(without_spoken(sentence, found, refuted=refuted))
            findings, context = find_findings(sentence, [q for q in quantities if not q.dropped], context)
            by_place = {finding.quantity.start: finding for finding in findings}
            verdicts += [_verdict(page, sentence, q, by_place.get(q.start)) for q in quantities]
    return _completed(verdicts)


def _completed(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts with the records of titles and headings completed from the body."""
    places = [n for n, verdict in enumerate(verdicts) if verdict.reading]
    readings = [verdict.reading for verdict in verdicts if verdict.reading]
    records = complete_titles([(reading.record, reading.evidence) for reading in readings])
    for n, reading, record in zip(places, readings, records, strict=True):
        verdicts[n] = replace(verdicts[n], kept=record, reading=replace(reading, record=record))
    return verdicts


def _bylines(article: Article) -> list[str]:
    """Return the lines around an article that tell who published it."""
    lines = [article.raw[cut.start : cut.stop] for cut in article.cuts if cut.rule in _TELLING]
    return [fold(line) for line in (*lines, article.publisher or "", article.site or "")]


@dataclass(frozen=True, slots=True)
class _Page:
    """An article with the places at which its lines end."""

    article: Article
    line_ends: tuple[int, ...]

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, that an offset is in."""
        return bisect_left(self.line_ends, offset) + 1


def _verdict(page: _Page, sentence: Sentence, quantity: Quantity, finding: Finding | None) -> Verdict:
    """Return the verdict on one number of a sentence."""
    start, end = sentence.span(quantity.start, quantity.stop)
    if finding is None or quantity.dropped:
        return Verdict(start, end, quantity.text, None, quantity.dropped or "unread")
    statistic = _record(page, sentence, finding, start, end)
    cue = finding.choice.cue if finding.choice else None
    reading = Reading(statistic, finding.evidence, sentence.folded, quantity.start, quantity.stop)
    return Verdict(start, end, quantity.text, statistic, quantity.rule, cue, finding.evidence, (), reading)


def _record(page: _Page, sentence: Sentence, finding: Finding, start: int, end: int) -> Statistic:
    """Return the record of one finding."""
    article = page.article
    quantity, change, time, place = finding.quantity, finding.change, finding.time, finding.place
    period = time.period if time else None
    text = sentence.printed(article.raw, quantity.start, quantity.stop)
    digest = sha256(f"{article.source}\0{start}\0{text}".encode(errors="surrogatepass")).hexdigest()
    return Statistic(
        id=digest[:16],
        source=article.source,
        title=article.title,
        published=article.published,
        section=sentence.block.section,
        text=text,
        value=_signed(quantity.value, change.sign),
        value_max=None if quantity.value_max is None else _signed(quantity.value_max, change.sign),
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        measure=change.measure,
        basis=change.basis,
        indicator=finding.indicator,
        topic=finding.topic,
        label=finding.label,
        period_start=period and period.start,
        period_end=period and period.end,
        period_text=time.text if time and period else None,
        region=place and name_in_record(place),
        region_code=place and place.code,
        scope=finding.scope,
        repeat_of=None,
        confidence=None,
        sentence=sentence.printed(article.raw),
        start=start,
        end=end,
        line=page.line_of(start),
    )


def _signed(value: Decimal, sign: int) -> Decimal:
    """Return a value with a sign; exact, whatever the precision of the caller's context."""
    return value.copy_negate() if sign < 0 and value else value


def _join(verdicts: list[Verdict], weights: Weights) -> list[Verdict]:
    """Return the verdicts with what needs all records: answers weighed, repeats marked, confidences told."""
    places = [n for n, verdict in enumerate(verdicts) if verdict.reading]
    readings = [verdict.reading for verdict in verdicts if verdict.reading]
    repeats = find_repeats([reading.record for reading in readings])
    reviewed = review(readings, repeats, weights)
    company = agreement_of([each.record for each in reviewed], repeats, [each.evidence for each in readings])
    rows = zip(places, readings, reviewed, repeats, company, strict=True)
    for n, reading, each, first, others in rows:
        evidence = (*reading.evidence, *each.evidence, *others)
        joined = {"repeat_of": first, "confidence": confidence_of(evidence)}
        kept = each.record.model_copy(update=joined)
        verdicts[n] = replace(verdicts[n], kept=kept, evidence=evidence, corrections=each.corrections)
    return verdicts


def _judge_cuts(article: Article) -> Iterator[Verdict]:
    """Yield a verdict on each number that stands outside the article: dropped with what surrounds it."""
    for cut in article.cuts:
        for match in _CUT_NUMBER.finditer(article.raw, cut.start, cut.stop):
            yield Verdict(match.start(), match.end(), match[0], None, cut.rule)
