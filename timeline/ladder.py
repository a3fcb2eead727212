"""Where things stand: the zoom ladder, a pure function from items, scales and a paper to places.

Floor 4 (looking), above `drafts`. Knows no evidence, no colour and no library: an `Item` says how far an
event reaches and how much its label needs, a `Rung` says where it goes. A rung is laid out once, for all
time, so panning never moves anything up or down; a scale between two rungs uses the coarser one, where
everything has at least the room it was given. Most common change: how neighbours gather in a chip, `_chips`;
distances stand in `drafts.Spacing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log
from operator import attrgetter

from timeline.drafts import Draft, Item, Paper, Spacing, settle
from timeline.lanes import Lane

FILLED = 0.6
"""Spare height widens lanes by at most this share of a lane; what is left then stays empty below."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stave's place on a rung: its top in pixels, where its label stands, which lane of the rung."""

    key: int
    top: float
    side: str
    lane: int


@dataclass(frozen=True, slots=True)
class Chip:
    """Staves that wait together: `+7` in the middle of their days, `top` pixels from the top of the plot."""

    band: int
    top: float
    day: float
    first_day: float
    last_day: float
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A layout for one scale (pixels per day), for all time. Heights in pixels from the top of the plot.

    `places` and the keys of a chip begin with what ranks first at this scale.
    """

    scale: float
    thickness: float
    slots: int
    places: tuple[Place, ...]
    chips: tuple[Chip, ...]
    bands: tuple[tuple[float, float], ...]
    height: float


def ladder(items: Iterable[Item], steps: Sequence[float], paper: Paper) -> tuple[Rung, ...]:
    """Return one rung for each step (pixels per day, coarse to fine).

    Every item is in a rung's `places` or in one of its `chips`, never in both; the order of items does not
    matter. No rung is higher than the paper, unless one lane a band and the rows of chips that are then
    needed are.
    """
    ordered = sorted(items, key=attrgetter("key"))
    ordered.sort(key=attrgetter("reach.first_day"))
    ordered.sort(key=attrgetter("rank"), reverse=True)
    return tuple(_rung(settle(_at(ordered, scale, paper), scale, paper)) for scale in steps)


def _at(ordered: Sequence[Item], scale: float, paper: Paper) -> list[Item]:
    """Return the items in the order in which they are placed at a scale: those that only pass by go last.

    Who looks at a day wants to see what happened on it, and then the years in which it lay.
    """

    def passes(item: Item) -> bool:
        left, right = item.reach.ends(scale)
        return right - left > paper.passing

    return sorted(ordered, key=passes)


def scales(width: float, home_days: float, all_days: float, finest_days: float = 1.0) -> tuple[float, ...]:
    """Return the ladder's scales in pixels per day, coarse to fine, by the square root of two.

    One rung fits the home window exactly; those before it reach out to all data, those after it go in until
    `finest_days` fill the width.
    """
    step = 2**0.5
    home = width / home_days
    outward = ceil(log(max(1.0, all_days / home_days), step) - 1e-9)
    inward = ceil(log(max(1.0, home_days / finest_days), step) - 1e-9)
    return tuple(home * step**rung for rung in range(-outward, inward + 1))


def _rung(draft: Draft) -> Rung:
    """Heights for lanes and bands from the top down, spare height shared among the lanes."""
    share = _share(draft)
    waiting: dict[int, list[Item]] = {}
    for item in draft.waiting:
        waiting.setdefault(item.band, []).append(item)
    tops: list[list[float]] = []
    chips: list[Chip] = []
    bands: list[tuple[float, float]] = []
    y = 0.0
    for band, lanes in enumerate(one.lanes or (Lane(False),) for one in draft.bands):
        start, inside = y, y + draft.paper.spacing.band_padding
        tops.append(list(_tops(draft, lanes, inside, share)))
        y = inside + sum(_room(draft, lane, share) for lane in lanes)
        if band in waiting:
            chips += _chips(waiting[band], y, draft.scale, draft.paper.spacing)
            y += draft.paper.spacing.chip_row
        y += draft.paper.spacing.band_padding
        bands.append((start, y))
    first = _first_lanes(draft)
    places = (
        Place(one.item.key, tops[one.item.band][one.lane], one.side, first[one.item.band] + one.lane)
        for one in draft.placed
    )
    return Rung(draft.scale, draft.thickness, draft.paper.slots, tuple(places), tuple(chips), tuple(bands), y)


def _share(draft: Draft) -> float:
    """Pixels that each lane gets beyond its need."""
    unused = len(draft.chip_rows - {item.band for item in draft.waiting}) * draft.paper.spacing.chip_row
    lanes = sum(max(1, len(band.lanes)) for band in draft.bands)
    spare = max(0.0, draft.paper.height - draft.spent + unused)
    return min(spare / max(1, lanes), FILLED * draft.lane_height())


def _room(draft: Draft, lane: Lane, share: float) -> float:
    return draft.lane_height(lane.tall) + share


def _tops(draft: Draft, lanes: Sequence[Lane], y: float, share: float) -> Iterator[float]:
    """Tops of the staves in the lanes from `y` on: each in the middle of its lane's room."""
    stave = draft.thickness * draft.paper.slots
    for lane in lanes:
        room = _room(draft, lane, share)
        above = draft.paper.spacing.label_line if lane.tall else 0.0
        yield y + above + (room - above - stave) / 2
        y += room


def _first_lanes(draft: Draft) -> list[int]:
    """For each band the number of its first lane on the rung."""
    first, count = [], 0
    for band in draft.bands:
        first.append(count)
        count += len(band.lanes)
    return first


@dataclass(slots=True)
class _Gathering:
    """Neighbours that share a chip: their places in the order of rank, the sum of their middles in pixels."""

    ranks: list[int]
    middles: float

    def span(self, spacing: Spacing) -> tuple[float, float]:
        """Pixels from left to right that the chip takes, with the gap to its neighbours."""
        count = len(self.ranks)
        signs = 1 + len(str(count))
        half = (spacing.chip_padding + spacing.chip_character * signs) / 2 + spacing.chip_gap
        return self.middles / count - half, self.middles / count + half


def _chips(waiting: Sequence[Item], top: float, scale: float, spacing: Spacing) -> list[Chip]:
    """Chips for who waits in one band, ranked: neighbours are gathered until no two chips touch."""
    middles = [(item.reach.first_day + item.reach.last_day) / 2 * scale for item in waiting]
    gathered: list[_Gathering] = []
    taken: list[float] = []
    for rank in sorted(range(len(waiting)), key=middles.__getitem__):
        one = _Gathering([rank], middles[rank])
        left, right = one.span(spacing)
        while taken and taken[-1] > left:
            before = gathered.pop()
            taken.pop()
            before.ranks += one.ranks
            before.middles += one.middles
            one = before
            left, right = one.span(spacing)
        gathered.append(one)
        taken.append(right)
    return [
        _chip([waiting[rank] for rank in sorted(one.ranks)], one.middles / scale, top) for one in gathered
    ]


def _chip(items: Sequence[Item], middles: float, top: float) -> Chip:
    """The chip of these items, whose middles add up to so many days."""
    reaches = [item.reach for item in items]
    return Chip(
        items[0].band,
        top,
        middles / len(items),
        min(map(attrgetter("first_day"), reaches)),
        max(map(attrgetter("last_day"), reaches)),
        tuple(item.key for item in items),
    )
