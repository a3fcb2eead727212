"""The shapes of a still as those of a picture, in the colours of its theme.

Most common change: how a form is drawn (`_form`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.export.picture.shapes import (
    Circle,
    Curve,
    Form,
    Grouped,
    Lines,
    Paint,
    Polygon,
    Words,
    rectangle,
)
from timeline.export.stills import shapes
from timeline.looks import Theme, textwidth
from timeline.looks.typesetting import BASELINE


def colour(theme: Theme, ink: str, part: str) -> str | None:
    """Return the colour of a part of an ink, None for no part."""
    if not part or part in shapes.OWN:
        return getattr(theme, part) if part else None
    if ink == shapes.NEUTRAL:
        return theme.shade if part == "light" else theme.muted
    found: str = getattr(theme.named(ink), part)
    return found


def drawn(things: Iterable[shapes.Thing], theme: Theme) -> list[Form]:
    """Return the shapes of a still as shapes of a picture."""
    found: list[Form] = []
    for thing in things:
        if isinstance(thing, shapes.Group):
            found.append(Grouped(tuple(drawn(thing.members, theme)), thing.alt))
        else:
            x = {"left": thing.box.left, "middle": thing.box.x, "right": thing.box.right}[thing.side]
            found += _form(thing, theme)
            for line in thing.lines:
                found += words(x, thing.box.y, line, theme, thing.side, thing.gap)
    return found


def _form(one: shapes.Shape, theme: Theme) -> list[Form]:
    fill, edge = (colour(theme, one.ink, part) for part in (one.fill, one.edge))
    if fill is None and edge is None:
        return []
    paint, box = Paint(fill, edge, one.stroke, one.dashes, one.opacity), one.box
    x, y, r = box.x, box.y, box.width / 2
    if one.form == shapes.DIAMOND:
        return [Polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), paint)]
    if one.form == shapes.ELLIPSE:
        return [Circle(x, y, r, paint)]
    if one.form == shapes.CROSS:
        return [Lines(((x - r, y - r, x + r, y + r), (x - r, y + r, x + r, y - r)), paint)]
    if one.form == shapes.CURVE:
        y0, y1 = (box.top + row * box.height for row in one.rows)
        return [Curve((box.left, y0, box.right, y1), paint)]
    return _bar(one, paint)


def _bar(one: shapes.Shape, paint: Paint) -> list[Form]:
    """A bar; where it is cut off it has no outline.

    Cut in numbers: a clipping path would double the time of a picture, and not every program knows it.
    """
    box = one.box
    inside = replace(paint, stroke=None) if one.cut else paint
    ground = rectangle((box.left, box.top, box.width, box.height), inside, one.radius)
    if not one.cut:
        return [ground]
    x0, y0, x1, y1 = box.left, box.top, box.right, box.bottom
    edges = [(x0, y0, x1, y0), (x0, y1, x1, y1)]
    edges += [(x, y0, x, y1) for side, x in (("left", x0), ("right", x1)) if side not in one.cut]
    return [ground, Lines(tuple(edges), replace(paint, fill=None))]


def words(
    x: float, y: float, runs: Iterable[shapes.Run], theme: Theme, side: str = "left", gap: float = 0.0
) -> Iterator[Form]:
    """Yield one line of words around the height `y`, from the side outwards where they begin at `x`."""
    out, anchor = {"left": (1, "start"), "middle": (0, "middle"), "right": (-1, "end")}[side]
    for run in runs:
        colour: str = getattr(theme, run.ink) if run.ink in shapes.OWN else theme.named(run.ink).text
        yield Words(x, y + BASELINE * run.size, run.text, run.size, colour, run.weight, anchor)
        x += out * (textwidth.width(run.text, run.size, run.weight) + gap)
