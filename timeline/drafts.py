"""Drafts: who stands in which lane at one scale.

Items are placed by rank until the height is spent; the rest waits. Floor 4 (looking), between `lanes` and
`ladder`. Most common change: the distances, all of them in `Spacing`; or the ways an item may stand,
`Draft.ways`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf

from timeline.lanes import Band, Lane, Way
from timeline.reach import Reach

THICKNESSES = (10.0, 8.0, 6.5, 5.0, 4.0)
"""Pixels per slot, thick to thin; a layout takes the thickest in which nothing waits, else the thinnest."""

RIGHT, LEFT, OVER = "right", "left", "over"
"""Where the label of an event stands: beside its stave, or on a line of its own above it."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels that every layout keeps."""

    lane_gap: float = 4.5
    band_padding: float = 4.0
    label_gap: float = 9.0
    event_gap: float = 22.0
    label_line: float = 17.0
    lane_minimum: float = 19.0
    chip_row: float = 19.0
    chip_character: float = 7.5
    chip_padding: float = 18.0
    chip_gap: float = 4.0
    long_stave: float = 420.0


SPACING = Spacing()
"""The distances of a page."""


@dataclass(frozen=True, slots=True)
class Item:
    """One stave as the ladder sees it, known by its `key`: band, rank, reach, width of its label in pixels.

    `rank` orders who is placed first: the larger the sooner (importance, conflict, independent sources).
    """

    key: int
    band: int
    rank: tuple[float, ...]
    reach: Reach
    label: float


@dataclass(frozen=True, slots=True)
class Paper:
    """What a rung is laid out on: its height in pixels, the number of bands, the slots of a stave.

    `edge_days` are the first and the last day that are seen at first: a label that would reach beyond one of
    them goes to the other side of its stave. `thicknesses` (pixels per slot) go from thick to thin.
    A stave of more than `passing` pixels ranks behind all that are shorter.
    """

    height: float
    bands: int
    slots: int
    edge_days: tuple[float, float]
    spacing: Spacing = SPACING
    thicknesses: tuple[float, ...] = THICKNESSES
    passing: float = inf

    @property
    def thinnest(self) -> float:
        """Pixels per slot where space is short."""
        return self.thicknesses[-1]

    def lane_height(self, thickness: float, tall: bool = False) -> float:
        """Return the height of a lane in pixels, with the gap below and, if tall, its line of labels."""
        plain = max(thickness * self.slots, self.spacing.lane_minimum) + self.spacing.lane_gap
        return plain + (self.spacing.label_line if tall else 0.0)

    def band_height(self, lanes: Sequence[Lane], thickness: float) -> float:
        """Return the height in pixels of a band with these lanes; one without any keeps room for one."""
        inside = sum(self.lane_height(thickness, lane.tall) for lane in lanes) or self.lane_height(thickness)
        return 2 * self.spacing.band_padding + inside

    def least_height(self, chip_rows: int) -> float:
        """Return the pixels that no layout undercuts: a thinnest lane a band, so many rows of chips."""
        return self.bands * self.band_height((), self.thinnest) + chip_rows * self.spacing.chip_row


@dataclass(frozen=True, slots=True)
class Stand:
    """An item that found its place: which lane of its band, and where its label stands."""

    item: Item
    lane: int
    side: str


