"""The values that a layout is made from: what is to be laid out, in which window, on what paper.

Plain numbers: days are day numbers, all else is pixels of a page. docs/layout.md says what they mean. Most
common change: a distance, in `Spacing`; assets/js/values/engraving/ways.js has the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import floor

from timeline.layout.marks.reach import Reach

RIGHT, LEFT, OVER, MARGIN, BARE = "r", "l", "o", "m", "n"
"""Where the name of a stave stands: beside it, on a line above it, in the margin; or nowhere."""

Window = tuple[float, float]
"""Days, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Fine:
    """How fine slivers are: their height, that of a row, the gap between two, all in pixels.

    Where that leaves lanes with names less than the share `names` of the room, finer ones are taken.
    """

    high: float
    row: float
    gap: float
    names: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels that every layout keeps.

    `label_line` is the height of a name over its stave, `beside_line` that of one beside it, `bare` that of
    a stave without one; the rest says its name.
    """

    edge: float = 2.0
    label_gap: float = 8.0
    event_gap: float = 10.0
    label_line: float = 17.0
    beside_line: float = 15.0
    sliver_gap: float = 3.0
    band_padding: float = 3.0
    fold: float = 22.0
    fold_share: float = 0.3
    bare: float = 11.0
    slivers: tuple[Fine, ...] = (Fine(3.0, 5.0, 4.0, 0.6), Fine(2.0, 3.0, 2.0, 0.35))
    sliver_least: float = 6.0
    chip_row: float = 19.0
    chip_padding: float = 18.0
    chip_character: float = 7.5
    chip_gap: float = 4.0
    margin: float = 300.0
    margin_share: float = 0.26
    margin_from: float = 700.0
    margin_air: float = 26.0
    shelf_head: float = 24.0
    shelf_row: float = 19.0
    shelf_column: float = 330.0
    shelf_shares: tuple[float, ...] = (0.45, 0.6, 0.75)
    label_share: float = 0.62


SPACING = Spacing()
"""The distances of a page."""
HEIGHTS = (
    110.0, 96.0, 84.0, 74.0, 66.0, 60.0, 55.0, 50.0, 46.0, 42.0, 39.0, 36.0, 33.0, 30.0, 28.0, 26.0, 24.0,
    22.0, 20.0, 18.0,
)  # fmt: skip
"""Heights of a stave that are tried with names in full size, the highest first."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How dense a layout is: heights of a stave to try, the highest first, the size of names, the gap.

    `type` is the size of a name as a share of the usual one, `gap` the pixels between two lanes.
    """

    heights: tuple[float, ...]
    type: float = 1.0
    gap: float = 3.0


GRADES = (Grade(HEIGHTS), Grade((14.0,), 13 / 14), Grade((11.0,), 12 / 14, 2.0))
"""From where there is room to where there is none."""
PROJECTED = (Grade((*HEIGHTS, 16.0, 14.0)),)
"""The same for what is read from afar: names keep their size."""


@dataclass(frozen=True, slots=True)
class Item:
    """A stave to be laid out: its number, band, reach, the days that it touches, the width of its name.

    `days` are the first day that a claim names and the one after the last; `bounds` are the days on which a
    mark of it begins or ends; `least` is the height without which a mark would be too thin to be seen. What
    is `wanted` always stands with its name.
    """

    key: int
    band: int
    reach: Reach
    days: Window
    bounds: tuple[float, ...]
    label: float
    least: float = 0.0
    wanted: bool = False

    def touches(self, window: Window) -> bool:
        """Return whether any day that the claims name lies in the window or between two that do not."""
        return self.days[0] < window[1] and self.days[1] > window[0]

    def passes(self, window: Window) -> bool:
        """Return whether it only passes through: nothing of it begins or ends in the window."""
        first, last = window
        inside = any(first < bound < last for bound in self.bounds)
        return not inside and self.days[0] <= first and self.days[1] >= last


@dataclass(frozen=True, slots=True)
class Crowd:
    """Staves that are only counted, since they are too many to travel: their band, how many, which days."""

    band: int
    count: int
    first_day: float
    last_day: float

    def touches(self, window: Window) -> bool:
        """Return whether any of its days lies in the window."""
        return self.first_day < window[1] and self.last_day > window[0]


@dataclass(frozen=True, slots=True)
class Paper:
    """What is laid out on: width and height in pixels, how many bands, the grades to try.

    Where `shelf` or `margins` are false, nothing is put on a shelf, and no name into the margin. On a `still`
    nobody can point at a sliver: names come first, and slivers take what they leave.
    """

    width: float
    height: float
    bands: int
    grades: tuple[Grade, ...] = GRADES
    spacing: Spacing = SPACING
    shelf: bool = True
    margins: bool = True
    still: bool = False

    @property
    def names(self) -> int:
        """How many staves at most are tried with a name, the first ones by rank."""
        return max(60, floor(self.width * self.height / 2000))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A window on the paper: the day at `left` pixels, the scale in pixels per day, the right edge."""

    start: float
    scale: float
    left: float
    right: float
    spans: dict[int, tuple[float, float]] = field(default_factory=dict, compare=False, repr=False)
    _ends: dict[int, tuple[float, float]] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(window: Window, left: float, right: float) -> Sheet:
        """Return the sheet on which a window fills the pixels from left to right."""
        return Sheet(window[0], (right - left) / (window[1] - window[0]), left, right)

    def x(self, day: float) -> float:
        """Return the pixel of a day."""
        return self.left + (day - self.start) * self.scale

    def ends(self, item: Item) -> tuple[float, float]:
        """Return the left and the right end of a stave in pixels; they are worked out once."""
        found = self._ends.get(item.key)
        if found is None:
            first, last = item.reach.ends(self.scale)
            zero = self.left - self.start * self.scale
            found = self._ends[item.key] = (zero + first, zero + last)
        return found
