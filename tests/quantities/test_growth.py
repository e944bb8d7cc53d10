"""Time grows in line with length, on hostile input too."""

from __future__ import annotations

import pytest

from anti_fraud_stats.quantities import find_quantities
from tests.growth import grows_in_line

HOSTILE = (
    "1", "万", "余", "至", "、", "年", "月", "日", "“", "”", "（", "(", "〔", "《", " ", "十", "半", "番",
    "翻", "第", "过", "A", "a-", "1a", "1.", "1,", "1,234,", "1-", "1至", "1、", "1年", "1月", "1日",
    "一", "一、", "“1", "《1", "（1", "1 ", "1 234 ", "万1", "万亿", "1万余", "三分之", "百分之", "1+",
    "1:", "1/", "A1-", "_", "@", "1.1@", "http://", "两升", "人", "1人", "约", "￥", "每", "充值1元",
    "徒刑", "处1元以上", "“充值1元",
    "约新台币", "1元以上的", "谣“1", "1  ", "\t1", "一个、", "半小时", "2人男", "1小时，",
)  # fmt: skip


def _find(text: str) -> None:
    for _ in find_quantities(text):
        pass


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_time_grows_in_line_with_length(piece: str) -> None:
    """Eight times the text, no more than ten times the time."""
    assert grows_in_line(_find, lambda size: piece * size)
