"""What stands around the plot of the first paint: overview, axis, names of the bands.

The geometry is that of assets/css/page.css and stage/overview.js. Most common change: a size of `Geometry`,
together with its twin in page.css.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from timeline.layout import axis
from timeline.layout.placed import Placed, Word
from timeline.layout.score import Score
from timeline.layout.tempo import MIDDLE, SAID
from timeline.looks import textwidth
from timeline.looks.svg import element, number, rectangles, words
from timeline.looks.typesetting import BASELINE, wrapped

OVERVIEW, STRIP = 66.0, 46.0
"""Height of the overview, and of the strip in it."""
LOW, NARROW = 960.0, 720.0
SMALL = 480.0
"""Sizes of the browser's window in the media queries of page.css."""
LOW_OVERVIEW, LOW_STRIP = 50.0, 32.0
SMALL_OVERVIEW, SMALL_STRIP = 32.0, 28.0
"""The same as `OVERVIEW` and `STRIP` in a low window, and on a phone, where the strip has no years."""
UPRIGHT = 40.0
"""A gutter that is narrower has its names upright."""
SHELF = 24.0
AXIS, LOW_AXIS = 42.0, 38.0
NAME = 14.0
YEARS, CHIP = 12.0, 12.5
"""Type sizes of the overview's years and of chips."""
LOW_BAND, LOW_NAME, LOW_PAD = 46.0, 13.0, 5.0
"""Pixels of a band that has no room for its name above a number; the type of its name, and its padding."""
LABEL_DROP = 4.0
"""The same for 14 px type, of which a browser rounds ascent and descent to whole pixels."""


NOTE, SMALL_NOTE, LOW_NOTE, UPRIGHT_NOTE = (12.0, 1.17), (10.5, 1.17), (10.5, 1.1), (10.0, 1.1)
"""Type size of the note beside an evenly spaced axis, and its leading in ems."""
NOTE_DROP, NOTE_FOOT = 0.25, 3.0
"""Its descent in ems, and the air below it."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """What page.css leaves around the plot, in pixels.

    `left` and `right` pad the stage, `gutter` is left of the plot, `axis` above it. In the gutter names are
    `name` high and end `pad` before the plot, `gap` parts a name from its shelf, whose text `shelf` pads.
    """

    left: float = 8.0
    gutter: float = 92.0
    right: float = 12.0
    axis: float = AXIS
    name: float = NAME
    pad: float = 12.0
    gap: float = 5.0
    shelf: float = 8.0
    overview: float = OVERVIEW
    strip: float = STRIP

    @classmethod
    def of(cls, width: float, height: float) -> Geometry:
        """Return what page.css does in a browser's window of this size: its media queries in one place."""
        axis = LOW_AXIS if height <= LOW else AXIS
        usual = (LOW_OVERVIEW, LOW_STRIP) if height <= LOW else (OVERVIEW, STRIP)
        small = (SMALL_OVERVIEW, SMALL_STRIP) if width <= SMALL else usual
        over = (0.0, 0.0) if height <= SMALL else small
        if width <= SMALL:
            return cls(2.0, 24.0, 4.0, axis, 12.0, 0.0, 2.0, 0.0, *over)
        if width <= NARROW:
            return cls(2.0, 56.0, 6.0, axis, 12.5, 5.0, 2.0, 5.0, *over)
        return cls(axis=axis, overview=over[0], strip=over[1])

    @property
    def x(self) -> float:
        """Left edge of the plot."""
        return self.left + self.gutter

    @property
    def y(self) -> float:
        """Upper edge of the plot."""
        return self.overview + self.axis


def axis_row(placed: Placed, shape: Geometry) -> Iterator[str]:
    """Yield the axis: its words, and the line below."""
    low = shape.axis <= LOW_AXIS
    for word in placed.words:
        kind, y = _word(word, low=low)
        yield element("text", {"class_": kind, "x": round(word.x, 1), "y": y}, words(word.text))
    yield element("rect", {"class_": "s-line", "y": shape.axis - 1, "width": placed.width, "height": 1})


def _word(word: Word, *, low: bool) -> tuple[str, float]:
    """Class and baseline of a word; on a low window the rows stand 1 and 2 pixels higher."""
    if word.row == "span":
        return "k", 15.0 if low else 16.0
    return ("m mid" if word.middle else "m"), 32.0 if low else 34.0


