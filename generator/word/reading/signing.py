"""Lines to sign or seal, told by their words: 投标人（盖单位章）：, 法定代表人（签字）：, 日期：."""

from __future__ import annotations

import re

_LONGEST = 80
_SIGNS = "：:）)"
"""Such a line has one of them."""
_SIGNER = (
    "投标人|供应商|响应人|申请人|承诺人|承诺单位|投标单位|参选人|报价人|授权人|委托人|被授权人|受托人|代理人|制造商|生产厂家"
    "|单位名称|公司名称|法定代表人|法人代表|负责人|授权代表|委托代理人|项目负责人|联合体牵头人"
)
_LABEL = re.compile(
    rf"\s*(?:(?:{_SIGNER})[^：:，。；]{{0,30}}"
    r"|(?:签\s?字|签\s?章|盖\s?章|公\s?章|签\s?名)[^：:，。；]{0,12}"
    r"|(?:承诺|签署|签字|授权|投标)?日\s*期)[：:]"
)
_SEAL = re.compile(r"[（(][^（）()]{0,12}[盖签][^（）()]{0,14}[）)][\s_＿]*$")


def is_signing(text: str) -> bool:
    """Return whether a line is one to sign or seal."""
    if len(text) > _LONGEST or not any(sign in text for sign in _SIGNS):
        return False
    return bool(_LABEL.match(text) or _SEAL.search(text))
