"""Countries abroad, and the world: where a sentence says that its figures are of them."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention

__all__ = ["WORLD", "acts_abroad"]

WORLD: Final = "全球"  # no region: what is of the whole world is of none
# 柬警方调集警力600余人: what the police of another country did by itself
_FOREIGN_POLICE: Final = regex.compile(
    r"(?:国家)?(?:警方|军警|警察|执法部门|检方|当局|海关|海警|法院|宪兵|\p{Han}{2,10}?(?:局|署|委员会)|\p{Han}{1,10}?[政法防交务]部)(?!向|把|将|移交|在我|与|同|和|的?(?:大力)?(?:配合|协助|支持))"
)
# 英国水务公司遭勒索，75万名客户数据或泄露: what befell somebody abroad
_FOREIGN_SUBJECT: Final = regex.compile(
    r"(?:一|某|多)?\p{Han}{0,8}?(?:公司|集团|[应务售营造厂]商|医院|诊所|银行|政府|机构|大学|企业|航空|交易所|平台)\p{Han}{0,4}?(?:[遭被称对]|宣布|承认|确认|披露)"
)
# 在金三角开展联合清剿: where the police of two countries acted
_RAID: Final = regex.compile(
    r"\p{Han}{0,10}?(?:开展|展开)?[^，。；]{0,16}?(?:捣毁|端掉|清剿|收网|打掉|查获|突击|抓获|攻坚|逮捕|拘捕|拘提|破获)"
)
# 2024年全球有57%的人遇过诈骗, 欧洲刑警组织摧毁平台; not 全球最大的平台, 全球化
_OF_THE_WORLD: Final = regex.compile(r"(?!最|首|领先|知名|化|各|性|范围|顶|著名|闻名|第|巨头|治理|共|排)")
_TOLD_OF_IT: Final = frozenset("，,。；;：: \u3000年月日在")
# 缅方清查园区12处, 中柬两国警方收网
_SHORT: Final = regex.compile(r"\p{Han}(?:方|警方?)|中\p{Han}{1,2}(?:两国)?警方")
_OPENS: Final = frozenset(" \u3000：:|｜】")
_TO_CHINA: Final = regex.compile(r"移交|遣返|押解|我国?公安|中国公安|中方|我方")


def acts_abroad(mention: RegionMention, folded: str) -> bool:
    """Return whether another country opens a line, or its police a clause that is of no handing over."""
    if mention.kind is not RegionKind.FOREIGN:
        return False
    if mention.name == WORLD:
        begins = mention.start == 0 or folded[mention.start - 1] in _TOLD_OF_IT
        return begins and _OF_THE_WORLD.match(folded, mention.stop) is not None
    if (
        not folded[: mention.start].strip(" \u3000▷▶●■◆▌·*#-【0123456789.、")
        and folded[mention.stop : mention.stop + 1] in _OPENS
    ):
        return True
    if folded[mention.start - 1 : mention.start] == "在" and _RAID.match(folded, mention.stop):
        return True
    by_itself = _SHORT.fullmatch(folded, mention.start, mention.stop) is not None
    if not by_itself and all(
        p.match(folded, mention.stop) is None for p in (_FOREIGN_POLICE, _FOREIGN_SUBJECT)
    ):
        return False
    begins = mention.start == 0 or folded[mention.start - 1] in "，,。；;：: \u3000"
    return begins and _TO_CHINA.search(folded, mention.stop) is None
