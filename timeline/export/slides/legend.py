"""The legends of a slide: whose colour is whose, and what the marks mean that stand on it.

What is explained, and how, stands in `timeline.export.stills.legend`; here it flows into the width it has.
Most common change: the order of the entries, in `of_marks`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.dates.numerals import counted
from timeline.export.slides.plot import native, pill
from timeline.export.stills import legend
from timeline.export.stills.arranged import Plot
from timeline.export.stills.legend import UNDATED
from timeline.export.stills.shapes import MUTED, Group, KeyEntry, Rect, Run, Shape
from timeline.export.stills.typeface import DECK, flowed

SIZE, ROW, SAMPLE = 24.0, 36.0, 30.0
"""Type size of the words, height of a row, and the type size that samples are made for, in pixels."""
GAP, BETWEEN, HIGH = 8.0, 18.0, 26.0
"""From a sample to its words, from entry to entry, and the height of a chip."""


def flow(name: str, entries: Iterable[KeyEntry], left: float, top: float, room: float) -> list[Group]:
    """Return the entries from left to right in rows of `room` pixels; [] for no entries."""
    whole = tuple(entries)
    shapes: list[Shape] = []
    for row, line in enumerate(flowed([_width(entry) for entry in whole], room, BETWEEN)):
        x = left
        for entry in (whole[at] for at in line):
            shapes += _shapes(entry, x, top + row * ROW)
            x += _width(entry) + BETWEEN
    said = "; ".join(entry.said or entry.words for entry in whole)
    return [Group(name, tuple(shapes), f"{name}: {said}.")] if shapes else []


def _width(entry: KeyEntry) -> float:
    return (entry.wide + GAP if entry.wide else 0.0) + DECK.width(entry.words, SIZE)


def _shapes(entry: KeyEntry, x: float, y: float) -> Iterator[Shape]:
    yield from (native(one.moved(x, y + ROW / 2)) for one in entry.sample)
    wide = DECK.width(entry.words, SIZE)
    box = Rect(x + _width(entry) - wide, y, wide, ROW)
    yield Shape(entry.words, box, lines=((Run(entry.words, size=SIZE),),))


def of_colours(plot: Plot, left: float, top: float, room: float) -> list[Group]:
    """Return the legend of the plot's colour mode."""
    name, entries = legend.MODES[plot.mode]
    return flow(name, entries(plot, SAMPLE), left, top, room)


def of_marks(plot: Plot, left: float, top: float, room: float) -> list[Group]:
    """Return the legend of the kinds of marks on the plot, of its frames, and of its counts."""
    entries = (
        *legend.spacing(plot),
        *legend.kinds(plot, SAMPLE),
        *legend.signs(plot, SAMPLE),
        *legend.frames(plot, SAMPLE),
        *_counts(plot),
    )
    return flow("Marks", entries, left, top, room)


def _counts(plot: Plot) -> Iterator[KeyEntry]:
    """What waits for room, and what has no date: without bands beside which they are counted, all of them."""
    for sign, count, _, reads in legend.counts(plot):
        titles = [] if plot.banded or sign != UNDATED else [*chain(*plot.undated.values())]
        said = f"{counted(count, 'event')} that nobody dates: {'; '.join(titles)}" if titles else ""
        text = f"{sign}{count:,}" if titles else f"{sign}n"
        box = Rect(0.0, -HIGH / 2, DECK.width(text, SIZE) + 26, HIGH)
        chip = pill("sample", box, Run(text, MUTED, size=SIZE), dashed=sign == UNDATED)
        yield KeyEntry((Run(reads),), (chip,), box.width, said)
