"""The words of a change: comparison, adverb and direction; `strip_change` takes them from what changed."""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["BECOMES", "CHANGE_BEFORE", "MOST", "MOVED", "ONLY_CHANGE", "RATED", "TOGETHER", "strip_change"]

_UP: Final = (
    r"上升|增长|增加|提高|提升|上涨|增幅|升幅|涨幅|递增|升高|攀升|增多|激增|暴增|猛增|剧增|涨价|翻了?|多出"
    r"|增速|上扬|飙升|成长|增|升|涨|多|📈"
)
_DOWN: Final = (
    r"下降|减少|降低|下滑|回落|降幅|减幅|跌幅|缩减|压降|锐减|骤降|减低|下跌|缩短|缩水|低了|低出|降|减|跌|少|低"
    r"|📉"
)
# 按年上升5.2%, as Hong Kong prints; 按月发放 is no comparison
RATED: Final = r"(?=(?:分别|大幅|约|显著|轻微|微|急|略|再)?(?:上升|下降|增加|减少|下跌|升|跌|增|减|多|少))"
_COMPARED: Final = (
    rf"(?:同比|环比|按[年月季]{RATED}"
    r"|[与和同跟][\p{Han}\d]{1,10}?(?:相比|相较|比)|[较比][\p{Han}\d、]{0,16}?)"
)
_MORE: Final = (
    r"(?:率|数|量)?(?:分别|各|再|又|大幅|大(?=[涨跌降增])|持续|连续|均|则|已|明显|显著|平均|首次|累计|整体|总体|约|实现|却|由"
    r"|足足|更|还|也|年均|反而?|轻?微|略有?|稍有?|小幅|急剧?|骤|即|一路|逐步|进一步)*+"
)

# 同比下降13.3%  较上月减少3119件  再降34.5%  同比分别上升119.1%、207.1%
CHANGE_BEFORE: Final = regex.compile(
    rf"(?P<compared>{_COMPARED}[，,]?)?(?P<more>{_MORE})(?:(?P<up>{_UP})"
    rf"|(?P<down>{_DOWN}))(?P<end>[了为约近超逾达幅至去]?过?)\ ?$"
)
# 多160万余元 behind a level of the same kind: the words before it are nothing but the change
ONLY_CHANGE: Final = regex.compile(rf"\s*{_MORE}(?:{_UP}|{_DOWN})了?\s*")
_COMPARISON: Final = regex.compile(
    rf"(?:(?:连续|持续|均|也|都|分别)\p{{Han}}{{0,3}}?)?(?:同比|环比|按[年月季]{RATED})|(?:[与和跟]"
    r"|同(?![期比时步类一]))(?=[^，。；]{1,14}(?:相?比|同期))|[较比](?=[^，。；]{0,12}?(?:年|月|期|季度|周"
    r"|前))"
)
_CHANGE_WORDS: Final = regex.compile(
    rf"(?:[，,]?{_COMPARED}|(?<![\d今去当前同每逐])[年月](?=[增减]))?{_MORE}(?:却|则|由|还|也|更|只是)*(?:(?:{_UP}|{_DOWN}){{1,2}})?(?:率|幅度?)?(?:分别"
    rf"|各)?(?:[了为达出]|达到|至|到)?\ ?$"
)
_LONGEST: Final = 60  # characters that the words of a change run to: 较2023年1至6月…有所下降
# 由14类压减合并为8类, 从20个工作日压缩到1个: the second figure is of what the first is of
BECOMES: Final = regex.compile(
    r"\s*+(?:这个数字?|这一数字|该数字|数字)?(?:压缩|压减|压降|收窄|暴增|激增|猛增|急增|急升|急跌|锐减|骤降|减少|缩短|下降|降低|下跌|下滑|回落|增加|增长|上升|攀升|飙升|提高|提升|合并|精简|扩大|一路|逐步|大幅|降|增|减|升"
    r"|跌|变|压|缩|跳|涨|提|翻|发展|扩展|整合)*+(?:[至到为成]|→)了?(?:[\p{Han}\d]{1,8}的)?\s*"
)
# 立案、损失“双下降”: what is said of several nouns
TOGETHER: Final = regex.compile(
    r"(?:同比|环比|呈|实现|均|都|双双|全部)?“?[双两三四]?(?:双)?(?:下降|上升|降|升|增长|回落)”?"
)
# 其中盗窃案件降幅最大，为28.4%: the clause before says of what
MOST: Final = regex.compile(
    r"(?:[升降增减涨跌]幅|增速|占比|比例)(?:最|更|较|尤|相对|也|居)[^，。；：]{1,6}[，,]$"
    r"|(?:位?居|排名?在?|位列|名列)[^，。；：]{0,6}(?:前[列茅一二三四五六七八九十]|[首第]一?位)[^，。；：]{0,2}[，,]$"
)
# 财产损失同比有所下降，降幅20%; 刑事立案与去年同期相比，下降8%: so does one that says that it moved
MOVED: Final = regex.compile(
    r"[与和同跟较比](?:去年|上一?年|前一年|上个?月|上一?季度|上周|往年)(?:同期)?(?:相比较?|相较|比较)[，,]$"
    r"|(?:[与和同跟较比](?:去年|上一?年|前一年|上个?月|上一?季度|上周|往年)(?:同期)?(?:相比|相较)?)?(?:[同环]比)?"
    r"(?:均|都|也|总体|整体|呈现?|有所|略有|出现|实现|保持|明显|显著|大幅|小幅|持续|继续|连续|逐年|逐月|稳步|进一步)*+"
    r"(?:上升|下降|减少|增长|增加|回落|下滑|降低|上涨|走低|走高|攀升)的?(?:趋势|态势|势头)?[，,]$"
)


def strip_change(words: str) -> str:
    """Return `words` without the words of a change at their end.

    >>> strip_change("全市电诈警情同比下降"), strip_change("案件分别上升")
    ('全市电诈警情', '案件')
    >>> strip_change("发案连续三年同比下降的基础上再降")
    '发案'
    """
    comparison = _COMPARISON.search(words)
    found = comparison or _CHANGE_WORDS.search(words, max(0, len(words) - _LONGEST))
    return words[: found.start()] if found else words