@dataclass(slots=True)
class Draft:
    """A layout in the making: bands with their lanes, who stands, who waits, pixels of height spent.

    `chip_rows` are the bands that have a row for their chips, `least` what every item takes at least, `edges`
    the paper's edge days in pixels.
    """

    paper: Paper
    scale: float
    chip_rows: set[int]
    least: float
    edges: tuple[float, float] = field(init=False)
    bands: list[Band] = field(init=False)
    placed: list[Stand] = field(default_factory=list)
    waiting: list[Item] = field(default_factory=list)
    thickness: float = field(init=False)
    spent: float = field(init=False)

    def __post_init__(self) -> None:
        """Begin with room for a lane in every band and for the rows of chips that are known to be needed."""
        first, last = self.paper.edge_days
        self.edges = first * self.scale, last * self.scale
        self.bands = [Band(self.least) for _ in range(self.paper.bands)]
        self.thickness = self.paper.thinnest
        self.spent = self.paper.least_height(len(self.chip_rows))

    def lane_height(self, tall: bool = False) -> float:
        """Return the height of a lane in pixels at this draft's thickness."""
        return self.paper.lane_height(self.thickness, tall)

    def fill(self, items: Iterable[Item]) -> set[int]:
        """Place the items in their order; return the bands whose chips need a row that is not there."""
        short: set[int] = set()
        row = self.paper.spacing.chip_row
        for item in items:
            if self._stands(item):
                continue
            self.waiting.append(item)
            if item.band in self.chip_rows or item.band in short:
                continue
            if self.spent + row <= self.paper.height:
                self.chip_rows.add(item.band)
                self.spent += row
                continue
            short.add(item.band)
            if len(short) + len(self.chip_rows) == self.paper.bands:
                break
        return short

    def thicken(self) -> None:
        """Where nothing waits: take the thickest slots with which the same lanes fit the height."""
        for thickness in self.paper.thicknesses:
            spent = sum(self.paper.band_height(band.lanes, thickness) for band in self.bands)
            if spent <= self.paper.height or thickness == self.paper.thinnest:
                self.thickness, self.spent = thickness, spent
                return

    def _stands(self, item: Item) -> bool:
        left, right = item.reach.ends(self.scale)
        ways = self.ways(item.label, left, right)
        band = self.bands[item.band]
        found = band.find(left, right, ways)
        if found is None and self._affords_lane(band, ways[0].tall):
            found = band.add(ways[0])
        if found is None:
            return False
        self.placed.append(Stand(item, found[0], found[1].side))
        return True

    def _affords_lane(self, band: Band, tall: bool) -> bool:
        """Spend the height of one more lane; a band's first one costs nothing, if it is not tall."""
        cost = self.lane_height(tall) - (0.0 if band.lanes else self.lane_height())
        if cost > 0 and self.spent + cost > self.paper.height:
            return False
        self.spent += cost
        return True

    def ways(self, label: float, left: float, right: float) -> tuple[Way, ...]:
        """Return the ways to stand, best first, of a stave from left to right with a label so wide."""
        spacing = self.paper.spacing
        gap, wide = spacing.event_gap, label + spacing.label_gap
        if right - left > max(spacing.long_stave, 1.5 * label):
            return (Way(OVER, left, right + gap, tall=True),)
        on_right = Way(RIGHT, left, right + wide + gap)
        on_left = Way(LEFT, left - wide, right + gap)
        start, end = self.edges
        late, early = left < end < right + wide, left - wide < start < right
        if late and early:  # neither side has room at the edges of what is seen at first
            return (Way(OVER, min(left, right - wide), right + gap, tall=True),)
        if late:
            return (on_left,)
        return (on_right,) if early else (on_right, on_left)


def settle(items: Sequence[Item], scale: float, paper: Paper) -> Draft:
    """Return the layout of items, the first ranked first, at a scale in pixels per day.

    Where all find a place, slots are as thick as the height allows. Else they are thin, and each band in
    which something waits has a row for its chips. In every lane of its band that is tall enough for it, a
    waiting item meets one that ranks no lower.
    """
    rows: set[int] = set()
    least = _least(items, paper.spacing)
    while True:
        draft = Draft(paper, scale, set(rows), least)
        short = draft.fill(items)
        if not short:
            break
        rows = draft.chip_rows | short
    if not draft.waiting:
        draft.thicken()
    return draft


def _least(items: Iterable[Item], spacing: Spacing) -> float:
    """Pixels that every way of these items to stand takes at any scale."""
    label = min((item.label for item in items), default=0.0) + spacing.label_gap
    return min(label, spacing.long_stave) + spacing.event_gap
