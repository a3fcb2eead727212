"""What legends explain of a plot, in which order and with which words: only what is drawn.

How marks read stands in `timeline.layout.marks.styles`. Most common change: what a sample looks like, in
`_sample`. Sizes are those of the type beside it, in pixels of the still.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from timeline.criticism.verdicts import VERDICTS
from timeline.dates import PRECISIONS
from timeline.export.stills.arranged import LABEL, Plot
from timeline.export.stills.marks import FADING, bar, point, teller
from timeline.export.stills.shapes import MUTED, NEUTRAL, RECTANGLE, KeyEntry, Rect, Run, Shape, square
from timeline.layout.marks.marks import REPORTED
from timeline.layout.marks.styles import REPORTS, SIGNS, STYLE, explained
from timeline.layout.placed import tellers
from timeline.layout.tempo import SAID

WAITING, UNDATED = "+", "○ "
"""Before the number of events that have no room, and of those that nobody dates."""
BAR_WIDE, BAR_HIGH, FRAME, POINT, SWATCH, SIGN = 1.6, 0.42, 0.62, 0.6, 0.72, 0.5
"""Width and height of the sample of a bar, height of a frame, sides of a point, a swatch and a small sign, in
ems."""


def swatch(words: tuple[Run, ...], ink: str, size: float, *, edged: bool = False) -> KeyEntry:
    """Return words after a swatch in the solid part of an ink, whose type is `size` pixels."""
    side = SWATCH * size
    box, radius = square(side / 2, 0.0, side), side * 7 / 36
    form = Shape("sample", box, RECTANGLE, ink, fill="solid", radius=radius)
    return KeyEntry(words, (replace(form, edge="edge", stroke=size / LABEL) if edged else form,), side)


def spacing(plot: Plot) -> Iterator[KeyEntry]:
    """Yield what must be known of an evenly spaced axis."""
    if plot.score.tempo.even:
        yield KeyEntry((Run(SAID),))


def kinds(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """Yield every kind of mark that is drawn, in neutral ink."""
    boxes = plot.placed.boxes
    for style in explained(box.style for box in boxes):
        yield _entry(STYLE[style].words, _sample(style, size))
    if any(box.reported for box in boxes):
        yield _entry(REPORTS, (_bar("hollow", 0.0, 1.0, size, REPORTED),))


def _entry(words: str, sample: tuple[Shape, ...]) -> KeyEntry:
    return KeyEntry((Run(words, MUTED),), sample, max(form.box.right for form in sample))


def _bar(style: str, left: float, wide: float, size: float, share: float = 1.0) -> Shape:
    """A part of the sample of a bar, `left` and `wide` as shares of it."""
    whole, high = BAR_WIDE * size, BAR_HIGH * size * share
    return bar(style, NEUTRAL, Rect(left * whole, -high / 2, wide * whole, high), size / LABEL)


def _sample(style: str, size: float) -> tuple[Shape, ...]:
    """One kind of mark."""
    if STYLE[style].symbol:
        form = point(style, NEUTRAL, 0.0, 0.0, POINT * size, size / LABEL)
        return (form.moved(form.box.width / 2, 0.0),)
    if style == "fade-1":
        return tuple(_bar(fade, at * 0.36, 0.28, size) for at, fade in enumerate(FADING))
    if style == "solid":
        return _bar("light", 0.0, 1.0, size), _bar("solid", 0.28, 0.44, size)
    return (_bar(style, 0.0, 1.0, size, 0.5 if style == "sliver" else 1.0),)


def frames(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """Yield the frames that are drawn, with sign and words of their verdicts."""
    drawn = {box.ink for box in plot.placed.boxes if box.style == "frame"}
    wide, high = BAR_WIDE * size, FRAME * size
    for row in VERDICTS:
        if (ink := f"verdict-{row.key}") in drawn:
            sample = bar("frame", ink, Rect(0.0, -high / 2, wide, high), size / LABEL)
            yield KeyEntry((Run(f"{row.sign} ", ink, bold=True), Run(row.reads, MUTED)), (sample,), wide)


def signs(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """Yield what the signs before names mean, those that are drawn."""
    drawn = {sign for label in plot.placed.labels for sign in label.signs}
    side = SIGN * size
    for sign, reads in SIGNS.items():
        if sign in drawn:
            sample = teller(sign, NEUTRAL, side / 2, 0.0, side, size / LABEL)
            yield KeyEntry((Run(f"sign: {reads}", MUTED),), (sample,), side)


def counts(plot: Plot) -> Iterator[tuple[str, int, str, str]]:
    """Yield sign, number, words and brief words of events without room, and of those that nobody dates."""
    waiting, undated = (sum(map(len, one.values())) for one in (plot.waiting, plot.undated))
    if waiting:
        yield WAITING, waiting, "more without room", "more"
    if undated:
        yield UNDATED, undated, "without any date", "undated"


def _by_tellers(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """How many sources tell an event, fewest first, and how many events in the window so many tell."""
    for number, count in tellers.numbers(plot.score, range(len(plot.score.staves))):
        runs = (Run(f"{tellers.sources(number)} ", MUTED), Run(f"({count:,})"))
        yield swatch(runs, f"tellers-{number}", size)


def _by_precision(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """The scale of precision, from exact to vague: what of it is drawn."""
    drawn = {box.ink for box in plot.placed.boxes}
    for rank, name in enumerate(PRECISIONS):
        if (ink := f"precision-{rank}") in drawn:
            yield swatch((Run(name, MUTED),), ink, size, edged=True)


def _by_source(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """The sources in their order."""
    for slot, (_, label) in enumerate(plot.score.sources, start=1):
        yield swatch((Run(label),), f"source-{slot}", size)


def _by_verdict(plot: Plot, size: float) -> Iterator[KeyEntry]:
    """The verdicts on the events in the window, and how many events have each."""
    counts = Counter({stave.event: stave.verdict for stave in plot.score.staves}.values())
    for row in VERDICTS:
        if count := counts[row.key]:
            runs = (Run(f"{row.sign} {row.reads} "), Run(f"({count:,})"))
            yield swatch(runs, f"verdict-{row.key}", size)


MODES: Mapping[str, tuple[str, Callable[[Plot, float], Iterator[KeyEntry]]]] = MappingProxyType(
    {
        "both": ("Colours of the sources", _by_source),
        "sources": ("Told by", _by_tellers),
        "dating": ("Colours of the verdicts", _by_verdict),
        "precision": ("Colours of precision", _by_precision),
    }
)
"""What explains the colours of each mode: its name, and where its entries come from."""
