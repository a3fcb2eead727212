"""Finishing: from a plan to places, every row at its height and every stave in its row.

Most common change: what a renderer must know of a layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.layout.engraving.chips import chips
from timeline.layout.engraving.draft import Draft, Stand
from timeline.layout.engraving.heights import CHIPS, FOLD, SLIVERS, Row, bands, high, inset, rows, stacked
from timeline.layout.engraving.naming import NOWHERE, names
from timeline.layout.engraving.places import Kept, Layout, Place, Sliver
from timeline.layout.engraving.plans import Plan
from timeline.layout.engraving.slivers import Rows
from timeline.layout.engraving.values import Crowd, Item
from timeline.layout.engraving.ways import shown_width


def finished(plan: Plan, items: Sequence[Item], crowds: Sequence[Crowd]) -> Layout:
    """Return the layout of a plan: places of the staves that stand, slivers with their names, chips."""
    draft, height, found = plan.draft, plan.height, _rows(plan)
    lanes = {row.lane.number: row for row in found if row.lane}
    tops = {number: row.top + inset(row, draft, height) for number, row in lanes.items()}
    used = max((row.top + row.height for row in found), default=0.0)
    return Layout(
        draft.sheet,
        height,
        draft.grade.type,
        draft.fine,
        tuple(_place(one, tops[one.lane.number], height) for one in draft.stands),
        tuple(_slivers(draft, {item.key: item for item in items}, _tops(found, SLIVERS))),
        tuple(chips(draft, crowds, _tops(found, CHIPS))),
        replace(plan.shelf, top=max(plan.shelf.top, used)),
        tuple(bands(found, draft.paper.bands)),
        tuple(row.band for row in found if row.kind == FOLD),
        used,
        {number: _kept(row, tops[number]) for number, row in lanes.items()},
    )


def _rows(plan: Plan) -> list[Row]:
    """All rows at their heights and places."""
    if plan.rows is not None:
        return plan.rows
    found = rows(plan.draft, plan.height, plan.fold, sorted(plan.chipped))
    return stacked(found, plan.draft, plan.height, plan.room)


def _tops(found: Sequence[Row], kind: str) -> dict[int, float]:
    """Where the rows of a kind begin, band by band."""
    return {row.band: row.top for row in found if row.kind == kind}


def _place(one: Stand, top: float, height: float) -> Place:
    return Place(one.item.key, one.lane.number, top, high(one.lane, height), one.side, one.inside)


def _kept(row: Row, top: float) -> Kept:
    assert row.lane is not None, "only lanes are kept"
    lane = row.lane
    return Kept(row.band, top, lane.least, lane.tall, lane.named, (row.top, row.height))


def _slivers(draft: Draft, items: Mapping[int, Item], tops: Mapping[int, float]) -> Iterator[Sliver]:
    """The thin lines, each with its name where that has room."""
    for band, mine in draft.rows.items():
        first = tops.get(band, 0.0) + draft.paper.spacing.sliver_gap
        named = names(mine, draft.sheet, draft.grade.type, lambda key: _width(draft, items[key]))
        yield from (_sliver(mine, key, first, named.get(key, NOWHERE)) for key in mine.found)


def _sliver(rows: Rows, key: int, first: float, name: tuple[str, float]) -> Sliver:
    (row, left, right), fine, (side, middle) = rows.found[key], rows.fine, name
    return Sliver(key, first + row * fine.row, fine.high, left, right, side, first + middle)


def _width(draft: Draft, item: Item) -> float:
    return shown_width(item.label * draft.grade.type, draft.sheet, draft.paper.spacing)
