"""The legends of a slide: whose colour is whose, and what the marks mean that stand on it.

What is explained, and how, stands in `timeline.export.stills.legend`; here it flows into the width it has.
Most common change: the order of the entries, in `of_marks`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from timeline.dates.numerals import counted
from timeline.export.slides import colours
from timeline.export.slides.drawn import form
from timeline.export.slides.plot import pill
from timeline.export.slides.shapes import Box, Group, Run, Shape
from timeline.export.stills import legend, parts
from timeline.export.stills.arranged import Plot
from timeline.export.stills.legend import UNDATED
from timeline.export.stills.parts import Entry
from timeline.export.stills.typeface import DECK, flowed

SIZE, ROW, SAMPLE = 24.0, 36.0, 30.0
"""Type size of the words, height of a row, and the type size that samples are made for, in pixels."""
GAP, BETWEEN, HIGH = 8.0, 18.0, 26.0
"""From a sample to its words, from entry to entry, and the height of a chip."""


@dataclass(frozen=True, slots=True)
class Chip(Entry):
    """An entry whose sample is a count in its round box; `said` is what a screen reader says of it."""

    text: str = ""
    said: str = ""

    @property
    def dashed(self) -> bool:
        """Whether it counts what nobody dates."""
        return self.text.startswith(UNDATED)


def flow(
    name: str, entries: Iterable[Entry], plot: Plot, left: float, top: float, room: float
) -> list[Group]:
    """Return the entries from left to right in rows of `room` pixels; [] for no entries."""
    whole = tuple(entries)
    shapes: list[Shape] = []
    for row, line in enumerate(flowed([_width(entry) for entry in whole], room, BETWEEN)):
        x = left
        for entry in (whole[at] for at in line):
            shapes += _shapes(entry, plot, x, top + row * ROW)
            x += _width(entry) + BETWEEN
    said = "; ".join((entry.said if isinstance(entry, Chip) else "") or entry.words for entry in whole)
    return [Group(name, tuple(shapes), f"{name}: {said}.")] if shapes else []


def _width(entry: Entry) -> float:
    return (entry.wide + GAP if entry.wide else 0.0) + DECK.width(entry.words, SIZE)


def _shapes(entry: Entry, plot: Plot, x: float, y: float) -> Iterator[Shape]:
    middle = y + ROW / 2
    if isinstance(entry, Chip):
        box = Box(x, middle - HIGH / 2, entry.wide, HIGH)
        yield pill("sample", box, Run(entry.text, SIZE, colours.MUTED), plot, dashed=entry.dashed)
    yield from (form(one.moved(x, middle), plot.theme) for one in entry.sample)
    wide = _width(entry)
    left = x + wide - DECK.width(entry.words, SIZE)
    run = Run(entry.words, SIZE, colours.TEXT)
    yield Shape(entry.words, Box(left, y, x + wide - left, ROW), lines=((run,),))


def of_colours(plot: Plot, left: float, top: float, room: float) -> list[Group]:
    """Return the legend of the plot's colour mode."""
    name, entries = legend.MODES[plot.mode]
    return flow(name, entries(plot, SAMPLE), plot, left, top, room)


def of_marks(plot: Plot, left: float, top: float, room: float) -> list[Group]:
    """Return the legend of the kinds of marks on the plot, of its frames, and of its counts."""
    entries = (
        *legend.spacing(plot),
        *legend.kinds(plot, SAMPLE),
        *legend.signs(plot, SAMPLE),
        *legend.frames(plot, SAMPLE),
        *_counts(plot),
    )
    return flow("Marks", entries, plot, left, top, room)


def _counts(plot: Plot) -> Iterator[Entry]:
    """What waits for room, and what has no date: without bands beside which they are counted, all of them."""
    for sign, count, _, reads in legend.counts(plot):
        titles = [] if plot.banded or sign != UNDATED else [*chain(*plot.undated.values())]
        said = f"{counted(count, 'event')} that nobody dates: {'; '.join(titles)}" if titles else ""
        text = f"{sign}{count:,}" if titles else f"{sign}n"
        yield Chip((parts.Run(reads),), (), DECK.width(text, SIZE) + 26, text, said)
