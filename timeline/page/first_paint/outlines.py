"""Outlines of placed boxes as path data of SVG.

Most common change: how large a sign is beside Plotly's, in `outline`.
"""

from __future__ import annotations

from timeline.layout.marks.marks import point_share
from timeline.layout.placed import Box
from timeline.looks.svg import number, rectangles, strokes


def outline(box: Box) -> str:
    """Return path data of a placed box.

    Sizes are those of Plotly's symbols: a diamond is 1.3 times as large.
    """
    size = box.size * point_share(box.share) / 2
    if box.style == "diamond":
        return _diamond(box.centre, box.middle, size * 1.3)
    if box.style == "cross":
        return cross(box.centre, box.middle, size)
    if box.style == "ring":
        return ring(box.centre, box.middle, size)
    if box.style == "hair":
        return strokes([(box.left, box.middle, box.right - box.left)])
    return rectangles([(box.left, box.top, box.right - box.left, box.height)])


def _diamond(x: float, y: float, radius: float) -> str:
    r, back = number(radius), number(-radius)
    return f"M{number(x)} {number(y - radius)}l{r} {r} {back} {r} {back} {back}z"


def cross(x: float, y: float, radius: float) -> str:
    """Return path data of the two strokes of a cross."""
    long = number(2 * radius)
    left, up, down = number(x - radius), number(y - radius), number(y + radius)
    return f"M{left} {up}l{long} {long}M{left} {down}l{long} -{long}"


def ring(x: float, y: float, radius: float) -> str:
    """Return path data of a ring."""
    r, wide = number(radius), number(2 * radius)
    return f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0 -{wide} 0"
