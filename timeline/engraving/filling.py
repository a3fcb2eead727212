"""Filling: who stands in which lane, with a name as far as lanes can be had, then without one.

Within `timeline.engraving`, above `lanes` and `ways`. Everything goes by rank: the first in the list is
placed first. Most common change: in which order the lanes of a band are tried, `Draft._lanes`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import ceil, inf

from timeline.engraving import ways
from timeline.engraving.lanes import Lane, Way
from timeline.engraving.slivers import Rows, packed
from timeline.engraving.values import BARE, Before, Fine, Grade, Item, Paper, Sheet


@dataclass(frozen=True, slots=True)
class Stand:
    """A stave that found its place: its lane and where its name is."""

    item: Item
    lane: Lane
    side: str
    inside: bool = True


@dataclass(slots=True)
class Draft:
    """Lanes in the making, for staves of a grade's least height: who stands, who does not, pixels spent."""

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
    _next: int = 0

    def __post_init__(self) -> None:
        """Give lanes that are new a number that none had before."""
        self._next = max(self.before.kept, default=-1) + 1

    @property
    def named(self) -> int:
        """How many staves stand with their name."""
        return sum(stand.lane.named and stand.side != BARE for stand in self.stands)

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

    def fits(self, room: float) -> bool:
        """Return whether lanes and slivers have room in so many pixels of height."""
        return self.spent + self.slivers <= room

    def pitch(self, lane: Lane, height: float) -> float:
        """Return the height of a lane in pixels, with the gap below it, where a stave has such a height."""
        spacing = self.paper.spacing
        if not lane.named:
            return lane.least + spacing.lane_gap
        line = spacing.label_line * self.grade.type
        return max(max(height, lane.least) + spacing.lane_gap, line) + (line if lane.tall else 0.0)

    def fill(self, items: Sequence[Item], budget: float, *, whole: bool = False) -> None:
        """Place with a name who finds room in lanes that together cost no more than the budget.

        If only the `whole` is wanted, stop where the first has no room.
        """
        self.middle = middle(items, self.sheet)
        self._reopen(items, budget)
        first = {item.key for item in self._leaders(items, budget) if self._named(item, budget)}
        back = {item.key for item in items if item.key in first or self._returns(item, budget)}
        for number, item in enumerate(items):
            if item.key in back:
                continue
            if number >= self.paper.names or not self._named(item, budget):
                self.rest.append(item)
                if whole:
                    return

    def _leaders(self, items: Sequence[Item], budget: float) -> list[Item]:
        """What is wanted, and the first of each band if all of these together need no more than half."""
        firsts = {item.band: item for item in reversed(items)}
        line = self.pitch(Lane(-1), self.thinnest)
        leads = {item.key for item in firsts.values()} if 2 * len(firsts) * line <= budget else set()
        return [item for item in items if item.wanted or item.key in leads]

    def _reopen(self, items: Sequence[Item], budget: float) -> None:
        """Open the lanes in which these stood before, so that bands stay as high as they were."""
        numbers = (self.before.lanes.get(item.key, -1) for item in items)
        for number in dict.fromkeys(numbers):
            kept = self.before.kept.get(number)
            if kept is None:
                continue
            lane = Lane(number, kept.least, kept.tall, near=kept.top)
            cost = self.pitch(lane, self.thinnest)
            if self.spent + cost <= budget:
                self.spent += cost
                self.lanes.setdefault(kept.band, []).append(lane)

    def slip_in(self) -> None:
        """Place without a name who finds a free stretch in a lane that is there; the rest become slivers.

        On a still nobody can point at a stave to learn its name: there it is a sliver.
        """
        if not self.paper.still:
            self.rest = [item for item in self.rest if not self._bare(item)]
        self.rows = packed(self.rest, self.sheet, self.paper.spacing, self.fine)

    def _returns(self, item: Item, budget: float) -> bool:
        """Let a stave stand with its name where it stood, if it can or the lane can be tall."""
        stood = self.before.lanes.get(item.key, -1)
        lane = next((lane for lane in self.lanes.get(item.band, []) if lane.number == stood), None)
        if lane is None:
            return False
        ways, line = self._ways(item), self.paper.spacing.label_line * self.grade.type
        grows = ways[0].tall and not lane.tall and self.spent + line <= budget
        lane.tall = lane.tall or grows
        way = self._stands(item, lane, ways)
        if way:
            self.spent += line if grows else 0.0
            self.stands.append(Stand(item, lane, way.side))
        elif grows:
            lane.tall = False
        return way is not None

    def tidy(self) -> None:
        """Close the lanes in which nobody stands."""
        for band, lanes in self.lanes.items():
            self.spent -= sum(self.pitch(lane, self.thinnest) for lane in lanes if not lane.starts)
            self.lanes[band] = [lane for lane in lanes if lane.starts]

    def beyond(self, items: Sequence[Item]) -> None:
        """Let who is near the window, but not in it, stand where there is room anyway: panning shows them."""
        for item in items:
            self._bare(item, inside=False)

    def promoted(self, room: float) -> Draft:
        """Open lanes without names for slivers as long as one more has room; return the draft itself."""
        while self.rest and not self.paper.still:
            first = self.rest[0]
            lane = Lane(self._next, max(self.paper.spacing.bare, first.least), named=False)
            cost = self.pitch(lane, lane.least)
            if self.spent + self.slivers + cost > room:
                break
            self._next += 1
            self.spent += cost
            self.lanes.setdefault(first.band, []).append(lane)
            waiting, self.rest = self.rest, []
            for item in waiting:
                if item.band != first.band or not self._bare(item):
                    self.rest.append(item)
            self.rows = packed(self.rest, self.sheet, self.paper.spacing, self.fine)
        return self

    def crowd(self, room: float) -> None:
        """Where not even slivers have room: chips hold the last of the bands that have most of them."""
        spacing, caps = self.paper.spacing, {band: len(rows.rows) for band, rows in self.rows.items()}
        over = self.spent + self.slivers - room
        for band in sorted(caps, key=lambda band: (-caps[band], band)):
            if over <= 0:
                break
            over += spacing.chip_row
            cut = min(caps[band], ceil(over / self.fine.row))
            caps[band] -= cut
            over -= cut * self.fine.row
        self.rows = {}
        for item in self.rest:
            rows = self.rows.setdefault(item.band, Rows(spacing, self.fine))
            if not rows.add(item, self.sheet, caps[item.band]):
                self.chipped.append(item)

    def _named(self, item: Item, budget: float) -> bool:
        found = self._ways(item)
        for lane in self._lanes(item):
            if lane.named and (way := self._stands(item, lane, found)):
                self.stands.append(Stand(item, lane, way.side))
                return True
        way = next((way for way in found if not way.tall), found[0])
        stood = self.before.kept.get(self.before.lanes.get(item.key, -1))
        lane = Lane(-1, item.least, way.tall, near=stood.top if stood else None)
        cost = self.pitch(lane, self.thinnest)
        if self.stands and self.spent + cost > budget and not item.wanted:
            return False
        lane.number = self._next
        self._next += 1
        self.spent += cost
        lane.take(way.left, way.right)
        self.lanes.setdefault(item.band, []).append(lane)
        self.stands.append(Stand(item, lane, way.side))
        return True

    def _ways(self, item: Item) -> tuple[Way, ...]:
        if self.sheet.left > 0:
            return ways.in_margin(self.sheet)
        found = ways.named(item, self.sheet, self.paper.spacing, self.grade.type)
        return found[::-1] if seen_middle(item, self.sheet) < self.middle else found

    def _bare(self, item: Item, *, inside: bool = True) -> bool:
        """Let a stave stand without a name in the first lane that has room."""
        found = ways.bare(item, self.sheet, self.paper.spacing)
        for lane in self._lanes(item):
            if self._stands(item, lane, found):
                self.stands.append(Stand(item, lane, BARE, inside))
                return True
        return False

    def _stands(self, item: Item, lane: Lane, found: Sequence[Way]) -> Way | None:
        """Take a place in a lane that is high enough."""
        high = max(self.thinnest, lane.least) if lane.named else lane.least
        return lane.taken(found) if item.least <= high else None

    def _lanes(self, item: Item) -> Sequence[Lane]:
        """The lanes of a band from the first on; for a stave that stood in one, the nearest to it first."""
        lanes = self.lanes.get(item.band, [])
        stood = self.before.kept.get(self.before.lanes.get(item.key, -1))
        return lanes if stood is None else sorted(lanes, key=lambda lane: self._far(lane, stood.top))

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


