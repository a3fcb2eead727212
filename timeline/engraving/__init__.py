"""Engraving: where everything stands in a window, a pure function from staves, window and paper to places.

Floor 4 (looking). Named after the craft of setting a score. Knows no evidence, no colour and no library; it
has a twin in the browser (assets/39-lines.js to 43-engraving.js), and docs/layout.md is what both must do.
`values` says what is laid out and what comes of it, `lanes` and `ways` where a stave may stand, `filling` and
`slivers` who stands there, `heights` how high all is. Most common change: when names stand in the margin,
`margins`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from timeline.engraving.chips import chips
from timeline.engraving.filling import Draft, settled
from timeline.engraving.heights import LANE, SLIVERS, bands, height_for, high, inset, rows, stacked
from timeline.engraving.values import (
    Before,
    Chip,
    Crowd,
    Grade,
    Item,
    Kept,
    Layout,
    Paper,
    Place,
    Sheet,
    Shelf,
    Sliver,
    Window,
)

__all__ = [
    "Before", "Chip", "Crowd", "Item", "Layout", "Paper", "Place", "Sheet", "Shelf", "Sliver", "Window",
    "engrave",
]  # fmt: skip

LONG = 0.5
"""Where half of the staves are longer than this share of the paper, names stand in the margin."""
KEPT = 0.85
"""Lanes are kept if what is then told is worth this share of what could be told at all."""
FEW = (2, 4, 6)
"""So few that pass through have no shelf: where there was one, at first, and where there was none."""
SHELVED = 0.5
"""What a line on the shelf is worth beside a name."""
BESIDE = 1.0
"""So many windows on either side staves stand where there is room anyway."""
NOTHING = Before(0.0)


def engrave(
    items: Sequence[Item],
    window: Window,
    paper: Paper,
    before: Before | None = None,
    crowds: Sequence[Crowd] = (),
) -> Layout:
    """Return the layout of staves, the first ranked first, for a window on a paper.

    Everything that touches the window stands with its name, stands without it, is a sliver, is on the shelf
    or is counted by a chip; what is wanted always has its name. `before` is where things stood: who is in
    sight then keeps its lane if it can.
    """
    crowds = [crowd for crowd in crowds if crowd.touches(window)]
    seen = sorted((item for item in items if item.touches(window)), key=lambda item: _order(item, window))
    best = _best(seen, window, paper, before or NOTHING, crowds)
    if before and best.draft.rest:
        fresh = _best(seen, window, paper, NOTHING, crowds)
        if best.worth < KEPT * fresh.worth:
            best = fresh
    best.draft.beyond([item for item in items if not item.touches(window) and _near(item, window)])
    return _finished(best, crowds)


def _order(item: Item, window: Window) -> int:
    """What is wanted comes first, what only passes through last; within that the order is the staves' own."""
    return 0 if item.wanted else 2 if item.passes(window) else 1


def _near(item: Item, window: Window) -> bool:
    beside = BESIDE * (window[1] - window[0])
    return item.touches((window[0] - beside, window[1] + beside))


@dataclass(frozen=True, slots=True)
class _Plan:
    """A draft with what stands on the shelf, and the height above the shelf, of which some is `fixed`."""

    draft: Draft
    shelf: Shelf
    room: float
    fold: float
    fixed: float

    @property
    def worth(self) -> float:
        return self.draft.worth + SHELVED * len(self.shelf.keys)


def _best(
    seen: Sequence[Item], window: Window, paper: Paper, before: Before, crowds: Sequence[Crowd]
) -> _Plan:
    """The plan that tells most: all with their names, in the largest type for it, else what can be."""
    aside = [item for item in seen if paper.shelf and item.passes(window) and not item.wanted]
    aside = aside if len(aside) >= _worth_a_shelf(window, paper, before) else []
    ways = [
        _Way(staves, shelved, Sheet.of(window, left, paper.width), paper, before, crowds)
        for shelved, staves in _shelved(seen, aside)
        for left in margins(staves, window, paper)
    ]
    tries = [(grade, way) for grade in paper.grades for way in ways]
    for grade, way in sorted(tries, key=lambda one: not one[1].stood(one[0])):
        if plan := way.whole(grade):
            return plan
    last = [way for way in ways if len(way.shelved) == len(aside)]
    way = next((way for way in last if before.panned(way.sheet)), last[0])
    tried = [way.settled(paper.grades[-1], share) for share in way.shares(paper.grades[-1])]
    return max(tried, key=lambda plan: plan.worth)


def _worth_a_shelf(window: Window, paper: Paper, before: Before) -> int:
    """How many must pass through for a shelf: it costs as much height as some of them would on staves.

    Where the window was panned a shelf stays a little longer, and comes a little later.
    """
    same = any(before.panned(Sheet.of(window, left, paper.width)) for left in (0.0, _margin(paper)))
    return (FEW[0] if before.shelved else FEW[2]) if same else FEW[1]


def _margin(paper: Paper) -> float:
    """The width of the margin in which names stand."""
    return min(paper.spacing.margin, paper.spacing.margin_share * paper.width)


