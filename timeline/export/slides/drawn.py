"""The parts of a still as native shapes of a slide, in the deck's theme colours where it has them.

Most common change: how a form of PowerPoint stands for a kind of form (`form`).
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.export.slides import colours
from timeline.export.slides.shapes import (
    CROSS,
    CURVE,
    DIAMOND,
    ELLIPSE,
    RECTANGLE,
    ROUND,
    Box,
    Group,
    Paint,
    Run,
    Shape,
    Stroke,
    Thing,
)
from timeline.export.stills import parts
from timeline.looks import Theme

FORMS = {parts.BAR: RECTANGLE, parts.DIAMOND: DIAMOND, parts.RING: ELLIPSE, parts.CROSS: CROSS}
CROSSED = 1.5
"""PowerPoint's cross fills two thirds of its box."""
PALE = 0.35
"""How much of muted text there is in the pale part of a neutral mark."""
OWN = {"paper": colours.PAPER, "muted": colours.MUTED, parts.TEXT: colours.TEXT}


def paint(theme: Theme, ink: str, part: str, opacity: float = 1.0) -> Paint | None:
    """Return the paint of a part of an ink, None for no part."""
    if not part or part in OWN:
        return OWN.get(part)
    if part in ("line", "hair"):
        return Paint(getattr(theme, part))
    if ink == parts.NEUTRAL:
        return Paint(colours.MUTED.colour, alpha=PALE if part == "light" else opacity)
    return colours.paint(theme, ink, part, opacity)


def drawn(things: Iterable[parts.Part], theme: Theme) -> list[Thing]:
    """Return parts as things of a slide."""
    return [_thing(one, theme) for one in things]


def _thing(one: parts.Part, theme: Theme) -> Thing:
    match one:
        case parts.Form():
            return form(one, theme)
        case parts.Line():
            return line(one, theme)
        case parts.Curve():
            return _curve(one, theme)
        case parts.Group():
            members = (form(part, theme) if isinstance(part, parts.Form) else line(part, theme)
                       for part in one.members)  # fmt: skip
            return Group(one.called, tuple(members), one.said)


def form(one: parts.Form, theme: Theme) -> Shape:
    """Return a form as a shape."""
    box = Box(one.left, one.top, one.wide, one.high)
    fill, edge = paint(theme, one.ink, one.fill, one.opacity), paint(theme, one.ink, one.edge)
    if one.kind == parts.CROSS:
        wide = CROSSED * one.wide
        return Shape(one.called, Box(one.x - wide / 2, one.y - wide / 2, wide, wide), CROSS, edge)
    stroke = Stroke(edge, one.stroke, dashed=bool(one.dashes)) if edge else None
    cut = one.cut if stroke else frozenset()
    return Shape(one.called, box, FORMS[one.kind], fill, stroke, cut=cut, decorative=one.decorative)


def line(one: parts.Line, theme: Theme) -> Shape:
    """Return words as a text that keeps its line, in a round box where it covers what lies under it."""
    gap = (parts.Run("  ", one.runs[-1].ink),) if one.gap else ()
    runs = [run for at, each in enumerate(one.runs) for run in ((*gap, each) if at else (each,))]
    words = tuple(
        Run(run.text, one.size, OWN.get(run.ink) or colours.paint(theme, run.ink, "text"), run.bold)
        for run in (runs[::-1] if one.side == "right" else runs)
    )
    left = one.x - {"left": 0.0, "middle": one.room / 2, "right": one.room}[one.side]
    box = Box(left, one.y - one.high / 2, one.room, one.high)
    shape, fill = (ROUND, colours.PAPER) if one.ground else (RECTANGLE, None)
    return Shape(one.called, box, shape, fill, lines=(words,), side=one.side)


def _curve(one: parts.Curve, theme: Theme) -> Shape:
    box = Box(one.x0, min(one.y0, one.y1), one.x1 - one.x0, max(abs(one.y1 - one.y0), 1.0))
    stroke = Stroke(colours.paint(theme, one.ink, "solid"), one.stroke)
    ends = (float(one.y0 > one.y1), float(one.y1 > one.y0))
    return Shape(one.called, box, CURVE, stroke=stroke, rows=ends, alt=one.said)
