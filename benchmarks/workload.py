"""The neutral workload: sections of headings, paragraphs, a list and a table, as plain data that every peer gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Data: TypeAlias = "dict[str, Data] | list[Data] | str"
"""What YAML would hold; numbers are texts, so that each peer prints what stands there."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much of it."""

    name: str
    sections: int
    rows: int
    """Of each section's table."""


SMALL = Size("small", 10, 10)
LARGE = Size("large", 100, 20)
WIDE = Size("wide", 1, 5000)
SIZES = (SMALL, LARGE, WIDE)

_PEOPLE = ("项目经理", "安装班组", "调试工程师", "售后工程师", "驻场工程师", "培训讲师")
_PERIODS = ("3日", "5个工作日", "48小时", "3个月", "4小时", "16学时")
_RECORDS = ("设备档案", "隐蔽工程记录", "调试报告", "巡检台账", "维修台账", "培训档案")
_STEPS = ("核对清单", "清理现场", "吊装就位", "连接管线", "通电检查", "单机试车", "联动试车", "移交资料")
_NAMES = ("循环水泵", "电动阀门", "温度传感器", "膨胀水箱", "控制柜", "集热器", "过滤器")
_UNITS = ("台", "套", "只", "个", "块")


def data(size: Size, *, seed: int = 0) -> dict[str, Data]:
    """Return the data of a document; another ``seed`` gives other words of the same length."""
    return {
        "name": f"示例学校热水系统改造工程{seed:04}",
        "buyer": "示例市第一中学",
        "sections": [_section(number + seed, size.rows) for number in range(size.sections)],
    }


def _section(number: int, rows: int) -> Data:
    clauses = zip(_PEOPLE, _PERIODS, _RECORDS, strict=True)
    return {
        "title": f"第{number:03}号系统的供货与服务",
        "scope": f"第{number:03}号系统的安装与调试",
        "method": f"第{number:03}号系统的维护与培训",
        "clauses": [
            {"who": f"{who}{number:03}", "period": period, "record": f"{record}{number:03}"}
            for who, period, record in clauses
        ],
        "steps": [f"{step}，由第{number:03}组负责，完成之后双方签字确认" for step in _STEPS],
        "rows": [_row(number, row) for row in range(rows)],
    }


def _row(number: int, row: int) -> Data:
    return {
        "name": f"{_NAMES[(number + row) % 7]}",
        "model": f"BW-{number:03}-{row:04}",
        "amount": str(1 + (number * 7 + row * 3) % 29),
        "unit": _UNITS[(number + row) % 5],
        "note": f"安装于第{row % 40 + 1}层{number % 9 + 1}区，随附合格证",
    }
