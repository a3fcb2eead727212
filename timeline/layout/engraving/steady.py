"""Steady: after panning, lanes and bands stay exactly where they were, as long as that tells enough.

Every lane that was there is held at its place; who comes into the window stands in what is free of them, in
new lanes where a band has room below its own, else as a sliver. Most common change: none; when such a layout
is good enough says `timeline.layout.engraving.engrave`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import inf

from timeline.layout.engraving.draft import Draft, Stand, middle
from timeline.layout.engraving.filling import slip_in
from timeline.layout.engraving.heights import AIR, CHIPS, FOLD, LANE, SLIVERS, Row, inset, near_wishes
from timeline.layout.engraving.lanes import Lane
from timeline.layout.engraving.places import Before
from timeline.layout.engraving.returning import back, hold, lift, stays
from timeline.layout.engraving.slivers import Rows, packed
from timeline.layout.engraving.values import BARE, Item

NEAR = 2.0
"""Who has lost its name moves at most so many lanes for another one, unless all could have their names."""
HAIR = 1e-6
"""Pixels by which a sum may miss."""


def steady(
    draft: Draft, items: Sequence[Item], crowded: Set[int], room: float, *, whole: bool
) -> list[Row] | None:
    """Fill an empty draft with all lanes held where they were; return its rows, each with its top.

    `crowded` are bands that have a row of chips in any case. The last band takes what room (pixels of height)
    there is. None where nothing stood before, or where a band has no room for what must stand in it.
    """
    before = draft.before
    if not before.bands or before.bands[-1][0] > room:
        return None
    ends = [*before.bands[:-1], (before.bands[-1][0], room)]
    hold(draft)
    _fill(draft, items)
    order = {item.key: at for at, item in enumerate(items)}
    held = [_Held(draft, before, order, band, *at, band in crowded) for band, at in enumerate(ends)]
    for one in held:
        one.make_room()
        one.open_named()
    for stand in [stand for stand in draft.stands if stand.side == BARE]:
        lift(draft, stand, inf if whole else NEAR)
    slip_in(draft)
    for one in held:
        one.open_named()
        one.open_bare()
    draft.pack()
    if not all(one.crowd() for one in held):
        return None
    return [row for one in held for row in one.rows()]


def _fill(draft: Draft, items: Sequence[Item]) -> None:
    """Everyone returns to its lane, the name where it was if it can; who is new takes what is left."""
    draft.middle = middle(items, draft.sheet)
    sides = draft.before.sides
    placed = {item.key for item in items if sides.get(item.key) == BARE and stays(draft, item)}
    placed |= back(draft, [item for item in items if item.key not in placed], 0.0)
    placed |= {item.key for item in items if item.key not in placed and stays(draft, item, BARE)}
    draft.rest = [item for item in items if item.key not in placed and not draft.named_in(item, 0.0)]


@dataclass(slots=True)
class _Held:
    """One band that keeps its top and bottom; where it is `tight` its lanes move closer together."""

    draft: Draft
    before: Before
    order: Mapping[int, int]
    band: int
    top: float
    foot: float
    crowded: bool
    tight: bool = False

    @property
    def bottom(self) -> float:
        """Where the room for rows ends."""
        spacing = self.draft.paper.spacing
        return self.foot - spacing.band_padding - self.crowded * spacing.chip_row

    @property
    def lanes(self) -> list[Lane]:
        return self.draft.lanes.get(self.band, [])

    @property
    def waiting(self) -> list[Item]:
        """Who has no lane yet, the first ranked first."""
        return [item for item in self.draft.rest if item.band == self.band]

    @property
    def begin(self) -> float:
        """Where the room for rows begins."""
        return self.top + self.draft.paper.spacing.band_padding

    @property
    def slivers(self) -> float:
        """Height of slivers for all who wait, in pixels."""
        rows = packed(self.waiting, self.draft.sheet, self.draft.paper.spacing, self.draft.fine)
        return sum(one.height for one in rows.values())

    @property
    def gap(self) -> float:
        """Pixels of height below the lanes that slivers leave."""
        return self.slack if self.tight else self.bottom - self._end() - self.slivers

    @property
    def slack(self) -> float:
        """The same if the lanes moved as close together as they can."""
        lanes = sum(self.draft.pitch(lane, self.before.height) for lane in self.lanes)
        return self.bottom - self.begin - lanes - self.slivers

    def make_room(self) -> None:
        """Close lanes at the foot of the band where slivers need their height."""
        while self.lanes and self.gap < -HAIR:
            last = self.lanes[-1]
            out = [one.item for one in self._in(last)]
            if any(item.wanted for item in out):
                return
            self.lanes.pop()
            self.draft.stands = [one for one in self.draft.stands if one.lane is not last]
            self.draft.rest = sorted([*self.draft.rest, *out], key=lambda item: self.order[item.key])
            self._place(out)

    def _in(self, lane: Lane) -> list[Stand]:
        return [one for one in self.draft.stands if one.lane is lane]

    def open_named(self) -> None:
        """Open lanes with names as long as there is height for one more, if all move a little closer."""
        while waiting := self.waiting:
            cost = self.draft.cost(waiting[0], self.before.height)
            if cost > self.gap:
                if cost > self.slack:
                    return
                self.tight = True
            self.draft.closed = False
            self._place(waiting[:1])
            self.draft.closed = True
            self._place(waiting[1:])

    def _place(self, items: Sequence[Item]) -> None:
        placed = {item.key for item in items if self.draft.named_in(item, inf)}
        self.draft.rest = [item for item in self.draft.rest if item.key not in placed]

    def open_bare(self) -> None:
        """Open lanes without names as long as there is height for one more."""
        while not self.draft.paper.still and (waiting := self.waiting):
            if self.draft.bare_cost(waiting[0]) > self.gap:
                return
            self.draft.open_bare(waiting[0])

    def crowd(self) -> bool:
        """Let chips hold the slivers that have no room; return whether there is room for that."""
        room = self.bottom - self._end()
        rows = self.draft.rows.get(self.band)
        if (rows.height if rows else 0.0) <= room + HAIR:
            return room >= -HAIR
        room -= (not self.crowded) * self.draft.paper.spacing.chip_row + self.draft.paper.spacing.sliver_gap
        self.crowded = True
        if room < 0:
            return False
        self._cut(int(room // self.draft.fine.row))
        return True

    def _cut(self, most: int) -> None:
        """Have at most so many rows of slivers."""
        rows = self.draft.rows[self.band] = Rows(self.draft.paper.spacing, self.draft.fine)
        out = [item for item in self.waiting if not rows.add(item, self.draft.sheet, most)]
        self.draft.chipped += out

    def _end(self) -> float:
        """Where the last lane ends."""
        return max((row.top + row.height for row in self._lanes()), default=self.begin)

    def _lanes(self) -> list[Row]:
        """The lanes at their places."""
        return self._closer() if self.tight else list(self._as_before())

    def _closer(self) -> list[Row]:
        """The lanes as near to their places as there is room."""
        rows = [Row(LANE, self.band, self.draft.pitch(lane, self.before.height), lane) for lane in self.lanes]
        for row in rows:
            if row.lane and (kept := self.before.kept.get(row.lane.number)):
                row.wish = kept.top - inset(row, self.draft, self.before.height) - self.begin
        found = near_wishes(rows, self.bottom - self.begin - self.slivers)
        for row in found:
            row.top += self.begin
        return found

    def _as_before(self) -> Iterator[Row]:
        """Those that stood where they stood, and the new ones below them."""
        end = self.begin
        for lane in self.lanes:
            kept = self.before.kept.get(lane.number)
            top, height = kept.row if kept else (end, self.draft.pitch(lane, self.before.height))
            yield Row(LANE, self.band, height, lane, top=top)
            end = max(end, top + height)

    def rows(self) -> Iterator[Row]:
        """All rows of the band from the top down."""
        slivers, spacing = self.draft.rows.get(self.band), self.draft.paper.spacing
        if not self.lanes and not (slivers and slivers.rows) and not self.crowded:
            yield Row(FOLD, self.band, self.foot - self.top, top=self.top)
            return
        yield Row(AIR, self.band, spacing.band_padding, top=self.top)
        yield from self._lanes()
        if slivers and slivers.rows:
            yield Row(SLIVERS, self.band, slivers.height, top=self._end())
        if self.crowded:
            yield Row(CHIPS, self.band, spacing.chip_row, top=self.bottom)
        yield Row(AIR, self.band, spacing.band_padding, top=self.foot - spacing.band_padding)
