"""Lines to sign or seal, told by their words: 投标人（盖单位章）：, 法定代表人（签字）：, 日期：."""

from __future__ import annotations

import re

_LONGEST = 80
_SIGNERS = (
    "投标人", "供应商", "响应人", "申请人", "承诺人", "承诺单位", "投标单位", "参选人", "报价人", "授权人", "委托人",
    "被授权人", "受托人", "代理人", "制造商", "生产厂家", "单位名称", "公司名称", "法定代表人", "法人代表", "负责人",
    "授权代表", "委托代理人", "项目负责人", "单位负责人", "联合体牵头人", "代理机构", "代表",
)  # fmt: skip
_SIGNER = "|".join(r"\s*".join(signer) for signer in _SIGNERS)
_SIGNED = r"签\s?字|签\s?章|盖\s?章|公\s?章|签\s?名|印\s?章"
_BRACKETS = r"\s*[（(][^（）()]{0,20}[）)]\s*"
_LABEL = re.compile(
    rf"\s*(?:(?:{_SIGNER})(?:\s*(?:或|或其|及|及其|和|、|/)?\s*(?:{_SIGNER}))*"
    rf"(?:名称|全称|姓名|地址)?(?:{_BRACKETS})*(?:{_SIGNED})?(?:{_BRACKETS})*"
    rf"|(?:{_SIGNED})(?:{_BRACKETS})*)[：:](?P<rest>.*)",
    re.DOTALL,
)
_DATE = re.compile(r"\s*(?:承诺|签署|签字|授权|投标)?\s*日\s*期\s*[：:][\d\s年月日/.\-_＿〇零一二三四五六七八九十×xX]*")
_SEAL = re.compile(r"(?P<before>.*?)[（(][^（）()须应]{0,12}[盖签][^（）()须应]{0,14}[）)][\s_＿]*", re.DOTALL)
_GAPS = re.compile(r"\s{2,}|\t|[_＿]+")
_LAST_BRACKETS = re.compile(rf"{_BRACKETS}$")
_BODY = re.compile(r"(?:公司|集团|厂|中心|院|所|社|部|馆|局|校|学|行|联合体|[号室楼层])$")
"""How the names of bodies and addresses end."""
_PERSON = 4
"""Signs of a person's name."""
_SENTENCE = re.compile(r"[。；;，！？]")
_TELLING = re.compile("[须应请需由在将]")
"""Words that stand in what is said of signing, not in the line that is signed."""


def is_signing(text: str) -> bool:
    """Return whether a line is one to sign or seal: who signs, and a name or nothing; not what somebody promises."""
    if len(text) > _LONGEST:
        return False
    if _DATE.fullmatch(text):
        return True
    if (label := _LABEL.fullmatch(text)) and all(map(_may_be_signed, _GAPS.split(label["rest"]))):
        return True
    seal = _SEAL.fullmatch(text)
    return bool(seal and not _SENTENCE.search(seal["before"]) and not _TELLING.search(seal["before"]))


def _may_be_signed(part: str) -> bool:
    """Return whether words are what stands on a line that was signed: nothing, a name, a date, or the next label."""
    words = _LAST_BRACKETS.sub("", part).strip()
    if len(words) <= _PERSON or words.isascii() or _BODY.search(words):
        return True
    return is_signing(part)
