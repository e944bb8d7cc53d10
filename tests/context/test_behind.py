"""What a sentence leaves behind for the rest of its paragraph."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of


@pytest.mark.parametrize(
    ("text", "regions", "topics"),
    [
        (
            "岚县警方查处赌博案件3起。抓获12人。\n\n全国破获诈骗案件9起。",
            ["岚县", "岚县", "全国"],
            ["gambling", "gambling", "telecom_fraud"],
        ),
    ],
)
def test_a_sentence_governs_its_paragraph(text: str, regions: list[str], topics: list[str]) -> None:
    """Until the next one begins."""
    found = statistics_of(text)
    assert [record.region for record in found] == regions
    assert [record.topic for record in found] == topics


def test_a_sentence_without_a_time_goes_on_with_the_last() -> None:
    """目前 of a sentence without figures governs nothing."""
    going_on = statistics_of("2020年，全县破案36起。抓获嫌疑人52名。")
    assert [record.period_text for record in going_on] == ["2020年", "2020年"]
    now = statistics_of("目前，此案正在办理。抓获嫌疑人52名。")
    assert [record.period_text for record in now] == [None]
