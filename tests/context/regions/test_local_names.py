"""Short names of places at home."""

from __future__ import annotations

import pytest

from anti_fraud_stats.context.regions.local_names import find_local_names

XINZHOU = "140900"
NATION = "100000"


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        # a part of home that opens its sentence
        ("定襄：破案36起", XINZHOU, ["定襄县"]),
        ("▷ 五台", XINZHOU, ["五台县"]),
        ("五台|破案36起", XINZHOU, ["五台县"]),
        ("贰　定襄“2·9”架设设备案", XINZHOU, ["定襄县"]),
        # not in the middle of one, not before other words, not of another city
        ("在定襄，破案36起", XINZHOU, []),
        ("定襄破案36起", XINZHOU, []),
        ("龙山：破案36起", XINZHOU, []),
        # home itself, where it stands alone
        ("忻州，破案36起", XINZHOU, ["忻州市"]),
        ("驻忻州部队", XINZHOU, []),
        # no home
        ("定襄：破案36起", None, []),
        ("各地公安机关破案36起", None, ["全国"]),
        ("忻州等各地公安机关破案36起", None, []),
    ],
)
def test_local_names(text: str, home: str | None, expected: list[str]) -> None:
    """The names that are read, in order."""
    assert [mention.name for mention in find_local_names(text, home)] == expected


def test_a_name_stands_where_it_is_said_to() -> None:
    """Without the bullet before it and the colon behind."""
    text = "▷ 定襄：破案36起"
    assert [text[mention.start : mention.stop] for mention in find_local_names(text, XINZHOU)] == ["定襄"]
