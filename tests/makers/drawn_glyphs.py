"""Signs that Source Sans 3 lacks, drawn from simple strokes so that they sit with ○ ● ◆.

Coordinates are font units (1000 per em), y upwards. Stroke thickness is measured from the face's own ○, so
each weight gets its own. Most common change: a new sign is a function that returns closed outlines, and a
row in `DRAWN`.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]
Outline = list[Point]

CENTRE: Point = (300.0, 340.0)
"""Middle of ◆ in a 600-unit advance."""

STROKE = {"Regular": 57.0, "Semibold": 73.0}
"""Thickness of the ring of ○ in each weight."""


def polygon(corners: int, radius: float, turn: float = 90.0, centre: Point = CENTRE) -> Outline:
    """Return a regular polygon, clockwise from `turn` degrees; many corners make a circle."""
    angles = (math.radians(turn - 360 * corner / corners) for corner in range(corners))
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def box(left: float, bottom: float, right: float, top: float) -> Outline:
    """Return a rectangle, clockwise (filled)."""
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def hole(outline: Outline) -> Outline:
    """Return `outline` the other way round, so that it cuts a hole."""
    return outline[::-1]


def white_diamond(stroke: float) -> list[Outline]:
    """Return ◇: ◆ with a hole."""
    return [polygon(4, 268), hole(polygon(4, 268 - stroke * math.sqrt(2)))]


def half_disc(stroke: float) -> list[Outline]:
    """Return ◐: ○ with its left half filled (light or dark)."""
    centre, radius = (300.0, 330.0), 238.0
    right = [point for point in polygon(48, radius - stroke, centre=centre) if point[0] >= centre[0]]
    return [polygon(48, radius, centre=centre), hole(right)]


def star(_stroke: float) -> list[Outline]:
    """Return ★ with five points."""
    centre = (300.0, 318.0)
    points, dents = polygon(5, 290, centre=centre), polygon(5, 290 * 0.42, 90 - 36, centre)
    return [[point for pair in zip(points, dents, strict=True) for point in pair]]


def lens(stroke: float) -> list[Outline]:
    """Return ⌕: a ring with a handle to the lower right."""
    centre, radius = (262.0, 388.0), 196.0
    diagonal = math.sqrt(0.5)
    from_, to, half = radius - stroke / 2, radius + 220, stroke * 0.62
    corners = ((from_, half), (to, half), (to, -half), (from_, -half))
    handle = [
        (centre[0] + diagonal * (along + across), centre[1] + diagonal * (across - along))
        for along, across in corners
    ]
    return [polygon(48, radius, centre=centre), hole(polygon(48, radius - stroke, centre=centre)), handle]


def two_squares(stroke: float) -> list[Outline]:
    """Return ⧉: one square in front of another (copy)."""
    front = [box(66, 66, 396, 396), hole(box(66 + stroke, 66 + stroke, 396 - stroke, 396 - stroke))]
    behind = [
        (204.0, 396.0 + stroke * 0.9),
        (204.0, 610.0),
        (534.0, 610.0),
        (534.0, 204.0 + stroke),
        (534.0, 204.0),
        (396.0 + stroke * 0.9, 204.0),
        (396.0 + stroke * 0.9, 204.0 + stroke),
        (534.0 - stroke, 204.0 + stroke),
        (534.0 - stroke, 610.0 - stroke),
        (204.0 + stroke, 610.0 - stroke),
        (204.0 + stroke, 396.0 + stroke * 0.9),
    ]
    return [*front, behind]


def two_way_arrow(stroke: float) -> list[Outline]:
    """Return ⤢: an arrow to the upper right and lower left (whole window)."""
    low, high, arm = 90.0, 570.0, 230.0
    half = stroke * math.sqrt(0.5)
    head = [(high - arm, high), (high, high), (high, high - arm), (high - stroke, high - arm)]
    upper = [*head, (high - stroke, high - stroke), (high - arm, high - stroke)]
    lower = [(low + high - x, low + high - y) for x, y in upper]
    a, b = low + stroke / 2, high - stroke / 2
    shaft = [(a, a + half), (b - half, b), (b, b - half), (a + half, a)]
    return [[(x - 30, y) for x, y in outline] for outline in (upper, lower, shaft)]


def three_bars(stroke: float) -> list[Outline]:
    """Return ☰ (menu)."""
    return [box(60, y - stroke / 2, 540, y + stroke / 2) for y in (150.0, 330.0, 510.0)]


def three_dots(stroke: float) -> list[Outline]:
    """Return ⋮ (more)."""
    return [polygon(24, stroke * 0.95, centre=(140.0, y)) for y in (110.0, 330.0, 550.0)]


DRAWN: dict[str, tuple[int, Callable[[float], list[Outline]]]] = {
    "◇": (600, white_diamond),
    "◐": (600, half_disc),
    "★": (600, star),
    "⌕": (600, lens),
    "⧉": (600, two_squares),
    "⤢": (600, two_way_arrow),
    "☰": (600, three_bars),
    "⋮": (280, three_dots),
}
"""Sign, advance width, drawing."""


def draw(font: TTFont, sign: str, width: int, outlines: list[Outline]) -> None:
    """Add `outlines` to `font` as the glyph of `sign`."""
    name = f"uni{ord(sign):04X}"
    pen = TTGlyphPen(None)
    for outline in outlines:
        pen.moveTo(outline[0])
        for point in outline[1:]:
            pen.lineTo(point)
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = pen.glyph(round=round)
    font["glyf"][name] = glyph
    left = min(round(x) for outline in outlines for x, _ in outline)
    font["hmtx"][name] = (width, left)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(sign)] = name


def add_drawn_glyphs(font: TTFont) -> None:
    """Draw into `font` each sign of `DRAWN` that it lacks."""
    stroke = STROKE[font["name"].getDebugName(17) or font["name"].getDebugName(2)]
    for sign, (width, drawing) in DRAWN.items():
        if ord(sign) not in font.getBestCmap():
            draw(font, sign, width, drawing(stroke))
