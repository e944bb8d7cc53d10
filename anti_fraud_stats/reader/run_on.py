"""A text that stands on one line, as dumps hold it, is parted where its paragraphs seem to begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line, pieces
from anti_fraud_stats.text.folding import full_stops

__all__ = ["part_paragraphs"]

_OPENED: Final = regex.compile("[“「『（(]")
_CLOSED: Final = regex.compile("[”」』）)]")
_LONG: Final = 240  # characters of a line that holds more than one paragraph
_FEW: Final = 3  # lines of running text: more have kept their paragraphs
_SHORTEST: Final = 16  # characters of a paragraph
# where a sentence ends, and a space of a paragraph that was lost to a question mark
_END: Final = regex.compile(r"[。！？!?]++[”’」』）)]*+(?:[\s?]{1,8})?")
_ITEM: Final = regex.compile(r"\s*[①-⑳◆■●]")  # begins a paragraph, be what stands before it ever so short
# what goes on with the sentence before, by kind
_GOES_ON: Final = regex.compile(
    r"""[（(，。、；”’」』）)]|但|而|于是|同时|另外|现将|随着
    |[该此这其也还又他她它对被嫌并]|我们|双方|[两二]人|至此|最终
    |\p{Han}{1,2}(?:女士|先生|阿姨|大爷|大妈|某|姓)|老[人伯奶]|群众|受害
    |(?:司机|船主|店主|嫌疑人|男子|女子|账本|资金)(?!\d)
    |当[天晚日时]|昨[天日]|截[至止]|[今去全]年|上半年|目前|随[后即]  # a time, told of what is told
    |同比|环比|其中|初步|[全各][省市县区国地]|从\p{Han}{1,8}看[，,]  # the same figures, parted
    |经[查过审初]|案件|发现|现场|民警|专案组|检察|检方|举报|警方(?:立即|随即|调查|经|提醒)  # the same case
    """,
    regex.VERBOSE,
)


def part_paragraphs(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`, those that run on over paragraphs parted where a sentence opens a new one.

    >>> from anti_fraud_stats.reader.lines import Run
    >>> text = "某市警方去年破获诈骗案件36起。其中老人被骗的3起。" * 20
    >>> [part.text for part in part_paragraphs([Line((Run(text, 0),), text)])][:2]
    ['某市警方去年破获诈骗案件36起。其中老人被骗的3起。', '某市警方去年破获诈骗案件36起。其中老人被骗的3起。']
    """
    few = sum(len(line.text) > _SHORTEST and line.text[-1] in "。！？”" for line in lines) <= _FEW
    for line in lines:
        if few and len(line.text) > _LONG:
            yield from pieces(line, _edges(full_stops(line.text)))
        else:
            yield line


def _edges(text: str) -> Iterator[int]:
    """Yield where a text is parted, paragraph by paragraph; a quotation is not."""
    start, at, depth = 0, 0, 0
    for match in _END.finditer(text):
        depth += len(_OPENED.findall(text, at, match.end())) - len(_CLOSED.findall(text, at, match.end()))
        at = stop = match.end()
        whole = depth <= 0 and stop < len(text) and (stop - start >= _SHORTEST or _ITEM.match(text, stop))
        if whole and not _GOES_ON.match(text, stop):
            yield stop
            start = stop
