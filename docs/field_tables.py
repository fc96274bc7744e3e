"""``docs/fields.md``: every field of a bid, from the model's own declarations."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.bid import Bid
from generator.model.fields import Better, Declaration
from generator.model.leaves import Reads
from generator.model.naming import declarations, record_in
from generator.model.promise import Promise
from generator.model.record import Item, Record

TYPES = {
    "text": "文字",
    "file names": "文件命名",
    "whole number": "整数",
    "yes/no": "是／否",
    "period": "期限",
    "time limit": "时限",
    "course time": "课时",
    "frequency": "频次",
    "coverage": "服务时间",
    "percent": "比例",
    "money": "金额",
    "start event": "起算事件",
    "date": "日期",
}
DIRECTIONS = {Better.MORE: "越大越好", Better.LESS: "越小越好", None: ""}

INTRODUCTION = """\
# 字段手册

<!-- 由 docs/generate.py 根据 generator/model/ 生成，请勿手改。 -->

这里列出投标 YAML 文件里可以写的全部字段。键名用中文、英文都可以，也可以混用；同一个字段不要两个名字都写。

- **路径**：先中文后英文；`[]` 表示列表中的一项，例如 `质保.分项[].期限`。
- **类型**：数值要连同单位一起写（`36个月`、`每年2次`、`千分之三`），程序按原样保留数字和单位，不作换算。
- **承诺**：类型后注有“承诺”的字段可以简写，也可以展开，见[承诺的两种写法](#承诺的两种写法)。
- **方向**：对采购人来说，数值是越大越好（质保期、次数）还是越小越好（响应时间）。空白表示不作比较。
- **必填**：只要写了上一级，各层文件合并之后就必须有这一项。写在公司层或产品线层即可，不必在每次投标里重复。
- **下级字段**：点击“下级字段”可跳到它们的表。

另外，任何一层文件都可以用 `继承`（`extends`）列出它所继承的上层文件：`extends: [../../company.yaml]`。
"""

ENVELOPE = """\
## 承诺的两种写法

简写只有数值；展开后可以附上证据、所响应的条款和说明。两种写法的含义相同。

```yaml
响应: 30分钟
响应: {值: 30分钟, 证据: [服务承诺样本], 条款: "3.2", 说明: 节假日不变}
```

| 中文键 | 英文名 | 类型 | 必填 | 示例 | 说明 |
|---|---|---|---|---|---|
"""

_HEAD = "| 中文键 | 英文名 | 类型 | 方向 | 必填 | 示例 | 说明 |\n|---|---|---|---|---|---|---|\n"


@dataclass(frozen=True, slots=True)
class Path:
    """Where a record stands in a bid, by both names."""

    chinese: str = ""
    english: str = ""

    def below(self, declared: Declaration, *, many: bool) -> Path:
        """Return the path of a field in this record."""
        mark = "[]" if many else ""
        return Path(
            f"{self.chinese}.{declared.chinese}{mark}".lstrip("."),
            f"{self.english}.{declared.english}{mark}".lstrip("."),
        )


Places = dict[type[Record], list[Path]]
"""Where each record stands in a bid; one record may stand in several places."""


def render() -> str:
    """Return the whole page."""
    places: Places = {}
    _collect(Bid, Path(), places)
    parts = [INTRODUCTION]
    for cls, paths in places.items():
        parts.append(
            f"{_title(paths)}\n{_HEAD}{''.join(_row(cls, each, places) for each in declarations(cls).values())}"
        )
    rows = "".join(_envelope_row(each) for each in declarations(Promise).values())
    return "\n".join([*parts, ENVELOPE + rows])


def _collect(cls: type[Record], path: Path, places: Places) -> None:
    places.setdefault(cls, []).append(path)
    for declared in declarations(cls).values():
        annotation = cls.model_fields[declared.english].annotation
        inner = record_in(annotation)
        if inner and not issubclass(inner, Promise):
            _collect(inner, path.below(declared, many=_is_list(annotation)), places)


def _title(paths: list[Path]) -> str:
    if paths == [Path()]:
        return "## 投标（最外层）\n"
    lines = "、".join(f"`{path.chinese}`（`{path.english}`）" for path in paths)
    return f"## {paths[0].chinese}\n\n路径：{lines}\n"


def _anchor(paths: list[Path]) -> str:
    """Return the anchor that Markdown viewers give to a record's heading."""
    return "".join(character for character in paths[0].chinese if character not in ".[]")


def _row(cls: type[Record], declared: Declaration, places: Places) -> str:
    info = cls.model_fields[declared.english]
    need = "是" if info.is_required() else ""
    note = declared.description + ("（内部，不印入文件）" if declared.internal else "")
    if declared.english == "id" and issubclass(cls, Item):
        note = "本条的短名，用于逐项合并"
    cells = (
        declared.chinese,
        f"`{declared.english}`",
        _type(info.annotation, info.metadata, places=places),
        DIRECTIONS[declared.better],
        need,
        _example(declared.example),
        note,
    )
    return _cells(cells)


def _envelope_row(declared: Declaration) -> str:
    info = Promise.model_fields[declared.english]
    kind = "随字段" if declared.english == "value" else _type(info.annotation, info.metadata, places={})
    need = "是" if info.is_required() else ""
    cells = (declared.chinese, f"`{declared.english}`", kind, need, _example(declared.example), declared.description)
    return _cells(cells)


def _example(example: str) -> str:
    return "" if example == "…" else f"`{example}`"


def _cells(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _type(annotation: object, metadata: typing.Iterable[object] = (), *, places: Places) -> str:
    """Return what to write there, in words."""
    inner = record_in(annotation)
    many = _is_list(annotation)
    if inner and issubclass(inner, Promise):
        value = inner.model_fields["value"]
        text = f"{_type(value.annotation, value.metadata, places=places)}，承诺"
    elif inner:
        text = f"[下级字段](#{_anchor(places[inner])})" + ("，或只写名称" if inner.SHORT else "")
    else:
        text = _leaf(next(_reads(annotation, metadata)))
    return f"列表：{text}" if many else text


def _leaf(reads: Reads) -> str:
    kind, _, choices = reads.name.partition(": ")
    return f"选一：{choices.replace(' | ', '、')}" if kind == "choice" else TYPES[kind]


def _reads(annotation: object, metadata: typing.Iterable[object] = ()) -> Iterator[Reads]:
    yield from (each for each in metadata if isinstance(each, Reads))
    if typing.get_origin(annotation) is typing.Annotated:
        first, *rest = typing.get_args(annotation)
        yield from _reads(first, rest)
    else:
        for argument in typing.get_args(annotation):
            yield from _reads(argument)


def _is_list(annotation: object) -> bool:
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _is_list(typing.get_args(annotation)[0])
    if origin in (types.UnionType, typing.Union):
        return any(_is_list(argument) for argument in typing.get_args(annotation))
    return origin is tuple
