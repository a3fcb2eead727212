"""The parts of a still as shapes of a picture, in the colours of its theme.

Most common change: how a kind of form is drawn (`form`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.export.picture.shapes import (
    Circle,
    Curve,
    Group,
    Lines,
    Paint,
    Polygon,
    Shape,
    Words,
    rectangle,
)
from timeline.export.stills import parts
from timeline.looks import Theme, textwidth
from timeline.looks.typesetting import BASELINE

THEMES_OWN = ("paper", "line", "hair", "muted", "text")
"""Parts that are no ink's."""


def colour(theme: Theme, ink: str, part: str) -> str | None:
    """Return the colour of a part of an ink, None for no part."""
    if not part or part in THEMES_OWN:
        return getattr(theme, part) if part else None
    if ink == parts.NEUTRAL:
        return theme.shade if part == "light" else theme.muted
    found: str = getattr(theme.named(ink), part)
    return found


def text(theme: Theme, ink: str) -> str:
    """Return the colour of words in an ink."""
    found: str = getattr(theme, ink) if ink in THEMES_OWN else theme.named(ink).text
    return found


def drawn(things: Iterable[parts.Part], theme: Theme) -> list[Shape]:
    """Return parts as shapes."""
    return [shape for thing in things for shape in _shapes(thing, theme)]


def _shapes(thing: parts.Part, theme: Theme) -> list[Shape]:
    match thing:
        case parts.Form():
            return form(thing, theme)
        case parts.Line():
            return _line(thing, theme)
        case parts.Curve():
            paint = Paint(None, colour(theme, thing.ink, "solid"), thing.stroke)
            return [Curve((thing.x0, thing.y0, thing.x1, thing.y1), paint)]
        case parts.Group():
            return [Group(tuple(drawn(thing.members, theme)), thing.said)]


def form(one: parts.Form, theme: Theme) -> list[Shape]:
    """Return a form as shapes."""
    fill, edge = (colour(theme, one.ink, part) for part in (one.fill, one.edge))
    paint = Paint(fill, edge, one.stroke, one.dashes, one.opacity)
    x, y, r = one.x, one.y, one.wide / 2
    if one.kind == parts.DIAMOND:
        return [Polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), paint)]
    if one.kind == parts.RING:
        return [Circle(x, y, r, paint)]
    if one.kind == parts.CROSS:
        return [Lines(((x - r, y - r, x + r, y + r), (x - r, y + r, x + r, y - r)), paint)]
    return _bar(one, paint)


def _bar(one: parts.Form, paint: Paint) -> list[Shape]:
    """A bar; where it is cut off it has no outline.

    Cut in numbers: a clipping path would double the time of a picture, and not every program knows it.
    """
    whole = not one.cut or paint.stroke is None
    box = (one.left, one.top, one.wide, one.high)
    ground = rectangle(box, paint if whole else replace(paint, stroke=None), one.radius)
    if whole:
        return [ground]
    x0, y0, x1, y1 = one.left, one.top, one.left + one.wide, one.top + one.high
    edges = [(x0, y0, x1, y0), (x0, y1, x1, y1)]
    edges += [(x, y0, x, y1) for side, x in (("left", x0), ("right", x1)) if side not in one.cut]
    return [ground, Lines(tuple(edges), replace(paint, fill=None))]


def _line(line: parts.Line, theme: Theme) -> list[Shape]:
    """Words on their baseline, from the anchor outwards."""
    size, x = line.size, line.x
    out, anchor = {"left": (1, "start"), "middle": (0, "middle"), "right": (-1, "end")}[line.side]
    found: list[Shape] = []
    if line.ground:
        box = (x - line.room / 2, line.y - line.high / 2, line.room, line.high)
        found.append(rectangle(box, Paint(theme.ground), 0.4 * size))
    for run in line.runs:
        baseline = line.y + BASELINE * size
        found.append(Words(x, baseline, run.text, size, text(theme, run.ink), run.weight, anchor))
        x += out * (textwidth.width(run.text, size, run.weight) + line.gap)
    return found
