"""The shape of every noun of the model: frozen, closed to unknown keys, built on first use."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator

from generator.model.fields import field
from generator.model.leaves import Text


class Record(BaseModel):
    """A mapping of the bid with named fields. Keys arrive under their English names, scalars as text."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)

    SHORT: ClassVar[str] = ""
    """The field that a bare text stands for (``采购人: 示例中学`` is its name); empty where there is no short form."""

    @model_validator(mode="before")
    @classmethod
    def _lengthen(cls, given: Any) -> Any:
        return {cls.SHORT: given} if cls.SHORT and isinstance(given, str) else given


class Item(Record):
    """An item of a list. Layers merge lists whose items all carry an id, item by item."""

    id: Text | None = field(
        "标识", "本条的短名，同一列表内不重复；下层文件用它改写上层的同一条", example="tank", default=None
    )
