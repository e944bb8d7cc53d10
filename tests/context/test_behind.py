"""What a sentence leaves behind for the rest of its paragraph."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年，客流达36万人次，单日最高出现在7月20日。查获毒品12公斤。", "2021年"),
        ("2021年，全县破案36起，其中5月破获一起大案。抓获52名。", "2021年"),
        ("2021年，客流达36万人次，7月20日迎来最高峰。查获毒品12公斤。", "2021年"),
        ("2021年，全县破案36起。\n\n发出建议31份，截至2021年底收到回复12份。办理公益诉讼52件。", "2021年"),
    ],
)
def test_a_time_in_passing_does_not_go_on(text: str, expected: str) -> None:
    """What was told of the greatest, of a part or of the last figure alone."""
    assert statistics_of(text)[-1].period_text == expected


def test_the_years_of_the_text_do_not_go_on() -> None:
    """What follows a list of them is of them all again."""
    found = statistics_of("2019年至2021年，破案36起。其中2019年11起，2020年12起，2021年13起。抓获52名。")
    assert found[-1].period_text == "2019年至2021年"


def test_the_day_of_a_ceremony_goes_on() -> None:
    """In the paragraph that tells what was done there."""
    lead = "2021年，全县破案36起。3月10日上午，县公安局举行开放日活动。"
    found = statistics_of(f"{lead}\n\n活动现场，设置展台12个。发放资料3600份。")
    assert [record.period_text for record in found[1:]] == ["3月10日", "3月10日"]


def test_the_last_time_below_a_heading() -> None:
    """It governs a text that has no time of its own, and ends with the next heading."""
    story = "2月5日，一位老人来到银行。\n\n柜员拦下36万元。"
    found = statistics_of(f"# 柜台内外\n\n## 故事\n\n{story}\n\n## 窗口\n\n办理证件52件。")
    assert [record.period_text for record in found] == ["2月5日", None]


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
