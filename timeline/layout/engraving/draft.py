"""Drafts: lanes in the making, who stands in them, with a name or without, and who does not.

A draft knows how one stave finds its place; `returning` and `filling` say in which order all do. Most common
change: in which order the lanes of a band are tried, `Draft.lanes_for`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from timeline.layout.engraving import ways
from timeline.layout.engraving.lanes import Lane, Way
from timeline.layout.engraving.places import Before, Kept
from timeline.layout.engraving.slivers import Rows, packed
from timeline.layout.engraving.values import BARE, Fine, Grade, Item, Paper, Sheet


@dataclass(frozen=True, slots=True)
class Stand:
    """A stave that found its place: its lane and where its name is."""

    item: Item
    lane: Lane
    side: str
    inside: bool = True


@dataclass(slots=True)
class Draft:
    """Lanes in the making, for staves of a grade's least height: who stands, who does not, pixels spent.

    Where it is `closed` only what is wanted opens another lane with names.
    """

    paper: Paper
    sheet: Sheet
    grade: Grade
    before: Before
    fine: Fine
    lanes: dict[int, list[Lane]] = field(default_factory=dict)
    stands: list[Stand] = field(default_factory=list)
    rest: list[Item] = field(default_factory=list)
    rows: dict[int, Rows] = field(default_factory=dict)
    chipped: list[Item] = field(default_factory=list)
    spent: float = 0.0
    middle: float = 0.0
    closed: bool = False
    _next: int = 0

    def __post_init__(self) -> None:
        """Give lanes that are new a number that none had before."""
        self._next = max(self.before.kept, default=-1) + 1

    @property
    def named(self) -> int:
        """How many staves stand with their name."""
        return sum(stand.side != BARE for stand in self.stands)

    @property
    def worth(self) -> float:
        """How much is told: a name counts more than a stave without one, that more than a sliver."""
        slivers = sum(len(rows.found) for rows in self.rows.values())
        return self.named + 0.5 * (len(self.stands) - self.named) + 0.2 * slivers

    @property
    def slivers(self) -> float:
        """Height of all rows of slivers in pixels."""
        return sum(rows.height for rows in self.rows.values())

    @property
    def thinnest(self) -> float:
        """Height of a stave where space is short."""
        return self.grade.heights[-1]

    @property
    def line(self) -> float:
        """Height of a line for names over their staves, in pixels."""
        return self.paper.spacing.label_line * self.grade.type

    def fits(self, room: float) -> bool:
        """Return whether lanes and slivers have room in so many pixels of height."""
        return self.spent + self.slivers <= room

    def pitch(self, lane: Lane, height: float) -> float:
        """Return the height of a lane in pixels, with the gap below it, where a stave has such a height."""
        if not lane.named:
            return lane.least + self.grade.gap
        beside = self.paper.spacing.beside_line * self.grade.type
        return max(max(height, lane.least) + self.grade.gap, beside) + (self.line if lane.tall else 0.0)

    def open(self, band: int, lane: Lane) -> None:
        """Open a lane; one that is new gets its number."""
        if lane.number < 0:
            lane.number = self._next
            self._next += 1
        self.spent += self.pitch(lane, self.thinnest)
        self.lanes.setdefault(band, []).append(lane)

    def enter(self, item: Item, lane: Lane, found: Sequence[Way], *, inside: bool = True) -> bool:
        """Let a stave stand in a lane that is high enough, in the first of these ways that is free."""
        high = max(self.thinnest, lane.least) if lane.named else lane.least
        way = lane.taken(found) if item.least <= high else None
        if way:
            self.stands.append(Stand(item, lane, way.side, inside))
        return way is not None

    def leave(self, stand: Stand) -> None:
        """Let a stave without a name leave its lane."""
        (way,) = self.bare_ways(stand.item)
        stand.lane.leave(way.left)
        self.stands = [one for one in self.stands if one is not stand]

    def named_in(self, item: Item, budget: float, most: float = inf) -> bool:
        """Place a stave with its name in a lane that is there, or in a new one within the budget.

        A lane that is there is at most so many pixels from where the stave stood.
        """
        found, kept = self.ways_for(item), self.kept(item)
        for lane in self.lanes_for(item):
            if kept and most < inf and self._far(lane, kept.top) > most:
                break
            if lane.named and self.enter(item, lane, found):
                return True
        lane, way = self._new(item, found)
        cost = self.pitch(lane, self.thinnest)
        if not item.wanted and (self.closed or (self.stands and self.spent + cost > budget)):
            return False
        self.open(item.band, lane)
        return self.enter(item, lane, [way])

    def _new(self, item: Item, found: Sequence[Way]) -> tuple[Lane, Way]:
        """A lane that is not yet open, for a stave that stands in one of these ways."""
        way, kept = next((way for way in found if not way.tall), found[0]), self.kept(item)
        return Lane(-1, item.least, way.tall, near=kept.top if kept else None), way

    def cost(self, item: Item, height: float) -> float:
        """Return what a new lane for a stave and its name takes where staves have such a height."""
        return self.pitch(self._new(item, self.ways_for(item))[0], height)

    def bare(self, item: Item, *, inside: bool = True) -> bool:
        """Place a stave without a name in the first lane that has room."""
        found = self.bare_ways(item)
        return any(self.enter(item, lane, found, inside=inside) for lane in self.lanes_for(item))

    def bare_cost(self, item: Item) -> float:
        """Return the height of a new lane without names for a stave, in pixels."""
        return max(self.paper.spacing.bare, item.least) + self.grade.gap

    def open_bare(self, first: Item) -> None:
        """Open a lane without names for a stave, and for all of its band that have room in it."""
        self.open(first.band, Lane(-1, max(self.paper.spacing.bare, first.least), named=False))
        self.rest = [item for item in self.rest if item.band != first.band or not self.bare(item)]

    def pack(self) -> None:
        """Make slivers of the rest."""
        self.rows = packed(self.rest, self.sheet, self.paper.spacing, self.fine)

    def tidy(self) -> None:
        """Close the lanes in which nobody stands."""
        for band, lanes in self.lanes.items():
            self.spent -= sum(self.pitch(lane, self.thinnest) for lane in lanes if not lane.starts)
            self.lanes[band] = [lane for lane in lanes if lane.starts]

    def ways_for(self, item: Item) -> tuple[Way, ...]:
        """Return the ways in which a stave may stand with its name, best first."""
        if self.sheet.left > 0:
            return ways.in_margin(self.sheet)
        found = ways.named(item, self.sheet, self.paper.spacing, self.grade.type)
        return found[::-1] if seen_middle(item, self.sheet) < self.middle else found

    def bare_ways(self, item: Item) -> tuple[Way, ...]:
        """Return the only way in which a stave stands without its name."""
        return ways.bare(item, self.sheet, self.paper.spacing)

    def kept(self, item: Item) -> Kept | None:
        """Return the lane as it was in which a stave stood before."""
        return self.before.kept.get(self.before.lanes.get(item.key, -1))

    def stood(self, item: Item) -> Lane | None:
        """Return the lane in which a stave stood before, if it is open."""
        number = self.before.lanes.get(item.key, -1)
        return next((lane for lane in self.lanes.get(item.band, []) if lane.number == number), None)

    def lanes_for(self, item: Item) -> Sequence[Lane]:
        """Return the lanes of a band from the first on; for who stood in one, the nearest to it first."""
        lanes, kept = self.lanes.get(item.band, []), self.kept(item)
        return lanes if kept is None else sorted(lanes, key=lambda lane: self._far(lane, kept.top))

    def _far(self, lane: Lane, top: float) -> float:
        """How far a lane stood from a height, in pixels; infinitely far if it is new."""
        kept = self.before.kept.get(lane.number)
        return abs(kept.top - top) if kept else inf


def seen_middle(item: Item, sheet: Sheet) -> float:
    """Return the middle of what is seen of a stave, in pixels."""
    left, right = sheet.ends(item)
    return (max(left, sheet.left) + min(right, sheet.right)) / 2


def middle(items: Sequence[Item], sheet: Sheet) -> float:
    """Return where half of the staves lie further left: names go to the nearer side, if they can."""
    middles = sorted(seen_middle(item, sheet) for item in items)
    return middles[len(middles) // 2] if middles else 0.0
