"""Events as groups of native shapes: frame, lines of the sources, marks and the name, moved together.

Within `timeline.slides`, above `colours`. Takes the places of `timeline.placed`, which are pixels of a
page, and magnifies them to the slide. Most common change: how a style looks; `OUTLINES` has its stroke,
`colours.filling` its fill.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from timeline import placed
from timeline.marks import point_share
from timeline.placed import Label, Placed
from timeline.placed.signs import places
from timeline.score import Score, Stave
from timeline.slides import colours, wording
from timeline.slides.shapes import (
    CROSS,
    DIAMOND,
    ELLIPSE,
    LINES,
    RECTANGLE,
    ROUND,
    Box,
    Group,
    Paint,
    Run,
    Shape,
    Stroke,
    around,
)
from timeline.theme import Theme

LABEL, CHIP = 14.0, 12.5
"""Type sizes of names and chips, in pixels of a page."""
OUTLINES: Mapping[str, float] = MappingProxyType(
    {"frame": 1.0, "light": 1.0, "hollow": 1.4, "dashed": 1.5, "ring": 2.0, "chosen": 2.0}
)
"""Strokes by style in pixels of a page, as `traces.STYLES` has them; other styles have no outline."""
ALPHA: Mapping[str, float] = MappingProxyType({"fade-2": 0.55, "fade-3": 0.3})
FORMS: Mapping[str, str] = MappingProxyType({"diamond": DIAMOND, "ring": ELLIPSE, "cross": CROSS})
CROSSED = 1.5
"""PowerPoint's cross fills two thirds of its box."""
LEAST_POINT = 6.0
"""The least size of a point, in pixels of a page."""
OVER = 1.5
"""So much higher stands a name on a line of its own: the deck's face reaches lower than that of the page."""
TOLD = {"full": "dates it", "ring": "gives no date", "cross": "rejects it", "": "silent"}
"""What a sign beside a name says."""
AIR = 2.5
"""Between a chosen stave and the frame around it."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A placed score on a slide: its upper left corner in pixels of the slide, and how much it is magnified.

    `titles` are those of its events by their index, undated ones included.
    """

    score: Score
    placed: Placed
    theme: Theme
    mode: str
    left: float
    top: float
    by: float
    titles: tuple[str, ...] = ()
    chosen: str = ""

    @property
    def width(self) -> float:
        """Width in pixels of the slide."""
        return self.placed.width * self.by

    @property
    def bottom(self) -> float:
        """Lower edge in pixels of the slide."""
        return self.top + self.placed.height * self.by

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return a box of the page as one of the slide."""
        by = self.by
        return Box(self.left + left * by, self.top + top * by, (right - left) * by, (bottom - top) * by)

    def paint(self, ink: str, part: str, alpha: float = 1.0) -> Paint:
        """Return the paint of a part of an ink."""
        return colours.paint(self.theme, ink, part, alpha)

    def type(self, size: float) -> float:
        """Return a type size of the page in pixels of the slide."""
        return size * self.by


def events(plot: Plot) -> tuple[Group, ...]:
    """Return a group for each event in the window, from the earliest to the latest."""
    names = {label.stave: label for label in plot.placed.labels}
    drawn = plot.placed.of_stave()
    order = sorted(drawn, key=lambda number: (min(box.left for box in drawn[number]), number))
    return tuple(event(plot, number, drawn[number], names.get(number)) for number in order)


def event(plot: Plot, number: int, boxes: Sequence[placed.Box], label: Label | None) -> Group:
    """Return one event: its marks back to front, then its name."""
    stave = plot.score.staves[number]
    members = [*_frames(plot, boxes), *_lines(plot, boxes), *_marks(plot, boxes)]
    if plot.chosen and stave.event_id == plot.chosen:
        members.insert(0, _chosen(plot, members))
    if label:
        members += [*_signs(plot, label), _name(plot, stave, label)]
    return Group(stave.title, tuple(members), wording.spoken(plot.score, stave))


def _frames(plot: Plot, boxes: Sequence[placed.Box]) -> Iterator[Shape]:
    """The frame of a verdict, behind everything else."""
    yield from (_bar(plot, box) for box in boxes if box.style == "frame")


def _marks(plot: Plot, boxes: Sequence[placed.Box]) -> Iterator[Shape]:
    for box in boxes:
        if box.style in FORMS:
            yield _point(plot, box)
        elif box.style not in ("hair", "frame"):
            yield _bar(plot, box)


def _lines(plot: Plot, boxes: Sequence[placed.Box]) -> Iterator[Shape]:
    """The lines of all sources as one shape, those without a word from it too: silence is visible."""
    hairs = [box for box in boxes if box.style == "hair"]
    if not hairs:
        return
    left, right = max(0.0, hairs[0].left), min(plot.placed.width, hairs[0].right)
    top, bottom = min(box.middle for box in hairs), max(box.middle for box in hairs)
    high = bottom - top
    rows = tuple((box.middle - top) / high for box in hairs) if high else (0.0,)
    stroke = Stroke(Paint(plot.theme.line), 1.5)
    yield Shape("lines of the sources", plot.box(left, top, right, bottom), LINES, stroke=stroke, rows=rows)


def _bar(plot: Plot, box: placed.Box) -> Shape:
    """A bar, cut where it goes on beyond the window."""
    edge = plot.placed.width
    cut = {"left"} if box.left < 0 else set()
    cut |= {"right"} if box.right > edge else set()
    place = plot.box(max(0.0, box.left), box.top, min(edge, box.right), box.top + box.height)
    fill = plot.paint(box.ink, colours.filling(box.style), ALPHA.get(box.style, 1.0))
    stroke = _outline(plot, box)
    return Shape(
        _said(plot, box), place, RECTANGLE, fill, stroke, cut=frozenset(cut if stroke is not None else ())
    )


def _outline(plot: Plot, box: placed.Box) -> Stroke | None:
    width = OUTLINES.get(box.style)
    if width is None:
        return None
    width = width if box.style in FORMS else min(width, box.outline)
    return Stroke(plot.paint(box.ink, "edge"), width * plot.by, dashed=box.style == "dashed")


def _point(plot: Plot, box: placed.Box) -> Shape:
    """A pointed mark: a day, no date, a denial. Smaller where it is hearsay, or shares its slot."""
    size = max(LEAST_POINT, box.size) * point_share(box.share)
    size *= {"diamond": 1.3, "cross": CROSSED}.get(box.style, 1.0)
    x, y, half = box.centre, box.middle, size / 2
    place = plot.box(x - half, y - half, x + half, y + half)
    if box.style == "ring":
        return Shape(_said(plot, box), place, ELLIPSE, stroke=_outline(plot, box))
    rim = Stroke(colours.PAPER, plot.by) if box.style == "diamond" else None
    return Shape(_said(plot, box), place, FORMS[box.style], plot.paint(box.ink, "solid"), rim)


def _said(plot: Plot, box: placed.Box) -> str:
    """The name of a shape in PowerPoint's list of what is on a slide."""
    return wording.part(plot.score, box.ink, box.style)