def note(score: Score, shape: Geometry) -> Iterator[str]:
    """Yield what stands left of an evenly spaced axis, in the corner of the stage, where there is room."""
    low = not shape.overview
    if not score.tempo.even or (low and shape.gutter < Geometry().gutter):
        return
    turned, small = shape.gutter < UPRIGHT, shape.gutter < Geometry().gutter
    size, leading = UPRIGHT_NOTE if turned else SMALL_NOTE if small else LOW_NOTE if low else NOTE
    foot = (shape.y if small else shape.overview or shape.axis) - (1 if low else NOTE_FOOT)
    room = shape.gutter - shape.pad
    lines = SAID.split(f" {MIDDLE}") if turned else wrapped(SAID, size, room)
    for at, line in enumerate(lines):
        after = ((len(lines) - 1 - at) * leading + NOTE_DROP) * size
        where: dict[str, float | str] = {"x": shape.x - shape.pad, "y": foot - after}
        if turned:
            x = shape.x - 1 - after
            where = {"transform": f"translate({number(x)} {number(foot)}) rotate(-90)"}
        style = f"font-size:{number(size)}px"
        yield element("text", {"class_": "n" if turned else "n end", **where, "style": style}, words(line))


def gutter(score: Score, placed: Placed, shape: Geometry) -> Iterator[str]:
    """Yield the names of the bands, and how many events of each nobody dates."""
    shelves = {shelf.band: len(shelf.events) for shelf in score.shelves}
    if shape.gutter < UPRIGHT:
        for band, ends in enumerate(placed.bands):
            yield from _upright(score.bands[band], ends, shelves.get(band, 0), shape)
        return
    right, step = shape.x - shape.pad, 1.15 * shape.name
    size = None if shape.name == NAME else f"font-size:{number(shape.name)}px"
    for band, (top, bottom) in enumerate(placed.bands):
        undated = shelves.get(band, 0)
        if bottom - top < LOW_BAND:
            yield from _low(score.bands[band], (top + bottom) / 2, undated, (shape.left, right))
            continue
        lines = wrapped(score.bands[band], shape.name, shape.gutter - shape.pad, 600)
        y = (top + bottom - len(lines) * step - (24 + shape.gap if undated else 0)) / 2
        for line in lines:
            at = {"x": right, "y": floor(y + step / 2 + LABEL_DROP), "style": size}
            yield element("text", {"class_": "b end", **at}, words(line))
            y += step
        if undated:
            yield from _shelf(f"○ {undated}", right, y + shape.gap, shape.shelf)


def _low(name: str, middle: float, undated: int, ends: tuple[float, float]) -> Iterator[str]:
    """The name of a band in which there is room for one line, cut to it, with its shelf beside it."""
    left, right = ends
    if undated:
        text = f"○ {undated}"
        at = {"x": right - LOW_PAD, "y": middle + BASELINE * CHIP}
        yield element("text", {"class_": "c end", **at}, words(text))
        right -= textwidth.width(text, CHIP) + 2 * LOW_PAD + 3
    at = {"x": right, "y": floor(middle + LABEL_DROP)}
    said = _cut(name, right - left, LOW_NAME)
    yield element("text", {"class_": "b end", **at, "style": f"font-size:{number(LOW_NAME)}px"}, words(said))


def _upright(name: str, ends: tuple[float, float], undated: int, shape: Geometry) -> Iterator[str]:
    """A name that reads upwards in the middle of its band, cut to it, and its shelf below."""
    under = SHELF + shape.gap if undated else 0.0
    said = _cut(name, ends[1] - ends[0] - under, shape.name)
    wide = textwidth.width(said, shape.name, 600)
    top, x = (sum(ends) - wide - under) / 2, shape.left + shape.gutter / 2
    turned = f"translate({number(x + BASELINE * shape.name)} {number(top + wide / 2)}) rotate(-90)"
    size = f"font-size:{number(shape.name)}px"
    yield element("text", {"class_": "b mid", "transform": turned, "style": size}, words(said))
    if undated:
        at = {"x": x, "y": top + wide + under - SHELF / 2 + BASELINE * CHIP}
        yield element("text", {"class_": "c mid", **at}, words(f"○ {undated}"))


def _cut(name: str, room: float, size: float) -> str:
    """As much of a name as there is room for."""
    said = name
    while said and textwidth.width(said, size, 600) > room:
        said = f"{said.removesuffix('…')[:-1]}…" if len(said) > 1 else ""
    return said


