"""What tests of several rooms share: a record to vary."""

from __future__ import annotations

import datetime as dt
import os
import signal
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import settings

from anti_fraud_stats.records import Statistic

if examples := os.environ.get("EXAMPLES"):  # EXAMPLES=40000 pytest -m hypothesis: the long run
    settings.register_profile("long", max_examples=int(examples), deadline=None)
    settings.load_profile("long")

_FIELDS: dict[str, Any] = {
    "id": "1f",
    "source": "通报.txt",
    "title": "反诈通报",
    "published": dt.date(2022, 1, 5),
    "section": "body",
    "text": "1.7亿元",
    "value": Decimal("1.7E+8"),
    "value_max": None,
    "unit": "元",
    "qualifier": "exact",
    "measure": "level",
    "basis": None,
    "indicator": "funds_intercepted",
    "topic": "telecom_fraud",
    "label": "拦截资金",
    "period_start": dt.date(2021, 1, 1),
    "period_end": dt.date(2021, 12, 31),
    "period_text": "去年",
    "region": "广州市",
    "region_code": "440100",
    "scope": "total",
    "repeat_of": None,
    "confidence": None,
    "sentence": "去年，全市拦截资金1.7亿元。",
    "start": 9,
    "end": 14,
    "line": 1,
}


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Let programs started here be interrupted, even where the tests themselves run in the background."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def make_statistic() -> Callable[..., Statistic]:
    """Return a maker of records: a sound one, with the fields given in place of its own."""
    return lambda **changes: Statistic(**(_FIELDS | changes))