def _chosen(plot: Plot, members: Sequence[Shape]) -> Shape:
    """The frame around the event that was chosen."""
    inner, air = around(member.box for member in members), AIR * plot.by
    box = Box(inner.left - air, inner.top - air, inner.width + 2 * air, inner.height + 2 * air)
    left, right = max(box.left, plot.left - air), min(box.right, plot.left + plot.width + air)
    stroke = Stroke(Paint(plot.theme.focus), OUTLINES["chosen"] * plot.by)
    return Shape("chosen", Box(left, box.top, right - left, box.height), RECTANGLE, stroke=stroke)


def _name(plot: Plot, stave: Stave, label: Label) -> Shape:
    """Sign and title. Where they stand left of the stave they end there, whatever the width of the face."""
    size, half = plot.type(LABEL), 0.62 * LABEL
    y = label.y - (OVER if label.side == "o" else 0.0)
    away = {"l": -AIR, "r": AIR}.get(label.side, 0.0) if stave.event_id == plot.chosen else 0.0
    place = plot.box(label.x + label.indent + away, y - half, label.x + label.width + away, y + half)
    sign = Run(f"{stave.sign} ", size, plot.paint(f"verdict-{stave.verdict}", "text"), bold=True)
    line = (*((sign,) if stave.sign else ()), Run(label.words, size, colours.TEXT))
    side = "right" if label.side == "l" else "left"
    return Shape("name", place, RECTANGLE, lines=(line,), side=side)


def _signs(plot: Plot, label: Label) -> Iterator[Shape]:
    """The signs of who tells an event, before its name: native shapes in the colours of the sources."""
    y = label.y - (OVER if label.side == "o" else 0.0)
    for sign, slot, x, side in places(label):
        ink, half = f"source-{slot + 1}", side / 2
        place = plot.box(x - half, y - half, x + half, y + half)
        said = f"{plot.score.sources[slot][1]}: {TOLD[sign]}"
        if sign == "ring":
            yield Shape(said, place, ELLIPSE, stroke=Stroke(plot.paint(ink, "edge"), 1.2 * plot.by))
        elif sign:
            yield Shape(said, place, CROSS if sign == "cross" else RECTANGLE, plot.paint(ink, "edge"))
        else:
            dash = plot.box(x - 0.2 * side, y - 0.5, x + 0.2 * side, y + 0.5)
            yield Shape(said, dash, RECTANGLE, colours.MUTED)


def chips(plot: Plot) -> tuple[Group, ...]:
    """Return a chip for each place at which events wait."""
    return tuple(_chip(plot, chip) for chip in plot.placed.chips)


def _chip(plot: Plot, chip: placed.Chip) -> Group:
    half, size = chip.width / 2, plot.type(CHIP)
    place = plot.box(chip.x - half, chip.top + 0.5, chip.x + half, chip.top + 17.5)
    titles = [plot.score.staves[number].title for number in chip.staves]
    word = Run(f"+{len(titles)}", size, colours.MUTED)
    stroke = Stroke(Paint(plot.theme.border), 1.5)
    shape = Shape("number", place, ROUND, colours.PAPER, stroke, ((word,),), "middle")
    return Group(wording.counted(len(titles), "more event"), (shape,), wording.waiting(titles))
