"""A place that was to be filled in and was not: X个工作日, ××公司, 【 】, ____, 待定.

Why it matters
    A number that says X promises nothing, and shows that the text was made for another tender or not finished:
    reviewers mark the point as not answered, and a document that leaves out a required value may be rejected. Lines to
    sign and dates to be written by hand are no placeholders. A draft marks what is missing with 【待补：…】; in a Word
    file each is told, whatever the file is called by then.
Wrong
    接到报修后X个工作日内到达现场，配备××工程师【 】名。
Right
    接到报修后2个工作日内到达现场，配备示例丁等工程师2名。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.inlines import GAP_SIGN
from generator.document.passages import Kind, Trait
from generator.findings import Severity, message
from generator.rules.engine import Fault, Hit, Paper

SEVERITY = Severity.ERROR

_UNIT = (
    r"(?:个?(?:工作日|日历日|日历天|月|季度|星期|小时)|[日天年周次人名台套件份元%％‰]|分钟|万元|公里|平方米|学时|课时)"
    r"(?![数量率均型号])"
)
_LATIN = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９"
_WORD = rf"{_LATIN}/×*_\-—–.#"
"""What stands beside an X in a model's name, a mask of a number, a size: SL-X5, 138XXXX0000, 200×300."""
_DIGIT = "一二三四五六七八九"
_SIGNS = re.compile(
    rf"""[XxＸｘNnＮ×○◯〇*?？_＿](?:
      (?P<number>(?<=[XxＸｘNnＮ])(?<![{_WORD}].)\s?{_UNIT})
      |(?P<cross>(?<=×)(?<![{_WORD}价费额率数量款积长宽高倍].)\s?{_UNIT})
      |(?P<letters>(?<![{_WORD}].)(?:(?<=[XＸ])[XＸ]+|(?<=[xｘ])[xｘ]+|(?<=×)×+)(?![{_WORD}]))
      |(?P<circles>(?<=[○◯])(?<![〇○◯{_DIGIT}].)[○◯]+|(?<=〇)(?<![〇{_DIGIT}].)〇+(?![〇{_DIGIT}年]))
      |(?P<stars>(?<=\*)(?<![{_WORD}].)\*+(?![{_WORD}]))
      |(?P<marks>(?<=[?？])[?？]+)
      |(?P<line>(?<=_)__+|(?<=＿)＿+)
    )""",
    re.VERBOSE,
)
"""Each begins with one of few signs, which the engine skips to; what must not stand before it is looked at then."""
_BRACKETS = re.compile(
    r"""[【［\[〔《“（(](?:
      (?P<brackets>\s*[】］\]〕》”）]|(?<=\()\s+\))
      |(?P<gap>(?<=【)待补[：:][^】\n]{0,80}】)
      |(?P<prompt>(?<=[【\[［])(?:填写|填入|输入|补充|选择)[^】\]］\n]{0,30}[】\]］])
    )""",
    re.VERBOSE,
)
_PAIRS = frozenset(("【】", "［］", "[]", "〔〕", "《》", "“”", "（）", "()"))
_WAITING = re.compile(r"[待暂未](?:定|确认|补|提供|更新|核实|缺|无数据)\s*(?:$|[）)】\]］。；;])", re.MULTILINE)
_WAITING_WORDS = frozenset(("待定", "待确认", "待补", "待提供", "待更新", "待核实", "暂缺", "暂无数据", "未定"))
_BEGIN = re.compile(r"(?:^|[（(【\[［：:])\s*$")
"""What stands before words that are all that a place says."""
_STARRED = re.compile(r"\*\*[^*\s][^*\n]*\*\*")
"""Words between two pairs of stars: emphasis as Markdown writes it."""
_OPEN = re.compile(
    r"(?<=[\u4e00-\u9fff：:])[ \u3000\t]{2,}"
    r"(?:个?工作日|日历[日天]|[日天年月]内|个月|[元人份台套]|次(?!日)|小时|分钟|万元|[%％])"
)
"""White space before a unit: nobody has written the number. In 年  月  日 a hand writes it."""
_SIGNED = re.compile(
    r"签字|签名|签章|盖章|公章|签署|单位章|法定代表人|授权代表|委托代理人|[年月]\s*[_＿]*\s*[月日]|日\s*期"
)
"""What is written by hand: a line to sign, a date."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each placeholder."""
    for pattern in (_SIGNS, _BRACKETS):
        for hit in paper.search(pattern):
            if not _is_meant(hit):
                yield _fault(hit)
    for hit in paper.search(_WAITING):
        begin = _BEGIN.search(hit.before)
        if (
            begin
            and hit.text.rstrip("）)】]］。；; \t\n\u3000") in _WAITING_WORDS
            and hit.passage.kind is not Kind.SIGNING
        ):
            yield _fault(hit.part(begin.start(), hit.end))
    for hit in paper.search(_OPEN, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        if not _SIGNED.search(hit.passage.text):
            yield _fault(hit)
    for hit in paper.spotted("placeholders"):
        yield _fault(hit)
    for number, passage in enumerate(paper.passages):
        for stretch in passage.having(Trait.PROMPT):
            yield _fault(Hit(paper, number, stretch.start, stretch.end))


def _is_meant(hit: Hit) -> bool:
    """Return whether what looks like a placeholder is meant as it stands."""
    if hit.passage.kind is Kind.SIGNING:
        return True
    group = hit.match.lastgroup if hit.match else ""
    if group == "stars" and any(each.start() <= hit.start < each.end() for each in _STARRED.finditer(hit.passage.text)):
        return True
    if group == "brackets" and hit.text[0] + hit.text[-1] not in _PAIRS:
        return True
    if group in ("line", "brackets") and _SIGNED.search(hit.passage.text):
        return True
    # A value that is still to be given: the draft is marked, and for a final document it has been told already.
    return not hit.paper.is_file and hit.text.startswith(GAP_SIGN)


def _fault(hit: Hit) -> Fault:
    return Fault(
        message("{words} is a placeholder", words=hit.text.strip()),
        hit,
        message("write what belongs there, or take the sentence out"),
    )
