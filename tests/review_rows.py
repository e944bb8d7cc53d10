"""Rows to fit the review to: the signs of each annotated figure, and the answers that are right of it.

Where the rules' answers on a text were kept before anyone had read it (`tests/unread`), they stand for those
that the rules give now; of a figure without such answers the review learns from the words alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from anti_fraud_stats import read_text
from anti_fraud_stats.examples import find_examples
from anti_fraud_stats.pipeline import judge_by_rules
from anti_fraud_stats.reader import read_article
from anti_fraud_stats.review.signs import (
    FIELDS,
    Reading,
    company_signs,
    rule_signs,
    sentence_signs,
    word_signs,
)
from anti_fraud_stats.terms import Scope
from tests.scoring import Record, align, gold_in, record_of, same_quantity
from tests.sentences import BANK
from tests.unread_answers import Answers, answers_in

HERE: Final = Path(__file__).parent
TIMES: Final = {"seeds": 4, "corpus": 4}  # the gold that was annotated twice over, by several people

__all__ = ["Row", "Text", "rows_of_sentences", "rows_of_text", "texts_in"]


@dataclass(frozen=True, slots=True)
class Text:
    """An annotated text: the folder it is from, its file and its annotation."""

    folder: str
    path: Path
    gold: Path


@dataclass(frozen=True, slots=True)
class Row:
    """One annotated figure: `signs` of words and company, `rules` of the rules, `right` answers by field.

    `gold` is its annotation and `answers` what the rules said of it unread, where that was kept.
    """

    text: str
    signs: frozenset[str]
    rules: frozenset[str]
    right: dict[str, str]
    gold: Record
    answers: Answers | None


def texts_in(folder: Path, gold: Path) -> list[Text]:
    """Return the annotated texts of a folder."""
    return [
        Text(folder.name, next(folder.glob(f"{each.stem}*.txt")), each)
        for each in sorted(gold.glob("*.jsonl"))
    ]


def rows_of_text(text: Text, kept: dict[tuple[str, int], Answers]) -> Iterator[Row]:
    """Yield a row for every required figure of a text that was found with the right value."""
    readings = [verdict.reading for verdict in judge_by_rules(read_article(text.path)) if verdict.reading]
    answers = [kept.get((text.path.stem, reading.record.start)) for reading in readings]
    said = [_as_said(reading, each) for reading, each in zip(readings, answers, strict=True)]
    found = [record_of(reading.record) for reading in readings]
    gold_of = {id(found_one): gold for gold, found_one in align(gold_in(text.gold), found)}
    company = company_signs([reading.record for reading in said])
    for reading, record, each, others in zip(said, found, answers, company, strict=True):
        gold = gold_of.get(id(record))
        if gold is None or gold.get("optional") or not same_quantity(gold, record):
            continue
        signs = frozenset((*word_signs(reading), *sentence_signs(reading.sentence), *others))
        rules = frozenset(rule_signs(reading)) if each else frozenset[str]()
        yield Row(text.gold.stem, signs, rules, {field: gold[field] for field in FIELDS}, gold, each)


def _as_said(reading: Reading, answers: Answers | None) -> Reading:
    """Return a reading with the answers that the rules gave of it unread."""
    if answers is None:
        return reading
    update: dict[str, Any] = {field: getattr(answers, field) for field in FIELDS}
    update["scope"] = Scope(answers.scope)
    return replace(reading, record=reading.record.model_copy(update=update), evidence=answers.evidence)


def rows_of_sentences() -> Iterator[Row]:
    """Yield a row of one field for every sentence of the bank and every example of the lexicon."""
    for n, line in enumerate(BANK.read_text(encoding="utf-8").splitlines()):
        entry = json.loads(line)
        yield from _row_of_words(
            f"sentence{n}", entry["sentence"], "indicator", entry["indicator"], entry["text"]
        )
    for example in find_examples():
        field = "topic" if example.file == "topics.toml" else example.file.partition("s/")[0]
        if field in FIELDS and not example.negated:
            yield from _row_of_words(f"{example.file}:{example.text}", example.text, field, example.expected)


def _row_of_words(name: str, sentence: str, field: str, right: str, text: str | None = None) -> Iterator[Row]:
    """Yield the row of a figure of one sentence, of the first where its text is not given."""
    readings = [v.reading for v in judge_by_rules(read_text(sentence, "sentence.txt")) if v.reading]
    for reading in [r for r in readings if text in {None, r.record.text}][:1]:
        signs = frozenset((*word_signs(reading), *sentence_signs(reading.sentence)))
        yield Row(name, signs, frozenset(), {field: right}, {field: right}, None)


def all_texts() -> Sequence[Text]:
    """Return the annotated texts of all folders of `tests`, and the seeds."""
    folders = sorted(path.parent for path in HERE.glob("*/gold"))
    texts = [text for folder in folders for text in texts_in(folder, folder / "gold")]
    return [*texts, *texts_in(HERE.parent / "seeds", HERE / "gold")]


def rows_of(texts: Sequence[Text]) -> dict[str, list[Row]]:
    """Return the rows of many texts, by folder; those annotated by several people count more than once."""
    rows: dict[str, list[Row]] = {}
    kept = {folder: answers_in(folder) for folder in {text.folder for text in texts}}
    for text in texts:
        found = list(rows_of_text(text, kept[text.folder]))
        rows.setdefault(text.folder, []).extend(found * TIMES.get(text.folder, 1))
    return rows
