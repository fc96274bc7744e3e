"""A plan as somebody types it into Word: one style, typed and automatic numbers, bold for headings, tables by hand."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from docx.document import Document

LINES = (
    "产品服务方案",
    "为便于采购人了解我方的服务安排,特编制本方案。",
    "一、服务",
    "1、安装调试服务",
    "(1)我公司负责按合同规定的型号、数量将产品送达指定地点;",
    "(2)所有产品安装调试完成后,双方即可进行验收测试。",
    "2、热线服务",
    "(1)服务人员接到来电后,应在X个工作日内到达现场;",
    "示例市通达科技有限公司注:本条以合同为准。3售后回访",
    "(1)每年回访两次。",
    "3、上门服务",
    "第一步:登记问题。第二步:派工。",
    "5、退货服务",
    "产品使用X天内不满意的,可以申请退货。",
    "二、质保",
    "主机质保叁年,管路配件质保壹年。",
    "热线:800—000—0000",
    "(2)应急维修。",
    "投标人:            (盖单位章)",
    "日期:    年   月   日",
)
"""With the kinds of faults that circulate among bid teams; a line is a paragraph."""

TABLE = (("故障级别", "响应时间", "到场时间"), ("一级", "30分钟", "4小时"), ("二级", "1小时", "8小时"))


def typed(
    lines: Iterable[str] = LINES,
    table: Sequence[Sequence[str]] = TABLE,
    *,
    automatic: bool = False,
    looks: bool = False,
) -> bytes:
    """Return the file; the table stands last.

    ``automatic`` takes the numbers in brackets for a list that Word numbers; ``looks`` makes short lines with a number
    bold, as people do who know no styles.
    """
    made = docx.Document()
    for line in lines:
        _add(made, line, automatic=automatic, looks=looks)
    grid = made.add_table(len(table), len(table[0]) if table else 0)
    for position, row in enumerate(table):
        for column, words in enumerate(row):
            grid.cell(position, column).text = words
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _add(made: Document, line: str, *, automatic: bool, looks: bool) -> None:
    item = re.match(r"\(\d+\)", line)
    if automatic and item:
        made.add_paragraph(line[item.end() :], style="List Number")
        return
    paragraph = made.add_paragraph(line)
    if looks and len(line) < 12 and re.match(r"[一二三四五]、|\d、", line):
        paragraph.runs[0].bold = True