def _shelf(text: str, right: float, top: float, pad: float) -> Iterator[str]:
    wide = textwidth.width(text, CHIP) + 2 * pad + 2
    box = {"x": right - wide + 0.5, "y": top + 0.5, "width": wide - 1, "height": 23, "rx": 10.5}
    yield element("rect", {"class_": "s-shelf", **box})
    at = {"x": right - pad - 1, "y": top + 12 + BASELINE * CHIP}
    yield element("text", {"class_": "c end", **at}, words(text))


def overview(score: Score, seen: tuple[float, float], shape: Geometry) -> Iterator[str]:
    """Yield the strip: columns per quarter, ticks of conflicts, a veil outside the window, years.

    `seen` are sheet days; the strip has true time.
    """
    high, seen = shape.strip, score.tempo.days(seen)
    width, domain = score.width, reach(score, seen)
    scale = width / (domain[1] - domain[0])

    def x(day: float) -> float:
        return (day - domain[0]) * scale

    yield element("rect", {"class_": "s-paper", "width": width, "height": high})
    for kind, paths in columns(score, x, high, high - 7 * high / STRIP).items():
        yield element("path", {"class_": kind, "d": paths})
    ticks = [(x(day) - 0.75, 0.0, 1.5, 5 * high / STRIP) for day in score.overview.conflicts]
    yield element("path", {"class_": "s-solid i-verdict-conflict", "d": rectangles(ticks)})
    yield element("rect", {"class_": "s-line", "y": high - 1, "width": width, "height": 1})
    yield from _brush(max(0.0, x(seen[0])), min(width, x(seen[1])), width, high)
    if shape.overview > high + YEARS:
        yield from _years(domain, width, high, x)


def reach(score: Score, seen: tuple[float, float]) -> tuple[float, float]:
    """Return what the overview shows: home, or all data where the window reaches beyond it; true days."""
    home, air = score.tempo.days(score.home), 1e-5
    inside = seen[0] >= home[0] - air and seen[1] <= home[1] + air
    return home if inside else score.tempo.days(score.whole)


def _brush(left: float, right: float, width: float, high: float) -> Iterator[str]:
    """The window in the strip, with its grips, and the veil on either side."""
    wide = max(10.0, right - left)
    left = min(left, width - wide)
    beside = width - left - wide
    veil = [(0.0, 0.0, left, high), (left + wide, 0.0, beside, high)]
    yield element("path", {"class_": "s-shade", "d": rectangles(row for row in veil if row[2] > 0)})
    box = {"x": left + 0.8, "y": 0.8, "width": wide - 1.6, "height": high - 0.6, "rx": 2.2}
    yield element("rect", {"class_": "s-brush", **box})
    for grip in (left - 1.4, left + wide - 3.6):
        box = {"x": grip, "y": high / 2 - 7.4, "width": 5, "height": min(18.0, high - 12), "rx": 2.5}
        yield element("rect", {"class_": "s-handle", **box})


def _years(
    domain: tuple[float, float], width: float, high: float, x: Callable[[float], float]
) -> Iterator[str]:
    for tick in axis.axis(*domain, width, 1.1).ticks:
        if x(tick.start) >= 0 or not tick.point:
            middle = x(tick.start) if tick.point else (x(tick.start) + x(tick.end)) / 2
            at = {"x": round(min(max(middle, 16.0), width - 16), 1), "y": high + 11 + BASELINE * YEARS}
            yield element("text", {"class_": "y mid", **at}, words(tick.text))


def columns(score: Score, x: Callable[[float], float], ground: float, tallest: float) -> dict[str, str]:
    """Return path data of the overview's columns by class: each source's exact claims, on them the vague.

    `x` gives the pixel of a day, `ground` the y on which they stand, `tallest` the height of the tallest.
    """
    view = score.overview
    rows: list[tuple[str, tuple[float, ...]]] = []
    rows += [(f"s-solid i-source-{slot + 1}", row) for slot, row in enumerate(view.exact)]
    rows += [(f"s-solid s-old i-source-{slot + 1}", row) for slot, row in enumerate(view.vague)]
    sums = [sum(row[at] for _, row in rows) for at in range(len(view.edges) - 1)]
    unit = tallest / max(1.0, *sums) if sums else 0.0
    found: dict[str, list[tuple[float, float, float, float]]] = {}
    for at, (start, end) in enumerate(pairwise(view.edges)):
        y, left = ground, x(start)
        for kind, row in rows:
            high = row[at] * unit
            y -= high
            if high > 0:
                found.setdefault(kind, []).append((left, y, max(0.5, x(end) - left - 1), high))
    return {kind: rectangles(boxes) for kind, boxes in found.items()}
