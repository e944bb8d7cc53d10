"""The patterns that read a quantity, built from named parts; every repeat is bounded or possessive."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon

__all__ = ["quantity_pattern"]

# 32,094  1，000  12.5  8505: separators only between a head of one to three digits and groups of three
ARABIC: Final = r"(?:\d{1,3}+(?:[,，\ ]\d{3})++(?!\d)|\d++)(?:\.\d++)?+"
MAGNITUDE: Final = "[十百千万萬亿億兆拾佰仟]"
HAN: Final = "[零〇○一二三四五六七八九十百千万萬亿億兆两兩俩壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟廿卅卌]"
HAN_DIGIT: Final = "[一二三四五六七八九两兩]"

# 5万9000  1亿5千万  4371万8505: digits may follow digits only behind a magnitude
MIXED: Final = rf"{ARABIC}(?:\ ?{MAGNITUDE}{{1,3}}+(?:[零〇]?{ARABIC}|[零〇]?{HAN_DIGIT}(?={MAGNITUDE}))?+)*+"
NUMERAL: Final = rf"(?:{MIXED}|{HAN}++(?:点{HAN}++)?+)"

_QUANTITY: Final = rf"""
(?<!\d)                                            # a left edge: never the middle of a number
(?:(?<=(?P<before>\L<before>(?<!\L<guards>))[为有]?\ ?)|(?<=(?P<sign>[+±↑↓-]))|)      # 约1亿元, -47.2%
(?:
    (?P<per>[百千万萬]分之)\ ?(?P<part>{NUMERAL})                               # 百分之八十
  |
    (?P<near1>{HAN_DIGIT})(?P<near2>{HAN_DIGIT})(?P<nearmag>{MAGNITUDE}{{1,3}}+)?+(?=\L<units>)     # 两三百人
  |
    (?<![从由自]\ ?)                                                           # 从3个到5个 are two counts
    (?P<low>{NUMERAL})(?P<lowin>\L<inside>)?+(?P<lowmag>{MAGNITUDE}{{1,2}}+)?+(?P<lowunit>\L<units>)?+
    \ ?(?P<to>[-~—–－～]{{1,2}}+|至|到)\ ?
    (?P<high>{NUMERAL})(?P<highin>\L<inside>)?+(?P<highmag>{MAGNITUDE}{{1,2}}+)?+                # 3至5名
  |
    (?P<number>{NUMERAL})(?P<inside>\L<inside>(?=\ ?(?:{MAGNITUDE}|\L<units>)))?+(?P<mag>{MAGNITUDE}{{1,3}}+)?+
)
(?:\ ?(?P<unit>成(?:\d|{HAN_DIGIT})?(?![立为员果功交效熟长绩品都])|\L<units>))?+
(?P<after>\ ?\L<after>(?!联|游|级)|(?<=[年月时斤吨倍元里米亩])[多余](?![次人个名起家]))?+
"""


@cache
def quantity_pattern() -> regex.Pattern[str]:
    """Return the one pattern that reads a quantity, with the lexicon's words in its named lists."""
    qualifiers = lexicon.qualifiers().values()
    return regex.compile(
        _QUANTITY,
        regex.VERBOSE,
        units=[word for entry in lexicon.units().values() for word in entry.words],
        before=[word for entry in qualifiers for word in entry.before],
        inside=[word for entry in qualifiers for word in entry.inside],
        after=[word for entry in qualifiers for word in entry.after],
        guards=[word for entry in qualifiers for word in entry.guards],
    )
