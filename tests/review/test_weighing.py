"""An answer of the rules stands unless another leads it clearly."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats import read_text
from anti_fraud_stats.pipeline import judge, judge_by_rules
from anti_fraud_stats.review.weighing import LEAD, review, settle
from anti_fraud_stats.review.weights import Weights, parse_weights

TOPICS = "bias\tdrugs=0\ttelecom_fraud=0\ttheft=0\n"


def weights_of(*signs: str) -> Weights:
    """Return weights of topics and scopes, those of topics as given."""
    return parse_weights(
        [("topic", TOPICS + "".join(f"{sign}\n" for sign in signs)), ("scope", "bias\tcase=0\ttotal=0\n")]
    )


@pytest.mark.parametrize(
    ("weight", "given", "settled"),
    [
        (LEAD + 1, "theft", {"topic": "drugs"}),
        (LEAD, "theft", {}),  # no clear lead
        (-LEAD - 1, "theft", {}),
        (LEAD + 1, "drugs", {}),
        (LEAD + 1, "blood_donations", {}),  # of a lexicon that somebody added to
    ],
)
def test_settle(weight: int, given: str, settled: dict[str, str]) -> None:
    """Only a clear lead over what the rules gave, where the weights know that."""
    by = weights_of(f"near:缴获\tdrugs={weight}")
    assert settle(by, ["near:缴获", "near:无关"], {"topic": given, "scope": "total"}) == settled


def test_a_correction_names_what_spoke_against_the_rules() -> None:
    """The signs that gained most, the first most; what spoke for the old answer is left out."""
    article = read_text("今年以来，全市破获诈骗案件36起。", "通报.txt", published=dt.date(2024, 5, 6))
    by = weights_of("near:破获\tdrugs=40\ttheft=10", "near:全市\tdrugs=90", "near:诈骗\ttelecom_fraud=20")
    (verdict,) = [verdict for verdict in judge(article, by) if verdict.kept]
    assert verdict.kept is not None
    assert verdict.kept.topic == "drugs"
    (correction,) = verdict.corrections
    assert str(correction) == "topic not telecom_fraud (near:全市, near:破获)"
    assert {"sure:topic:1:1_changed", "sure:scope:0:1_changed"} <= set(verdict.evidence)
    (before,) = [each.kept for each in judge_by_rules(article) if each.kept]
    assert before.topic == "telecom_fraud"
    kept = verdict.kept.model_copy(update={"topic": before.topic, "confidence": None})
    assert kept == before  # nothing else has changed


def test_an_article_without_records() -> None:
    """Nothing to weigh is an empty result."""
    assert review([], [], weights_of()) == []


def test_a_figure_stated_twice_has_one_answer() -> None:
    """What is said of it in one place counts in the other."""
    article = read_text(
        "# 某县破获诈骗案36起\n\n去年，某县破获诈骗案36起，缴获一批。",
        "通报.txt",
        published=dt.date(2024, 5, 6),
    )
    by = weights_of(f"near:缴获\ttheft={2 * LEAD + 4}")
    title, body = [verdict.kept for verdict in judge(article, by) if verdict.kept]
    assert body.repeat_of == title.id
    assert (title.topic, body.topic) == ("theft", "theft")
