"""The plot of a picture: events with their marks and labels, grid, bands, names beside them.

Everything stands where `timeline.export.stills` puts it. Most common change: the ground of the chosen event,
`_chosen`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.export.picture.arranged import Laid
from timeline.export.picture.drawn import drawn, words
from timeline.export.picture.shapes import Form, Grouped, Paint, Rectangles, rectangle
from timeline.export.stills.arranged import Plot
from timeline.export.stills.guides import axis
from timeline.export.stills.guides import rows as rows_of
from timeline.export.stills.marks import mark, tellers
from timeline.export.stills.shapes import MUTED, Run
from timeline.export.stills.typeface import HOUSE
from timeline.layout.placed import Box, Label
from timeline.layout.score import Stave
from timeline.looks import Scale, textwidth
from timeline.looks.typesetting import wrapped

GUTTER_LEADING = 1.12
"""Ems from line to line beside the bands."""
OVER = 0.8
"""Pixels of a page by which a label over its stave stands higher here, so that its tails clear the frame."""


def plot(laid: Laid) -> Iterator[Form]:
    """Yield ground, grid, the lines between bands, and every event as a group that says what it is."""
    plot, height, theme, f = laid.plot, laid.height, laid.plot.theme, laid.plot.factor
    placed, left, top = plot.placed, plot.left, plot.top
    if not laid.asked.clear:
        yield rectangle((left, top, plot.width, height), Paint(theme.paper))
    for strong, colour in ((False, theme.hair), (True, theme.line)):
        lines = [line for line in placed.lines if line.strong is strong]
        yield Rectangles(tuple((left + line.x - f / 4, top, f / 2, height) for line in lines), Paint(colour))
    wide = laid.gutter + plot.width
    below = [top + bottom - f / 4 for _, bottom in placed.bands[:-1]]
    yield Rectangles(tuple((left - laid.gutter, y, wide, f / 2) for y in below), Paint(theme.line))
    names = {label.stave: label for label in placed.labels}
    size = laid.asked.paper.type.label
    for number, boxes in placed.of_stave().items():
        yield _event(plot, number, boxes, names.get(number), size)


def _event(plot: Plot, number: int, boxes: Sequence[Box], name: Label | None, size: float) -> Form:
    stave = plot.score.staves[number]
    shapes = drawn(filter(None, (mark(plot, box) for box in boxes)), plot.theme)
    if stave.event_id == plot.chosen:
        shapes.insert(0, _chosen(plot, boxes, name, size))
    if name:
        shapes += _name(plot, stave, name, size)
    return Grouped(tuple(shapes), stave.said, _key(number, stave.event_id))


def _key(number: int, event: str) -> str:
    """An id that XML allows, and that no other stave has."""
    return f"event-{number}-" + re.sub(r"[^A-Za-z0-9_-]+", "-", event)[:60]


def _chosen(plot: Plot, boxes: Sequence[Box], name: Label | None, size: float) -> Form:
    """A ground of its own for the chosen event, its label included."""
    theme, f = plot.theme, plot.factor
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    top, bottom = min(box.top for box in boxes), max(box.top + box.height for box in boxes)
    if name:
        left, right = min(left, name.x), max(right, name.x + name.width)
        top = min(top, name.y - 0.5 * size)
    left, right = max(left - 4 * f, 0.0), min(right + 4 * f, plot.width)
    box = (plot.left + left, plot.top + top - f, right - left, bottom - top + 2 * f)
    return rectangle(box, Paint(theme.accent_tint, theme.focus, 0.7 * f), 3 * f)


def _name(plot: Plot, stave: Stave, label: Label, size: float) -> Iterator[Form]:
    """The signs of who tells an event, the sign of its verdict, its name."""
    theme, y = plot.theme, plot.top + label.y
    if label.side == "o":
        y -= OVER * plot.factor
    yield from drawn(tellers(plot, label, y), theme)
    sign = Run(stave.sign, f"verdict-{stave.verdict}", True, size)
    runs = (*((sign,) if stave.sign else ()), Run(label.words, size=size))
    yield from words(plot.left + label.x + label.indent, y, runs, theme, gap=0.3 * size)


def axis_row(laid: Laid, top: float) -> Iterator[Form]:
    """Yield the words of the axis between `top` and the plot, and the line under them."""
    plot, f = laid.plot, laid.plot.factor
    yield from drawn(axis(plot, top, (plot.top - top) / rows_of(plot), HOUSE), plot.theme)
    yield rectangle((plot.left, plot.top - f / 4, plot.width, f / 2), Paint(plot.theme.line))


def gutter(laid: Laid) -> Iterator[Form]:
    """Yield the names of the bands; with each how many of its events have no room, and how many no date."""
    plot, scale, placed = laid.plot, laid.asked.paper.type, laid.plot.placed
    right, room = plot.left - 0.6 * scale.band, laid.gutter - 0.6 * scale.band
    waiting, undated = placed.waiting, plot.undated
    found = [
        _beside(plot.score.bands[band], _notes(waiting.get(band, 0), len(undated.get(band, ()))), room,
                bottom - top, scale)
        for band, (top, bottom) in enumerate(placed.bands) if laid.gutter
    ]  # fmt: skip
    for lines, y in zip(found, _apart(found, placed.bands, laid.height), strict=True):
        middle = plot.top + y
        for row in lines:
            middle += _high([row]) / 2
            yield from words(right, middle, row, plot.theme, "right", 0.4 * scale.band)
            middle += _high([row]) / 2


_Row = tuple[Run, ...]
"""A line beside a band, from right to left."""


def _high(rows: Sequence[_Row]) -> float:
    return GUTTER_LEADING * sum(max(run.size for run in row) for row in rows)


def _apart(found: Sequence[Sequence[_Row]], bands: Sequence[tuple[float, float]], most: float) -> list[float]:
    """The top of each block: in the middle of its band, else moved off its neighbours and into the plot."""
    free, tops = 0.0, []
    for rows, (top, bottom) in zip(found, bands, strict=False):
        tops.append(max((top + bottom - _high(rows)) / 2, free))
        free = tops[-1] + _high(rows)
    free = most
    for at in reversed(range(len(tops))):
        tops[at] = min(tops[at], free - _high(found[at]))
        free = tops[at]
    return tops


def _beside(name: str, notes: str, room: float, height: float, scale: Scale) -> list[_Row]:
    """Name and counts of a band in lines; in a low band the name is cut, in a lower one all is one line."""

    def bold(words: str) -> Run:
        return Run(words, bold=True, size=scale.band)

    counts = [(Run(line, MUTED, size=scale.small),) for line in wrapped(notes, scale.small, room)]
    whole = [(bold(line),) for line in wrapped(name, scale.band, room, 600)]
    cut = [(bold(textwidth.ellipsis(name, scale.band, room, 600)),)]
    for lines in (whole, cut):
        if _high([*lines, *counts]) <= height or (lines is cut and not notes):
            return [*lines, *counts]
    left = room - textwidth.width(notes, scale.small) - 0.4 * scale.band
    short = textwidth.ellipsis(name, scale.band, left, 600)
    return [(Run(notes, MUTED, size=scale.small), bold(short))]


def _notes(waiting: int, undated: int) -> str:
    """Counts beside a band, such as "+7 ○ 3"."""
    return " ".join(([f"+{waiting:,}"] if waiting else []) + ([f"○\u00a0{undated:,}"] if undated else []))
