"""What leads the eye on a still: the words of the axis.

Most common change: their type sizes, in pixels of a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export.stills.arranged import Plot
from timeline.export.stills.shapes import MUTED, TEXT, Run, Shape, line
from timeline.export.stills.typeface import BOLD, PLAIN, Face

SPAN, TICK = 14.0, 13.0


def rows(plot: Plot) -> int:
    """Return how many rows the axis has: larger units over smaller ones, or one of only years."""
    return len({word.row for word in plot.placed.words}) or 1


def axis(plot: Plot, top: float, high: float, face: Face) -> Iterator[Shape]:
    """Yield the words of the axis in rows so high from `top` on, within the edges of the plot."""
    last = rows(plot) - 1
    for word in plot.placed.words:
        strong = word.row == "span"
        size = (SPAN if strong else TICK) * plot.factor
        wide = face.width(word.text, size, BOLD if strong else PLAIN)
        x = word.x - wide / 2 if word.middle else word.x
        left = plot.left + max(0.0, min(x, plot.width - wide))
        y = top + (0.5 if strong else last + 0.5) * high
        anchor, side = (left + wide / 2, "middle") if word.middle else (left, "left")
        run = Run(word.text, TEXT if strong else MUTED, strong, size)
        yield line("word", (anchor, y), (run,), side, (wide, high))
