"""Shapes of DrawingML as Word itself groups them (ECMA-376 Part 1, 20.1 and 20.4; [MS-ODRAWXML] 2.4, 2.5).

Lengths come in twips and are written in English Metric Units. All lines are black and of one weight, all fills white or
light grey: what is printed without colour looks the same.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.word.names import FIGURE
from generator.word.writing.markup import attribute, paragraph, text

Point: TypeAlias = tuple[int, int]

INSET = 57
"""White space in a box beside its words; as much above and below them."""
_EMU = 635
_INK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_TIP = '<a:tailEnd type="triangle" w="med" len="med"/>'
_WEIGHT = 9525
"""Of a line: three quarters of a point."""
_EDGE = 15
"""The same in twips: lines stand half outside what they frame."""


class Outline(enum.Enum):
    """The form of a box, by its name in DrawingML."""

    BOX = "rect"
    DECISION = "diamond"


class Side(enum.IntEnum):
    """A side of a box; the number is that of its connection site."""

    TOP = 0
    LEFT = 1
    BOTTOM = 2
    RIGHT = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a box stands in its drawing."""

    x: int
    y: int
    width: int
    height: int

    def site(self, side: Side) -> Point:
        """Return the middle of a side."""
        middle, centre = self.y + self.height // 2, self.x + self.width // 2
        return {
            Side.TOP: (centre, self.y),
            Side.LEFT: (self.x, middle),
            Side.BOTTOM: (centre, self.y + self.height),
            Side.RIGHT: (self.x + self.width, middle),
        }[side]

    def moved(self, x: int, y: int) -> Frame:
        """Return the frame so far to the right and down."""
        return Frame(self.x + x, self.y + y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class End:
    """Where a connector is fastened: a shape and one of its sides."""

    shape: int
    side: Side


def box(
    id: int, name: str, frame: Frame, words: str, *, inset: int, outline: Outline = Outline.BOX, fill: str = "FFFFFF"
) -> str:
    """Return a box with paragraphs in it; ``inset`` is the white space on either side of them."""
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="{name}"/><wps:cNvSpPr/><wps:spPr>{_placed(frame)}'
        f'{_preset(outline.value)}<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>{_line("")}</wps:spPr>'
        f"{_words(words, inset)}</wps:wsp>"
    )


def label(id: int, name: str, frame: Frame, words: str) -> str:
    """Return words without a box round them."""
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="{name}"/><wps:cNvSpPr txBox="1"/><wps:spPr>{_placed(frame)}'
        f"{_preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>{_words(words, 0)}</wps:wsp>"
    )


def connector(id: int, name: str, ends: tuple[End, End], points: tuple[Point, Point], *, tip: bool = True) -> str:
    """Return a connector that stays with the boxes it joins: straight, or down, across and down again."""
    (x1, y1), (x2, y2) = points
    turned, kind, frame = "", "straightConnector1", Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    if x1 != x2 and y1 != y2:
        # A bent connector leaves to the right; turned by a quarter it leaves downwards, in a frame turned likewise.
        kind = "bentConnector3"
        across, down = frame.width, frame.height
        frame = Frame((x1 + x2 - down) // 2, (y1 + y2 - across) // 2, down, across)
        turned = ' rot="16200000" flipH="1"' if x2 > x1 else ' rot="5400000"'
    elif x2 < x1:
        turned = ' flipH="1"'
    fastened = "".join(
        f'<a:{kind_of} id="{end.shape}" idx="{end.side}"/>'
        for kind_of, end in zip(("stCxn", "endCxn"), ends, strict=True)
    )
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="{name}"/><wps:cNvCnPr>{fastened}</wps:cNvCnPr>'
        f"<wps:spPr>{_placed(frame, turned)}{_preset(kind)}{_line(_TIP if tip else '')}</wps:spPr>"
        "<wps:bodyPr/></wps:wsp>"
    )


def route(id: int, name: str, points: Sequence[Point], *, tip: bool = True) -> str:
    """Return a line from point to point."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    frame = Frame(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    (first, *further) = (f'<a:pt x="{(x - left) * _EMU}" y="{(y - top) * _EMU}"/>' for x, y in points)
    path = f"<a:moveTo>{first}</a:moveTo>" + "".join(f"<a:lnTo>{point}</a:lnTo>" for point in further)
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="{name}"/><wps:cNvSpPr/><wps:spPr>{_placed(frame)}'
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{frame.width * _EMU}" h="{frame.height * _EMU}" fill="none">{path}</a:path></a:pathLst>'
        f"</a:custGeom><a:noFill/>{_line(_TIP if tip else '')}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes and the space they take."""

    kind: str
    """What it is, in its name: flow, org."""
    id: int
    width: int
    height: int
    shapes: str
    alt: str


def drawing_paragraph(drawing: Drawing, properties: str) -> str:
    """Return the paragraph that holds a drawing, in which it stands like a letter.

    LibreOffice (7.4) takes a choice that requires wpg alone, not one that requires wps too, though both are drawn.
    """
    edge, half = _EDGE * _EMU, _EDGE // 2 * _EMU
    wide, high = drawing.width * _EMU + edge, drawing.height * _EMU + edge
    return paragraph(
        FIGURE,
        '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{drawing.id}" name="{drawing.kind} {drawing.id}" descr="{attribute(drawing.alt)}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f'<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/><a:chOff x="{-half}" y="{-half}"/>'
        f'<a:chExt cx="{wide}" cy="{high}"/></a:xfrm></wpg:grpSpPr>{drawing.shapes}</wpg:wgp></a:graphicData>'
        f"</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>{text(drawing.alt)}</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:r>",
        properties,
    )


def _placed(frame: Frame, turned: str = "") -> str:
    return (
        f'<a:xfrm{turned}><a:off x="{frame.x * _EMU}" y="{frame.y * _EMU}"/>'
        f'<a:ext cx="{frame.width * _EMU}" cy="{frame.height * _EMU}"/></a:xfrm>'
    )


def _preset(kind: str) -> str:
    return f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>'


def _line(tip: str) -> str:
    return f'<a:ln w="{_WEIGHT}">{_INK}<a:miter lim="800000"/>{tip}</a:ln>'


def _words(words: str, inset: int) -> str:
    margin = inset * _EMU
    return (
        f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{margin}" tIns="0" rIns="{margin}" bIns="0" '
        'anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr>'
    )
