"""What stands under a picture: the key to its marks and colours, and the sources with their references.

Only what is drawn is explained. How marks read, and in which order, stands in `timeline.layout.marks.styles`.
Most common change: what a sample looks like, in `_example`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS
from timeline.export.picture.inks import Inks
from timeline.export.picture.plot import cross, diamond
from timeline.export.picture.shapes import Circle, Paint, Shape, rectangle
from timeline.export.picture.typesetting import Cell, Draw, Run
from timeline.layout.marks.marks import REPORTED
from timeline.layout.marks.styles import REPORTS, SIGNS, STYLE, explained
from timeline.layout.placed import Box, Placed
from timeline.layout.placed.tellers import numbers, sources
from timeline.layout.score import Score
from timeline.layout.tempo import SAID

BAR = 1.6
"""Ems that the example of a bar or a frame is wide."""

BY_SOURCE = ("both", "sources")
"""Colour modes in which a source has a colour; in the others its line in the stave tells it."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a key needs: the score, the boxes that are drawn, the inks and the colour mode."""

    score: Score
    boxes: Sequence[Box]
    inks: Inks
    mode: str


def kinds(key: Key, size: float) -> Iterator[Cell]:
    """Yield a cell for every kind of mark that is drawn, in neutral ink."""
    theme = key.inks.theme
    for style in explained(box.style for box in key.boxes):
        wide = size * (0.7 if STYLE[style].symbol else BAR)
        yield Cell((Run(STYLE[style].words, theme.muted),), wide, _example(style, key.inks, wide, size))
    if any(box.reported for box in key.boxes):
        draw = _example("hollow", key.inks, BAR * size, size, REPORTED)
        yield Cell((Run(REPORTS, theme.muted),), BAR * size, draw)
    yield from _frames(key, size)


def _frames(key: Key, size: float) -> Iterator[Cell]:
    """The frames that are drawn, with sign and words of their verdicts."""
    drawn = {box.ink for box in key.boxes if box.style == "frame"}
    for row in VERDICTS:
        if f"verdict-{row.key}" in drawn:
            paint = key.inks.paint("frame", f"verdict-{row.key}")
            runs = (Run(f"{row.sign} ", key.inks.named(f"verdict-{row.key}").text, 600),
                    Run(row.reads, key.inks.theme.muted))  # fmt: skip
            yield Cell(runs, BAR * size, _frame(paint, BAR * size, size))


def _frame(paint: Paint, wide: float, size: float) -> Draw:
    high = 0.62 * size
    return lambda x, middle: [rectangle((x, middle - high / 2, wide, high), paint)]


def _example(style: str, inks: Inks, wide: float, size: float, share: float = 1.0) -> Draw:
    """Draws one kind of mark in the colour of text, a bar of it with this share of the usual height."""
    theme, high = inks.theme, 0.42 * size * share
    solid, light, stroke = theme.muted, theme.shade, 1.3 * inks.factor

    def bar(x: float, middle: float, left: float, width: float, paint: Paint) -> Shape:
        return rectangle((x + left * wide, middle - high / 2, width * wide, high), paint)

    def draw(x: float, middle: float) -> list[Shape]:
        centre, radius = x + wide / 2, 0.3 * size
        if style == "diamond":
            return [diamond(centre, middle, radius, Paint(solid))]
        if style == "ring":
            return [Circle(centre, middle, radius, Paint(None, solid, stroke))]
        if style == "cross":
            return [cross(centre, middle, radius, Paint(None, solid, stroke))]
        if style == "sliver":
            thin = 0.22 * size
            return [rectangle((x, middle - thin / 2, wide, thin), Paint(solid))]
        if style == "fade-1":
            return [bar(x, middle, at / 3, 0.24, Paint(solid, opacity=1 - 0.3 * at)) for at in range(3)]
        if style == "solid":
            pale = Paint(light, solid, stroke / 2)
            return [bar(x, middle, 0, 1, pale), bar(x, middle, 0.28, 0.44, Paint(solid))]
        dash = (4 * inks.factor / 2, 3 * inks.factor / 2) if style == "dashed" else ()
        return [bar(x, middle, 0, 1, Paint(light, solid, stroke, dash))]

    return draw