def settled(paper: Paper, items: Sequence[Item], empty: Callable[[Fine], Draft], room: float) -> Draft:
    """Return the draft in which most is told in a room (pixels of height): all at least as slivers.

    `empty` makes one with slivers so fine. As many lanes for names are opened as leave room for the slivers
    of the rest; where names would keep less than their share of the room, slivers are finer.
    """

    def draft(budget: float, fine: Fine) -> Draft:
        made = empty(fine)
        made.fill(items, budget)
        if made.rest:
            made.slip_in()
        made.tidy()
        return made

    slivers = paper.spacing.slivers
    whole = draft(room, slivers[0])
    if not whole.rest:
        return whole
    if whole.fits(room):
        return whole.promoted(room)
    for fine in () if paper.still else slivers:
        least = draft(fine.names * room, fine)
        if least.fits(room):
            best = _most(least, (fine.names * room, room), partial(draft, fine=fine), room)
            return best.promoted(room)
    crowded = whole if paper.still else draft(CROWDED * room, slivers[-1])
    crowded.crowd(room)
    return crowded


def _most(best: Draft, budgets: tuple[float, float], draft: Callable[[float], Draft], room: float) -> Draft:
    """The draft with the greatest budget for names that fits, as near as some halvings come to it."""
    low, high = budgets
    for _ in range(STEPS):
        half = (low + high) / 2
        made = draft(half)
        if made.fits(room):
            best, low = made, half
        else:
            high = half
    return best


CROWDED = 0.5
"""Share of the room that lanes for names have where not all have room even as slivers."""
STEPS = 5
"""So often the budget for names is halved in the search for the best one."""
