"""Literary names of divisions."""

from __future__ import annotations

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.bynames import bynames, read_bynames
from anti_fraud_stats.lexicon.divisions import divisions, short_name


def test_a_byname_is_no_short_name() -> None:
    """Else it would be found anyway; 龙江 is a county too, which a text on 全省 is not of."""
    provinces = {short_name(each.name) for each in divisions().values() if not each.parent}
    assert not provinces & set(bynames())


@pytest.mark.parametrize(
    "text", ["name,code\n齐鲁\n", "name,code\n齐鲁,999999\n", "name\n", "name,code\n,\n"]
)
def test_a_wrong_line_is_named(text: str) -> None:
    """Whoever edits the file is told where."""
    with pytest.raises(LexiconError, match="not a new name"):
        read_bynames(text)
