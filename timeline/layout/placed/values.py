"""What stands where, in pixels, and the frame that things are placed in.

Most common change: what a renderer needs to know of a thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any

from timeline.layout.engraving import Layout
from timeline.layout.engraving.lines import lines
from timeline.layout.score import Score, ScoreMark, Stave

NOTHING = "No event of this selection lies in this window."
"""What stands in a still whose window is empty."""
FINEST = 0.5
"""Pixels that an outline has at least: with less a bar is too pale to be seen."""


@dataclass(frozen=True, slots=True)
class Box:
    """A thing of one style from `left` to `right`, `middle` and `height` pixels; `ink` names its colour.

    `share` is the height as a share of its slot: less than 1 for a point that is only reported, or has the
    slot not for itself. `reported` is what the source says that others say. `size` is how large a pointed
    mark is. `row` is the mark that it draws; a frame, a hair line and a sliver draw none.
    """

    style: str
    left: float
    right: float
    middle: float
    height: float
    ink: str
    stave: int
    share: float = 1.0
    reported: bool = False
    size: float = 0.0
    row: ScoreMark | None = None

    @property
    def top(self) -> float:
        """Upper edge in pixels."""
        return self.middle - self.height / 2

    @property
    def outline(self) -> float:
        """Width in pixels of its outline at most: with a thicker one a hollow bar would look solid."""
        return max(self.height / 2, FINEST)

    @property
    def centre(self) -> float:
        """Middle between its left and right end, in pixels."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Label:
    """A stave's name: left end, middle of its line, width; `side` is r, l, o (over) or m (in the margin).

    `words` are its title, shortened where it is very long. `signs` say how each source tells it, where they
    stand before the name (see `signs.tellers`); they take `indent` pixels of the width.
    """

    stave: int
    x: float
    y: float
    side: str
    width: float
    words: str
    signs: tuple[str, ...] = ()
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip that counts the staves that wait: its middle across, its top, its width in pixels.

    It stands at `day`, and they from `first_day` to `last_day`.
    """

    band: int
    x: float
    top: float
    width: float
    staves: tuple[int, ...]
    first_day: float
    last_day: float
    count: int
    day: float


@dataclass(frozen=True, slots=True)
class Beyond:
    """What a source dates to days beyond the window: an arrow at an edge and, if there is room, its words.

    `side` is left or right, `x` where the arrow's point stands, `y` the middle of the source's line.
    """

    stave: int
    slot: int
    source: int
    side: str
    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Passing:
    """A line on the shelf: what only passes through. Left end, middle, width; `signs` has one per source.

    A sign is "full" (a period covers these days), "open" (some time in a longer stretch), "ring" (no date),
    "cross" (rejected), "away" (dated to other days) or "" (silent).
    """

    stave: int
    x: float
    y: float
    width: float
    words: str
    when: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid: strong where a larger unit begins."""

    x: float
    strong: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A text of the axis: where it begins or, if `middle`, where its middle is; `row` is tick or span."""

    x: float
    text: str
    row: str
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Everything to draw for one window of a score, in pixels from the plot's top left corner.

    `bands` are top and bottom of each band, `folded` those in which nothing stands, `waiting` counts the
    events of each in the window that only chips hold. `left` is where the sheet begins, right of names in
    the margin; `type` is the size of names as a share of the usual one. `unshelved` are staves that pass
    through and have no line on the shelf, which begins at `shelf`.
    """

    start: float
    end: float
    width: float
    height: float
    left: float
    type: float
    boxes: tuple[Box, ...]
    labels: tuple[Label, ...]
    chips: tuple[Chip, ...]
    lines: tuple[GridLine, ...]
    words: tuple[Word, ...]
    bands: tuple[tuple[float, float], ...]
    folded: tuple[int, ...]
    waiting: Mapping[int, int]
    passing: tuple[Passing, ...]
    unshelved: tuple[int, ...]
    shelf: float
    used: float
    beyond: tuple[Beyond, ...] = ()

    def of_stave(self) -> Mapping[int, tuple[Box, ...]]:
        """Return the boxes of each stave that is drawn, back to front."""
        found: dict[int, list[Box]] = {}
        for box in self.boxes:
            found.setdefault(box.stave, []).append(box)
        return {stave: tuple(boxes) for stave, boxes in found.items()}

    def times(self, factor: float) -> Placed:
        """Return everything so many times as large, for a picture or a slide; the size of names too."""

        def large(thing: Any, *names: str) -> Any:
            return replace(thing, **{name: getattr(thing, name) * factor for name in names})

        scaled: Placed = replace(
            large(self, "width", "height", "left", "shelf", "used"),
            boxes=tuple(large(box, "left", "right", "middle", "height", "size") for box in self.boxes),
            labels=tuple(large(label, "x", "y", "width", "indent") for label in self.labels),
            chips=tuple(large(chip, "x", "top", "width") for chip in self.chips),
            beyond=tuple(large(one, "x", "y") for one in self.beyond),
            passing=tuple(large(line, "x", "y", "width") for line in self.passing),
            lines=tuple(large(line, "x") for line in self.lines),
            words=tuple(large(word, "x") for word in self.words),
            bands=tuple((top * factor, bottom * factor) for top, bottom in self.bands),
        )
        return scaled


@dataclass(frozen=True, slots=True)
class Look:
    """How marks are inked and seen: the colour mode, the slot of the source whose goggles are on (-1).

    `wanted` are the ids of events that always stand with their names. `signs` asks for signs beside all names
    that say who tells the event.
    """

    mode: str = "both"
    goggles: int = -1
    wanted: tuple[str, ...] = ()
    signs: bool = False


@dataclass(frozen=True)
class Frame:
    """A score laid out for a window, and how it is seen."""

    score: Score
    layout: Layout
    look: Look

    @cached_property
    def rows(self) -> Mapping[int, Sequence[ScoreMark]]:
        """The marks of each stave that has any; all marks stand in the order of their staves."""
        return {stave: tuple(own) for stave, own in groupby(self.score.marks, attrgetter("stave"))}

    @property
    def window(self) -> tuple[float, float]:
        """The first day that is seen, and the end of the last."""
        sheet = self.layout.sheet
        return sheet.start, sheet.start + (sheet.right - sheet.left) / sheet.scale

    @property
    def left(self) -> float:
        """Where the sheet begins, in pixels: right of names in the margin."""
        return self.layout.sheet.left

    @property
    def width(self) -> float:
        """Where the sheet ends, in pixels."""
        return self.score.width

    def lines(self, stave: int, height: float) -> tuple[tuple[float, float], ...]:
        """Return top and thickness of each line of a stave in pixels."""
        return lines(self.score.staves[stave].weights, height)

    def x(self, day: float, px: float = 0.0) -> float:
        """Return the pixel of a day, and so many pixels further."""
        return self.layout.sheet.x(day) + px

    def reach(self, stave: Stave) -> tuple[float, float]:
        """Return the left and the right end of a stave in pixels."""
        sheet = self.layout.sheet
        left, right = stave.reach.ends(sheet.scale)
        zero = sheet.left - sheet.start * sheet.scale
        return zero + left, zero + right

    def seen(self, left: float, right: float) -> bool:
        """Return whether anything from left to right (pixels) is in the window."""
        return right >= self.left and left <= self.width