def colours(key: Key, size: float) -> Iterator[Cell]:
    """Yield the key to the colour mode; the sources' own colours stand with their references."""
    row = MODES.get(key.mode)
    return row(key, size) if row else iter(())


def swatch(paint: Paint, wide: float, size: float) -> Draw:
    """Return what draws a swatch `wide` pixels wide beside words of a size."""
    high = 0.72 * size
    return lambda x, middle: [rectangle((x, middle - high / 2, wide, high), paint, 0.14 * size)]


def _tellers(key: Key, size: float) -> Iterator[Cell]:
    """How many sources tell an event that is drawn, fewest first, and how many events so many tell."""
    for number, count in numbers(key.score, {box.stave for box in key.boxes}):
        paint = Paint(key.inks.named(f"tellers-{number}").solid)
        yield Cell(
            (Run(f"{sources(number)} ", key.inks.theme.muted), Run(str(count), key.inks.theme.text)),
            size,
            swatch(paint, size, size),
        )


def _precisions(key: Key, size: float) -> Iterator[Cell]:
    """The scale of precision, from exact to vague."""
    drawn = {box.ink for box in key.boxes}
    for rank, name in enumerate(PRECISIONS):
        if f"precision-{rank}" in drawn:
            ink = key.inks.named(f"precision-{rank}")
            paint = Paint(ink.solid, ink.edge, 0.6 * key.inks.factor)
            yield Cell((Run(name, key.inks.theme.muted),), size, swatch(paint, size, size))


MODES: dict[str, Callable[[Key, float], Iterator[Cell]]] = {
    "sources": _tellers,
    "precision": _precisions,
}
"""What explains the colours of a mode; `both` has them with the sources, `dating` with the counts."""


def spacing(key: Key) -> Iterator[Cell]:
    """Yield what must be known of an evenly spaced axis."""
    if key.score.tempo.even:
        yield Cell((Run(SAID, key.inks.theme.text),))


def counts(key: Key, size: float, placed: Placed) -> Iterator[Cell]:
    """Yield what the numbers beside the bands mean; where there are no bands, the numbers themselves."""
    theme, banded = key.inks.theme, any(key.score.bands)
    if key.mode not in BY_SOURCE and key.score.slots > 1:
        yield Cell(
            (
                Run(f"1–{key.score.slots} ", theme.text, 600),
                Run("lines of a stave, from the top", theme.muted),
            )
        )
    waiting = sum(placed.waiting.values())
    undated = sum(len(shelf.events) for shelf in key.score.shelves)
    rows = (("+", waiting, "more without room"), ("○ ", undated, "without any date"))
    for sign, count, reads in rows:
        if count:
            number = f"{sign}n" if banded else f"{sign}{count:,}"
            yield Cell((Run(f"{number} ", theme.text, 600), Run(reads, theme.muted)))


def signs(key: Key, size: float, placed: Placed) -> Iterator[Cell]:
    """Yield what the signs before names mean, those that are drawn."""
    theme, drawn = key.inks.theme, {sign for label in placed.labels for sign in label.signs}
    for sign, reads in SIGNS.items():
        if sign in drawn:
            yield Cell((Run(f"sign: {reads}", theme.muted),), 0.5 * size, _sign(sign, key.inks, size))


def _sign(sign: str, inks: Inks, size: float) -> Draw:
    side, colour = 0.5 * size, inks.theme.muted
    line = Paint(None, colour, 1.2 * inks.factor)

    def draw(x: float, middle: float) -> list[Shape]:
        if sign == "ring":
            return [Circle(x + side / 2, middle, 0.4 * side, line)]
        if sign == "cross":
            return [cross(x + side / 2, middle, 0.4 * side, line)]
        return [rectangle((x, middle - side / 2, side, side), Paint(colour))]

    return draw


def source(slot: int, label: str, inks: Inks, mode: str, size: float) -> Cell:
    """Return the name of the source in a slot (from 0) with its colour; in modes without, with its line."""
    theme = inks.theme
    if mode not in BY_SOURCE:
        return Cell((Run(f"{slot + 1} {label}", theme.text, 600),))
    draw = swatch(Paint(theme.source(slot + 1).solid), 0.72 * size, size)
    return Cell((Run(label, theme.text, 600),), 0.72 * size, draw)
