"""The shape of every noun of the model: frozen, closed to unknown keys, built on first use."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from generator.findings import message
from generator.model.fields import declaration, field
from generator.model.leaves import Text, refused
from generator.quantities import Refusal


class Record(BaseModel):
    """A mapping of the bid with named fields. Keys arrive under their English names, scalars as text."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)

    SHORT: ClassVar[str] = ""
    """The field that a bare text stands for (``采购人: 示例中学`` is its name); empty where there is no short form."""

    @model_validator(mode="before")
    @classmethod
    def _lengthen(cls, given: Any) -> Any:
        return {cls.SHORT: given} if cls.SHORT and isinstance(given, str) else given

    @model_validator(mode="after")
    def _filled(self) -> Self:
        """Refuse an empty list where one is required: a template says 分项如下 and goes through it."""
        for name in _required(type(self)):
            if getattr(self, name) == ():
                called = f"{declaration(name, type(self).model_fields[name]).chinese} ({name})"
                raise refused(
                    Refusal(
                        message("{field} has no items, and must have at least one", field=called),
                        message("write its items, each begun with '- ', or leave out what it belongs to"),
                    ),
                    at=name,
                )
        return self


@cache
def _required(cls: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, info in cls.model_fields.items() if info.is_required())


class Item(Record):
    """An item of a list. Layers merge lists whose items all carry an id, item by item."""

    id: Text | None = field(
        "标识", "本条的短名，同一列表内不重复；下层文件用它改写上层的同一条", example="tank", default=None
    )


class Reckoned(Record):
    """What is found out about a bid's documents, and held by no field of the bid: printed as plain words."""
