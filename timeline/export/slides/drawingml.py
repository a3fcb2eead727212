"""Things of a slide as DrawingML, the XML that PowerPoint, Keynote and LibreOffice draw (ISO/IEC 29500).

Knows no library. Every shape is native: it can be moved, recoloured and typed into. None has a style, so none
has a shadow. Most common change: a row of `PRESETS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from types import MappingProxyType
from xml.sax.saxutils import escape

from timeline.export.slides.colours import Colour, colour
from timeline.export.stills.shapes import (
    CROSS,
    CURVE,
    DIAMOND,
    ELLIPSE,
    LINES,
    OWN,
    RECTANGLE,
    ROUND,
    Group,
    Rect,
    Run,
    Shape,
    Thing,
)
from timeline.looks import Theme
from timeline.looks.svg import clean

EMU = 6350
"""English Metric Units in a pixel: 914,400 in an inch, 144 pixels to the inch."""
PIXELS_PER_POINT = 2.0

PRESETS: Mapping[str, str] = MappingProxyType(
    {RECTANGLE: "rect", ROUND: "roundRect", DIAMOND: "diamond", ELLIPSE: "ellipse", CROSS: "mathMultiply"}
)
SIDES: Mapping[str, str] = MappingProxyType({"left": "l", "middle": "ctr", "right": "r"})

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Tells assistive technology to pass over a shape that says nothing of its own."""

EMPTY = '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
"""The paragraph of a shape that says nothing."""


@dataclass(frozen=True, slots=True)
class Pen:
    """The theme in which shapes are written; `links` gives the id of the relationship for an address."""

    theme: Theme
    links: Callable[[str], str]


def written(things: Sequence[Thing], first_id: int, pen: Pen) -> tuple[str, ...]:
    """Return the XML of each thing, in order; ids count up from `first_id`, so no two shapes share one."""
    ids = count(first_id)
    return tuple(
        _group(thing, ids, pen) if isinstance(thing, Group) else _shape(thing, ids, pen, NAMESPACES)
        for thing in things
    )


def _emu(pixels: float) -> int:
    return round(pixels * EMU)


