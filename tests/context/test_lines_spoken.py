"""What a fraud says or a rumour tells, where only the paragraph shows it."""

from __future__ import annotations

import pytest

from tests.tables import statistics_of

HEAD = "全市破获电信网络诈骗案件36起。\n\n"


def test_a_refuted_rumour_says_no_facts() -> None:
    """What its quotations tell is dropped, what the police found is not; unrefuted all is told."""
    told = "“抓到一个，身上搜出30万现金”，这条消息刷了屏。"
    refuted = "# 小区抢孩子？\n\n{}\n\n警方回应：是假的。民警调看监控36段。"
    assert [record.text for record in statistics_of(refuted.format(told))] == ["36段"]
    assert "30万" in [record.text for record in statistics_of(f"# 警方通报\n\n{told}")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("骗子：“这边先交2600元。名下的16万元马上到账。”", []),
        ("骗子：“先交钱。”老人随后转出2600元。", ["2600元"]),
        ("“专员”：一共要转16万元，分3笔完成。", []),
        ("❌“城北塌方，埋了26人”", []),
        ("谣言二：城北塌方，埋了26人。真相：塌方致2人轻伤。", ["2人"]),
        ("“大家看好钱包！城北一夜丢了26部手机，别出门！”群里都在传这段话。", []),
        ("“城北一夜丢了26部手机，怕！都别出门！”昨晚起，一条带着视频的消息在各个小区转发。", []),
        ("“紧急扩散！城北塌方，埋了26人！”", []),
        ("“您好，我是客服。现在要验资，16万元转过来就行。”", []),
        ("“我们守了三天。一共抓了26人，追回16万元。”队长说。", ["26人", "16万元"]),
    ],
)
def test_what_is_only_said_is_dropped(text: str, kept: list[str]) -> None:
    """A line of a dialogue, one marked as false, a quotation of several sentences."""
    assert [record.text for record in statistics_of(HEAD + text)] == ["36起", *kept]
