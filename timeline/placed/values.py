"""The values of `timeline.placed`: what stands where, in pixels, and the frame that things are placed in.

Within `timeline.placed`, under the others. Most common change: what a renderer needs to know of a thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from timeline import ladder
from timeline.score import Score, Stave

FINEST = 0.5
"""Pixels that an outline has at least: with less a bar is too pale to be seen."""


@dataclass(frozen=True, slots=True)
class Box:
    """A thing of one style from `left` to `right`, `middle` and `height` pixels; `ink` names its colour.

    `share` is the height as a share of its slot: less than 1 for a point that is only reported, or has the
    slot not for itself. `reported` is what the source says that others say.
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
    """A stave's label: left end, middle of its line, width; `side` is r, l, o (over) or u (upon)."""

    stave: int
    x: float
    y: float
    side: str
    width: float


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip that counts the staves that wait: its middle across, its top, its width in pixels."""

    band: int
    x: float
    top: float
    width: float
    staves: tuple[int, ...]
    first_day: float
    last_day: float


@dataclass(frozen=True, slots=True)
class Line:
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

    `bands` are top and bottom of each band, `waiting` counts the events of each in the window that only
    chips hold.
    """

    start: float
    end: float
    width: float
    height: float
    rung: ladder.Rung
    point: float
    boxes: tuple[Box, ...]
    labels: tuple[Label, ...]
    chips: tuple[Chip, ...]
    lines: tuple[Line, ...]
    words: tuple[Word, ...]
    bands: tuple[tuple[float, float], ...]
    waiting: Mapping[int, int]

    def of_stave(self) -> Mapping[int, tuple[Box, ...]]:
        """Return the boxes of each stave that is drawn, back to front."""
        found: dict[int, list[Box]] = {}
        for box in self.boxes:
            found.setdefault(box.stave, []).append(box)
        return {stave: tuple(boxes) for stave, boxes in found.items()}

    def times(self, factor: float) -> Placed:
        """Return everything so many times as large, for a picture or a slide; the rung stays as it is."""

        def large(thing: Any, *names: str) -> Any:
            return replace(thing, **{name: getattr(thing, name) * factor for name in names})

        scaled: Placed = replace(
            large(self, "width", "height", "point"),
            boxes=tuple(large(box, "left", "right", "middle", "height") for box in self.boxes),
            labels=tuple(large(label, "x", "y", "width") for label in self.labels),
            chips=tuple(large(chip, "x", "top", "width") for chip in self.chips),
            lines=tuple(large(line, "x") for line in self.lines),
            words=tuple(large(word, "x") for word in self.words),
            bands=tuple((top * factor, bottom * factor) for top, bottom in self.bands),
        )
        return scaled


@dataclass(frozen=True, slots=True)
class Look:
    """How marks are inked and seen: the colour mode, and the slot of the source whose goggles are on (-1)."""

    mode: str = "both"
    goggles: int = -1


@dataclass(frozen=True, slots=True)
class Frame:
    """A score on a rung, seen from day `start` on at `scale` pixels per day."""

    score: Score
    rung: ladder.Rung
    start: float
    scale: float
    look: Look

    @property
    def width(self) -> float:
        """Width of the window in pixels."""
        return self.score.width

    @property
    def stave_height(self) -> float:
        """Height of a stave in pixels."""
        return self.rung.thickness * self.score.slots

    def x(self, day: float, px: float = 0.0) -> float:
        """Return the pixel of a day, and so many pixels further."""
        return (day - self.start) * self.scale + px

    def reach(self, stave: Stave) -> tuple[float, float]:
        """Return the left and the right end of a stave in pixels."""
        left, right = stave.reach.ends(self.scale)
        return left - self.start * self.scale, right - self.start * self.scale

    def seen(self, left: float, right: float) -> bool:
        """Return whether anything from left to right (pixels) is in the window."""
        return right >= 0 and left <= self.width
