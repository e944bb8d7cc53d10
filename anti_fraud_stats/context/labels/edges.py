"""What is cut from both ends of a label: place, time, subject and adverbs before it, copulas behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.context.regions.finder import RegionMention
from anti_fraud_stats.context.times.reading import Time

__all__ = [
    "DOES",
    "MARKS",
    "Spans",
    "alternatives",
    "find_at_end",
    "is_only_change",
    "strip_becoming",
    "strip_label",
    "strip_tail",
    "subject_end",
]

Spans = Sequence[RegionMention | Time]

DOES: Final = ("verbs", "deeds")  # the roles of words that a label begins with
LONGEST_END: Final = 40  # characters at the end of words that may lead to a figure
_PUNCTUATION: Final = " ◎○、，。；：:,;…—-(（)）*#>·▶▷■●◆【】[]|🔻🔺🔸🔹✔✅📍"
MARKS: Final = f"{_PUNCTUATION}“”"  # of a quotation a label keeps the pair
_QUOTES: Final = regex.compile(r"(“[^“”]+”)|[“”]")
# 为群众, 向市民群众, 通过…等方式, 在市外: whom, how and where; 对, 将 and 把 before the figure
_PLACE: Final = r"[在从][\p{Han}\d]{1,12}?(?:[上中下内外里]|地区|期间|等地|水域|战场)|向[\p{Han}]{1,8}?地区"
_ADDRESSED: Final = r"向[^，。；向]{2,20}?等(?:行业|单位|部门|企业|机构|群体|地)?"  # 向银行、快递等行业制发
_MEANS: Final = (
    r"(?:通过|采[取用]|利用)[^，。]{0,30}?方式|以[^，。以]{1,16}?(?:名义|手段|方式|形式|为名|为由|为诱饵)"
)
_MARKED: Final = r"^.*[对将把等]$"
_OPERATION: Final = r"“[^“”]{2,12}”(?:专项)?行动(?:[中里]|期间)?"  # “断卡”行动核查线索
# 经侦部门立案, 刑侦支队侦破
_ORGAN: Final = (
    r"^\p{Han}{1,12}?(?:部门|支队|大队|中队|总队|分局|派出所(?!总)|警方|监管局|监管系统|检察官)"
    r"(?:已|共|先后|合计)*"
)
_LASTING: Final = r"^(?:\d{1,2}|[一二两三四五六七八九十])个?(?:小时|月|年|天)(?:[来内里间])?"
_BESIDE_TIME: Final = regex.compile(
    r"(?:[若如]?[与和同跟]|相?[比较]|[从由在到至自于]|对照|以及|相当于|是|为)?\Z"
)  # 与去年同期的36起比较
_COMPARED: Final = regex.compile(
    r"[从由比较与同跟和](?:[上去前]年|同期|上月|上季度|\d{1,2}月|\d{4}年|[一二][九○〇零][○〇零一二三四五六七八九]{2}年)"
    r"(?:同期)?的?$"
)
_NAME_QUOTED: Final = regex.compile(r"(?:[“「《][^“”「」《》]{1,20}[”」》][、和及]?){1,8}等")
_OTHER_TIME: Final = regex.compile(r"第\d{1,2}个?[月年天]|次[年月日]|首[月日]|同期|[上前去]年")
_BRACKETED: Final = regex.compile(r"(?<=[\p{Han}”」])[（(][^（）()]*+(?:[)）]|$)")  # 氯胺酮（俗称“K粉”）
# 立案数连续5个月下降, 举报量排在前三的省份是广东: what is said of a measure is not its name
_SAID_OF: Final = regex.compile(
    r"([^，。；]{0,14}?(?:[案发起诉报收总]数|件数|数量|量|率|余额|金额|财损|损失|罪案|骗案|诈骗案|类|费))"
    r"(?:连续|(?:下降|上升)(?:最|较)|居前|居首|排在|依然|续成|走势|却|只剩|相当于|始终|仍|已连|达到每|紧随|位居|高居|合计)"
)
_ARTICLE: Final = regex.compile(r"一[名位]")
# 暑运开启 各站加开列车, 治安▶▷巡查社区: a headline's spaces and arrows are its commas
_GAP: Final = regex.compile(r"(?<=[\p{Han}”」]{2})(?: +|[▶▷▸►◎●■◆○①-⑳✅]++\s*)(?=[\p{Han}“]{2})")


def strip_label(words: str) -> str:
    """Return words without the marks and the 的 around them, and without a list of names before 等.

    Of quotation marks only pairs are kept, of what brackets explain nothing, and of a measure not what is
    said of it.

    >>> strip_label("、破获的案件："), strip_label("关停“某某”“某网”等网站"), strip_label("“断卡”行动”")
    ('破获的案件', '关停网站', '“断卡”行动')
    >>> strip_label("氯胺酮（俗称“K粉”"), strip_label("立案数连续5个月下降")
    ('氯胺酮', '立案数')
    """
    words = _NAME_QUOTED.sub("", _ARTICLE.sub("", words))
    words = _BRACKETED.sub("", words)
    words = measured[1] if (measured := _SAID_OF.match(words)) else words
    words = _QUOTES.sub(lambda quoted: quoted[1] or "", words)
    return words.strip(_PUNCTUATION).removeprefix("的").removesuffix("的")


def strip_tail(words: str, offset: int, spans: Spans) -> str:
    """Return words without what leads to a figure: copulas, a time (占比从上年的).

    `offset` is where the words begin in their sentence; `spans` are its places and times.

    >>> strip_tail("涉案金额共计高达", 0, [])
    '涉案金额'
    """
    times = {span.stop - offset: span.start - offset for span in spans if isinstance(span, Time)}
    stop, last = len(words), -1
    while stop != last:
        last = stop
        stop = _begin_at_end(_at_end("tails"), words, stop)
        stop = _begin_at_end(_COMPARED, words, stop)
        time = times.get(stop, times.get(stop - words.endswith("的", 0, stop), -1))
        stop = _begin_at_end(_BESIDE_TIME, words, time) if time >= 0 else stop
    return words[:stop]


def strip_becoming(words: str) -> str:
    """Return words without what leads from one figure to another: 收窄到, 变成.

    >>> strip_becoming("房价上涨到"), strip_becoming("增加到")
    ('房价', '')
    """
    return words[: _begin_at_end(_becoming(), words, len(words))]


def is_only_change(words: str) -> bool:
    """Return whether words say no more than that something changed, or when: 变, 第2个月.

    >>> is_only_change("再增加"), is_only_change("次年"), is_only_change("新增警力")
    (True, True, False)
    """
    return bool(_becoming().fullmatch(f"{words}至") or _OTHER_TIME.fullmatch(words))


def subject_end(words: str, offset: int, spans: Spans) -> int:
    """Return where the words begin that name what is counted: behind place, subject, adverbs and phrases.

    >>> subject_end("公安机关共破获案件", 0, []), subject_end("为一名老人挽回损失", 0, [])
    (5, 5)
    """
    start = 0
    for span in spans:
        if span.start >= offset and span.stop - offset < len(words):
            start = max(start, span.stop - offset)
    for match in _GAP.finditer(words):
        start = max(start, match.end())
    for match in _phrases().finditer(words):
        if match.end() < len(words) or match[0][-1] in "对将把等":
            start = max(start, match.end())
    leading = alternatives("adverbs", "manners", "subjects")
    while (led := leading.match(words, start)) and led.end() < len(words):
        start = led.end()
    return start


def find_at_end(words: str, *roles: str, start: int = 0) -> int | None:
    """Return where the words of some roles begin that `words` ends with, not before `start`, or None.

    >>> find_at_end("涉案金额高达", "tails"), find_at_end("涉案金额", "tails")
    (4, None)
    """
    match = _at_end(*roles).search(words, max(start, len(words) - LONGEST_END))
    return match.start() if match else None


def _begin_at_end(pattern: regex.Pattern[str], words: str, stop: int) -> int:
    """Return where what `pattern` finds before `stop` begins, `stop` where it finds nothing."""
    match = pattern.search(words, max(0, stop - LONGEST_END), stop)
    return match.start() if match else stop


@cache
def alternatives(*roles: str) -> regex.Pattern[str]:
    """Return a pattern of the words of some roles, one or several of them.

    >>> alternatives("manners").match("先后多次报警")[0]
    '先后多次'
    """
    words = [word for role in roles for word in lexicon.wording()[role].words]
    return regex.compile(r"(?:\L<words>(?!率))++", words=words)


@cache
def _at_end(*roles: str) -> regex.Pattern[str]:
    words = [word for role in roles for word in lexicon.wording()[role].words]
    return regex.compile(r"(?:\L<words>|[\s，,：:])++$", words=words)


@cache
def _becoming() -> regex.Pattern[str]:
    return regex.compile(r"\L<words>++[到至为成]{1,2}\s?$", words=lexicon.wording()["becoming"].words)


@cache
def _phrases() -> regex.Pattern[str]:
    whom = r"(?:[为向对给帮让]|帮助|协助)[\p{Han}\d]{0,10}?\L<words>"
    pattern = f"{whom}|{_PLACE}|{_ADDRESSED}|{_MEANS}|{_MARKED}|{_LASTING}|{_OPERATION}|{_ORGAN}"
    return regex.compile(pattern, words=lexicon.wording()["persons"].words)
