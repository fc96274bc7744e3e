"""The envelope of a promise: a value, and a home for its evidence, the clause it answers and remarks."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from generator.model.fields import field
from generator.model.leaves import Text
from generator.model.record import Record

T = TypeVar("T")


class Promise(Record, Generic[T]):
    """A promise, written short (``响应: 30分钟``) or long (``响应: {值: 30分钟, 证据: [...], 条款: "3.2"}``)."""

    SHORT: ClassVar[str] = "value"

    value: T = field("值", "承诺的数值，连同单位；写法同不展开时")
    evidence: tuple[Text, ...] = field(
        "证据", "证明材料的名称，供偏离表和递交清单引用", example="[保修卡样本]", default=()
    )
    clause: Text | None = field("条款", "所响应的招标文件条款号", example='"3.2"', default=None)
    note: Text | None = field("说明", "随数值一并写入文件的说明", example="含备件更换", default=None)
