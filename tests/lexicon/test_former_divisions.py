"""Former names of divisions: printed in old articles, recorded as printed."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.regions.finder import find_regions
from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.divisions import divisions
from anti_fraud_stats.lexicon.former_divisions import former_names, read_former_names


def test_no_former_name_is_one_of_today() -> None:
    """A name that a division bears today is that division's."""
    assert not {name for name, _ in former_names().values()} & {each.name for each in divisions().values()}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("湖北襄樊警方抓获6人", "襄樊市", "420600"),
        ("浙江省绍兴县公安局抓获6人", "绍兴县", "330603"),
        ("重庆开县警方抓获6人", "开县", "500154"),
        ("南京市白下区一名女子", "白下区", "320104"),
    ],
)
def test_a_former_name_is_recorded_as_printed(text: str, name: str, code: str) -> None:
    """With the code of what it is today."""
    mention = next(find_regions(text))
    assert (mention.name, mention.code) == (name, code)


@pytest.mark.parametrize("text", ["打开县委书记信箱", "新建县级指挥中心6个"])
def test_an_everyday_word_is_no_former_name(text: str) -> None:
    """开县 and 新建县 are only seen where nothing else can be meant."""
    assert not list(find_regions(text))


@pytest.mark.parametrize("text", ["name,code\n襄樊市\n", "name,code\n襄樊市,999999\n", "name\n"])
def test_a_wrong_line_is_named(text: str) -> None:
    """Whoever edits the file is told where."""
    with pytest.raises(LexiconError, match="not a new name"):
        read_former_names(text)