def _shelved(seen: Sequence[Item], aside: Sequence[Item]) -> Iterator[tuple[Sequence[Item], Sequence[Item]]]:
    """What is on the shelf and what is not: nothing at first, then all that passes through."""
    yield [], seen
    if aside:
        kept = {item.key for item in aside}
        yield aside, [item for item in seen if item.key not in kept]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to lay it out: what is on staves, what on the shelf, how wide the margin is."""

    staves: Sequence[Item]
    shelved: Sequence[Item]
    sheet: Sheet
    paper: Paper
    before: Before
    crowds: Sequence[Crowd]

    def stood(self, grade: Grade) -> bool:
        """Whether things stood so before, at the same scale: then they go on standing so if they can."""
        return self.before.like(self.sheet, grade.type, shelved=bool(self.shelved))

    def whole(self, grade: Grade) -> _Plan | None:
        """The plan in which everything has its name, if there is one in this grade."""
        for share in self.paper.spacing.shelf_shares:
            plan = self._plan(grade, share)
            if plan.shelf.waiting or self.crowds:
                continue
            plan.draft.fill(self.staves, plan.room - plan.fixed, whole=True)
            plan.draft.tidy()
            return None if plan.draft.rest else plan
        return None

    def shares(self, grade: Grade) -> Iterator[float]:
        """Yield the shares of the height to try for the shelf, up to the first that holds all."""
        for share in self.paper.spacing.shelf_shares:
            yield share
            if not self._plan(grade, share).shelf.waiting:
                return

    def settled(self, grade: Grade, share: float) -> _Plan:
        """The plan that tells most in this grade, with a shelf of at most such a share of the height."""
        plan = self._plan(grade, share)
        draft = settled(
            self.paper,
            self.staves,
            lambda fine: Draft(self.paper, self.sheet, grade, self.before, fine),
            plan.room - plan.fixed,
        )
        return replace(plan, draft=draft)

    def _plan(self, grade: Grade, share: float) -> _Plan:
        """The heights that do not depend on who stands where, and a draft in which nobody stands yet."""
        shelf = _shelf(self.shelved, self.paper, grade.type, share)
        spacing = self.paper.spacing
        crowded = {crowd.band for crowd in self.crowds}
        used = {item.band for item in self.staves} | crowded
        empty = self.paper.bands - len(used)
        fold = min(spacing.fold, spacing.fold_share * shelf.top / empty) if empty else 0.0
        fixed = empty * fold + len(used) * 2 * spacing.band_padding + len(crowded) * spacing.chip_row
        draft = Draft(self.paper, self.sheet, grade, self.before, spacing.slivers[0])
        return _Plan(draft, shelf, shelf.top, fold, fixed)


def margins(staves: Sequence[Item], window: Window, paper: Paper) -> Iterator[float]:
    """Yield the widths of the margin to try, best first: none, or names in it where most staves are long."""
    spacing, whole = paper.spacing, Sheet.of(window, 0.0, paper.width)
    if not paper.margins or paper.width < spacing.margin_from or not staves:
        yield 0.0
        return
    ends = [whole.ends(item) for item in staves]
    long = sum(min(right, paper.width) - max(left, 0.0) > LONG * paper.width for left, right in ends)
    margin = _margin(paper)
    yield from (margin, 0.0) if 2 * long >= len(staves) else (0.0, margin)


def _shelf(shelved: Sequence[Item], paper: Paper, type_: float, share: float) -> Shelf:
    """The shelf at the foot of the paper, in as many columns as fit; what has no room there is counted."""
    spacing = paper.spacing
    if not shelved:
        return Shelf(paper.height, 1, 0)
    row = spacing.shelf_row * type_
    columns = max(1, int(paper.width // (spacing.shelf_column * type_)))
    most = max(1, int((share * paper.height - spacing.shelf_head) // row))
    number = min(ceil(len(shelved) / columns), most)
    keys = sorted(item.key for item in shelved)
    shown = len(keys) if len(keys) <= columns * number else columns * number - 1
    top = paper.height - spacing.shelf_head - number * row
    return Shelf(top, columns, number, tuple(keys[:shown]), tuple(keys[shown:]))


def _finished(plan: _Plan, crowds: Sequence[Crowd]) -> Layout:
    """Every row at its height, every stave in its row."""
    draft, room, paper = plan.draft, plan.room, plan.draft.paper
    crowded = {crowd.band for crowd in crowds}
    more = {item.band for item in draft.chipped} - crowded
    fixed = plan.fixed + len(more) * paper.spacing.chip_row
    height = height_for(draft, room - fixed, draft.before)
    found = rows(draft, height, plan.fold, sorted(crowded | more))
    found = stacked(found, draft, height, room)
    stand = {row.lane.number: row for row in found if row.kind == LANE and row.lane}
    tops = {number: row.top + inset(row, draft, height) for number, row in stand.items()}
    places = tuple(
        Place(
            one.item.key, one.lane.number, tops[one.lane.number], high(one.lane, height), one.side,
            one.inside,
        )
        for one in draft.stands
    )  # fmt: skip
    used = max((row.top + row.height for row in found), default=0.0)
    chip_tops = {row.band: row.top for row in found if row.kind == "chips"}
    return Layout(
        draft.sheet,
        height,
        draft.grade.type,
        places,
        tuple(_slivers(draft, {row.band: row.top for row in found if row.kind == SLIVERS})),
        tuple(chips(draft, crowds, chip_tops)),
        replace(plan.shelf, top=max(plan.shelf.top, used)),
        tuple(bands(found, paper.bands, room)),
        tuple(row.band for row in found if row.kind == "fold"),
        used,
        {
            number: Kept(row.band, tops[number], row.lane.least, row.lane.tall)
            for number, row in stand.items()
            if row.lane and row.lane.named
        },
    )


def _slivers(draft: Draft, tops: dict[int, float]) -> Iterator[Sliver]:
    spacing = draft.paper.spacing
    for band, mine in draft.rows.items():
        for key, (row, left, right) in mine.found.items():
            top = tops[band] + spacing.lane_gap + row * draft.fine.row
            yield Sliver(key, top, draft.fine.high, left, right)
