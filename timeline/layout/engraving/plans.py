"""Plans: what is on staves and what on the shelf, where names stand, in which grade; and how much is told so.

Most common change: when names stand in the margin, `margins`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from timeline.layout.engraving.draft import Draft
from timeline.layout.engraving.filling import fill, settled
from timeline.layout.engraving.heights import Row, height_for
from timeline.layout.engraving.places import Before, Shelf
from timeline.layout.engraving.steady import steady
from timeline.layout.engraving.values import Crowd, Fine, Grade, Item, Paper, Sheet, Window

LONG = 0.5
"""Where half of the staves are longer than this share of the paper, names stand in the margin."""
FEW = (2, 4, 6)
"""So few that pass through have no shelf: where there was one, at first, and where there was none."""
SHELVED = 0.5
"""What a line on the shelf is worth beside a name."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A draft with what stands on the shelf, and the height above the shelf, of which some is `fixed`."""

    draft: Draft
    shelf: Shelf
    room: float
    fold: float
    fixed: float
    crowded: frozenset[int]
    rows: list[Row] | None = None

    @property
    def worth(self) -> float:
        """How much is told: a name counts 1."""
        return self.draft.worth + SHELVED * len(self.shelf.keys)

    @property
    def chipped(self) -> frozenset[int]:
        """The bands that have a row of chips."""
        return self.crowded | {item.band for item in self.draft.chipped}

    @property
    def height(self) -> float:
        """The height of a usual stave."""
        if self.rows is not None:
            return self.draft.before.height
        more = len(self.chipped) - len(self.crowded)
        room = self.room - self.fixed - more * self.draft.paper.spacing.chip_row
        return height_for(self.draft, room, self.draft.before)


@dataclass(frozen=True, slots=True)
class PlanAsked:
    """What is to be planned: the staves that touch a window in their order, the paper, crowds to count."""

    seen: Sequence[Item]
    window: Window
    paper: Paper
    crowds: tuple[Crowd, ...]

    def sheet(self, left: float) -> Sheet:
        """Return the sheet that begins at so many pixels."""
        return Sheet.of(self.window, left, self.paper.width)


def best(asked: PlanAsked, before: Before, *, whole: bool = True) -> Plan:
    """Return the plan that tells most: all with their names in the largest type for it, or what can be.

    Where it is known that there is no room for the `whole`, that is not tried.
    """
    found, grades = ways(asked, before), asked.paper.grades
    tries = [(grade, way) for grade in grades for way in found] if whole else []
    for grade, way in sorted(tries, key=lambda one: not one[1].stood(one[0])):
        if plan := way.whole(grade):
            return plan
    last = [way for way in found if len(way.shelved) == len(found[-1].shelved)]
    way = next((way for way in last if before.panned(way.sheet)), last[0])
    return max(
        (way.settled(grades[-1], share) for share in way.shares(grades[-1])), key=lambda plan: plan.worth
    )


def ways(asked: PlanAsked, before: Before) -> list[PlanWay]:
    """Return the ways to try: without a shelf, then with one; in each the better place of names first."""
    seen, window, paper = asked.seen, asked.window, asked.paper
    aside = [item for item in seen if paper.shelf and item.passes(window) and not item.wanted]
    aside = aside if len(aside) >= _worth_a_shelf(asked, before) else []
    return [
        PlanWay(staves, shelved, asked.sheet(left), paper, before, asked.crowds)
        for shelved, staves in _shelved(seen, aside)
        for left in margins(staves, window, paper)
    ]


def _worth_a_shelf(asked: PlanAsked, before: Before) -> int:
    """How many must pass through for a shelf: it costs as much height as some of them would on staves.

    Where the window was panned a shelf stays a little longer, and comes a little later.
    """
    same = any(before.panned(asked.sheet(left)) for left in (0.0, _margin(asked.paper)))
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
class PlanWay:
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

    def steady(self, *, whole: bool) -> Plan | None:
        """The plan in which all lanes are held where they stood, if they stood so and there is room."""
        for grade in self.paper.grades:
            if self.stood(grade) and self.before.fine:
                for share in self.shares(grade):
                    plan = self._plan(grade, share, self.before.fine)
                    rows = steady(plan.draft, self.staves, plan.crowded, plan.room, whole=whole)
                    if rows is not None:
                        return replace(plan, rows=rows)
        return None

    def whole(self, grade: Grade) -> Plan | None:
        """The plan in which everything has its name, if there is one in this grade."""
        for share in self.paper.spacing.shelf_shares:
            plan = self._plan(grade, share)
            if plan.shelf.waiting or self.crowds:
                continue
            fill(plan.draft, self.staves, plan.room - plan.fixed, whole=True)
            plan.draft.tidy()
            return None if plan.draft.rest else plan
        return None

    def shares(self, grade: Grade) -> Iterator[float]:
        """Yield the shares of the height to try for the shelf, up to the first that holds all."""
        for share in self.paper.spacing.shelf_shares:
            yield share
            if not self._plan(grade, share).shelf.waiting:
                return

    def settled(self, grade: Grade, share: float) -> Plan:
        """The plan that tells most in this grade, with a shelf of at most such a share of the height."""
        plan = self._plan(grade, share)
        draft = settled(
            self.paper,
            self.staves,
            lambda fine: Draft(self.paper, self.sheet, grade, self.before, fine),
            plan.room - plan.fixed,
        )
        return replace(plan, draft=draft)

    def _plan(self, grade: Grade, share: float, fine: Fine | None = None) -> Plan:
        """The heights that do not depend on who stands where, and a draft in which nobody stands yet."""
        shelf = _shelf(self.shelved, self.paper, grade.type, share)
        spacing = self.paper.spacing
        crowded = frozenset(crowd.band for crowd in self.crowds)
        used = {item.band for item in self.staves} | crowded
        empty = self.paper.bands - len(used)
        fold = min(spacing.fold, spacing.fold_share * shelf.top / empty) if empty else 0.0
        fixed = empty * fold + len(used) * 2 * spacing.band_padding + len(crowded) * spacing.chip_row
        draft = Draft(self.paper, self.sheet, grade, self.before, fine or spacing.slivers[0])
        return Plan(draft, shelf, shelf.top, fold, fixed, crowded)


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
