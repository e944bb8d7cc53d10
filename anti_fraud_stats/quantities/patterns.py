"""The patterns that read a quantity, built from named parts; every repeat is bounded or possessive."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon

__all__ = ["NUMERAL_SIGN", "quantity_pattern"]

# 千 but in 千克 and 千米, units (behind 万 and a digit it counts: 5万3千克); 兆 but in 10兆带宽
MAGNITUDE: Final = (
    r"(?:[十百千万萬亿億兆拾佰仟](?<!(?<![万萬亿億]\d)千(?=[克米瓦])|兆(?=[瓦赫帕字内宽带流光])))"
)
_HAN: Final = "零〇○一二三四五六七八九十百千万萬亿億兆两兩俩壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟廿卅卌"
HAN: Final = f"[{_HAN}]"
HAN_DIGIT: Final = "[一二三四五六七八九两兩]"
# what every quantity begins with: 半 for 过半, 番 for 翻番
NUMERAL_SIGN: Final = rf"[\d{_HAN}半番]"

# 32,094  1，000  12.5  8505: separators only between a head of one to three digits and groups of three,
# spaces only before what a number goes on with (44 480宗)
ARABIC: Final = r"""(?:
    \d{1,3}+(?:[,，]\d{3}){1,5}+(?!\d)
  | \d{1,3}+(?:\ \d{3}){1,4}+(?=(?&goes_on))
  | \d++
)(?:\.\d++)?+"""

# 5万9000  1亿5千万  4371万8505: digits may follow digits only behind a magnitude
MIXED: Final = rf"""{ARABIC}(?:
    \ ?{MAGNITUDE}{{1,3}}+(?:[零〇]?{ARABIC}|[零〇]?{HAN_DIGIT}(?={MAGNITUDE}))?+
){{0,6}}+"""
NUMERAL: Final = rf"(?:{MIXED}|{HAN}{{1,24}}+(?:点{HAN}{{1,8}}+)?+)"

# a hyphen is a sign only behind words of change or at the start of a phrase: 同比-47.2%, not 破案率-90%
_SIGN: Final = (
    r"(?<![\dA-Za-z])[+±↑↓⬆⬇]\ufe0f?\ ?|(?<=增长|同比|环比|增速|增幅)负"
    r"|零下\ ?"  # 零下18.3℃
    r"|(?<=^|[比月年季周期升降长幅增减少加为达，,：:；（(、\s])-"
)

_TO: Final = "(?:[-~—–－～]{1,2}+|至|到)"
# 近7成 (but 逾七成為 is no 成為), 三个多月, 14名 (but not 14名次之), 340人 (but not the 台 of 2台湾),
# 26个 of 26个人头账户, 27个点位
_UNIT_WORD: Final = rf"""成(?:(?:\d(?![\d.])|{HAN_DIGIT}|半)
        |(?![立员果功交效熟长绩品都一二三四五六七八九]|(?<![逾约近超过占有]{HAN_DIGIT}成)[为為]))
    |个[多余来](?:月|小时|钟头|星期|工作日|百分点)
    |(?!\L<not_units>|(?<=[万亿]\ )台[中南北东])\L<units>
        (?!(?<=[名起件个宗例案条张家]次)之(?![后前内间中多外])|(?<=[个個]人)[头頭民工体體像质質才脸臉]|(?<=个点|個點)位)"""
# what stands in several places is compiled once, and called: a long list costs 3 ms wherever it stands
_PARTS: Final = rf"""(?(DEFINE)
    (?P<a_unit>\L<units>)
    (?P<goes_on>\ ?(?:{MAGNITUDE}|(?&a_unit)|\L<inside>))
    (?P<numeral>{NUMERAL})
    (?P<unit_word>{_UNIT_WORD})
)"""

_QUANTITY: Final = rf"""
(?={NUMERAL_SIGN})(?<!\d)(?!零下\ ?\d)                  # a left edge: never the middle of a number
(?:
    (?<=[__ENDS__为有了\ ])                                                    # 约1亿元
    (?<=(?P<before>\L<before>(?:(?<!\L<guards>)|(?<=折合约)))(?:[为有]|(?<=超过|突破|超)了)?\ ?)
    (?:(?<!(?<!超)过\ ?)|(?=[百千万亿半]|[^\s，。；：、]{{1,9}}?[成%百千万亿]))     # 过亿元, but 办过五次
  | (?<=(?<=[损额值量款资])(?P<before>破)\ ?)                                    # 财损破6千万
  | (?<=(?P<of>约占)\ ?)                                                          # 约占22%
  | (?<=(?P<of>不足|不到|将近|接近|超过|超過)[^\d\s，。；：、]{{2,8}}的\ ?)
    (?=(?&numeral)\ ?[成%]|[百千万]分之)                                           # 不足本金的一成
  | (?<=(?P<sign>{_SIGN}))                                                     # -47.2%
  | (?<=(?P<open>好几|[数几]|(?<!以|加|达|晚|早)上|成|好)(?=[十百千万亿]))         # 数十人
  |
)
(?:
    (?P<per>[十百千万萬]分之)\ ?(?P<part>(?&numeral))                             # 百分之八十
    (?:\ ?{_TO}\ ?(?:百分之)?(?P<upto>(?&numeral)))?+
  |
    (?<![上下前后大多小夜])半(?P<semi>个?(?:小时|钟头|月|星期)|个百分点|年|天)    # 半小时
  |
    (?=[半一])(?P<half>(?:(?<=\L<before>)半数?|一?半数?(?=以上))  # 过半
        (?![年天月个小夜路日辈生成途程决分秒周座条张杯瓶块碗截边空]))
  |
    (?<=(?P<turn>翻了?))(?P<turns>(?&numeral))?番                                  # 翻两番
  |
    (?P<near1>{HAN_DIGIT}|\d(?=、))、?(?P<near2>{HAN_DIGIT}|\d)(?P<nearmag>{MAGNITUDE}{{1,3}}+)?+
    (?=(?:多|余)?(?&a_unit))(?:\ ?(?P<unit>(?&unit_word)))?+                                        # 两三百人
  |
    (?P<number>{NUMERAL})(?:个(?=[多余]?[万亿]))?+                              # 2个亿
    (?P<inside>\ ?\L<inside>(?=\ ?(?:{MAGNITUDE}|(?&a_unit)|{_TO})))?+(?P<mag>{MAGNITUDE}{{1,3}}+)?+
    (?:\ ?(?P<unit>{_UNIT_WORD}))?+                                            # 2400多万条
    (?P<range>                                                                 # 3至5名, 5万元至10万元
        \ ?{_TO}\ ?(?P<high>(?&numeral))(?P<highin>\L<inside>)?+(?P<highmag>{MAGNITUDE}{{1,2}}+)?+
        (?:\ ?(?P<highunit>(?&unit_word)))?+
    )?+
)
(?P<after>
    \ ?\L<after>(?!联|游|级)
  | (?<=[年月时斤吨倍元里米亩成])[多余](?![次人个名起家])
  | (?<=[\d十百千万亿])[多余](?!(?&a_unit)|年|岁)                                # 1亿多群众
  | (?<=[日时天月年周钟秒])内(?![部容外地陆存幕蒙])                              # 缩短到10个工作日内
)?+
"""


@cache
def quantity_pattern() -> regex.Pattern[str]:
    """Return the one pattern that reads a quantity, with the lexicon's words in its named lists."""
    qualifiers = lexicon.qualifiers().values()
    ends = {word[-1] for entry in qualifiers for word in entry.before}
    return regex.compile(
        _QUANTITY.replace("__ENDS__", "".join(sorted(ends))) + _PARTS,
        int(regex.VERBOSE | regex.ASCII),  # a plain number: the engine's compiler is slow with its own enum
        units=[word for entry in lexicon.units().values() for word in entry.words],
        not_units=[word for entry in lexicon.units().values() for word in entry.guards],
        before=[word for entry in qualifiers for word in entry.before],
        inside=[word for entry in qualifiers for word in entry.inside],
        after=[word for entry in qualifiers for word in entry.after],
        guards=[word for entry in qualifiers for word in entry.guards],
    )
