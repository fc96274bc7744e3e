"""Names of organisations in Chinese text, without a segmenter: found by how they end, cut where they must begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.rules.engine.dictionaries import built_in
from generator.rules.engine.subjects import Hit, Paper

_CHARACTER = r"(?:[\u3400-\u9fffA-Za-z0-9（）()·&]|(?<!-)-(?!-))"
_LONGEST = 40
"""Characters of a name before its legal form, with whatever stands before the name."""
_LEGAL = r"[股有集](?:份有限公司|限责任公司|限公司|团公司)"
"""A name that ends so is a company's, wherever it stands."""
_KINDS = (
    "公司",
    "集团",
    "银行",
    "大学",
    "学院",
    "医院",
    "中学",
    "小学",
    "研究院",
    "研究所",
    "设计院",
    "制造厂",
    "设备厂",
    "机械厂",
)
"""A word that ends so is a name only where it begins with a place."""

_ENDING = re.compile(rf"{_LEGAL}(?:[\u4e00-\u9fff]{{2,8}}?分公司)?")
_BEGINNING = re.compile(rf"{_CHARACTER}{{2,{_LONGEST}}}$")
_OF_KIND = re.compile(
    rf"[{''.join({kind[0]: None for kind in _KINDS})}](?:{'|'.join({kind[1:]: None for kind in _KINDS})})"
)

_JOINT = re.compile(
    "投标人|供应商|采购人|招标人|制造商|生产商|厂家|代理商|经销商|代理机构|承包人|中标人|承诺人|[甲乙]方|我[方司]|[我本]公司|用户|客户|"
    "业主|名称|单位|满足|面向|针对|适合|-{2,}|委托|授权|指定|选择|推荐|属于|隶属|成立|签订|联系|关于|以及|作为|"
    "[由与向是在从经被至给的对让将把除并若请应须称系及或即如]"
)
"""What stands before a name and cannot begin one."""
_INNER_JOINT = re.compile("(?<=..)[和为于到以按同用]")
"""These may begin a name (和记, 用友), so that they end what stands before only in the middle."""
_NO_NAME = re.compile(
    r"(?:[和本我贵该各其某原新老母子总分两每所同全外旧]|上级|下属|所属|关联|有关|相关|控股|外资|国有|民营|合资|独资|项目|保险|物流|"
    r"运输|贸易|建筑|监理|施工|安装|设计|软件|代理|招标|担保|物业|一人|各大|[一二两三四五六七八九十几多0-9]+家)+"
)
"""What may stand before a company's kind without naming it."""
_BETWEEN = r"(?:(?![的各等和与及在、有是为至到所内由本其某该全多几每或])[\u4e00-\u9fff]){0,14}?"


def organisations(paper: Paper) -> Iterator[Hit]:
    """Yield each name of an organisation; titles in 《》 are none."""
    found = [cut for hit in _with_form(paper) if (cut := _cut(hit))]
    found = _alike(found)
    found += _with_place(paper)
    found += paper.spotted("organisations")
    reached = (-1, 0)
    for hit in sorted(found, key=lambda each: (each.number, each.start, -each.end)):
        if (hit.number, hit.start) >= reached and not _is_titled(hit):
            yield hit
            reached = hit.number, hit.end


def _with_form(paper: Paper) -> Iterator[Hit]:
    """Yield each legal form with all before it that may belong to the name: few places are looked at so."""
    last = 0, 0
    for hit in paper.search(_ENDING):
        reached = last[1] if last[0] == hit.number else 0
        before = _BEGINNING.search(hit.passage.text[max(reached, hit.start - _LONGEST) : hit.start])
        if before:
            yield hit.part(hit.start - len(before[0]), hit.end)
        last = hit.number, hit.end


def _with_place(paper: Paper) -> Iterator[Hit]:
    for number in dict.fromkeys(hit.number for hit in paper.search(_OF_KIND)):
        for found in _placed().finditer(paper.passages[number].text):
            yield Hit(paper, number, found.start(), found.end())


def _alike(found: list[Hit]) -> list[Hit]:
    """Return the names, each cut to the shortest in which it ends: where one begins is plain elsewhere."""
    ends = sorted({hit.text for hit in found}, key=len)
    cut = {text: next(end for end in ends if text.endswith(end)) for text in ends}
    return [hit.part(hit.end - len(cut[hit.text]), hit.end) for hit in found]


@cache
def _region() -> re.Pattern[str]:
    return re.compile("|".join((*built_in()["regions"], "中国")))


@cache
def _placed() -> re.Pattern[str]:
    regions = "|".join(built_in()["regions"])
    place = rf"(?:(?:{regions})[省市]?|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,4}}(?<![省市县区])[省市县])"
    return re.compile(rf"{place}{_BETWEEN}(?:{'|'.join(_KINDS)})")


def _cut(hit: Hit) -> Hit | None:
    """Return the name without the words before it; absent where nothing is left that names anything."""
    start = hit.start
    for joints in (_JOINT, _INNER_JOINT):
        words = hit.passage.text[start : hit.end]
        start += max((joint.end() for joint in joints.finditer(words)), default=0)
    region = _region().search(hit.passage.text[start : hit.end])
    if region and region.start() <= _PREAMBLE:
        start += region.start()
    bare = re.sub(rf"{_LEGAL}.*", "", hit.passage.text[start : hit.end]).strip("（）()")
    if len(bare) < 2 or _NO_NAME.fullmatch(bare):
        return None
    return hit.part(start, hit.end)


_PREAMBLE = 6
"""Characters before a place that begins a name: more than that belong to the name."""


def _is_titled(hit: Hit) -> bool:
    return hit.before.rfind("《") > hit.before.rfind("》")
