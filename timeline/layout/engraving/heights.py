"""Heights: from lanes to tops, band by band; lanes keep their tops if they can, spare height is shared out.

Most common change: how much of the spare height widens the gaps, `SHARE`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.layout.engraving.draft import Draft
from timeline.layout.engraving.lanes import Lane
from timeline.layout.engraving.places import Before

SHARE = 0.8
"""Spare height widens a lane by at most this share of it; what is left then stays empty below."""
THICKER = 0.7
"""Staves keep their height from before unless they could be so much higher that it is only this share."""
LANE, SLIVERS, CHIPS, AIR, FOLD = "lane", "slivers", "chips", "air", "fold"


@dataclass(slots=True)
class Row:
    """A row of the plot from the top down: what it is, its band, its height, where it would like to begin."""

    kind: str
    band: int
    height: float
    lane: Lane | None = None
    wish: float | None = None
    top: float = 0.0


def height_for(draft: Draft, room: float, before: Before) -> float:
    """Return the greatest height of staves that fits the room; the one from before if it is near."""
    lanes = [lane for lanes in draft.lanes.values() for lane in lanes]
    left = room - draft.slivers
    best = draft.thinnest
    for height in draft.grade.heights:
        if sum(draft.pitch(lane, height) for lane in lanes) <= left:
            best = height
            break
    return before.height if THICKER * best <= before.height <= best else best


def rows(draft: Draft, height: float, fold: float, chips: Sequence[int]) -> list[Row]:
    """Return all rows from the top down, not yet in their places; where nothing stands a band is folded."""
    spacing, found = draft.paper.spacing, []
    for band in range(draft.paper.bands):
        lanes, slivers = ordered(draft, band), draft.rows.get(band)
        if not lanes and not (slivers and slivers.rows) and band not in chips:
            found.append(Row(FOLD, band, fold))
            continue
        found.append(Row(AIR, band, spacing.band_padding))
        found += [Row(LANE, band, draft.pitch(lane, height), lane) for lane in lanes]
        if slivers and slivers.rows:
            found.append(Row(SLIVERS, band, slivers.height))
        if band in chips:
            found.append(Row(CHIPS, band, spacing.chip_row))
        found.append(Row(AIR, band, spacing.band_padding))
    return found


def ordered(draft: Draft, band: int) -> list[Lane]:
    """Return the lanes of a band from the top down: those that were there before, then the new."""
    lanes = draft.lanes.get(band, [])
    stood = sorted((lane for lane in lanes if lane.near is not None), key=lambda lane: lane.near or 0.0)
    return [*stood, *(lane for lane in lanes if lane.near is None)]


def stacked(found: Sequence[Row], draft: Draft, height: float, room: float) -> list[Row]:
    """Return the rows with their tops; spare height goes to the lanes or, if they stood before, stays there.

    A lane that is new stands where most room is between those that stood before.
    """
    lanes = [row for row in found if row.kind == LANE]
    spare = max(0.0, room - sum(row.height for row in found))
    share = min(spare / max(1, len(lanes)), SHARE * (height + draft.grade.gap))
    kept = [row for row in lanes if row.lane and row.lane.near is not None]
    if not kept:
        for row in lanes:
            row.height += share
    for row in kept:
        assert row.lane is not None and row.lane.near is not None, "those are kept"
        row.wish = row.lane.near - inset(row, draft, height)
    return near_wishes(found, room)


def near_wishes(found: Sequence[Row], room: float) -> list[Row]:
    """Return rows with their tops, each as near to its wish as the others allow in so many pixels of height.

    A lane without a wish stands where most room is between those of its band that have one.
    """
    mixed = _mixed(found, room)
    _settle(mixed, room)
    return mixed


def _mixed(found: Sequence[Row], room: float) -> list[Row]:
    """The rows in which each new lane follows the one of its band that has most room below it."""
    after: dict[int, list[Row]] = {}
    gaps = _gaps(found, room)
    moved = set()
    for at, row in enumerate(found):
        here = [place for place in gaps if found[place].band == row.band]
        if row.kind == LANE and row.wish is None and here:
            best = max(here, key=lambda place: gaps[place])
            gaps[best] -= row.height
            after.setdefault(best, []).append(row)
            moved.add(at)
    return [one for at, row in enumerate(found) if at not in moved for one in (row, *after.get(at, ()))]


def _gaps(found: Sequence[Row], room: float) -> dict[int, float]:
    """Pixels between each lane that stood before and the next one, less what must stand between them."""
    gaps, below, between = {}, room, 0.0
    for at in range(len(found) - 1, -1, -1):
        row = found[at]
        if row.wish is not None:
            gaps[at] = below - between - (row.wish + row.height)
            below, between = row.wish, 0.0
        elif row.kind != LANE:
            between += row.height
    return dict(sorted(gaps.items()))


def _settle(found: Sequence[Row], room: float) -> None:
    """Every row as near to its wish as the others allow: the least squares that keep the order of rows.

    What is pooled is how far each row is moved down from where it would stand without any gap above it
    (pool adjacent violators; Ayer et al. 1955). Rows without a wish follow the one above them.
    """
    spare = max(0.0, room - sum(row.height for row in found))
    pools: list[list[float]] = []
    above = 0.0
    for row in found:
        if row.wish is not None:
            pools.append([row.wish - above, 1.0])
            while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
                value, weight = pools.pop()
                before, count = pools.pop()
                pools.append([(before * count + value * weight) / (count + weight), count + weight])
        above += row.height
    moves = [min(max(value, 0.0), spare) for value, weight in pools for _ in range(int(weight))]
    above, down, at = 0.0, 0.0, 0
    for row in found:
        if row.wish is not None:
            down, at = moves[at], at + 1
        row.top = above + down
        above += row.height


def inset(row: Row, draft: Draft, height: float) -> float:
    """Return how far below the top of its row a stave of the usual height begins."""
    lane = row.lane
    assert lane is not None, "only lanes have staves"
    above = draft.paper.spacing.label_line * draft.grade.type if lane.tall else 0.0
    return above + (row.height - above - high(lane, height)) / 2


def high(lane: Lane, height: float) -> float:
    """Return the height of the staves of a lane."""
    return max(height, lane.least) if lane.named else lane.least


def bands(found: Sequence[Row], count: int) -> Iterator[tuple[float, float]]:
    """Yield top and bottom of each band; a gap between two belongs to the upper one."""
    tops = {row.band: row.top for row in reversed(found)}
    for band in range(count):
        bottom = tops[band + 1] if band + 1 in tops else max(row.top + row.height for row in found)
        yield tops[band], bottom
