"""Where else in a bid a value stands: in which chapters of its other documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.quantities import Locale


@dataclass(frozen=True, slots=True)
class Chaptered:
    """A document of the bid, and the numbers of the chapters in which each value of it stands, by data path."""

    title: str
    chapters: Mapping[str, tuple[str, ...]]


Others: TypeAlias = Callable[[], tuple[Chaptered, ...]]
"""Makes the other documents of the bid; called only when a template asks, and once."""


def words(documents: tuple[Chaptered, ...], path: str, locale: Locale) -> str:
    """Return where a value stands, 《售后服务方案》四、十四；《培训方案》三; empty where it stands nowhere."""
    comma, end = ("、", "；") if locale == "zh-CN" else (", ", "; ")
    found = [
        (f"《{document.title}》" if locale == "zh-CN" else f"{document.title} ") + comma.join(document.chapters[path])
        for document in documents
        if path in document.chapters
    ]
    return end.join(each.strip() for each in found)
