"""Events as groups of native shapes: frame, lines of the sources, marks and the name, moved together.

Everything stands where `timeline.export.stills` puts it. Most common change: the frame around the chosen
event, `_chosen`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.dates.numerals import counted
from timeline.export.slides import wording
from timeline.export.stills.arranged import LABEL, Plot
from timeline.export.stills.marks import mark, tellers
from timeline.export.stills.shapes import (
    CROSS,
    LINES,
    MUTED,
    RECTANGLE,
    ROUND,
    Group,
    Rect,
    Run,
    Shape,
    around,
    square,
)  # fmt: skip
from timeline.layout import placed
from timeline.layout.placed import Label
from timeline.layout.score import Stave

CHIP = 12.5
"""Type size of chips, in pixels of a page."""
LEAST_POINT = 6.0
"""The least size of a point, in pixels of a page."""
CROSSED = 1.5
"""PowerPoint's cross fills two thirds of its box."""
CHOSEN = 2.0
"""Width of the frame around the chosen event, in pixels of a page."""
OVER = 1.5
"""So much higher stands a name on a line of its own: the deck's face reaches lower than that of the page."""
AIR = 2.5
"""Between a chosen stave and the frame around it."""


def events(plot: Plot) -> tuple[Group, ...]:
    """Return a group for each event in the window, from the earliest to the latest."""
    names = {label.stave: label for label in plot.placed.labels}
    drawn = plot.placed.of_stave()
    order = sorted(drawn, key=lambda number: (min(box.left for box in drawn[number]), number))
    return tuple(event(plot, number, drawn[number], names.get(number)) for number in order)


def event(plot: Plot, number: int, boxes: Sequence[placed.Box], label: Label | None) -> Group:
    """Return one event: its marks back to front, then its name."""
    stave = plot.score.staves[number]
    frames = [box for box in boxes if box.style == "frame"]
    marks = [box for box in boxes if box.style not in ("frame", "hair")]
    members = [*_forms(plot, frames), *_lines(plot, boxes), *_forms(plot, marks)]
    if plot.chosen and stave.event_id == plot.chosen:
        members.insert(0, _chosen(plot, members))
    if label:
        y = label.y - (OVER * plot.factor if label.side == "o" else 0.0)
        members += [native(one) for one in tellers(plot, label, plot.top + y)]
        members.append(_name(plot, stave, label, y))
    return Group(stave.title, tuple(members), wording.spoken(plot.score, stave))


def _forms(plot: Plot, boxes: Iterable[placed.Box]) -> Iterator[Shape]:
    least = LEAST_POINT * plot.factor
    yield from (native(one) for box in boxes if (one := mark(plot, box, least)))


def _lines(plot: Plot, boxes: Sequence[placed.Box]) -> Iterator[Shape]:
    """The lines of all sources as one shape, those without a word from it too: silence is visible."""
    hairs = [box for box in boxes if box.style == "hair"]
    if not hairs:
        return
    left, right = max(0.0, hairs[0].left), min(plot.width, hairs[0].right)
    top, bottom = min(box.middle for box in hairs), max(box.middle for box in hairs)
    high = bottom - top
    rows = tuple((box.middle - top) / high for box in hairs) if high else (0.0,)
    box = Rect(plot.left + left, plot.top + top, right - left, high)
    yield Shape("lines of the sources", box, LINES, edge="line", stroke=1.5, rows=rows)


def _chosen(plot: Plot, members: Sequence[Shape]) -> Shape:
    """The frame around the event that was chosen."""
    inner, air = around(member.box for member in members), AIR * plot.factor
    left, right = max(inner.left, plot.left) - air, min(inner.right, plot.left + plot.width) + air
    box = Rect(left, inner.top - air, right - left, inner.height + 2 * air)
    return Shape("chosen", box, RECTANGLE, edge="focus", stroke=CHOSEN * plot.factor)


def _name(plot: Plot, stave: Stave, label: Label, y: float) -> Shape:
    """Sign and title. Where they stand left of the stave they end there, whatever the width of the face."""
    size, side = LABEL * plot.factor, "right" if label.side == "l" else "left"
    away = {"l": -AIR, "r": AIR}.get(label.side, 0.0) if stave.event_id == plot.chosen else 0.0
    left = plot.left + label.x + label.indent + away * plot.factor
    box = Rect(left, plot.top + y - 0.62 * size, label.width - label.indent, 1.24 * size)
    sign = Run(f"{stave.sign} ", f"verdict-{stave.verdict}", True, size)
    line = (*((sign,) if stave.sign else ()), Run(label.words, size=size))
    return Shape("name", box, RECTANGLE, lines=(line,), side=side)


def chips(plot: Plot) -> tuple[Group, ...]:
    """Return a chip for each place at which events wait."""
    return tuple(_chip(plot, chip) for chip in plot.placed.chips)


def _chip(plot: Plot, chip: placed.Chip) -> Group:
    f = plot.factor
    box = Rect(plot.left + chip.x - chip.width / 2, plot.top + chip.top + 0.5 * f, chip.width, 17.0 * f)
    titles = [plot.score.staves[number].title for number in chip.staves]
    shape = pill("number", box, Run(f"+{len(titles)}", MUTED, size=CHIP * f), fill="paper")
    return Group(counted(len(titles), "more event"), (shape,), wording.waiting(titles))


def pill(name: str, box: Rect, text: Run, *, fill: str = "", dashed: bool = False) -> Shape:
    """Return a count in its round box."""
    look = Shape(name, box, ROUND, fill=fill, edge="border", stroke=1.5, lines=((text,),), side="middle")
    return replace(look, dashes=(1.0,)) if dashed else look


def native(shape: Shape) -> Shape:
    """Return a shape as PowerPoint has it: its cross is filled, not stroked."""
    if shape.form != CROSS:
        return shape
    box = square(shape.box.x, shape.box.y, CROSSED * shape.box.width)
    return replace(shape, box=box, fill=shape.edge, edge="")
