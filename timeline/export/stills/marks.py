"""Marks as forms: how a style looks is the table `timeline.layout.marks.styles`, here it becomes a form.

Legends draw their samples with the same functions. Most common change: the size of a small sign, in `teller`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.export.stills.arranged import Plot
from timeline.export.stills.shapes import CROSS, DIAMOND, ELLIPSE, RECTANGLE, Rect, Shape, square
from timeline.layout import placed
from timeline.layout.marks.marks import point_share
from timeline.layout.marks.styles import SIGNS, STYLE, Style
from timeline.layout.placed import Label
from timeline.layout.placed.signs import places

FADING = ("fade-1", "fade-2", "fade-3")
"""The pieces of a bar that dissolves."""
WIDER = 1.3
"""A diamond is so much larger than its point, as Plotly draws it."""
LINE = 1.2
"""Width of the strokes of small signs, in pixels of a page."""


def bar(style: str, ink: str, box: Rect, factor: float) -> Shape:
    """Return a bar of a style in its box; no outline fills it."""
    row = STYLE[style]
    return _styled(
        Shape("sample", box, RECTANGLE, ink), row, min(row.width * factor, max(box.height / 2, 0.5)), factor
    )


def point(style: str, ink: str, x: float, y: float, side: float, factor: float) -> Shape:
    """Return a diamond, ring or cross around its middle; a diamond is larger than its `side`."""
    row = STYLE[style]
    wide = side * WIDER if row.symbol == DIAMOND else side
    return _styled(Shape("sample", square(x, y, wide), row.symbol, ink), row, row.width * factor, factor)


def _styled(form: Shape, row: Style, stroke: float, factor: float) -> Shape:
    dashes = tuple(part * factor for part in row.dashes)
    width = stroke if row.outline else 0.0
    return replace(form, fill=row.fill, edge=row.outline, stroke=width, dashes=dashes, opacity=row.opacity)


def mark(plot: Plot, box: placed.Box, least: float = 0.0) -> Shape | None:
    """Return a placed box where it stands, None if it lies outside the plot.

    A bar is cut where it goes on beyond the plot; a point is made for a side of `least` pixels at least.
    """
    if STYLE[box.style].symbol:
        side = max(least, box.size) * point_share(box.share)
        form = point(box.style, box.ink, plot.left + box.centre, plot.top + box.middle, side, plot.factor)
    else:
        left, right = max(box.left, 0.0), min(box.right, plot.width)
        if right <= left:
            return None
        where = Rect(plot.left + left, plot.top + box.top, right - left, box.height)
        cut = {"left"} if box.left < 0 else set()
        cut |= {"right"} if box.right > plot.width else set()
        form = bar(box.style, box.ink, where, plot.factor)
        form = replace(form, cut=frozenset(cut)) if form.edge else form
    return replace(form, name=_called(plot, box))


def _called(plot: Plot, box: placed.Box) -> str:
    """Whose mark it is, and what it means."""
    kind, _, key = box.ink.partition("-")
    whose = f"{plot.score.sources[int(key) - 1][1]}: " if kind == "source" else ""
    return whose + STYLE[box.style].called


def teller(sign: str, ink: str, x: float, y: float, side: float, factor: float) -> Shape:
    """Return the small sign of who tells an event: "full", "ring", "cross" or "" for silence."""
    stroke, wide = LINE * factor, 0.8 * side
    if sign == "full":
        return Shape("sample", square(x, y, side), RECTANGLE, ink, fill="edge")
    if not sign:
        return Shape("sample", Rect(x - wide / 4, y - stroke / 2, wide / 2, stroke), fill="muted")
    form = ELLIPSE if sign == "ring" else CROSS
    return Shape("sample", square(x, y, wide), form, ink, edge="edge", stroke=stroke)


def tellers(plot: Plot, label: Label, y: float) -> Iterator[Shape]:
    """Yield the signs before a name, around a height of the still, in the colours of the sources."""
    for sign, slot, x, side in places(label):
        form = teller(sign, f"source-{slot + 1}", plot.left + x, y, side, plot.factor)
        yield replace(form, name=f"{plot.score.sources[slot][1]}: {SIGNS[sign or 'silent']}")
