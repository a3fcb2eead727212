"""The legends of a slide: whose colour is whose, and what the marks mean that stand on it.

A legend is rows of entries, each a sample and its words, and flows into the width it has. Most common change:
a row of `SAMPLES`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS
from timeline.export.slides import colours
from timeline.export.slides.plot import Plot
from timeline.export.slides.shapes import (
    CROSS,
    DIAMOND,
    ELLIPSE,
    RECTANGLE,
    ROUND,
    Box,
    Group,
    Paint,
    Run,
    Shape,
    Stroke,
)
from timeline.export.slides.wording import width
from timeline.layout.marks import marks
from timeline.layout.marks.styles import FADES, REPORTS, SIGNS, STYLE, explained
from timeline.layout.placed.tellers import numbers, sources
from timeline.layout.tempo import SAID
from timeline.numerals import counted

SIZE, ROW, SAMPLE = 24.0, 36.0, 26.0
"""Type size, height of a row, and side of a sample, in pixels."""
GAP, BETWEEN, CHIP = 8.0, 18.0, 58.0
"""From a sample to its words, from entry to entry, and the width of the sample of a chip."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a legend: its words and, for its sample's box, the shapes that are the sample.

    `said` is what a screen reader says of it, where that is more than its words.
    """

    words: str
    sample: Callable[[Box], tuple[Shape, ...]]
    wide: float = SAMPLE
    said: str = ""


def flow(name: str, entries: Sequence[Entry], left: float, top: float, room: float) -> tuple[Group, ...]:
    """Return the entries from left to right in rows of `room` pixels; () for no entries."""
    shapes: list[Shape] = []
    x, y = left, top
    for entry in entries:
        wide = entry.wide + GAP + width(entry.words, SIZE)
        if x > left and x + wide > left + room:
            x, y = left, y + ROW
        box = Box(x, y + (ROW - SAMPLE) / 2, entry.wide, SAMPLE)
        shapes += entry.sample(box)
        words = Box(box.right + GAP, y, wide - entry.wide - GAP, ROW)
        shapes.append(Shape(entry.words, words, lines=((Run(entry.words, SIZE, colours.TEXT),),)))
        x += wide + BETWEEN
    said = f"{name}: {'; '.join(entry.said or entry.words for entry in entries)}."
    return (Group(name, tuple(shapes), said),) if shapes else ()


def _swatch(fill: Paint, edge: Paint | None = None) -> Callable[[Box], tuple[Shape, ...]]:
    stroke = Stroke(edge, 2.0) if edge else None
    return lambda box: (
        Shape("colour", Box(box.left, box.top + 2, box.width - 4, box.height - 4), RECTANGLE, fill, stroke),
    )


def colours_of(plot: Plot) -> tuple[str, tuple[Entry, ...]]:
    """Return the name of the legend of the plot's colour mode, and its entries."""
    name, entries = MODES[plot.mode]
    return name, entries(plot)


def _sources(plot: Plot) -> tuple[Entry, ...]:
    return tuple(
        Entry(label, _swatch(plot.paint(f"source-{slot}", "solid")))
        for slot, (_, label) in enumerate(plot.score.sources, start=1)
    )


def _tellers(plot: Plot) -> tuple[Entry, ...]:
    """How many sources tell an event, fewest first, and how many events so many tell."""
    return tuple(
        Entry(f"{sources(number)} ({count})", _swatch(plot.paint(f"tellers-{number}", "solid")))
        for number, count in numbers(plot.score, range(len(plot.score.staves)))
    )


def _verdicts(plot: Plot) -> tuple[Entry, ...]:
    events = {stave.event: stave.verdict for stave in plot.score.staves}
    counts = Counter(events.values())
    return tuple(
        Entry(
            f"{row.sign} {row.reads} ({counts[row.key]})", _swatch(plot.paint(f"verdict-{row.key}", "solid"))
        )
        for row in VERDICTS
        if counts[row.key]
    )


def _precisions(plot: Plot) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            name, _swatch(plot.paint(f"precision-{rank}", "solid"), plot.paint(f"precision-{rank}", "edge"))
        )
        for rank, name in enumerate(PRECISIONS)
        if any(mark.precision == rank for mark in plot.score.marks)
    )


MODES: Mapping[str, tuple[str, Callable[[Plot], tuple[Entry, ...]]]] = MappingProxyType(
    {
        "both": ("Colours of the sources", _sources),
        "sources": ("Told by", _tellers),
        "dating": ("Colours of the verdicts", _verdicts),
        "precision": ("Colours of precision", _precisions),
    }
)
"""The legend of each colour mode: its name and where its entries come from."""


def _ink(part: str) -> Paint:
    """The ink of a sample that stands for every source."""
    return {"solid": colours.MUTED, "light": Paint("tx2", alpha=0.35)}[part]


def _bar(
    fill: Paint | None, edge: Paint | None = None, *, dashed: bool = False, share: float = 1.0
) -> Callable[[Box], tuple[Shape, ...]]:
    def sample(box: Box) -> tuple[Shape, ...]:
        stroke = Stroke(edge, 3.0, dashed) if edge else None
        high = (box.height - 14) * share
        top = box.top + (box.height - high) / 2
        return (Shape("sample", Box(box.left, top, box.width, high), RECTANGLE, fill, stroke),)

    return sample


