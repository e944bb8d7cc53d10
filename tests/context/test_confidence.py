"""How likely a whole record is right."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anti_fraud_stats.context.confidence import confidence_of, weights
from anti_fraud_stats.context.indicators.carrying import RULES
from tests.tables import extracted

NAMES = sorted(weights())


@given(st.lists(st.sampled_from(NAMES), unique=True))
def test_it_is_a_probability_in_steps(evidence: list[str]) -> None:
    """Never certain, and never longer than two places."""
    confidence = confidence_of(evidence)
    assert 0 <= confidence <= Decimal("0.99")
    assert confidence == confidence.quantize(Decimal("0.01"))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "bias"])
def test_evidence_moves_it_the_way_of_its_weight(name: str) -> None:
    """What is unknown moves nothing."""
    weight, moved = weights()[name], confidence_of([name]) - confidence_of([])
    assert moved * weight >= 0
    assert confidence_of([name, "unheard:of"]) == confidence_of([name])


def test_the_order_of_evidence_says_nothing() -> None:
    """A sum."""
    assert confidence_of(NAMES) == confidence_of(NAMES[::-1])


def test_names_of_rules_are_known() -> None:
    """A rule that was renamed must not lose its weight in silence."""
    rules = {f"indicator:{rule.__name__}" for rule in RULES} | {"indicator:nothing", "indicator:other_figure"}
    assert {name for name in NAMES if name.startswith("indicator:")} <= rules


def test_every_record_has_one() -> None:
    """A figure with words of its own is surer than one with none."""
    sure, unsure = extracted("去年，忻州市公安局破获诈骗案件36起。山路全长8公里。")
    assert sure.confidence is not None
    assert unsure.confidence is not None
    assert sure.confidence > unsure.confidence
