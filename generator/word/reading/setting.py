"""What a part of the file is read with: its styles, its lists, its controls, and the part's own relationships."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.word.parts import Parts
from generator.word.reading.controls import Controls
from generator.word.reading.looks import paragraph_look
from generator.word.reading.numberings import Numbering
from generator.word.reading.styles import Style, Styles
from generator.word.reading.words import Look


@dataclass(slots=True)
class Setting:
    """Belongs to one part: the main one, a header, the footnotes."""

    parts: Parts
    part: str
    styles: Styles
    numbering: Numbering
    controls: Controls
    _looks: dict[str, Look] = field(default_factory=dict)

    def for_part(self, part: str) -> Setting:
        """Return the setting of another part of the same file."""
        return Setting(self.parts, part, self.styles, self.numbering, self.controls, self._looks)

    def address(self, id: str) -> str:
        """Return where a hyperlink leads by its relationship; empty when it leads nowhere."""
        relation = self.parts.relations(self.part).get(id)
        return relation.target if relation else ""

    def look(self, style: Style, id: str) -> Look:
        """Return how letters look in a paragraph of a style, which the file calls by the id."""
        if id not in self._looks:
            self._looks[id] = paragraph_look(style, self.styles)
        return self._looks[id]
