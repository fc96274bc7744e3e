"""How a field is declared: its two names, what it means, an example, and what is better for the buyer."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo


class Better(enum.Enum):
    """Which way a promise is better for the buyer; comparison, deviation and limits all read this."""

    MORE = "more"
    """Longer, more often, larger, later: a warranty, a number of trainees, the start of a warranty."""
    LESS = "less"
    """Shorter, earlier, cheaper: a response time, a delivery period."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a field's definition says, besides its type."""

    english: str
    chinese: str
    description: str
    example: str
    """As one would type it in YAML; ``…`` for a field that holds other fields, and for a promise's ``值``, of which
    the field that makes the promise gives the example."""
    better: Better | None
    """Absent for what is no promise to the buyer."""
    accumulates: bool
    """Layers add to this list and cannot remove from it."""
    internal: bool
    """For colleagues only: the view does not hand it out, so that no document can print it."""
    document: str
    """What the document is called that shows that the value is true, after the value: 认证证书. Mostly empty."""


# The return type is pydantic's own: a field's default is whatever the annotation says.
def field(
    chinese: str,
    description: str,
    *,
    example: str = "…",
    better: Better | None = None,
    accumulates: bool = False,
    internal: bool = False,
    document: str = "",
    default: Any = ...,
) -> Any:
    """Declare a field of a Record. Without a default it is required in the merged bid."""
    return Field(
        default,
        title=chinese,
        description=description,
        examples=[example],
        json_schema_extra={
            "x-better": better.value if better else "",
            "x-accumulates": accumulates,
            "x-internal": internal,
            "x-document": document,
        },
    )


def declaration(english: str, info: FieldInfo) -> Declaration:
    """Return what a field of a Record declares."""
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    better = extra.get("x-better")
    return Declaration(
        english=english,
        chinese=info.title or english,
        description=info.description or "",
        example=str(info.examples[0]) if info.examples else "…",
        better=Better(better) if better else None,
        accumulates=bool(extra.get("x-accumulates")),
        internal=bool(extra.get("x-internal")),
        document=str(extra.get("x-document", "")),
    )
