"""Time grows in line with length, on hostile input too."""

from __future__ import annotations

import time

import pytest

from anti_fraud_stats.reader import read_text

HOSTILE = (
    *("<div>", "<div>破，", "<td></div>", '<div class="', "createTime=", "《某", "来源：破"),
    *("<a ", '<a "', "<a '\"", "<![", "<!--", "<script>", "<title>", "<td>1", "&#", "&", "&#49;", ">"),
    *("**", "_a", "[", "](", "![](", "(", "{{", "|", "| - ", "---\n", "---\na: b\n", "- ", "1. ", "# ", "#"),
    *("1", "破", "，", "“", " ", "\n", " \n", "破\n", "8月", "2021年", "首页>", "一、\n", "发(fā", "发(fā)"),
    *("```\n", "```", "•", "标题：", "2021-12-17 ", "二〇二一年", "某网讯", "港(4.250,", "{IMG:", "| 打印 "),
    "原文链接\n",
)  # fmt: skip
SMALL, LARGE = 400, 3200
LIMIT = 12  # eight times the length
TRIES = 4  # a busy machine spoils a measurement now and then
FLOOR = 0.002  # seconds below which a clock tells nothing


def _seconds(raw: str) -> float:
    def once() -> float:
        start = time.process_time()
        read_text(raw, "a")
        return time.process_time() - start

    return min(once() for _ in range(4))


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
@pytest.mark.parametrize("head", ["", "<html><body><p>", "警方通报，"], ids=["bare", "page", "text"])
def test_time_grows_in_line_with_length(head: str, piece: str) -> None:
    """Eight times the text, no more than twelve times the time."""
    pairs = ((_seconds(head + piece * SMALL), _seconds(head + piece * LARGE)) for _ in range(TRIES))
    assert any(large <= LIMIT * max(small, FLOOR) for small, large in pairs)