def _attribute(words: str) -> str:
    return escape(clean(words), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def _named(number: int, thing: Thing) -> str:
    said = f' descr="{_attribute(thing.alt)}"' if thing.alt else ""
    inner = DECORATIVE if thing.decorative else ""
    return f'<p:cNvPr id="{number}" name="{_attribute(thing.name)}"{said}>{inner}</p:cNvPr>'


def _group(group: Group, ids: Iterator[int], pen: Pen) -> str:
    place = _place(group.box)
    frame = place + place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    named = _named(next(ids), group)
    members = "".join(_shape(member, ids, pen, "") for member in group.members)
    return (
        f"<p:grpSp {NAMESPACES}><p:nvGrpSpPr>{named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{frame}</a:xfrm></p:grpSpPr>{members}</p:grpSp>"
    )


def _place(box: Rect) -> str:
    """Offset and extent, each edge rounded by itself so that edges that meet in pixels meet in EMU."""
    left, top = _emu(box.left), _emu(box.top)
    wide, high = max(0, _emu(box.right) - left), max(0, _emu(box.bottom) - top)
    return f'<a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/>'


def _shape(shape: Shape, ids: Iterator[int], pen: Pen, namespaces: str) -> str:
    plain = not shape.fill and not shape.edge
    kind = ' txBox="1"' if plain and shape.lines else ""
    return (
        f"<p:sp {namespaces}><p:nvSpPr>{_named(next(ids), shape)}"
        f"<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>{_place(shape.box)}</a:xfrm>"
        f"{_geometry(shape)}{_filled(shape, pen)}{_line(shape, pen)}</p:spPr>{_text(shape, pen)}</p:sp>"
    )


def _geometry(shape: Shape) -> str:
    if shape.form in (LINES, CURVE) or shape.cut:
        return _drawn(shape)
    return f'<a:prstGeom prst="{PRESETS[shape.form]}"><a:avLst>{_adjusted(shape)}</a:avLst></a:prstGeom>'


def _adjusted(shape: Shape) -> str:
    """A round box has round ends; the arms of a cross are as thick as a stroke."""
    if shape.form == ROUND:
        return '<a:gd name="adj" fmla="val 50000"/>'
    return '<a:gd name="adj1" fmla="val 13000"/>' if shape.form == CROSS else ""


def _drawn(shape: Shape) -> str:
    """A form of its own: lines across, a curve, or a box that is open where it leaves the picture."""
    wide, high = max(1, _emu(shape.box.width)), max(1, _emu(shape.box.height))
    size = f'w="{wide}" h="{high}"'
    if shape.form == LINES:
        steps = [(round(row * high), 0, round(row * high), wide) for row in shape.rows]
        paths = f'<a:path {size} fill="none">' + "".join(_segment(*step) for step in steps) + "</a:path>"
    elif shape.form == CURVE:
        first, last = (round(row * high) for row in shape.rows)
        points = "".join(_point(*one) for one in ((wide // 2, first), (wide // 2, last), (wide, last)))
        drawn = f"<a:moveTo>{_point(0, first)}</a:moveTo><a:cubicBezTo>{points}</a:cubicBezTo>"
        paths = f'<a:path {size} fill="none">{drawn}</a:path>'
    else:
        paths = f'<a:path {size} stroke="0">{_around(wide, high)}</a:path>' + _open(
            shape.cut, wide, high, size
        )
    empty = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    return f'<a:custGeom>{empty}<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'


def _point(x: int, y: int) -> str:
    return f'<a:pt x="{x}" y="{y}"/>'


def _segment(y0: int, x0: int, y1: int, x1: int) -> str:
    return f"<a:moveTo>{_point(x0, y0)}</a:moveTo><a:lnTo>{_point(x1, y1)}</a:lnTo>"


def _around(wide: int, high: int) -> str:
    corners = ((wide, 0), (wide, high), (0, high))
    drawn = "".join(f"<a:lnTo>{_point(*corner)}</a:lnTo>" for corner in corners)
    return f"<a:moveTo>{_point(0, 0)}</a:moveTo>{drawn}<a:close/>"


def _open(cut: frozenset[str], wide: int, high: int, size: str) -> str:
    """The outline without the sides that are cut."""
    sides = [_segment(0, 0, 0, wide), _segment(high, 0, high, wide)]
    if "left" not in cut:
        sides.append(_segment(0, 0, high, 0))
    if "right" not in cut:
        sides.append(_segment(0, wide, high, wide))
    return f'<a:path {size} fill="none">{"".join(sides)}</a:path>'


def _solid(found: Colour) -> str:
    by, plus = found.luminance
    changes = f'<a:lumMod val="{round(by * 100_000)}"/>' if by != 1 else ""
    changes += f'<a:lumOff val="{round(plus * 100_000)}"/>' if plus else ""
    changes += f'<a:alpha val="{round(found.alpha * 100_000)}"/>' if found.alpha != 1 else ""
    if found.colour.startswith("#"):
        inner = f'<a:srgbClr val="{found.colour[1:].upper()}">{changes}</a:srgbClr>'
    else:
        inner = f'<a:schemeClr val="{found.colour}">{changes}</a:schemeClr>'
    return f"<a:solidFill>{inner}</a:solidFill>"


def _filled(shape: Shape, pen: Pen) -> str:
    if not shape.fill:
        return "<a:noFill/>"
    return _solid(colour(pen.theme, shape.ink, shape.fill, shape.opacity))


def _line(shape: Shape, pen: Pen) -> str:
    if not shape.edge:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="sysDash"/>' if shape.dashes else ""
    paint = _solid(colour(pen.theme, shape.ink, shape.edge))
    return f'<a:ln w="{_emu(shape.stroke)}">{paint}{dash}<a:miter lim="800000"/></a:ln>'


def _text(shape: Shape, pen: Pen) -> str:
    """The text body, without inner margins."""
    wrap, anchor = "square" if shape.wrap else "none", "t" if shape.hanging else "ctr"
    body = (
        f'<a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}" rtlCol="0">'
        "<a:noAutofit/></a:bodyPr><a:lstStyle/>"
    )
    side = SIDES[shape.side]
    lines = [
        f'<a:p><a:pPr algn="{side}"/>{"".join(_run(run, pen) for run in _ordered(shape, line))}</a:p>'
        for line in shape.lines
    ]
    return f"<p:txBody>{body}{''.join(lines) or EMPTY}</p:txBody>"


def _ordered(shape: Shape, line: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs from left to right, with blanks where they stand apart."""
    if not shape.gap:
        return line
    blanks = replace(line[-1], text="  ", bold=False)
    apart = [line[0], *(run for each in line[1:] for run in (blanks, each))]
    return tuple(apart[::-1] if shape.side == "right" else apart)


def _run(run: Run, pen: Pen) -> str:
    points = round(run.size / PIXELS_PER_POINT * 100)
    bold = ' b="1"' if run.bold else ""
    ink = colour(pen.theme, "", run.ink) if run.ink in OWN else colour(pen.theme, run.ink, "text")
    link = f'<a:hlinkClick r:id="{pen.links(run.link)}"/>' if run.link else ""
    return (
        f'<a:r><a:rPr lang="en-GB" sz="{points}"{bold} dirty="0">{_solid(ink)}{link}</a:rPr>'
        f"<a:t>{escape(clean(run.text))}</a:t></a:r>"
    )