def _point(
    form: str, fill: Paint | None, edge: Paint | None = None, grow: float = 1.0
) -> Callable[[Box], tuple[Shape, ...]]:
    def sample(box: Box) -> tuple[Shape, ...]:
        side = 0.85 * SAMPLE * grow
        x, y = box.left + box.width / 2, box.top + box.height / 2
        stroke = Stroke(edge, 3.5) if edge else None
        return (Shape("sample", Box(x - side / 2, y - side / 2, side, side), form, fill, stroke),)

    return sample


def _period(box: Box) -> tuple[Shape, ...]:
    """A bar over the certain core, pale over its uncertain ends."""
    top, high, third = box.top + 7, box.height - 14, box.width / 3
    parts = ((_ink("light"), 0.0), (_ink("solid"), third), (_ink("light"), 2 * third))
    return tuple(Shape("sample", Box(box.left + x, top, third, high), RECTANGLE, fill) for fill, x in parts)


def _fading(box: Box) -> tuple[Shape, ...]:
    """A bar that dissolves into dashes."""
    top, high, dash = box.top + 7, box.height - 14, box.width / 3
    return tuple(
        Shape("sample", Box(box.left + x * dash, top, dash * 0.8, high), RECTANGLE, Paint("tx2", alpha=alpha))
        for x, alpha in enumerate(FADES)
    )


SAMPLES: Mapping[str, tuple[Callable[[Box], tuple[Shape, ...]], float]] = MappingProxyType(
    {
        "diamond": (_point(DIAMOND, _ink("solid")), SAMPLE),
        "hollow": (_bar(_ink("light"), _ink("solid")), 54.0),
        "solid": (_period, 66.0),
        "fade-1": (_fading, 60.0),
        "dashed": (_bar(_ink("light"), _ink("solid"), dashed=True), 54.0),
        "ring": (_point(ELLIPSE, None, _ink("solid")), SAMPLE),
        "cross": (_point(CROSS, _ink("solid"), grow=1.4), SAMPLE),
        "sliver": (_bar(_ink("solid"), share=0.4), 54.0),
    }
)
"""What stands for a style in the legend, and how wide it is."""

HALF = Entry(REPORTS, _bar(_ink("light"), _ink("solid"), share=marks.REPORTED), 54.0)
"""What explains the height of a mark, whatever its style."""


TELLERS: Mapping[str, Callable[[Box], tuple[Shape, ...]]] = MappingProxyType(
    {
        "full": _point(RECTANGLE, _ink("solid"), grow=0.6),
        "ring": _point(ELLIPSE, None, _ink("solid"), grow=0.6),
        "cross": _point(CROSS, _ink("solid"), grow=0.9),
    }
)
"""The signs of sources before names."""


def kinds_of(plot: Plot) -> tuple[Entry, ...]:
    """Return the entries of the kinds of marks on the plot, of its frames, and of its counts."""
    styles = {box.style for box in plot.placed.boxes}
    reported = any(box.reported for box in plot.placed.boxes)
    shown = [Entry(STYLE[key].words, *SAMPLES[key]) for key in explained(styles)] + [HALF] * reported
    return (*_spacing(plot), *shown, *_signs(plot), *_frames(plot), *_counts(plot))


def _spacing(plot: Plot) -> tuple[Entry, ...]:
    """What must be known of an evenly spaced axis."""
    return (Entry(SAID, lambda box: (), 0.0),) if plot.score.tempo.even else ()


def _signs(plot: Plot) -> Iterator[Entry]:
    """What the signs before names say, those that are drawn."""
    drawn = {sign for label in plot.placed.labels for sign in label.signs}
    yield from (Entry(f"sign: {SIGNS[sign]}", sample) for sign, sample in TELLERS.items() if sign in drawn)


def _counts(plot: Plot) -> Iterator[Entry]:
    """What waits for room, and what has no date: without bands beside which they are counted, all of them."""
    if plot.placed.chips:
        yield Entry("more", _chip("+7", plot, dashed=False), CHIP)
    titles = [plot.titles[event] for shelf in plot.score.shelves for event in shelf.events]
    if titles and any(plot.score.bands):
        yield Entry("undated", _chip("○ 2", plot, dashed=True), CHIP)
    elif titles:
        said = f"{counted(len(titles), 'event')} that nobody dates: {'; '.join(titles)}"
        text = f"○ {len(titles)}"
        yield Entry("undated", _chip(text, plot, dashed=True), width(text, 24) + 26, said)


def _chip(text: str, plot: Plot, *, dashed: bool) -> Callable[[Box], tuple[Shape, ...]]:
    stroke = Stroke(Paint(plot.theme.border), 1.5, dashed)
    words = ((Run(text, 24.0, colours.MUTED),),)
    return lambda box: (Shape("sample", box, ROUND, stroke=stroke, lines=words, side="middle"),)


def _frames(plot: Plot) -> tuple[Entry, ...]:
    inks = {box.ink for box in plot.placed.boxes if box.style == "frame"}
    return tuple(
        Entry(
            f"{row.sign} {row.reads}",
            _swatch(plot.paint(f"verdict-{row.key}", "tint"), plot.paint(f"verdict-{row.key}", "edge")),
        )
        for row in VERDICTS
        if f"verdict-{row.key}" in inks
    )
