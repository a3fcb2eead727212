"""The places of a layout: where everything stands, and what the next layout may keep of that.

Plain numbers, in pixels of a page. Most common change: what a renderer must know of a thing that stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.layout.engraving.values import BARE, Fine, Sheet

SAME = 1e-9
"""Two scales that differ by so small a share are the same: the window was panned."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stave stands: its lane, its top, its height, where its name is; `inside` the window or not."""

    key: int
    lane: int
    top: float
    height: float
    side: str
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Sliver:
    """One thin line for a stave that has no room: top, height, left and right end.

    `side` is where its name is, if that has room, and `middle` the height at which it stands.
    """

    key: int
    top: float
    height: float
    left: float
    right: float
    side: str = BARE
    middle: float = 0.0


@dataclass(frozen=True, slots=True)
class ChipPlace:
    """Staves that wait together: `+7` in the middle of their days. `more` of them have no number."""

    band: int
    top: float
    day: float
    first_day: float
    last_day: float
    keys: tuple[int, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many staves wait."""
        return len(self.keys) + self.more


@dataclass(frozen=True, slots=True)
class Shelf:
    """What only passes through, in columns under the plot: who is shown, and who is counted after them."""

    top: float
    columns: int
    rows: int
    keys: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A lane that was there before: its band, the top of its staves, the height they need, tall or not.

    `named` says whether it has room for names, `row` is top and height of all that belongs to it.
    """

    band: int
    top: float
    least: float
    tall: bool
    named: bool
    row: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Before:
    """Where things stood: the height of staves, lane and side of the name of each stave, and the lanes.

    `sheet`, `type`, `fine` and `bands` are as in `Layout`; `shelved` says whether there was a shelf.
    """

    height: float
    sheet: Sheet | None = None
    type: float = 1.0
    fine: Fine | None = None
    shelved: bool = False
    bands: tuple[tuple[float, float], ...] = ()
    lanes: Mapping[int, int] = field(default_factory=dict)
    sides: Mapping[int, str] = field(default_factory=dict)
    kept: Mapping[int, Kept] = field(default_factory=dict)

    def panned(self, sheet: Sheet) -> bool:
        """Return whether things stood on a sheet of the same scale."""
        if self.sheet is None or self.sheet.left != sheet.left:
            return False
        return abs(self.sheet.scale / sheet.scale - 1) < SAME

    def like(self, sheet: Sheet, type_: float, *, shelved: bool) -> bool:
        """Return whether a layout of the same scale stood on such a sheet."""
        return self.panned(sheet) and self.shelved is shelved and self.type == type_


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place for one window. `bands` are top and bottom of each, `folded` the empty ones.

    `height` is that of a usual stave, `type` the size of names as a share of the usual one, `fine` how fine
    slivers are, `used` how far down the rows reach.
    """

    sheet: Sheet
    height: float
    type: float
    fine: Fine
    places: tuple[Place, ...]
    slivers: tuple[Sliver, ...]
    chips: tuple[ChipPlace, ...]
    shelf: Shelf
    bands: tuple[tuple[float, float], ...]
    folded: tuple[int, ...]
    used: float
    kept: Mapping[int, Kept] = field(default_factory=dict)

    def before(self) -> Before:
        """Return what the next layout may keep."""
        shelved = bool(self.shelf.rows)
        return Before(
            self.height,
            self.sheet,
            self.type,
            self.fine,
            shelved,
            self.bands,
            {place.key: place.lane for place in self.places},
            {place.key: place.side for place in self.places if place.inside},
            self.kept,
        )

    def tops(self) -> Mapping[int, Place]:
        """Return the place of each stave that stands."""
        return {place.key: place for place in self.places}
