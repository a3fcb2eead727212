"""The plot of a picture: staves with their marks and labels, grid, bands, names beside them.

Everything stands where `placed` puts it, enlarged. Most common change: how a style of box becomes a shape
(`_shapes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.export.picture.inks import Inks
from timeline.export.picture.shapes import (
    Circle,
    Group,
    Lines,
    Paint,
    Polygon,
    Rectangles,
    Shape,
    Words,
    rectangle,
)
from timeline.layout.marks.marks import point_share
from timeline.layout.placed import Box, Label, Placed
from timeline.layout.placed.signs import places
from timeline.layout.score import Score, Stave
from timeline.looks import Scale, textwidth
from timeline.looks.typesetting import BASELINE, wrapped

GUTTER_LEADING = 1.12
"""Ems from line to line beside the bands."""
OVER = 0.8
"""Pixels of a page by which a label over its stave stands higher here, so that its tails clear the frame."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the plot stands in the picture, in pixels, and how things are written there.

    `gutter` is the width left of it for the names of the bands.
    """

    x: float
    y: float
    width: float
    height: float
    gutter: float
    inks: Inks
    type: Scale
    clear: bool = False


def plot(score: Score, placed: Placed, ground: Ground, chosen: str) -> Iterator[Shape]:
    """Yield ground, grid, the names of the bands, and every event as a group that says what it is."""
    theme, f = ground.inks.theme, ground.inks.factor
    if not ground.clear:
        yield rectangle((ground.x, ground.y, ground.width, ground.height), Paint(theme.paper))
    for strong, colour in ((False, theme.hair), (True, theme.line)):
        lines = [line for line in placed.lines if line.strong is strong]
        boxes = tuple((ground.x + line.x - f / 4, ground.y, f / 2, ground.height) for line in lines)
        yield Rectangles(boxes, Paint(colour))
    below = [bottom for _, bottom in placed.bands[:-1]]
    left, wide = ground.x - ground.gutter, ground.gutter + ground.width
    yield Rectangles(tuple((left, ground.y + y - f / 4, wide, f / 2) for y in below), Paint(theme.line))
    names = {label.stave: label for label in placed.labels}
    for number, boxes_ in placed.of_stave().items():
        stave, name = score.staves[number], names.get(number)
        shapes = [shape for box in boxes_ for shape in _shapes(box, ground)]
        if stave.event_id == chosen:
            shapes.insert(0, _chosen(boxes_, name, ground))
        if name:
            shapes += _name(stave, name, ground)
        yield Group(tuple(shapes), stave.said, _key(number, stave.event_id))


def _key(number: int, event: str) -> str:
    """An id that XML allows, and that no other stave has."""
    return f"event-{number}-" + re.sub(r"[^A-Za-z0-9_-]+", "-", event)[:60]


def _shapes(box: Box, ground: Ground) -> Iterator[Shape]:
    """A placed box where it stands in the picture."""
    paint = ground.inks.paint(box.style, box.ink)
    x, y = ground.x + box.centre, ground.y + box.middle
    radius = box.size / 2 * point_share(box.share)
    if box.style == "diamond":
        yield diamond(x, y, radius, paint)
    elif box.style == "ring":
        yield Circle(x, y, radius, paint)
    elif box.style == "cross":
        yield cross(x, y, radius, paint)
    else:
        yield from _bar(box, paint, ground)


def _bar(box: Box, paint: Paint, ground: Ground) -> Iterator[Shape]:
    """A bar; where it goes on beyond the plot it is cut off there, and has no outline at the cut.

    Cut in numbers: a clipping path would double the time of a picture, and not every program knows it.
    """
    left, right = max(box.left, 0.0), min(box.right, ground.width)
    if right <= left:
        return
    paint = replace(paint, width=min(paint.width, box.outline))
    whole = left == box.left and right == box.right
    top = ground.y + box.top
    inside = paint if whole else replace(paint, stroke=None)
    yield rectangle((ground.x + left, top, right - left, box.height), inside)
    if whole or paint.stroke is None:
        return
    x0, x1, bottom = ground.x + left, ground.x + right, top + box.height
    edges = [(x0, top, x1, top), (x0, bottom, x1, bottom)]
    edges += [(x0, top, x0, bottom)] if left == box.left else []
    edges += [(x1, top, x1, bottom)] if right == box.right else []
    yield Lines(tuple(edges), replace(paint, fill=None))


def diamond(x: float, y: float, radius: float, paint: Paint) -> Polygon:
    """Return a diamond, 1.3 times as large as its point as Plotly draws it."""
    r = 1.3 * radius
    return Polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), paint)


def cross(x: float, y: float, r: float, paint: Paint) -> Lines:
    """Return the two strokes of a cross."""
    return Lines(((x - r, y - r, x + r, y + r), (x - r, y + r, x + r, y - r)), paint)


def _chosen(boxes: Sequence[Box], name: Label | None, ground: Ground) -> Shape:
    """A ground of its own for the chosen event, its label included."""
    theme, f, size = ground.inks.theme, ground.inks.factor, ground.type.label
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    top, bottom = min(box.top for box in boxes), max(box.top + box.height for box in boxes)
    if name:
        left, right = min(left, name.x), max(right, name.x + name.width)
        top = min(top, name.y - 0.5 * size)
    left, right = max(left - 4 * f, 0.0), min(right + 4 * f, ground.width)
    box = (ground.x + left, ground.y + top - f, right - left, bottom - top + 2 * f)
    return rectangle(box, Paint(theme.accent_tint, theme.focus, 0.7 * f), 3 * f)


def _name(stave: Stave, label: Label, ground: Ground) -> Iterator[Shape]:
    """Sign and name of an event."""
    theme, size = ground.inks.theme, ground.type.label
    x, y = ground.x + label.x, ground.y + label.y
    if label.side == "o":
        y -= OVER * ground.inks.factor
    baseline = y + BASELINE * size
    yield from _signs(label, x - label.x, y, ground)
    x += label.indent
    if stave.sign:
        colour = theme.verdicts[stave.verdict].text
        yield Words(x, baseline, stave.sign, size, colour, 600)
        x += textwidth.width(stave.sign, size, 600) + 0.3 * size
    yield Words(x, baseline, label.words, size, theme.text)


def _signs(label: Label, left: float, y: float, ground: Ground) -> Iterator[Shape]:
    """The signs of who tells an event, before its name."""
    theme, line = ground.inks.theme, 1.2 * ground.inks.factor
    for sign, slot, middle, side in places(label):
        x, colour = left + middle, theme.source(slot + 1).edge
        if sign == "full":
            yield rectangle((x - side / 2, y - side / 2, side, side), Paint(colour))
        elif sign == "ring":
            yield Circle(x, y, 0.4 * side, Paint(None, colour, line))
        elif sign == "cross":
            yield cross(x, y, 0.4 * side, Paint(None, colour, line))
        else:
            yield rectangle((x - 0.2 * side, y - line / 2, 0.4 * side, line), Paint(theme.muted))


def axis_row(placed: Placed, ground: Ground, top: float) -> Iterator[Shape]:
    """Yield the words of the axis between `top` and the plot: larger units above the smaller ones."""
    theme, f = ground.inks.theme, ground.inks.factor
    rows = 2 if any(word.row == "span" for word in placed.words) else 1
    step = (ground.y - top) / rows
    for word in placed.words:
        span = word.row == "span"
        size = (14.0 if span else 13.0) * f
        middle = top + step / 2 if span else ground.y - step / 2
        colour, weight = (theme.text, 600) if span else (theme.muted, 400)
        wide = textwidth.width(word.text, size, weight)
        x = word.x - wide / 2 if word.middle else word.x
        x = ground.x + min(x, ground.width - wide)
        yield Words(x, middle + BASELINE * size, word.text, size, colour, weight)
    yield rectangle((ground.x, ground.y - f / 4, ground.width, f / 2), Paint(theme.line))


def gutter(score: Score, placed: Placed, ground: Ground) -> Iterator[Shape]:
    """Yield the names of the bands; with each how many of its events have no room, and how many no date."""
    theme, scale = ground.inks.theme, ground.type
    right, room = ground.x - 0.6 * scale.band, ground.gutter - 0.6 * scale.band
    undated = {shelf.band: len(shelf.events) for shelf in score.shelves}
    found = [
        _beside(score.bands[band], _notes(placed.waiting.get(band, 0), undated.get(band, 0)), room,
                bottom - top, scale)
        for band, (top, bottom) in enumerate(placed.bands) if ground.gutter
    ]  # fmt: skip
    for rows, y in zip(found, _apart(found, placed.bands, ground.height), strict=True):
        middle = ground.y + y
        for row in rows:
            middle += _high([row]) / 2
            x = right
            for text, size, weight in row:
                colour = theme.text if weight == 600 else theme.muted
                yield Words(x, middle + BASELINE * size, text, size, colour, weight, "end")
                x -= textwidth.width(text, size, weight) + 0.4 * scale.band
            middle += _high([row]) / 2


_Row = list[tuple[str, float, int]]
"""A line beside a band, from right to left: texts with their size and weight."""


def _high(rows: Sequence[_Row]) -> float:
    return GUTTER_LEADING * sum(max(size for _, size, _ in row) for row in rows)


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
    counts: list[_Row] = [[(line, scale.small, 400)] for line in wrapped(notes, scale.small, room)]
    whole: list[_Row] = [[(line, scale.band, 600)] for line in wrapped(name, scale.band, room, 600)]
    cut: list[_Row] = [[(textwidth.ellipsis(name, scale.band, room, 600), scale.band, 600)]]
    for lines in (whole, cut):
        if _high([*lines, *counts]) <= height or (lines is cut and not notes):
            return [*lines, *counts]
    left = room - textwidth.width(notes, scale.small) - 0.4 * scale.band
    return [[(notes, scale.small, 400), (textwidth.ellipsis(name, scale.band, left, 600), scale.band, 600)]]


def _notes(waiting: int, undated: int) -> str:
    """Counts beside a band, such as "+7 ○ 3"."""
    return " ".join(([f"+{waiting:,}"] if waiting else []) + ([f"○\u00a0{undated:,}"] if undated else []))
