"""Figures that a list of places names one by one."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "山西省公安厅通报，太原、大同、忻州破案数居前，分别为90起、80起和70起。",
            ["太原市", "大同市", "忻州市"],
        ),
        ("山西省公安厅通报，太原、大同分别破案90起、80起，全省共破案700起。", ["太原市", "大同市", "山西省"]),
        # without 分别, or with another number of figures, they are of the text's own place
        ("山西省公安厅通报，太原、大同共破案90起、80起。", ["山西省", "山西省"]),
        ("山西省公安厅通报，太原、大同、忻州分别破案90起、80起。", ["山西省", "山西省"]),
        (
            "山西省警方通报破案3起。省公安厅通报，太原破案9起，大同、忻州也都在20起以上。",
            ["山西省", "太原市", "山西省"],
        ),
    ],
)
def test_regions_in_turn(text: str, expected: list[str]) -> None:
    """One place each, in the order said."""
    assert [record.region for record in statistics_of(text)] == expected
