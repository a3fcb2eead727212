"""The overview strip of a picture: the whole time, claims per quarter stacked by source, the window framed.

Most common change: the look of its columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from timeline.criticism.verdicts import CONFLICT
from timeline.dates import civil, spans
from timeline.export.picture.shapes import Edges, Form, Paint, Rectangles, Words, rectangle
from timeline.layout.overview import Overview
from timeline.looks import Theme
from timeline.looks.typesetting import BASELINE

VAGUE = 0.42
"""Opacity of the columns of vague datings."""


@dataclass(frozen=True, slots=True)
class StripPlace:
    """Where a strip stands and what of time it covers; `window` is framed in it. Days and pixels.

    `factor` enlarges strokes, `plain` draws all sources in one neutral colour, `clear` leaves out its ground.
    """

    box: Edges
    domain: tuple[float, float]
    window: tuple[float, float]
    factor: float
    plain: bool = False
    clear: bool = False


def strip(view: Overview, frame: StripPlace, theme: Theme) -> Iterator[Form]:
    """Yield the strip: its columns, conflicts, and the window."""
    left, top, width, height = frame.box
    domain, window, f = frame.domain, frame.window, frame.factor
    scale = width / (domain[1] - domain[0])

    def x(day: float) -> float:
        return left + min(max((day - domain[0]) * scale, 0.0), width)

    if not frame.clear:
        yield rectangle(frame.box, Paint(theme.paper))
    slots = range(len(view.exact))
    colours = [theme.muted if frame.plain else theme.source(slot + 1).solid for slot in slots]
    yield from _columns(view, x, top + height, height - 3 * f, colours)
    ticks = tuple((x(day) - 0.4 * f, top, 0.8 * f, 3 * f) for day in view.conflicts)
    yield Rectangles(ticks, Paint(theme.verdicts[CONFLICT].solid))
    yield rectangle((left, top + height - f / 4, width, f / 2), Paint(theme.line))
    if window[0] > domain[0] or window[1] < domain[1]:
        near, far = x(window[0]), x(window[1])
        veil = Paint(theme.shade, opacity=0.72)
        yield Rectangles(((left, top, near - left, height), (far, top, left + width - far, height)), veil)
        yield rectangle((near, top, max(2 * f, far - near), height), Paint(None, theme.text, 0.8 * f), f)


def _columns(
    view: Overview, x: Callable[[float], float], ground: float, tallest: float, colours: Sequence[str]
) -> Iterator[Form]:
    """Exact claims of each source from the ground up, on them the vague ones."""
    rows: list[tuple[int, float, tuple[float, ...]]] = []
    rows += [(slot, 1.0, row) for slot, row in enumerate(view.exact)]
    rows += [(slot, VAGUE, row) for slot, row in enumerate(view.vague)]
    sums = [sum(row[at] for _, _, row in rows) for at in range(len(view.edges) - 1)]
    unit = tallest / max(1.0, *sums) if sums else 0.0
    heights = [ground] * (len(view.edges) - 1)
    for slot, opacity, row in rows:
        boxes = []
        for at, (start, end) in enumerate(pairwise(view.edges)):
            high = row[at] * unit
            heights[at] -= high
            if high > 0 and x(end) > x(start):
                boxes.append((x(start), heights[at], max(0.5, x(end) - x(start) - 1), high))
        yield Rectangles(tuple(boxes), Paint(colours[slot], opacity=opacity))


def ends(frame: StripPlace, size: float, theme: Theme) -> Iterator[Form]:
    """Yield the first and the last year of a strip, in its upper corners."""
    left, top, width, _ = frame.box
    first, last = (spans.era(civil(floor(day))[0]) for day in (frame.domain[0], frame.domain[1] - 1))
    baseline = top + (0.7 + BASELINE) * size
    for x, year, anchor in ((left + 0.3 * size, first, "start"), (left + width - 0.3 * size, last, "end")):
        yield Words(x, baseline, year, size, theme.muted, 400, anchor)
